package vn.parindex.revisions;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.parindex.changes.PublishingServer.SCORES;
import static vn.parindex.changes.PublishingServer.publish;
import static vn.parindex.changes.PublishingServer.restore;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.parindex.chance.Chance;
import vn.parindex.changes.PublishingServer;
import vn.parindex.database.Answer;
import vn.parindex.database.DatabaseTest;
import vn.parindex.database.Shipped;

/** Whatever is published, the revisions of a result are one chain: each begins with what the one before left. */
@DatabaseTest
@TestProfile(PublishingServer.WithToken.class)
class RevisionChainTest {

    private static final int ROUNDS = 10;
    private static final String SHIPPED = Shipped.VERSION;
    private static final List<String> UNITS = List.of("quang-ninh", "lao-cai");
    private static final List<String> SOURCES =
            List.of("vietnamplus-nd", "hai-hau-2020-05-22", "hf-letrinhan-nd", "kinhdoanhnet-nd");

    @Inject
    PublishingServer server;

    @BeforeEach
    void loadTheShippedDataset() {
        server.loadTheShippedDataset();
    }

    @Test
    void eachRevisionBeginsWithWhatTheOneBeforeLeft() {
        var random = Chance.random();
        var published = new ArrayList<>(List.of(SHIPPED));
        for (int round = 0; round < ROUNDS; round++) {
            change(random, published).ifPresent(published::add);
        }
        assertThat(published).as(Chance.told()).hasSizeGreaterThan(ROUNDS / 3);
        for (var unit : UNITS) {
            follow(unit, "unit " + unit + ", " + Chance.told());
        }
    }

    private static Optional<String> change(Random random, List<String> published) {
        var unit = UNITS.get(random.nextInt(UNITS.size()));
        if (random.nextInt(5) == 0) {
            return restore(published.get(random.nextInt(published.size())));
        }
        var rows = rows(unit, "");
        var source = SOURCES.get(random.nextInt(SOURCES.size()));
        boolean withdrawn = rows.containsKey(source) && random.nextInt(3) == 0;
        // One of a result's words is preferred, so a lone one may go and no other preferred one.
        boolean preferred = rows.isEmpty() || random.nextBoolean();
        var line = "par-index,province,%s,2012,80.%02d,,,,%s,%s,,,%s\n"
                .formatted(unit, random.nextInt(100), source, preferred, withdrawn ? "true" : "");
        return publish("scores.csv", SCORES + line, "round");
    }

    private static void follow(String unit, String what) {
        var revisions = new ArrayList<>(Answer.to("/api/v1/results/par-index/2012/" + unit + "/revisions")
                .list("/items"));
        Collections.reverse(revisions);
        var state = new TreeMap<String, JsonNode>();
        for (var revision : revisions) {
            for (var row : revision.list("/rows")) {
                var source = row.text("/source");
                assertThat(state.getOrDefault(source, NullNode.getInstance()))
                        .as("before " + revision + ", " + what)
                        .isEqualTo(row.at("/old"));
                assertThat(row.text("/action"))
                        .isEqualTo(
                                row.at("/old").isNull()
                                        ? "added"
                                        : row.at("/new").isNull() ? "withdrawn" : "changed");
                if (row.at("/new").isNull()) {
                    state.remove(source);
                } else {
                    state.put(source, row.at("/new"));
                }
            }
            var release = revision.text("/release");
            assertThat(texts(state)).as("rows at " + release + ", " + what).isEqualTo(rows(unit, release));
            assertThat(revision.at("/result").isNull())
                    .as("result at " + release + ", " + what)
                    .isEqualTo(state.isEmpty());
            checkResult(unit, revision, what);
        }
        assertThat(texts(state)).as(what).isEqualTo(rows(unit, ""));
    }

    /** The result beside a revision is the one that the service gives for that release. */
    private static void checkResult(String unit, Answer revision, String what) {
        var stored = Answer.to("/api/v1/observations?indicator=par-index&population=province&year=2012&unit=" + unit
                        + "&release=" + revision.text("/release"))
                .list("/items");
        assertThat(stored).hasSize(revision.at("/result").isNull() ? 0 : 1);
        for (var result : stored) {
            for (var field : List.of("state", "score", "points", "source")) {
                assertThat(revision.at("/result/" + field))
                        .as(field + ", " + what)
                        .isEqualTo(result.at("/" + field));
            }
            assertThat(revision.at("/result/rank")).as("rank, " + what).isEqualTo(result.at("/rank/published"));
        }
    }

    private static Map<String, Map<String, String>> texts(Map<String, JsonNode> rows) {
        var texts = new TreeMap<String, Map<String, String>>();
        rows.forEach((source, row) -> {
            var cells = new TreeMap<String, String>();
            row.properties()
                    .forEach(cell -> cells.put(cell.getKey(), cell.getValue().asText()));
            texts.put(source, cells);
        });
        return texts;
    }

    /** The rows of the result by source, as the dataset of that release has them; of the current one without an id. */
    private static Map<String, Map<String, String>> rows(String unit, String release) {
        var rows = new TreeMap<String, Map<String, String>>();
        PublishingServer.dataset(release.isEmpty() ? "latest" : release, "scores.csv")
                .forEach((key, row) -> {
                    if (key.get("unit").equals(unit)
                            && key.get("year").equals("2012")
                            && key.get("indicator").equals("par-index")) {
                        rows.put(key.get("source"), row);
                    }
                });
        return rows;
    }
}
