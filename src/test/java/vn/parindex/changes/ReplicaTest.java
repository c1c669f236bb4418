package vn.parindex.changes;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.parindex.chance.Chance;
import vn.parindex.database.DatabaseTest;
import vn.parindex.database.Shipped;

/** Whoever follows the changes has what the server has, whatever is published and however often an event comes. */
@DatabaseTest
@TestProfile(PublishingServer.WithToken.class)
class ReplicaTest {

    private static final int ROUNDS = 12;
    private static final Duration PATIENCE = Duration.ofMillis(300);
    private static final List<String> COLUMNS = List.of(
            "indicator",
            "population",
            "unit",
            "year",
            "score",
            "points",
            "rank_best",
            "rank_worst",
            "source",
            "preferred",
            "note",
            "state");

    @Inject
    PublishingServer server;

    @BeforeEach
    void loadTheShippedDataset() {
        server.loadTheShippedDataset();
    }

    @Test
    void aReplicaEqualsTheServerAfterAnySeriesOfReleases() {
        var random = Chance.random();
        var fromZero = Replica.empty();
        var fromSnapshot = Replica.fromSnapshot();
        var listening = Replica.fromSnapshot();
        var listeningFromZero = Replica.empty();
        var saved = fromZero.copy();
        var savedListening = listeningFromZero.copy();
        var published = new ArrayList<>(List.of(Shipped.VERSION));
        for (int round = 0; round < ROUNDS; round++) {
            change(round, random, published).ifPresent(published::add);
            switch (random.nextInt(4)) {
                case 0 -> fromZero.takePageTwice(1 + random.nextInt(900));
                case 1 -> saved = fromZero.copy();
                case 2 -> fromZero = saved.copy();
                default -> fromSnapshot.takePageTwice(1 + random.nextInt(3));
            }
            switch (random.nextInt(5)) {
                case 0 -> listeningFromZero.listenTwice(1 + random.nextInt(300), PATIENCE);
                case 1 -> savedListening = listeningFromZero.copy();
                case 2 -> listeningFromZero = savedListening.copy();
                case 3 -> listening.listenTwice(1 + random.nextInt(3), PATIENCE);
                default -> listening.listen(1 + random.nextInt(3), PATIENCE);
            }
        }
        assertThat(published).as(Chance.told()).hasSizeGreaterThan(ROUNDS / 2);

        catchUp(fromZero, random);
        catchUp(fromSnapshot, random);
        listenToTheEnd(listening, random);
        listenToTheEnd(listeningFromZero, random);
        var now = Replica.download("/api/v1/dataset.zip");
        assertThat(fromZero.rows()).as("from zero, " + Chance.told()).isEqualTo(now);
        assertThat(fromSnapshot.rows()).as("from a snapshot, " + Chance.told()).isEqualTo(now);
        assertThat(listening.rows()).as("listening, " + Chance.told()).isEqualTo(now);
        assertThat(listeningFromZero.rows())
                .as("listening from zero, " + Chance.told())
                .isEqualTo(now);
        assertThat(Replica.fromSnapshot().rows()).isEqualTo(now);
    }

    private static void listenToTheEnd(Replica replica, Random random) {
        var end = Replica.fromSnapshot().cursor();
        for (int tries = 0; !end.equals(replica.cursor()); tries++) {
            assertThat(tries).as("connections").isLessThan(100);
            int most = 100 + random.nextInt(2000);
            if (random.nextBoolean()) {
                replica.listenTwice(most, PATIENCE);
            } else {
                replica.listen(most, PATIENCE);
            }
        }
    }

    private static void catchUp(Replica replica, Random random) {
        boolean more = true;
        while (more) {
            int limit = 100 + random.nextInt(900);
            more = random.nextBoolean() ? replica.takePageTwice(limit) : replica.takePage(limit);
        }
    }

    /** One correction, addition, withdrawal or restore; each kind comes in every four rounds. */
    private static Optional<String> change(int round, Random random, List<String> published) {
        return switch (round % 4) {
            case 0 ->
                PublishingServer.publish(
                        "scores.csv",
                        PublishingServer.SCORES + line(anyScore(random, "true"), "corrected " + round, ""));
            case 1 ->
                PublishingServer.publish(
                        "sources.csv",
                        "id,title,publisher,url,published_on,tier,note\n"
                                + "added-%d,\"Văn bản \"\"%d\"\"\",,https://example.org/%d,2026-11,3,\n"
                                        .formatted(round, random.nextInt(100), round));
            case 2 ->
                PublishingServer.publish(
                        "scores.csv", PublishingServer.SCORES + line(anyScore(random, "false"), "", "true"));
            default -> PublishingServer.restore(published.get(random.nextInt(published.size())));
        };
    }

    private static Map<String, String> anyScore(Random random, String preferred) {
        var rows = Replica.download("/api/v1/dataset.zip").get("scores.csv").values().stream()
                .filter(row -> preferred.equals(row.get("preferred")))
                .sorted((one, other) -> one.toString().compareTo(other.toString()))
                .toList();
        return rows.get(random.nextInt(rows.size()));
    }

    private static String line(Map<String, String> row, String note, String withdraw) {
        var cells = new ArrayList<String>();
        COLUMNS.forEach(column -> cells.add(column.equals("note") ? note : row.getOrDefault(column, "")));
        cells.add(withdraw);
        return String.join(",", cells) + "\n";
    }
}
