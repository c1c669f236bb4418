package vn.parindex.changes;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.parindex.changes.PublishingServer.SCORES;
import static vn.parindex.changes.PublishingServer.anonymous;
import static vn.parindex.changes.PublishingServer.publish;

import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.parindex.database.Answer;
import vn.parindex.database.DatabaseTest;
import vn.parindex.database.Shipped;
import vn.parindex.release.ChangeCursor;

@DatabaseTest
@TestProfile(PublishingServer.WithToken.class)
class ChangeResourceTest {

    private static final String FEED = "/api/v1/changes";
    private static final String END = ChangeCursor.after(1).text();
    private static final String CORRECTION =
            SCORES + "par-index,province,hung-yen,2019,81.99,,30,30,hung-yen-portal-2020-05-20,true,,,\n";

    @Inject
    PublishingServer server;

    @BeforeEach
    void loadTheShippedDataset() {
        server.loadTheShippedDataset();
    }

    @Test
    void fromTheStartItTellsTheWholeDatasetWithoutGapsOrDoubles() {
        int rows = Answer.to("/api/v1/releases/latest").number("/rows");
        var ids = new ArrayList<String>();
        var entities = new ArrayList<String>();
        var address = FEED + "?limit=700";
        while (address != null) {
            var page = Answer.to(address);
            page.list("/items").forEach(event -> {
                ids.add(event.text("/id"));
                entities.add(event.text("/entity"));
                assertThat(event.text("/action")).isEqualTo("added");
                assertThat(event.text("/release")).isEqualTo(Shipped.VERSION);
                assertThat(event.at("/old").isNull()).isTrue();
            });
            address = page.text("/links/next");
            if (address == null) {
                assertThat(page.text("/next")).isEqualTo(END).isEqualTo(page.text("/snapshot/cursor"));
            }
        }
        assertThat(ids)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, rows).mapToObj(at -> "1-" + at).toList());
        assertThat(entities.stream().distinct())
                .containsExactly(
                        "unit",
                        "relation",
                        "region",
                        "indicator",
                        "edition",
                        "weight",
                        "break",
                        "source",
                        "result",
                        "statement",
                        "milestone",
                        "tile");
    }

    @Test
    void theFirstPageBeginsWithTheFirstUnitByItsKey() {
        var page = Answer.to(FEED);
        assertThat(page.list("/items")).hasSize(100);
        assertThat(page.texts("/items", "/key/id")).isSorted();
        assertThat(page.text("/items/0/new/name_vi")).isNotBlank();
        assertThat(Instant.parse(page.text("/items/0/at"))).isEqualTo(Instant.parse(page.text("/release/publishedAt")));
    }

    @Test
    void correctionsWithdrawalsAndARestoreAreTheirRowsBeforeAndAfter() {
        publish("scores.csv", CORRECTION).orElseThrow();
        var correction = Answer.to(FEED + "?after=" + END);
        assertThat(correction.list("/items")).hasSize(1);
        assertThat(correction.text("/items/0/id")).isEqualTo("2-1");
        assertThat(correction.text("/items/0/entity")).isEqualTo("result");
        assertThat(correction.text("/items/0/action")).isEqualTo("changed");
        assertThat(correction.text("/items/0/key/unit")).isEqualTo("hung-yen");
        assertThat(correction.text("/items/0/old/score")).isEqualTo("81.98");
        assertThat(correction.text("/items/0/new/score")).isEqualTo("81.99");

        publish("sources.csv", "id,title,publisher,url,published_on,tier,note\nnew,Mới,,https://example.org/,2026,3,\n")
                .orElseThrow();
        publish("sources.csv", "id,title,publisher,url,published_on,tier,note,withdraw\nnew,Mới,,,2026,3,,true\n")
                .orElseThrow();
        PublishingServer.restore(Shipped.VERSION).orElseThrow();
        var all = Answer.to(FEED + "?after=" + END);
        assertThat(all.texts("/items", "/id")).containsExactly("2-1", "3-1", "4-1", "5-1");
        assertThat(all.texts("/items", "/action")).containsExactly("changed", "added", "withdrawn", "changed");
        assertThat(all.texts("/items", "/entity")).containsExactly("result", "source", "source", "result");
        assertThat(all.text("/items/2/old/title")).isEqualTo("Mới");
        assertThat(all.at("/items/2/new").isNull()).isTrue();
        assertThat(all.at("/items/3/new")).isEqualTo(all.at("/items/0/old"));
        assertThat(all.text("/next")).isEqualTo(ChangeCursor.after(5).text());

        var middle = Answer.to(FEED + "?limit=2&after=" + END);
        assertThat(middle.texts("/items", "/id")).containsExactly("2-1", "3-1");
        assertThat(Answer.to(FEED + "?after=" + middle.text("/next")).texts("/items", "/id"))
                .containsExactly("4-1", "5-1");
    }

    @Test
    void everyReleaseNamesTheCursorAtItsEnd() {
        var release = publish("scores.csv", CORRECTION).orElseThrow();
        var first = Answer.to("/api/v1/releases/" + Shipped.VERSION).text("/cursor");
        assertThat(Answer.to(FEED + "?after=" + first).texts("/items", "/release"))
                .containsExactly(release);
        var second = Answer.to("/api/v1/releases/" + release).text("/cursor");
        assertThat(Answer.to(FEED + "?after=" + second).list("/items")).isEmpty();
        assertThat(Answer.to(FEED + "?after=" + second).text("/next")).isEqualTo(second);
    }

    @Test
    void aPinnedStateTellsTheEventsUpToItForEver() {
        publish("scores.csv", CORRECTION).orElseThrow();
        var pinned = anonymous().get(FEED + "?release=" + Shipped.VERSION + "&after=" + END);
        assertThat(pinned.statusCode()).isEqualTo(200);
        assertThat(pinned.<List<?>>path("items")).isEmpty();
        assertThat(pinned.<String>path("snapshot.release")).isEqualTo(Shipped.VERSION);
        assertThat(pinned.header("Cache-Control")).contains("immutable");
        var later = ChangeCursor.after(2).text();
        assertThat(Answer.to(FEED + "?release=" + Shipped.VERSION + "&after=" + later)
                        .text("/next"))
                .isEqualTo(later);
    }

    @Test
    void whoWaitsIsToldAsSoonAsSomebodyPublishes() throws Exception {
        var waiting = CompletableFuture.supplyAsync(() -> {
            var answer = anonymous().get(FEED + "?wait=25&after=" + END);
            return Map.entry(Instant.now(), answer);
        });
        Thread.sleep(1000);
        assertThat(waiting).isNotDone();
        publish("scores.csv", CORRECTION).orElseThrow();
        var published = Instant.now();

        var told = waiting.get(60, TimeUnit.SECONDS);
        assertThat(Duration.between(published, told.getKey())).isLessThan(Duration.ofSeconds(15));
        assertThat(told.getValue().<List<String>>path("items.id")).containsExactly("2-1");
        assertThat(told.getValue().<String>path("release.id"))
                .isEqualTo(told.getValue().path("items[0].release"));
        assertThat(told.getValue().header("ETag"))
                .as("a tag of the state before would lie")
                .isNull();
    }

    @Test
    void whoWaitsInVainGetsAnEmptyPageAfterTheTimeWhateverItHolds() {
        var tag = anonymous().get(FEED + "?after=" + END).header("ETag");
        assertThat(tag).isNotBlank();
        var start = Instant.now();
        var answer = anonymous().header("If-None-Match", "*").get(FEED + "?wait=2&after=" + END);
        assertThat(Duration.between(start, Instant.now())).isGreaterThanOrEqualTo(Duration.ofSeconds(2));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.<List<?>>path("items")).isEmpty();
        assertThat(answer.<String>path("next")).isEqualTo(END);
        assertThat(answer.header("Cache-Control")).isEqualTo("private, no-store");
        assertThat(anonymous()
                        .header("If-None-Match", tag)
                        .get(FEED + "?after=" + END)
                        .statusCode())
                .as("who does not wait")
                .isEqualTo(304);
    }

    @Test
    void onlySoManyWaitAndTheOthersAreToldToComeAgain() throws Exception {
        var waiting = IntStream.range(0, 2)
                .mapToObj(each -> CompletableFuture.supplyAsync(
                        () -> anonymous().get(FEED + "?wait=4&after=" + END).statusCode()))
                .toList();
        Thread.sleep(1500);
        assertThat(Thread.getAllStackTraces().values())
                .as("no thread waits with them")
                .noneMatch(stack -> Arrays.stream(stack)
                        .anyMatch(frame -> frame.getClassName().equals(ChangeResource.class.getName())));
        var refused = anonymous().get(FEED + "?wait=4&after=" + END);
        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.header("Retry-After")).isEqualTo("5");
        assertThat(Answer.to(FEED + "?after=" + END).list("/items")).isEmpty();
        for (var each : waiting) {
            assertThat(each.get(60, TimeUnit.SECONDS)).isEqualTo(200);
        }
        assertThat(Answer.to(FEED + "?wait=1&after=" + END).list("/items"))
                .as("the places are free again")
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"after=nonsense", "after=%C4%90", "wait=26", "wait=-1", "wait=soon", "limit=0"})
    void whatCannotBeReadIsA400InBothLanguages(String query) {
        var name = query.substring(0, query.indexOf('='));
        var english = anonymous().get(FEED + "?" + query);
        var vietnamese = anonymous().get(FEED + "?lang=vi&" + query);
        assertThat(english.statusCode()).isEqualTo(400);
        assertThat(vietnamese.statusCode()).isEqualTo(400);
        assertThat(english.<List<String>>path("errors.parameter")).containsExactly(name);
        assertThat(vietnamese.<String>path("detail")).isNotEqualTo(english.path("detail"));
    }

    @Test
    void aCursorOfAReleaseThatIsNotThereIsGoneAndToldWhereToBeginAgain() {
        for (var cursor : List.of(ChangeCursor.after(7), new ChangeCursor(1, 999_999))) {
            var gone = anonymous().get(FEED + "?after=" + cursor.text());
            assertThat(gone.statusCode()).isEqualTo(410);
            assertThat(gone.<String>path("code")).isEqualTo("gone");
            assertThat(gone.<String>path("detail"))
                    .contains("/api/v1/releases/" + Shipped.VERSION + "/dataset.zip", FEED + "?after=" + END);
            assertThat(gone.header("Link")).isEqualTo("</api/v1/changes>; rel=\"next\"");
            assertThat(anonymous().get(FEED + "?lang=vi&after=" + cursor.text()).<String>path("detail"))
                    .startsWith("Không còn");
        }
    }

    @Test
    void nobodyWaitsForThePast() {
        assertThat(Answer.problem(400, FEED + "?wait=5&release=" + Shipped.VERSION)
                        .text("/errors/0/rule"))
                .isEqualTo("exclusive");
    }
}
