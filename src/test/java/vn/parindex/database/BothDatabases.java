package vn.parindex.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Answers must be the same, byte for byte, whichever database they come from. Both processes of one run of the tests keep theirs, and
 * whichever comes second compares. Only the moment at which this installation stored a release is its own.
 */
public final class BothDatabases {

    /** The setting that tells the second process of a run which run it belongs to. */
    static final String RUN = "parindex.test-run";

    private static final Path KEPT = Path.of("target", "answers");

    private static final Pattern STORED = Pattern.compile("\"createdAt\":\"[^\"]+\"");

    private BothDatabases() {}

    /** The run of tests that this process takes part in. */
    static String run() {
        return System.getProperty(RUN, String.valueOf(ProcessHandle.current().pid()));
    }

    /** Keeps the answer, and compares it with that of the other database where this run has it already. */
    public static void giveTheSame(String address, byte[] answer) {
        boolean onPostgres = PostgresServer.running() != null;
        String name = UUID.nameUUIDFromBytes(address.getBytes(StandardCharsets.UTF_8)) + ".answer";
        Path other = (onPostgres ? ofH2() : ofPostgres()).resolve(name);
        try {
            keep((onPostgres ? ofPostgres() : ofH2()).resolve(name), answer);
            if (Files.exists(other)) {
                assertThat(comparable(answer)).as(address).isEqualTo(comparable(Files.readAllBytes(other)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** That every answer was compared with its like, at the end of a run in which both databases were asked; none of them is needed then. */
    static void assertCompared() throws IOException {
        assertThat(names(ofPostgres())).isNotEmpty().isEqualTo(names(ofH2()));
        try (var kept = Files.walk(KEPT.resolve(run()))) {
            kept.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        }
    }

    private static Set<String> names(Path kept) {
        try (var files = Files.list(kept)) {
            return files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path ofH2() {
        return KEPT.resolve(run()).resolve("h2");
    }

    private static Path ofPostgres() {
        return KEPT.resolve(run()).resolve("postgresql");
    }

    /** Whole at once: the other process may be about to read it. */
    private static void keep(Path place, byte[] answer) throws IOException {
        Files.createDirectories(place.getParent());
        Path part = Files.createTempFile(place.getParent(), "part", "");
        Files.write(part, answer);
        Files.move(part, place, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Every byte stays what it is in Latin-1; the text around a moment is ASCII. */
    private static String comparable(byte[] answer) {
        return STORED.matcher(new String(answer, StandardCharsets.ISO_8859_1)).replaceAll("");
    }
}
