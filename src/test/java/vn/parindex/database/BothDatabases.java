package vn.parindex.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/** Answers must be the same, byte for byte, whichever database they come from: those of H2 are kept for the run on PostgreSQL after it. */
public final class BothDatabases {

    private static final Path KEPT = Path.of("target", "answers-of-h2");

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
                assertThat(new String(answer, StandardCharsets.UTF_8))
                        .as(address)
                        .isEqualTo(new String(Files.readAllBytes(kept), StandardCharsets.UTF_8));
                assertThat(answer).as(address).isEqualTo(Files.readAllBytes(kept));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
