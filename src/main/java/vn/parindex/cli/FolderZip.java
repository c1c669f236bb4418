package vn.parindex.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A folder as a zip that depends on nothing but names and contents: the same files are the same bytes. */
final class FolderZip {

    private static final LocalDateTime ALWAYS = LocalDateTime.of(1980, 1, 1, 0, 0);

    private FolderZip() {}

    /** A new temporary file with everything in the folder but hidden files and the lock files of Excel. */
    static Path pack(Path folder) throws IOException {
        var zip = Files.createTempFile("parindex-", ".zip");
        // Also where the run is cut short before the shipment is closed.
        zip.toFile().deleteOnExit();
        try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (var file : listFiles(folder)) {
                var entry = new ZipEntry(name(folder, file));
                entry.setTimeLocal(ALWAYS);
                out.putNextEntry(entry);
                Files.copy(file, out);
            }
        } catch (IOException e) {
            Files.deleteIfExists(zip);
            throw e;
        }
        return zip;
    }

    private static List<Path> listFiles(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> isMeant(folder.relativize(file)))
                    .sorted((a, b) -> name(folder, a).compareTo(name(folder, b)))
                    .toList();
        }
    }

    private static boolean isMeant(Path inside) {
        for (var part : inside) {
            var name = part.toString();
            if (name.startsWith(".") || name.startsWith("~$")) {
                return false;
            }
        }
        return true;
    }

    private static String name(Path folder, Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }
}
