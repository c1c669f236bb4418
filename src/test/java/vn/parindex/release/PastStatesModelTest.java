package vn.parindex.release;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.parindex.changes.PublishingServer;
import vn.parindex.database.DatabaseTest;
import vn.parindex.diff.DiffView;

/** After any series of uploads, publications, corrections, withdrawals and restores every moment is answered as it was then. */
@DatabaseTest
@TestProfile(PublishingServer.WithToken.class)
class PastStatesModelTest {

    /** How many random series; {@code -Dparindex.times=20} takes twenty times as many. */
    private static final int MANY = 10;

    private static final int SOME = 4;

    @Inject
    ModelServer server;

    @AfterEach
    void empty() {
        server.empty();
    }

    @Test
    void everyMomentIsAnsweredAsItWasThen() {
        ModelRuns.forRandomSteps(MANY, server, this::checkRepositories);
    }

    @Test
    void everyMomentIsAnsweredOverHttpAsItWasThen() {
        ModelRuns.forRandomSteps(SOME, server, model -> {
            checkDownloads(model);
            checkResults(model);
            checkDiffs(model);
            checkChanges(model);
        });
    }

    private void checkRepositories(PastModel model) {
        for (var moment : model.moments()) {
            assertThat(server.at(moment))
                    .as("at " + moment)
                    .isEqualTo(model.at(moment).map(PastModel.Released::id));
        }
        for (var release : model.releases()) {
            assertSame(server.state(release.id()), release.state(), "release " + release.id());
        }
        for (var draft : model.drafts().values()) {
            assertSame(server.state(draft.id()), draft.state(), "draft " + draft.id());
        }
        for (int i = 1; i < model.releases().size(); i++) {
            var release = model.releases().get(i);
            var before = model.releases().get(i - 1);
            assertThat(release.at()).isAfter(before.at());
            assertThat(changes(server.diff(release.id())))
                    .as("diff of " + release.id())
                    .isEqualTo(before.state().difference(release.state()));
        }
    }

    private void checkDownloads(PastModel model) {
        for (var moment : model.moments()) {
            var expected = model.at(moment);
            var answer = server.get("/api/v1/dataset.zip?asOf=" + moment);
            if (expected.isPresent()) {
                assertThat(answer.status()).as("at " + moment).isEqualTo(200);
                assertSame(ModelServer.download(answer.body()), expected.get().state(), "at " + moment);
            } else {
                assertThat(answer.json(404).path("code").asText()).isEqualTo("release-not-found");
            }
        }
        for (var release : model.releases()) {
            var named = server.get("/api/v1/dataset.zip?release=" + release.id());
            assertSame(ModelServer.download(named.body()), release.state(), "release " + release.id());
            assertThat(server.get("/api/v1/releases/" + release.id() + "/dataset.zip")
                            .body())
                    .isEqualTo(named.body());
        }
    }

    private void checkResults(PastModel model) {
        for (var release : model.releases()) {
            for (var state : List.of("asOf=" + release.at(), "release=" + release.id())) {
                var seen = new TreeSet<String>();
                server.get("/api/v1/observations?limit=1000&" + state)
                        .json(200)
                        .path("items")
                        .forEach(item -> {
                            var unit = item.at("/unit/id").asText();
                            var year = item.path("year").asText();
                            new ModelResults(release.state(), year).check(unit, item);
                            seen.add(unit + year);
                        });
                assertThat(seen).as(state).isEqualTo(stored(release.state()));
                for (var year : List.of("2019", "2020", "2021")) {
                    var expected = new ModelResults(release.state(), year);
                    if (!expected.isEmpty()) {
                        var ranking = server.get("/api/v1/rankings/par-index/" + year + "?" + state)
                                .json(200);
                        assertThat(ranking.at("/release/id").asText()).isEqualTo(release.id());
                        expected.check(ranking);
                    }
                }
            }
        }
    }

    private static TreeSet<String> stored(ModelState state) {
        var stored = new TreeSet<String>();
        state.list(ModelState.SCORES).forEach(row -> stored.add(row.get("unit") + row.get("year")));
        return stored;
    }

    private void checkDiffs(PastModel model) {
        for (int i = 1; i < model.releases().size(); i++) {
            var release = model.releases().get(i);
            var before = model.releases().get(i - 1);
            var diff = server.get("/api/v1/releases/" + release.id() + "/diff?limit=1000")
                    .json(200);
            assertThat(diff.path("base").asText()).isEqualTo(before.id());
            var changes = new TreeMap<ModelState.Key, ModelState.Change>();
            diff.path("items").forEach(item -> put(changes, item.path("file").asText(), item));
            assertThat(changes)
                    .as("diff of " + release.id())
                    .isEqualTo(before.state().difference(release.state()));
        }
    }

    /** Follows the feed page by page; at the end of each release the copy is its state. */
    private void checkChanges(PastModel model) {
        var copy = new ModelState(new TreeMap<>());
        var cursor = "";
        for (var release : model.releases()) {
            var end = server.get("/api/v1/releases/" + release.id()).json(200).path("cursor");
            boolean more = true;
            while (more) {
                var page = server.get("/api/v1/changes?limit=7&asOf=" + release.at() + cursor)
                        .json(200);
                var changes = new TreeMap<ModelState.Key, ModelState.Change>();
                page.path("items").forEach(event -> {
                    assertThat(event.path("release").asText()).isEqualTo(release.id());
                    put(changes, file(event), event);
                });
                changes.forEach((key, change) -> {
                    assertThat(copy.rows().remove(key)).isEqualTo(change.old());
                    if (change.now() != null) {
                        copy.rows().put(key, change.now());
                    }
                });
                cursor = "&after=" + page.path("next").asText();
                more = !page.at("/links/next").isNull();
            }
            assertThat(cursor).isEqualTo("&after=" + end.asText());
            assertSame(copy, release.state(), "the copy at the end of " + release.id());
        }
    }

    /** Tells only what differs. */
    private static void assertSame(ModelState actual, ModelState expected, String what) {
        assertThat(actual.difference(expected)).as(what).isEmpty();
    }

    private static String file(JsonNode event) {
        return Map.of("result", ModelState.SCORES, "unit", "units.csv", "region", "unit_regions.csv")
                .getOrDefault(
                        event.path("entity").asText(), event.path("entity").asText() + "s.csv");
    }

    private static void put(Map<ModelState.Key, ModelState.Change> changes, String file, JsonNode item) {
        var old = cells(item.path("old"));
        var now = cells(item.path("new"));
        changes.put(ModelState.Key.of(file, old == null ? now : old), new ModelState.Change(old, now));
        assertThat(item.path("action").asText())
                .isEqualTo(old == null ? "added" : now == null ? "withdrawn" : "changed");
    }

    private static Map<String, String> cells(JsonNode row) {
        if (row.isNull()) {
            return null;
        }
        var cells = new TreeMap<String, String>();
        row.properties()
                .forEach(cell -> cells.put(cell.getKey(), cell.getValue().asText()));
        return cells;
    }

    private static Map<ModelState.Key, ModelState.Change> changes(List<DiffView.Item> items) {
        var changes = new TreeMap<ModelState.Key, ModelState.Change>();
        items.forEach(item ->
                changes.put(ModelState.Key.of(item.file(), item.key()), new ModelState.Change(item.old(), item.now())));
        return changes;
    }
}
