package vn.parindex.publishing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.parindex.changes.PublishingServer;
import vn.parindex.database.DatabaseTest;
import vn.parindex.database.Shipped;
import vn.parindex.dataset.DataPackage;
import vn.parindex.dataset.PackageFiles;
import vn.parindex.dataset.rules.PackageRules;
import vn.parindex.http.contract.ContractCheck;
import vn.parindex.loading.ReleaseLoader;
import vn.parindex.release.ReleaseRepository;
import vn.parindex.upload.Upload;

/** From an upload to a release, as publishers and readers see it. */
@DatabaseTest
@TestProfile(PublishingServer.WithToken.class)
class PublishingTest {

    private static final String FIRST = Shipped.VERSION;
    private static final String DRAFT = Shipped.VERSION + ".1";
    private static final String SECOND = Shipped.VERSION + ".2";
    /** The warnings that the shipped dataset has. */
    private static final int KNOWN = PackageRules.check(DataPackage.of(PackageFiles.shipped()))
            .warnings()
            .size();

    static final String TOKEN = PublishingServer.TOKEN;
    private static final String HEADER =
            "indicator,population,unit,year,score,points,rank_best,rank_worst,source,preferred,note,state\n";
    private static final String DOUBTFUL = "par-index,province,quang-ninh,2019,80.09,,1,1,vgp-2020-05-19,false,,\n";
    private static final String CORRECTION =
            HEADER + "par-index,province,hung-yen,2019,81.99,,30,30,hung-yen-portal-2020-05-20,true,,\n";

    @Inject
    ReleaseLoader loader;

    @Inject
    ReleaseRepository releases;

    @Inject
    EntityManager entities;

    @Inject
    PublishedDatabase database;

    @BeforeEach
    void holdTheShippedDataset() {
        database.holdTheShippedDataset();
    }

    @Test
    void withoutACredentialNothingIsTakenAndReadersNoticeNothing() {
        anonymous()
                .contentType(Upload.CSV)
                .body(CORRECTION)
                .post("/api/v1/releases?reason=x")
                .then()
                .statusCode(401);
        anonymous().get("/api/v1/releases").then().statusCode(200).body("total", is(1));
    }

    @Test
    void whatWaitsIsListedForThoseWhoMayEdit() {
        upload(CORRECTION).statusCode(201);
        upload(HEADER + "par-index,province,nowhere,2019,81.99,,,,hung-yen-portal-2020-05-20,true,,\n")
                .statusCode(201)
                .body("status", equalTo("invalid"));

        anonymous().get("/api/v1/releases?status=draft").then().statusCode(401);
        anonymous()
                .get("/api/v1/releases?status=published,published")
                .then()
                .statusCode(200)
                .body("items.id", contains(FIRST));
        editor().get("/api/v1/releases?status=draft,interrupted")
                .then()
                .statusCode(200)
                .header("Cache-Control", containsString("no-store"))
                .body("total", is(1))
                .body("items.id", contains(DRAFT))
                .body("items[0].status", equalTo("draft"))
                .body("items[0].reason", equalTo("Hưng Yên corrected"));
        editor().get("/api/v1/releases?status=draft,invalid,published&limit=2")
                .then()
                .statusCode(200)
                .body("total", is(3))
                .body("items.id", contains(SECOND, DRAFT))
                .body("links.next", containsString("cursor="));
        editor().get("/api/v1/releases?status=open")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("status"))
                .body("errors[0].allowed", hasItem("draft"));
        editor().get("/api/v1/releases?release=" + DRAFT).then().statusCode(200).body("items.id", contains(FIRST));
    }

    @Test
    void aCorrectionIsSeenByNobodyBeforeItIsPublishedAndByEverybodyAfter() {
        var draft = upload(CORRECTION)
                .statusCode(201)
                .header("Location", equalTo("/api/v1/releases/" + DRAFT))
                .body("id", equalTo(DRAFT))
                .body("status", equalTo("draft"))
                .body("base", equalTo(FIRST))
                .body("findings.errors", is(0))
                .body("rows.added", is(1))
                .body("rows.withdrawn", is(1));
        assertThat(draft.extract().header("ETag")).isNotBlank();

        assertThat(hungYen("")).as("readers before").isEqualTo(81.98f);
        assertThat(hungYen("release=" + DRAFT + "&", editor()))
                .as("those who may")
                .isEqualTo(81.99f);
        anonymous()
                .get("/api/v1/rankings/par-index/2019?release=" + DRAFT)
                .then()
                .statusCode(404);
        anonymous().get("/api/v1/releases/" + DRAFT).then().statusCode(404);
        anonymous().get("/api/v1/releases/" + DRAFT + "/diff").then().statusCode(404);
        editor().get("/api/v1/rankings/par-index/2019?release=" + DRAFT)
                .then()
                .statusCode(200)
                .header("Cache-Control", "private, no-store");
        editor().get("/api/v1/releases/" + DRAFT + "/diff")
                .then()
                .statusCode(200)
                .body("totals.changed", is(1))
                .body("items[0].key.unit", equalTo("hung-yen"))
                .body("items[0].old.score", equalTo("81.98"))
                .body("items[0].new.score", equalTo("81.99"))
                .body("moved.find { it.unit.id == 'hung-yen' }.before.best", is(18))
                .body("moved.find { it.unit.id == 'hung-yen' }.after.best", is(30));

        publish(DRAFT, "").statusCode(200).body("status", equalTo("published"));

        assertThat(hungYen("")).as("readers after").isEqualTo(81.99f);
        assertThat(hungYen("release=" + FIRST + "&")).as("the past stays").isEqualTo(81.98f);
        anonymous()
                .get("/api/v1/releases")
                .then()
                .body("items.id", contains(DRAFT, FIRST))
                .body("items[0].reason", equalTo("Hưng Yên corrected"))
                .body("items[0].createdBy", equalTo("token:publisher"));
        anonymous()
                .get("/api/v1/releases/" + DRAFT + "/diff")
                .then()
                .statusCode(200)
                .body("total", is(1));
        editor().get("/api/v1/audit").then().body("items.action", hasItem("release.publish"));
    }

    @Test
    void whatBreaksARuleIsToldCellByCellAndCannotBePublished() {
        upload(HEADER + "par-index,province,hung-yen,2019,\"81,99\",,,,hung-yen-portal-2020-05-20,true,,\n"
                        + "par-index,province,hung-yan,2019,80,,,,hung-yen-portal-2020-05-20,true,,\n")
                .statusCode(201)
                .body("status", equalTo("invalid"))
                .body("findings.errors", greaterThan(1));
        editor().get("/api/v1/releases/" + DRAFT + "/report")
                .then()
                .statusCode(200)
                .body("items.find { it.rule == 'number' }.suggestion", equalTo("81.99"))
                .body("items.find { it.rule == 'number' }.line", is(2))
                .body("items.find { it.value == 'hung-yan' }.suggestion", equalTo("hung-yen"))
                .body("items.find { it.value == 'hung-yan' }.line", is(3));
        publish(DRAFT, "").statusCode(409);
    }

    @Test
    void aDraftThatWasOvertakenIsPublishedOnlyAfterItIsMadeAnew() {
        upload(CORRECTION).statusCode(201);
        upload(HEADER + "par-index,province,lao-cai,2019,82.86,,15,15,ddci-lao-cai-nd,true,,\n")
                .statusCode(201);
        publish(SECOND, "").statusCode(200);
        publish(DRAFT, "").statusCode(409).body("detail", containsString(SECOND));

        editor().post("/api/v1/releases/" + DRAFT + "/rebase")
                .then()
                .statusCode(200)
                .body("base", equalTo(SECOND))
                .body("id", equalTo(FIRST + ".3"));
        publish(DRAFT, "").statusCode(200).body("id", equalTo(FIRST + ".3"));
        // Its old id goes on leading to it, and is nobody else's.
        publish(DRAFT, "").statusCode(200).body("id", equalTo(FIRST + ".3"));
        editor().get("/api/v1/releases/" + DRAFT + "/draft").then().body("id", equalTo(FIRST + ".3"));
        anonymous().get("/api/v1/releases/" + DRAFT).then().statusCode(404);
        anonymous().get("/api/v1/releases").then().body("items.id", contains(FIRST + ".3", SECOND, FIRST));
        upload(HEADER + "par-index,province,lao-cai,2019,82.87,,15,15,ddci-lao-cai-nd,true,,\n")
                .statusCode(201)
                .body("id", equalTo(FIRST + ".4"));

        assertThat(hungYen("")).isEqualTo(81.99f);
        anonymous().get("/api/v1/rankings/par-index/2019?unit=lao-cai").then().body("items[0].score", is(82.86f));
    }

    @Test
    void aDiscardedDraftIsGoneAndItsRowsToo() {
        upload(CORRECTION).statusCode(201);
        editor().post("/api/v1/releases/" + DRAFT + "/discard")
                .then()
                .statusCode(200)
                .body("status", equalTo("discarded"));
        publish(DRAFT, "").statusCode(409);
        anonymous().get("/api/v1/releases").then().body("total", is(1));
        editor().get("/api/v1/rankings/par-index/2019?release=" + DRAFT).then().statusCode(404);
    }

    @Test
    void whatIsDownloadedCanBeUploadedAndChangesNothing() {
        var zip = anonymous()
                .get("/api/v1/dataset.zip")
                .then()
                .statusCode(200)
                .header("Repr-Digest", containsString("sha-256=:"))
                .extract()
                .asByteArray();
        anonymous().get("/api/v1/releases/" + FIRST + "/dataset.zip").then().statusCode(200);
        editor().contentType(Upload.ZIP)
                .body(zip)
                .post("/api/v1/releases?reason=round")
                .then()
                .statusCode(201)
                .body("status", equalTo("draft"))
                .body("rows.added", is(0))
                .body("rows.withdrawn", is(0));
        publish(DRAFT, "").statusCode(409).body("detail", containsString("changes nothing"));
    }

    @Test
    void restoreMakesAnEarlierStateCurrentAgain() {
        upload(CORRECTION).statusCode(201);
        publish(DRAFT, "").statusCode(200);
        editor().post("/api/v1/releases/" + FIRST + "/restore?reason=wrong+correction")
                .then()
                .statusCode(200)
                .body("id", equalTo(FIRST + ".2"))
                .body("status", equalTo("published"));

        assertThat(hungYen("")).isEqualTo(81.98f);
        assertThat(hungYen("release=" + DRAFT + "&")).isEqualTo(81.99f);
        assertThat(hungYen("release=" + FIRST + "&")).isEqualTo(81.98f);
    }

    @Test
    void theSameRequestWithTheSameKeyGivesTheSameDraft() {
        var first = idempotent(CORRECTION).statusCode(201).extract().path("id");
        assertThat(idempotent(CORRECTION).statusCode(201).extract().<String>path("id"))
                .isEqualTo(first);
        idempotent(HEADER).statusCode(422);
    }

    @Test
    void aStepOnAnOldReadingIsRefused() {
        var tag = upload(CORRECTION).statusCode(201).extract().header("ETag");
        editor().header("If-Match", "\"something-else\"")
                .post("/api/v1/releases/" + DRAFT + "/publish")
                .then()
                .statusCode(412);
        editor().header("If-Match", tag)
                .post("/api/v1/releases/" + DRAFT + "/publish")
                .then()
                .statusCode(200);
        editor().header("If-Match", tag)
                .post("/api/v1/releases/" + DRAFT + "/discard")
                .then()
                .statusCode(412);
    }

    @Test
    void aReleaseIsLaterThanTheLastOneEvenWhereTheClockWasSetBackALittle() {
        var last = Instant.now().plusSeconds(4).truncatedTo(ChronoUnit.MICROS);
        everythingWasPublishedAt(last);
        upload(CORRECTION).statusCode(201);
        publish(DRAFT, "").statusCode(200);
        String moment = anonymous().get("/api/v1/releases/" + DRAFT).path("publishedAt");
        assertThat(Instant.parse(moment)).isAfterOrEqualTo(last.plusNanos(1000));
    }

    @Test
    void nothingIsPublishedAfterAReleaseThatIsDatedAheadUntilThatIsMended() {
        upload(CORRECTION).statusCode(201);
        everythingWasPublishedAt(Instant.parse("2099-01-01T00:00:00Z"));
        publish(DRAFT, "")
                .statusCode(503)
                .header("Retry-After", "60")
                .body("code", equalTo("clock-wrong"), "detail", containsString("2099-01-01T00:00:00.000001Z"));
        editor().get("/api/v1/releases/" + DRAFT).then().body("status", equalTo("draft"));
        everythingWasPublishedAt(Instant.parse("2026-01-01T00:00:00Z"));
        publish(DRAFT, "").statusCode(200);
    }

    private void everythingWasPublishedAt(Instant moment) {
        QuarkusTransaction.requiringNew().run(() -> entities.createQuery("update Release set publishedAt = ?1")
                .setParameter(1, moment)
                .executeUpdate());
    }

    @Test
    void aDryRunTellsAndKeepsNothing() {
        editor().contentType(Upload.CSV)
                .body(CORRECTION)
                .post("/api/v1/releases?reason=try&dryRun=true")
                .then()
                .statusCode(200)
                .body("dryRun", is(true))
                .body("rows.added", is(1));
        editor().get("/api/v1/releases/" + DRAFT).then().statusCode(404);
        upload(CORRECTION).statusCode(201).body("id", equalTo(DRAFT));
    }

    @Test
    void aDryRunNamesWhatItFound() {
        editor().contentType(Upload.CSV)
                .body(HEADER + DOUBTFUL)
                .post("/api/v1/releases?reason=try&dryRun=true")
                .then()
                .statusCode(200)
                .body("findings.warnings", is(1))
                .body("found.total", is(KNOWN + 1))
                .body("found.items.findAll { it.counts }", hasSize(1))
                .body("found.items[0].counts", is(true))
                .body("found.items[0].severity", equalTo("warning"))
                .body("found.items[0].file", equalTo("scores.csv"))
                .body("found.items[0].line", is(2))
                .body("found.items[0].message.vi", not(emptyOrNullString()));
        editor().contentType(Upload.CSV)
                .body(CORRECTION)
                .post("/api/v1/releases?reason=try&dryRun=true")
                .then()
                .body("found.total", is(KNOWN))
                .body("found.items.counts", everyItem(is(false)));
    }

    @Test
    void theReportOfTheShippedReleaseListsWhatIsKnownToBeDoubtful() {
        var report = "/api/v1/releases/%s/report?limit=100"
                .formatted(editor().get("/api/v1/releases").path("items[0].id").toString());
        editor().get(report)
                .then()
                .statusCode(200)
                .body("items", hasSize(KNOWN))
                .body("items.severity", everyItem(is("warning")));
    }

    @Test
    void newWarningsAreAcknowledgedByTheirNumber() {
        upload(HEADER + DOUBTFUL).statusCode(201).body("findings.errors", is(0)).body("findings.warnings", is(1));
        publish(DRAFT, "").statusCode(409).body("detail", containsString("acknowledge=1"));
        publish(DRAFT, "acknowledge=1").statusCode(200);
    }

    @Test
    void whatIsNoUploadIsRefusedWithWhatWouldBeRight() {
        editor().contentType("application/pdf")
                .body("x".getBytes())
                .post("/api/v1/releases?reason=x")
                .then()
                .statusCode(415);
        editor().contentType(Upload.CSV)
                .body(CORRECTION)
                .post("/api/v1/releases")
                .then()
                .statusCode(400)
                .body("errors.parameter", contains("reason"));
        editor().contentType(Upload.CSV)
                .body(CORRECTION)
                .post("/api/v1/releases?reason=x&file=score.csv")
                .then()
                .statusCode(400)
                .body("errors[0].suggestions", hasItem("scores.csv"));
        editor().post("/api/v1/releases/nope/publish").then().statusCode(404).body("code", not(equalTo("not-found")));
    }

    private static RequestSpecification anonymous() {
        return given().filter(new ContractCheck()).header("Accept-Language", "en");
    }

    private static RequestSpecification editor() {
        return anonymous().header("Authorization", "Bearer " + TOKEN);
    }

    private static ValidatableResponse upload(String csv) {
        return editor().contentType(Upload.CSV)
                .queryParam("reason", "Hưng Yên corrected")
                .body(csv.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/releases")
                .then();
    }

    private static ValidatableResponse idempotent(String csv) {
        return editor().header("Idempotency-Key", "k1")
                .contentType(Upload.CSV)
                .body(csv.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/releases?reason=again")
                .then();
    }

    private static ValidatableResponse publish(String id, String query) {
        return editor().post("/api/v1/releases/" + id + "/publish" + (query.isEmpty() ? "" : "?" + query))
                .then();
    }

    private static float hungYen(String query) {
        return hungYen(query, anonymous());
    }

    private static float hungYen(String query, RequestSpecification who) {
        return who.get("/api/v1/rankings/par-index/2019?" + query + "unit=hung-yen")
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].score");
    }
}
