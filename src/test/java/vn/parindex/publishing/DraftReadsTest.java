package vn.parindex.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static vn.parindex.changes.PublishingServer.anonymous;
import static vn.parindex.changes.PublishingServer.publisher;

import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.parindex.changes.PublishingServer;
import vn.parindex.database.DatabaseTest;
import vn.parindex.database.SentStatements;
import vn.parindex.dataset.TestPackage;
import vn.parindex.upload.Upload;

/** What a draft holds is read once, and kept for those who may see it as long as it is this draft. */
@DatabaseTest
@TestProfile(PublishingServer.WithToken.class)
class DraftReadsTest {

    private static final String HEADER =
            "indicator,population,unit,year,score,points,rank_best,rank_worst,source,preferred\n";
    private static final String OF_HUNG_YEN =
            HEADER + "par-index,province,hung-yen,2019,81.99,,30,30,hung-yen-portal-2020-05-20,true\n";
    private static final String OF_LAO_CAI =
            HEADER + "par-index,province,lao-cai,2019,82.86,,15,15,ddci-lao-cai-nd,true\n";

    private static final String RANKING = "/api/v1/rankings/par-index/2019?unit=hung-yen,lao-cai&sort=score&release=";

    /** Whether it is published, or else a draft. */
    private static final int TO_FIND_IT = 2;

    @Inject
    PublishedDatabase database;

    @BeforeEach
    void holdTheShippedDataset() {
        database.holdTheShippedDataset();
    }

    private static String draft(String scores) {
        return PublishingServer.draft("scores.csv", scores, "test").path("id");
    }

    private static String draft(TestPackage whole) {
        return publisher()
                .contentType(Upload.ZIP)
                .body(whole.build().zip())
                .post("/api/v1/releases?reason=test")
                .then()
                .statusCode(201)
                .body("status", equalTo("draft"))
                .extract()
                .path("id");
    }

    private static void step(String draft, String step) {
        publisher().post("/api/v1/releases/" + draft + "/" + step).then().statusCode(200);
    }

    /** As those see it who may. */
    private static JsonPath read(String address) {
        return publisher().get(address).then().statusCode(200).extract().jsonPath();
    }

    private static List<Float> scores(String draft) {
        return read(RANKING + draft).getList("items.score");
    }

    private static int statements(String address) {
        return SentStatements.ofRequestsDuring(() -> read(address)).size();
    }

    @Test
    void onceReadADraftIsOnlyLookedFor() {
        var draft = draft(OF_HUNG_YEN);
        assertThat(statements(RANKING + draft)).as("the first read").isGreaterThan(10);
        assertThat(statements(RANKING + draft)).isEqualTo(TO_FIND_IT);
        assertThat(statements(RANKING + draft + "&lang=en&limit=1")).isEqualTo(TO_FIND_IT);
        assertThat(statements("/api/v1/units/hung-yen?release=" + draft))
                .as("of the same catalogue")
                .isEqualTo(TO_FIND_IT);
    }

    @Test
    void whatIsKeptOfADraftIsForThoseWhoMaySeeIt() {
        var draft = draft(OF_HUNG_YEN);
        assertThat(scores(draft)).contains(81.99f);
        anonymous().get(RANKING + draft).then().statusCode(404);
        assertThat(anonymous().get(RANKING + "latest").asString()).doesNotContain("81.99");
    }

    @Test
    void whatWasTakenBackIsNotThereAndWhatComesUnderItsIdIsAnother() {
        var version = "2027.1.1";
        var history = "/api/v1/units/ha-noi/history?release=" + version;
        assertThat(draft(withMilestone(version, "first"))).isEqualTo(version);
        assertThat(read(history).getList("milestones.title.en")).contains("first");
        step(version, "discard");
        publisher().get(history).then().statusCode(404);
        assertThat(draft(withMilestone(version, "second"))).isEqualTo(version);
        assertThat(read(history).getList("milestones.title.en"))
                .contains("second")
                .doesNotContain("first");
    }

    private static TestPackage withMilestone(String version, String title) {
        return TestPackage.shipped()
                .version(version)
                .row(
                        "milestones",
                        "unit=ha-noi",
                        "date=2019",
                        "category=programme",
                        "title_vi=" + title,
                        "title_en=" + title,
                        "source=vgp-2020-05-19");
    }

    @Test
    void whatIsMadeAnewIsReadAnewUnderEitherId() {
        var draft = draft(OF_HUNG_YEN);
        assertThat(scores(draft)).contains(81.99f).doesNotContain(82.86f);
        step(draft(OF_LAO_CAI), "publish");
        assertThat(scores(draft)).as("on what it was made against").doesNotContain(82.86f);
        step(draft, "rebase");
        assertThat(scores(draft)).containsExactly(81.99f, 82.86f);
        assertThat(scores(read("/api/v1/releases/" + draft + "/draft").getString("id")))
                .containsExactly(81.99f, 82.86f);
    }

    @Test
    void aDraftThatIsPublishedIsReadAsARelease() {
        var draft = draft(OF_HUNG_YEN);
        assertThat(read(RANKING + draft).getString("release.publishedAt")).isNull();
        step(draft, "publish");
        assertThat(read(RANKING + draft).getString("release.publishedAt")).isNotNull();
        anonymous().get(RANKING + draft).then().statusCode(200);
    }
}
