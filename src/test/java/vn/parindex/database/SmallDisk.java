package vn.parindex.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A real file system of some megabytes that a test may fill; only who may mount one has it. */
final class SmallDisk {

    private static final String SIZE = "24m";
    private static final int BLOCK = 64 * 1024;

    private SmallDisk() {}

    /** Where it is in this run; an ordinary folder where none can be mounted. */
    static Path path() {
        var path = Path.of(
                System.getProperty("java.io.tmpdir"),
                "parindex-small-disk-" + ProcessHandle.current().pid());
        if (!Files.exists(path)) {
            try {
                Files.createDirectories(path);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            run("mount", "-t", "tmpfs", "-o", "size=" + SIZE, "parindex", path.toString());
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                run("umount", "-l", path.toString());
                run("rm", "-rf", path.toString());
            }));
        }
        return path;
    }

    /** Whether it is a file system of its own, so that it can be filled. */
    static boolean isMounted() {
        try {
            return Files.readString(Path.of("/proc/mounts")).contains(path().toString());
        } catch (IOException e) {
            return false;
        }
    }

    /** Takes all room that is left. */
    static void fill() {
        for (int block = BLOCK; block > 0; block /= 8) {
            try (var filler = Files.newOutputStream(
                    filler(), StandardOpenOption.CREATE, StandardOpenOption.APPEND, StandardOpenOption.WRITE)) {
                while (true) {
                    filler.write(new byte[block]);
                }
            } catch (IOException full) {
                // The next smaller block may still find room.
            }
        }
    }

    /** Gives the room back. */
    static void free() {
        try {
            Files.deleteIfExists(filler());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path filler() {
        return path().resolve("filler");
    }

    private static void run(String... command) {
        try {
            new ProcessBuilder(command).start().waitFor();
        } catch (IOException e) {
            // Not to be had here; isMounted() tells.
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
