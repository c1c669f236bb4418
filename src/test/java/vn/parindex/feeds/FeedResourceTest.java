package vn.parindex.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static vn.parindex.changes.PublishingServer.SCORES;
import static vn.parindex.changes.PublishingServer.anonymous;
import static vn.parindex.changes.PublishingServer.draft;
import static vn.parindex.changes.PublishingServer.publish;
import static vn.parindex.changes.PublishingServer.publisher;
import static vn.parindex.database.Answer.asking;

import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.parindex.changes.PublishingServer;
import vn.parindex.database.Answer;
import vn.parindex.database.DatabaseTest;
import vn.parindex.database.Shipped;

/** What feed readers are told of releases. */
@DatabaseTest
@TestProfile(PublishingServer.WithToken.class)
class FeedResourceTest {

    private static final String HUNG_YEN = "/feeds/units/hung-yen.atom";
    private static final String TABLE = "/feeds/tables/par-index/2019.atom";

    @Inject
    PublishingServer server;

    @BeforeEach
    void loadTheShippedDataset() {
        server.loadTheShippedDataset();
    }

    private static String hungYen(String score, String reason) {
        return publish(
                        "scores.csv",
                        SCORES + "par-index,province,hung-yen,2019," + score
                                + ",,,,hung-yen-portal-2020-05-20,true,,,\n",
                        reason)
                .orElseThrow();
    }

    /** One publication for all of them, which takes longer than reading each. */
    @TestFactory
    Stream<DynamicTest> everyFeedIsAtomAndOthersReadIt() {
        hungYen("81.99", "Sở Nội vụ <đính chính> & nói “rõ”");
        return Stream.of(
                        "/releases.atom",
                        HUNG_YEN,
                        "/feeds/units/viet-nam.atom",
                        "/feeds/units/bo-tai-chinh.atom?lang=en",
                        "/feeds/units/tay-nguyen.atom",
                        "/feeds/indicators/par-index.atom",
                        "/feeds/indicators/par-index.steering.atom?population=ministry",
                        TABLE,
                        "/feeds/tables/par-index/latest.atom?population=ministry&lang=en",
                        "/feeds/tables/sipas/1999.atom")
                .map(address -> dynamicTest(address, () -> assertReadable(Atom.at(address))));
    }

    private static void assertReadable(Atom atom) {
        var read = atom.read();
        assertThat(read.getTitle()).startsWith("parindex: ");
        assertThat(read.getAuthors().get(0).getName()).isEqualTo("parindex");
        assertThat(read.getUri()).isEqualTo(atom.id());
        assertThat(read.getEntries()).hasSameSizeAs(atom.entries());
        assertThat(read.getEntries()).allSatisfy(entry -> {
            assertThat(entry.getPublishedDate()).isNotNull();
            assertThat(entry.getContents().get(0).getValue()).contains("xml:lang=\"vi\"", "xml:lang=\"en\"");
        });
    }

    @Test
    void aCorrectionIsToldInBothLanguagesWithItsReason() {
        assertThat(Atom.at(HUNG_YEN).entries()).hasSize(1);
        var release = hungYen("81.99", "Sở Nội vụ đính chính");
        var atom = Atom.at(HUNG_YEN);
        assertThat(atom.titles())
                .first()
                .isEqualTo("Hưng Yên (đến 30-6-2025): sửa 1 số liệu (phiên bản dữ liệu " + release + ")");
        var entry = atom.entries().get(0);
        var content = Atom.text(entry, "content");
        assertThat(content)
                .contains("điểm 81,98 → điểm 81,99", "score 81.98 → score 81.99")
                .contains("Lý do: Sở Nội vụ đính chính", "Reason: Sở Nội vụ đính chính");
        assertThat(content.indexOf("điểm")).isLessThan(content.indexOf("score"));
        assertThat(Atom.text(entry, "updated"))
                .isEqualTo(Answer.to("/api/v1/releases/" + release).text("/publishedAt"));
        assertThat(Atom.links(entry, "alternate").get(0).getAttribute("href"))
                .isEqualTo("/provinces/hung-yen?release=" + release);

        var english = Atom.at(HUNG_YEN + "?lang=en");
        assertThat(english.root().getAttribute("xml:lang")).isEqualTo("en");
        assertThat(english.titles()).first().asString().endsWith("1 figure changed (release " + release + ")");
        assertThat(english.id()).as("the same feed in other words").isEqualTo(atom.id());
        assertThat(english.response().header("Content-Language")).isEqualTo("en");
        var spoken = Atom.of(asking().header("Accept-Language", "en").get(HUNG_YEN));
        assertThat(spoken.titles()).isEqualTo(english.titles());
        assertThat(spoken.response().header("Vary")).contains("Accept-Language");

        assertThat(Atom.at(TABLE).entries()).hasSize(2);
        assertThat(Atom.at("/feeds/indicators/par-index.atom").entries()).hasSize(2);
        assertThat(Atom.at("/feeds/tables/par-index/2020.atom").entries())
                .as("another year")
                .hasSize(1);
        assertThat(Atom.at("/feeds/units/quang-ninh.atom").entries())
                .as("another unit")
                .hasSize(1);
    }

    @Test
    void whatIsAddedAndWithdrawnIsCountedAsTheDiffCountsIt() {
        var row = SCORES + "par-index,province,hung-yen,2019,81.98,,,,hung-yen-portal-2020-05-20,true,,,true\n";
        publish("scores.csv", row, "gone").orElseThrow();
        assertThat(Atom.at(HUNG_YEN).titles()).first().asString().contains(": rút 1 số liệu (");
        var source = publish(
                        "sources.csv",
                        "id,title,publisher,url,published_on,tier,note\nnew,Mới,,https://e.org/,2026,3,\n")
                .orElseThrow();
        var all = Atom.at("/releases.atom");
        assertThat(all.titles().get(0)).isEqualTo("Phiên bản dữ liệu " + source + ": thêm 1 mục thông tin khác");
        assertThat(Atom.text(all.entries().get(0), "summary")).isEqualTo("Thêm 1 nguồn. Lý do: test");
        assertThat(all.titles().get(1)).endsWith(": rút 1 số liệu");
        assertThat(all.titles().get(2)).startsWith("Phiên bản dữ liệu " + Shipped.VERSION + ": ");
        assertThat(Atom.at(HUNG_YEN).entries()).as("a source is about no unit").hasSize(2);
    }

    @Test
    void idsNeverChangeAndEveryFeedHasItsOwn() {
        var before = Atom.at(HUNG_YEN);
        var first = Atom.text(before.entries().get(0), "id");
        hungYen("81.99", "one");
        var after = Atom.at(HUNG_YEN);
        assertThat(after.id()).isEqualTo(before.id());
        assertThat(Atom.text(after.entries().get(1), "id")).isEqualTo(first);
        assertThat(List.of(
                        after.id(),
                        Atom.at("/releases.atom").id(),
                        Atom.at(TABLE).id(),
                        Atom.at("/feeds/indicators/par-index.atom").id(),
                        Atom.at("/feeds/indicators/par-index.atom?population=province")
                                .id(),
                        Atom.at("/feeds/tables/par-index/2019.atom?population=ministry")
                                .id()))
                .doesNotHaveDuplicates();
        assertThat(Atom.at("/feeds/tables/par-index/2019.atom?population=province")
                        .id())
                .as("the usual population, spelled out")
                .isEqualTo(Atom.at(TABLE).id());
    }

    @Test
    void pollingIsCheap() {
        var tag = asking().get(HUNG_YEN).header("ETag");
        var control = asking().get(HUNG_YEN).header("Cache-Control");
        assertThat(control).isEqualTo("public, max-age=60, must-revalidate");
        assertThat(asking().header("If-None-Match", tag).get(HUNG_YEN).statusCode())
                .isEqualTo(304);
        hungYen("81.99", "new");
        assertThat(asking().header("If-None-Match", tag).get(HUNG_YEN).statusCode())
                .isEqualTo(200);
    }

    @Test
    void pagesGoOnUntilAllIsTold() {
        for (var score : List.of("81.91", "81.92", "81.93")) {
            hungYen(score, score);
        }
        var whole = Atom.at(HUNG_YEN).titles();
        assertThat(whole).hasSize(4);
        var first = Atom.at(HUNG_YEN + "?limit=3&lang=vi");
        assertThat(first.titles()).isEqualTo(whole.subList(0, 3));
        assertThat(first.href("first")).isEqualTo(first.href("self"));
        var last = Atom.at(first.href("next"));
        assertThat(last.titles()).isEqualTo(whole.subList(3, 4));
        assertThat(last.href("next")).isNull();
        assertThat(last.href("first")).isEqualTo(first.href("self"));
        var releases = Atom.at("/releases.atom?limit=1");
        assertThat(Atom.at(releases.href("next")).titles())
                .isEqualTo(Atom.at("/releases.atom").titles().subList(1, 2));
    }

    @Test
    void aPastStateKnowsOnlyWhatWasPublishedByThen() {
        var first = hungYen("81.99", "first");
        hungYen("81.97", "second");
        assertThat(Atom.at(HUNG_YEN + "?release=" + first).entries()).hasSize(2);
        assertThat(Atom.at("/releases.atom?release=" + first).entries()).hasSize(2);
        var draft = draft(
                        "scores.csv",
                        SCORES + "par-index,province,hung-yen,2019,81.90,,,,hung-yen-portal-2020-05-20,true,,,\n",
                        "not yet")
                .<String>path("id");
        assertThat(Atom.at(HUNG_YEN).entries()).hasSize(3);
        for (var feed : List.of(HUNG_YEN, "/releases.atom")) {
            var refused = Answer.of(publisher().get(feed + "?release=" + draft), 400);
            assertThat(refused.text("/errors/0/rule")).isEqualTo("not-published");
            assertThat(refused.text("/errors/0/detail")).contains("/api/v1/releases/" + draft + "/diff");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/feeds/units/hung-yenn.atom, 404, hung-yen",
        "/feeds/indicators/par-indx.atom, 404, par-index",
        "/feeds/tables/par-index/abcd.atom, 400, latest",
        "/feeds/units/hung-yen.atom?limit=0, 400, limit",
        "/feeds/units/hung-yen.atom?colour=red, 400, colour",
        "/feeds/tables/par-index/2019.atom?population=cities, 400, province"
    })
    void whatIsWrongIsToldWithWhatWouldBeRight(String address, int status, String told) {
        var answer = anonymous().get(address);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.asString()).contains(told);
    }

    @Test
    void anotherSpellingIsSentToTheId() {
        var moved = anonymous().redirects().follow(false).get("/feeds/units/Qu%E1%BA%A3ng%20Ninh.atom?limit=2");
        assertThat(moved.statusCode()).isEqualTo(307);
        assertThat(moved.header("Location")).isEqualTo("/feeds/units/quang-ninh.atom?limit=2");
    }

    @Test
    void theLatestTableSaysWhichYearItIs() {
        var latest = asking().get("/feeds/tables/par-index/latest.atom");
        assertThat(latest.header("Content-Location")).matches("/feeds/tables/par-index/20[0-9]{2}\\.atom");
        assertThat(Atom.of(latest).id())
                .isEqualTo(Atom.at(latest.header("Content-Location")).id());
    }

    @Test
    void theSchemaSeesWhatItForbids() {
        var right = asking().get("/releases.atom").asString();
        assertThat(Atom.violations(right)).isEmpty();
        assertThat(Atom.violations(right.replaceFirst("<id>[^<]*</id>", ""))).isNotEmpty();
        assertThat(Atom.violations(right.replaceFirst("<updated>[^<]*", "<updated>yesterday")))
                .isNotEmpty();
        assertThat(Atom.violations(right.replaceFirst("(?s)<author>.*?</author>", "")))
                .isNotEmpty();
        assertThat(Atom.violations(right.replaceFirst("<content type=\"xhtml\"><div", "<content type=\"xhtml\"><p")
                        .replace("</div></content>", "</p></content>")))
                .isNotEmpty();
    }
}
