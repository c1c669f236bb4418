package vn.parindex.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Where the command line runs.
 *
 * @param terminal whether a person sees {@code err} as it is written
 * @param columns how wide the terminal is
 */
record Surroundings(
        Map<String, String> environment,
        InputStream in,
        PrintStream out,
        PrintStream err,
        boolean terminal,
        int columns) {

    private static final int USUAL_COLUMNS = 80;
    private static final int FEWEST_COLUMNS = 40;

    static Surroundings ofProcess() {
        var environment = System.getenv();
        var charset = charset();
        return new Surroundings(
                environment,
                System.in,
                new PrintStream(new FileOutputStream(FileDescriptor.out), true, charset),
                new PrintStream(new FileOutputStream(FileDescriptor.err), true, charset),
                isTerminal(environment),
                columns(environment));
    }

    /** The console's, if Vietnamese can be written in it; a machine without a language states ASCII and still shows UTF-8. */
    private static Charset charset() {
        var console = System.console();
        return console != null && console.charset().newEncoder().canEncode("ởđ“")
                ? console.charset()
                : StandardCharsets.UTF_8;
    }

    /** What the script found out, else what Linux says of the stream, else whether Java sees a console. */
    private static boolean isTerminal(Map<String, String> environment) {
        var told = environment.get("PARINDEX_TERMINAL");
        if (told != null) {
            return told.equals("1");
        }
        if (environment.getOrDefault("TERM", "").equals("dumb")) {
            return false;
        }
        try {
            var stream = Files.readSymbolicLink(Path.of("/proc/self/fd/2")).toString();
            return stream.startsWith("/dev/pts/") || stream.startsWith("/dev/tty");
        } catch (IOException | RuntimeException e) {
            return System.console() != null;
        }
    }

    private static int columns(Map<String, String> environment) {
        var stated = environment.getOrDefault("COLUMNS", "");
        return stated.matches("[0-9]{1,4}") ? Math.max(FEWEST_COLUMNS, Integer.parseInt(stated)) : USUAL_COLUMNS;
    }
}
