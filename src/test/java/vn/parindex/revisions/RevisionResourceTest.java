package vn.parindex.revisions;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.parindex.changes.PublishingServer.SCORES;
import static vn.parindex.changes.PublishingServer.anonymous;
import static vn.parindex.changes.PublishingServer.draft;
import static vn.parindex.changes.PublishingServer.publish;
import static vn.parindex.changes.PublishingServer.publisher;
import static vn.parindex.changes.PublishingServer.restore;

import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.parindex.changes.PublishingServer;
import vn.parindex.database.Answer;
import vn.parindex.database.H2Test;
import vn.parindex.database.Shipped;
import vn.parindex.http.Calls;

/** What becomes of a result, release by release. */
@H2Test
@TestProfile(PublishingServer.WithToken.class)
class RevisionResourceTest {

    private static final String SHIPPED = Shipped.VERSION;
    private static final String HUNG_YEN = "/api/v1/results/par-index/2019/hung-yen/revisions";
    private static final String QUANG_NINH = "/api/v1/results/par-index/2012/quang-ninh/revisions";

    @Inject
    PublishingServer server;

    @BeforeEach
    void loadTheShippedDataset() {
        server.loadTheShippedDataset();
    }

    private static String hungYen(String score, String withdraw, String reason) {
        return publish(
                        "scores.csv",
                        SCORES + "par-index,province,hung-yen,2019," + score + ",,,,hung-yen-portal-2020-05-20,true,,,"
                                + withdraw + "\n",
                        reason)
                .orElseThrow();
    }

    @Test
    void aCorrectionIsTheRowBeforeAndAfterWithItsReason() {
        var first = Answer.to(HUNG_YEN);
        assertThat(first.number("/total")).isEqualTo(1);
        assertThat(first.at("/reason").isNull()).isTrue();
        assertThat(first.text("/items/0/release")).isEqualTo(SHIPPED);
        assertThat(first.texts("/items/0/rows", "/action")).containsExactly("added");

        var release = hungYen("81.99", "", "Sở Nội vụ đính chính");
        var revised = Answer.to(HUNG_YEN);
        assertThat(revised.texts("/items", "/release")).containsExactly(release, SHIPPED);
        assertThat(revised.text("/items/0/reason")).isEqualTo("Sở Nội vụ đính chính");
        assertThat(revised.text("/items/0/publishedBy")).isEqualTo("token:publisher");
        assertThat(revised.text("/items/0/publishedAt"))
                .isEqualTo(Answer.to("/api/v1/releases/" + release).text("/publishedAt"));
        assertThat(revised.list("/items/0/rows")).hasSize(1);
        assertThat(revised.text("/items/0/rows/0/action")).isEqualTo("changed");
        assertThat(revised.text("/items/0/rows/0/source")).isEqualTo("hung-yen-portal-2020-05-20");
        assertThat(revised.text("/items/0/rows/0/old/score")).isEqualTo("81.98");
        assertThat(revised.text("/items/0/rows/0/new/score")).isEqualTo("81.99");
        assertThat(revised.text("/items/0/result/score")).isEqualTo("81.99");
        assertThat(revised.text("/items/1/result/score")).isEqualTo("81.98");
        assertThat(revised.text("/sources/hung-yen-portal-2020-05-20/url")).isNotBlank();

        var diff = Answer.to("/api/v1/releases/" + release + "/diff");
        assertThat(revised.at("/items/0/rows/0/old")).as("as the diff has it").isEqualTo(diff.at("/items/0/old"));
        assertThat(revised.at("/items/0/rows/0/new")).isEqualTo(diff.at("/items/0/new"));
        assertThat(revised.at("/items/1/rows/0/new")).isEqualTo(diff.at("/items/0/old"));
    }

    @Test
    void aWithdrawnValueStaysVisibleWithItsReasonAndMayComeBack() {
        var withdrawal = hungYen("81.98", "true", "The portal took it back");
        var withdrawn = Answer.to(HUNG_YEN);
        assertThat(withdrawn.texts("/items", "/release")).containsExactly(withdrawal, SHIPPED);
        assertThat(withdrawn.text("/items/0/reason")).isEqualTo("The portal took it back");
        assertThat(withdrawn.text("/items/0/rows/0/action")).isEqualTo("withdrawn");
        assertThat(withdrawn.text("/items/0/rows/0/old/score")).isEqualTo("81.98");
        assertThat(withdrawn.at("/items/0/rows/0/new").isNull()).isTrue();
        assertThat(withdrawn.at("/items/0/result").isNull())
                .as("nothing is left")
                .isTrue();
        assertThat(withdrawn.at("/sources").has("hung-yen-portal-2020-05-20")).isTrue();
        assertThat(Answer.to("/api/v1/observations?unit=hung-yen&year=2019&indicator=par-index")
                        .number("/total"))
                .isZero();

        var again = hungYen("82.10", "", "Confirmed by letter");
        var added = Answer.to(HUNG_YEN);
        assertThat(added.texts("/items", "/release")).containsExactly(again, withdrawal, SHIPPED);
        assertThat(added.text("/items/0/rows/0/action")).isEqualTo("added");
        assertThat(added.at("/items/0/rows/0/old").isNull()).isTrue();
        assertThat(added.text("/items/0/result/score")).as("as it was printed").isEqualTo("82.10");

        restore(SHIPPED).orElseThrow();
        var restored = Answer.to(HUNG_YEN);
        assertThat(restored.number("/total")).isEqualTo(4);
        assertThat(restored.text("/items/0/rows/0/action")).isEqualTo("changed");
        assertThat(restored.at("/items/0/rows/0/new")).isEqualTo(restored.at("/items/3/rows/0/new"));
        assertThat(restored.at("/items/0/result")).isEqualTo(restored.at("/items/3/result"));
    }

    @Test
    void aSourceThatTakesThePreferenceOverChangesTwoRowsAndTheResult() {
        var before = Answer.to(QUANG_NINH);
        assertThat(before.text("/items/0/result/source/score")).isEqualTo("vietnamplus-nd");
        assertThat(before.list("/items/0/rows")).hasSize(3);

        publish("scores.csv", SCORES + "par-index,province,quang-ninh,2012,80.22,,19,19,hf-letrinhan-nd,true,,,\n")
                .orElseThrow();
        var after = Answer.to(QUANG_NINH);
        assertThat(after.texts("/items/0/rows", "/source")).containsExactly("hf-letrinhan-nd", "vietnamplus-nd");
        assertThat(after.texts("/items/0/rows", "/action")).containsExactly("changed", "changed");
        assertThat(after.texts("/items/0/rows", "/old/preferred")).containsExactly("false", "true");
        assertThat(after.texts("/items/0/rows", "/new/preferred")).containsExactly("true", "false");
        assertThat(after.text("/items/0/result/source/score")).isEqualTo("hf-letrinhan-nd");
        assertThat(after.text("/items/0/result/score")).isEqualTo("80.22");
        assertThat(after.text("/items/0/result/rank/best")).isEqualTo("19");
    }

    @Test
    void aPastStateKnowsOnlyTheRevisionsUpToIt() {
        var first = hungYen("81.99", "", "first");
        hungYen("81.97", "", "second");
        publish("sources.csv", "id,title,publisher,url,published_on,tier,note\nnew,Mới,,https://example.org/,2026,3,\n")
                .orElseThrow();
        assertThat(Answer.to(HUNG_YEN).texts("/items", "/reason").subList(0, 2)).containsExactly("second", "first");

        var pinned = anonymous().get(HUNG_YEN + "?release=" + first);
        assertThat(pinned.<List<String>>path("items.reason")).hasSize(2).startsWith("first");
        assertThat(pinned.<String>path("release.id")).isEqualTo(first);
        assertThat(pinned.header("Cache-Control")).contains("immutable");
        var at = Answer.to("/api/v1/releases/" + first).text("/publishedAt");
        assertThat(Answer.to(HUNG_YEN + "?asOf=" + at).texts("/items", "/release"))
                .containsExactly(first, SHIPPED);

        var tag = anonymous().get(HUNG_YEN).header("ETag");
        assertThat(anonymous().header("If-None-Match", tag).get(HUNG_YEN).statusCode())
                .isEqualTo(304);
        hungYen("81.96", "", "third");
        assertThat(anonymous().header("If-None-Match", tag).get(HUNG_YEN).statusCode())
                .isEqualTo(200);
    }

    @Test
    void aDraftHasRevisedNothing() {
        var draft = draft(
                        "scores.csv",
                        SCORES + "par-index,province,hung-yen,2019,81.99,,,,hung-yen-portal-2020-05-20,true,,,\n",
                        "not yet")
                .<String>path("id");
        assertThat(Answer.to(HUNG_YEN).number("/total")).isEqualTo(1);
        assertThat(publisher().get(HUNG_YEN).<Integer>path("total")).isEqualTo(1);
        assertThat(anonymous().get(HUNG_YEN + "?release=" + draft).statusCode()).isEqualTo(404);
        var refused = publisher().get(HUNG_YEN + "?release=" + draft);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.<String>path("errors[0].rule")).isEqualTo("not-published");
        assertThat(refused.<String>path("detail")).contains("/api/v1/releases/" + draft + "/diff");
    }

    @Test
    void pagesAndTablesAreThoseOfEveryList() {
        var last = hungYen("81.99", "", "=1+1");
        var page = Answer.to(HUNG_YEN + "?limit=1");
        assertThat(page.texts("/items", "/release")).containsExactly(last);
        assertThat(page.number("/total")).isEqualTo(2);
        var next = Answer.to(page.text("/links/next"));
        assertThat(next.texts("/items", "/release")).containsExactly(SHIPPED);
        assertThat(next.at("/links/next").isNull()).isTrue();

        var lines = Calls.csv("/results/par-index/2019/hung-yen/revisions.csv");
        assertThat(lines).extracting(line -> line.get("release")).containsExactly(last, SHIPPED);
        assertThat(lines.get(0))
                .containsEntry("action", "changed")
                .containsEntry("reason", "'=1+1")
                .containsEntry("source", "hung-yen-portal-2020-05-20")
                .containsEntry("old_score", "81.98")
                .containsEntry("new_score", "81.99")
                .containsEntry("new_preferred", "true");
        assertThat(lines.get(1)).containsEntry("action", "added").containsEntry("old_score", "");
        assertThat(Answer.to(HUNG_YEN + "?fields=release,reason").at("/items/0").size())
                .isEqualTo(2);
    }

    @Test
    void aResultThatNeverWasHasNoRevisionsAndSaysSo() {
        for (var address : List.of(
                "/api/v1/results/par-index/2011/hung-yen/revisions",
                "/api/v1/results/par-index/2025/hung-yen-2025/revisions")) {
            var nothing = Answer.to(address);
            assertThat(nothing.list("/items")).isEmpty();
            assertThat(nothing.number("/total")).isZero();
            assertThat(nothing.text("/reason/en")).isNotBlank();
            assertThat(nothing.text("/reason/vi")).isNotBlank();
            assertThat(nothing.at("/sources").size()).isZero();
        }
    }

    @Test
    void theUnitIsFoundByAnySpellingAndTheYearTellsTwinsApart() {
        var moved = Answer.asking().get("/api/v1/results/par-index/2019/H%C6%B0ng%20Y%C3%AAn/revisions.csv?lang=en");
        assertThat(moved.statusCode()).isEqualTo(307);
        assertThat(moved.header("Location")).isEqualTo(HUNG_YEN + ".csv?lang=en");
        var renamed = Answer.asking().get("/api/v1/results/par-index/2019/hue/revisions?population=province");
        assertThat(renamed.statusCode()).isEqualTo(307);
        assertThat(renamed.header("Location"))
                .isEqualTo("/api/v1/results/par-index/2019/thua-thien-hue/revisions?population=province");
        var latest = Answer.asking().get("/api/v1/results/par-index/latest/quang-ninh/revisions?lang=en");
        assertThat(latest.statusCode()).isEqualTo(200);
        assertThat(latest.header("Content-Location"))
                .isEqualTo("/api/v1/results/par-index/" + latest.path("year") + "/quang-ninh/revisions?lang=en");
    }

    @Test
    void whatThePathNamesAndDoesNotExistIsTold() {
        assertThat(Answer.problem(404, "/api/v1/results/par-indx/2019/hung-yen/revisions")
                        .text("/errors/0/suggestions/0"))
                .isEqualTo("par-index");
        assertThat(Answer.problem(404, "/api/v1/results/par-index/2019/hung-yan/revisions")
                        .at("/errors/0/suggestions"))
                .extracting(each -> each.asText())
                .contains("hung-yen");
        assertThat(Answer.problem(404, "/api/v1/results/par-index/2019/bo-tai-chinh/revisions?population=province")
                        .text("/errors/0/rule"))
                .isEqualTo("unit-of-another-type");
        var faults = Answer.problem(
                400, "/api/v1/results/par-index/2019.5/hung-yen/revisions?population=nobody&limit=0&x=1");
        assertThat(faults.texts("/errors", "/parameter")).containsExactlyInAnyOrder("year", "population", "limit", "x");
        assertThat(Answer.problem(404, "/api/v1/results/par-index/2019/hung-yen")
                        .text("/code"))
                .isEqualTo("not-found");
    }

    @Test
    void aHistoryLinksToTheRevisionsOfEachOfItsResults() {
        var history = Answer.to("/api/v1/units/hung-yen/history?indicator=par-index&year=2019");
        var revisions = Answer.to(history.text("/items/0/revisions"));
        assertThat(revisions.text("/items/0/result/score")).isEqualTo(history.text("/items/0/score"));
    }
}
