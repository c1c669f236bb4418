package vn.parindex.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Answers must be the same, byte for byte, whichever database they come from: those of H2 are kept for the run on PostgreSQL after it. Only
 * the moment at which this installation stored a release is its own.
 */
public final class BothDatabases {

    private static final Path KEPT = Path.of("target", "answers-of-h2");

    private static final Pattern STORED = Pattern.compile("\"createdAt\":\"[^\"]+\"");

    private BothDatabases() {}

    /** Keeps the answer on H2; on PostgreSQL compares it with the one kept, and is skipped where the test never ran on H2. */
    public static void giveTheSame(String address, byte[] answer) {
        Path kept = KEPT.resolve(UUID.nameUUIDFromBytes(address.getBytes(StandardCharsets.UTF_8)) + ".answer");
        try {
            if (PostgresServer.running() == null) {
                Files.createDirectories(KEPT);
                Files.write(kept, answer);
            } else {
                assumeTrue(Files.exists(kept), "no answer of H2 to compare with");
                assertThat(comparable(answer)).as(address).isEqualTo(comparable(Files.readAllBytes(kept)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every byte stays what it is in Latin-1; the text around a moment is ASCII. */
    private static String comparable(byte[] answer) {
        return STORED.matcher(new String(answer, StandardCharsets.ISO_8859_1)).replaceAll("");
    }
}
