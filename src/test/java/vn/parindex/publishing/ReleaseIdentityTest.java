package vn.parindex.publishing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.parindex.changes.PublishingServer;
import vn.parindex.database.DatabaseTest;
import vn.parindex.database.Shipped;
import vn.parindex.dataset.DataPackage;
import vn.parindex.dataset.PackageFiles;
import vn.parindex.dataset.TestPackage;
import vn.parindex.http.contract.ContractCheck;
import vn.parindex.loading.ReleaseLoader;
import vn.parindex.upload.Upload;

/** By what a release is known, here and elsewhere: its id, its date, its checksum; and that a step is taken once. */
@DatabaseTest
@TestProfile(PublishingServer.WithToken.class)
class ReleaseIdentityTest {

    private static final String FIRST = Shipped.VERSION;
    private static final String DRAFT = FIRST + ".1";
    private static final String SECOND = FIRST + ".2";
    private static final String HEADER =
            "indicator,population,unit,year,score,points,rank_best,rank_worst,source,preferred\n";
    private static final String CORRECTION =
            HEADER + "par-index,province,hung-yen,2019,81.99,,30,30,hung-yen-portal-2020-05-20,true\n";
    private static final String OTHER = HEADER + "par-index,province,lao-cai,2019,82.86,,15,15,ddci-lao-cai-nd,true\n";

    @Inject
    ReleaseLoader loader;

    @Inject
    PublishedDatabase database;

    @BeforeEach
    void holdTheShippedDataset() {
        database.holdTheShippedDataset();
    }

    private static DataPackage shipped() {
        return DataPackage.of(PackageFiles.shipped());
    }

    @Test
    void theFirstReleaseWasPublishedWhenItsPackageSays() {
        var created = Shipped.CREATED;
        anonymous()
                .get("/api/v1/releases/latest")
                .then()
                .body("publishedAt", equalTo(created.toString()))
                .body("releasedAt", equalTo(created.toString()));
        anonymous().get("/api/v1").then().body("citation.en", containsString("(" + Shipped.DAY + ")"));
        for (var asOf : new String[] {Shipped.DAY.toString(), created.toString()}) {
            anonymous()
                    .get("/api/v1/rankings/par-index/2019?asOf=" + asOf)
                    .then()
                    .statusCode(200)
                    .body("release.id", equalTo(FIRST));
        }
        for (var asOf : new String[] {
            Shipped.DAY.minusDays(1).toString(), created.minusSeconds(1).toString()
        }) {
            anonymous()
                    .get("/api/v1/rankings/par-index/2019?asOf=" + asOf)
                    .then()
                    .statusCode(404)
                    .body("errors[0].rule", equalTo("before-the-first-release"))
                    .body("detail", containsString("The first is " + FIRST + " (" + created + ")"));
        }
    }

    @Test
    void theDayThatTheContractNamesIsOneOnWhichThisReleaseIsThere() throws IOException {
        var named = "`" + Shipped.DAY + "`, its end at +07:00";
        assertThat(Files.readString(Path.of("openapi/openapi.yaml"))).contains(named);
    }

    @Test
    void anotherInstallationThatLoadsTheDownloadCitesAlike(@TempDir Path folder) throws IOException {
        upload(CORRECTION).statusCode(201);
        publish(DRAFT).statusCode(200);
        var here = release(DRAFT);
        var zip = folder.resolve("dataset.zip");
        Files.write(zip, download(DRAFT));
        var cited = anonymous().get("/api/v1").path("citation.en").toString();

        database.empty();
        loader.load(DataPackage.of(PackageFiles.at(zip)));
        var there = release("latest");
        for (var fact : new String[] {"id", "version", "publishedAt", "releasedAt", "checksum"}) {
            assertThat(there.getString(fact)).as(fact).isEqualTo(here.getString(fact));
        }
        assertThat(anonymous().get("/api/v1").path("citation.en").toString()).isEqualTo(cited);
        assertThat(download("latest")).isEqualTo(Files.readAllBytes(zip));
    }

    @Test
    void theChecksumIsThatOfTheBytesThatAreDownloaded() throws Exception {
        upload(CORRECTION).statusCode(201);
        editor().get("/api/v1/releases/" + DRAFT).then().body("checksum", nullValue());
        publish(DRAFT).statusCode(200);
        for (var id : new String[] {FIRST, DRAFT}) {
            var answer = anonymous().get("/api/v1/releases/" + id + "/dataset.zip");
            var digest = MessageDigest.getInstance("SHA-256").digest(answer.asByteArray());
            assertThat(release(id).getString("checksum"))
                    .as(id)
                    .isEqualTo(HexFormat.of().formatHex(digest));
            assertThat(answer.header("Repr-Digest"))
                    .isEqualTo("sha-256=:" + Base64.getEncoder().encodeToString(digest) + ":");
            assertThat(download(id)).isEqualTo(answer.asByteArray());
        }
        assertThat(release(FIRST).getString("checksum"))
                .isNotEqualTo(release(DRAFT).getString("checksum"));
    }

    @Test
    void aNewerVersionAndItsDateAreKeptAndItIsHereFromNowOn() {
        var before = Instant.now();
        var released = Shipped.CREATED.plusSeconds(60);
        sendZip(newer().version("2027.1.1").releasedAt(released.toString()))
                .statusCode(201)
                .body("id", equalTo("2027.1.1"))
                .body("status", equalTo("draft"))
                .body("notes", hasSize(0));
        publish("2027.1.1").statusCode(200);
        var release = release("2027.1.1");
        assertThat(release.getString("releasedAt")).isEqualTo(released.toString());
        assertThat(Instant.parse(release.getString("publishedAt")))
                .as("what was answered for the time since stays")
                .isAfterOrEqualTo(before.minusSeconds(1));
        anonymous().get("/api/v1/units?asOf=" + before).then().body("release.id", equalTo(FIRST));
    }

    @Test
    void aVersionThatIsNotNewerIsNumberedOnAndThatIsTold() {
        sendZip(newer().version(FIRST))
                .body("id", equalTo(DRAFT))
                .body("notes.rule", contains("version-not-kept"))
                .body("notes[0].message.en", containsString("numbered " + DRAFT));
        sendZip(newer().version("2025.1.1").releasedAt("2025-01-01T00:00:00Z"))
                .body("id", equalTo(SECOND))
                .body("status", equalTo("draft"))
                .body("notes.rule", contains("version-not-kept"));
    }

    @Test
    void aBetterUploadOfTheSameVersionGetsItsId() {
        sendZip(newer().version("2027.1.1").score("nowhere", "year=2019", "score=1"))
                .body("id", equalTo("2027.1.1"))
                .body("status", equalTo("invalid"));
        sendZip(newer().version("2027.1.1")).body("id", equalTo("2027.1.1")).body("status", equalTo("draft"));
        editor().post("/api/v1/releases/2027.1.1/discard").then().statusCode(200);
        sendZip(newer().version("2027.1.1")).body("id", equalTo("2027.1.1")).body("status", equalTo("draft"));
        sendZip(newer().version("2027.1.1"))
                .body("id", equalTo(DRAFT))
                .body("notes.rule", contains("version-not-kept"));
    }

    @Test
    void aDateThatCannotBeIsRefused() {
        sendZip(newer().version("2027.1.1").releasedAt("2999-01-01T00:00:00Z"))
                .body("status", equalTo("invalid"))
                .body("findings.errors", is(1));
        editor().get("/api/v1/releases/2027.1.1/report").then().body("items.rule", hasItem("released-in-the-future"));
        sendZip(newer().version("2027.1.2").releasedAt(Shipped.CREATED.toString()))
                .body("status", equalTo("invalid"));
        editor().get("/api/v1/releases/2027.1.2/report")
                .then()
                .body("items.rule", hasItem("released-before-the-current"));
    }

    @Test
    void aFirstPackageOfTheFutureGetsTheTimeOfTheClock() {
        database.empty();
        loader.load(
                newer().version("2999.1.1").releasedAt("2999-01-01T00:00:00Z").build());
        assertThat(Instant.parse(release("2999.1.1").getString("publishedAt"))).isBeforeOrEqualTo(Instant.now());
    }

    @Test
    void publishingAgainIsTheSameAnswerAndNoOtherRelease() {
        upload(CORRECTION).statusCode(201);
        var first = publish(DRAFT).statusCode(200).extract().asString();
        assertThat(publish(DRAFT).statusCode(200).extract().asString()).isEqualTo(first);
        assertThat(editor().header("If-Match", "\"what it was before\"")
                        .post("/api/v1/releases/" + DRAFT + "/publish")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString())
                .isEqualTo(first);
        anonymous().get("/api/v1/releases").then().body("items.id", contains(DRAFT, FIRST));
    }

    @Test
    void aKeyMeansOneRequestWhateverTheStep() {
        upload(CORRECTION).statusCode(201);
        upload(OTHER).statusCode(201).body("id", equalTo(SECOND));
        var published =
                step("publish-1", DRAFT + "/publish").statusCode(200).extract().asString();
        assertThat(step("publish-1", DRAFT + "/publish")
                        .statusCode(200)
                        .extract()
                        .asString())
                .isEqualTo(published);
        step("publish-1", SECOND + "/publish").statusCode(422).body("errors[0].rule", equalTo("used-before"));
        step("\"publish-1\"", SECOND + "/discard").statusCode(422);

        step("rebase-1", SECOND + "/rebase").statusCode(200).body("id", equalTo(SECOND));
        step("rebase-1", SECOND + "/rebase").statusCode(200).body("id", equalTo(SECOND));
        step("discard-1", SECOND + "/discard").statusCode(200).body("status", equalTo("discarded"));
        step("discard-1", SECOND + "/discard").statusCode(200).body("status", equalTo("discarded"));

        var restored = step("restore-1", FIRST + "/restore?reason=x")
                .statusCode(200)
                .extract()
                .path("id")
                .toString();
        step("restore-1", FIRST + "/restore?reason=x").statusCode(200).body("id", equalTo(restored));
        step("restore-1", FIRST + "/restore?reason=y").statusCode(422);
        anonymous().get("/api/v1/releases").then().body("items.id", contains(restored, DRAFT, FIRST));
        step("k".repeat(201), FIRST + "/restore?reason=z")
                .statusCode(400)
                .body("errors[0].parameter", equalTo("Idempotency-Key"));
    }

    @Test
    void aStaleDraftSaysAtOnceWhatToDo() {
        upload(CORRECTION).body("stale", nullValue());
        upload(OTHER).body("stale", nullValue());
        publish(SECOND).statusCode(200).body("stale", nullValue());
        var rebase = "/api/v1/releases/" + DRAFT + "/rebase";
        for (var path : new String[] {"/draft", "/report"}) {
            editor().get("/api/v1/releases/" + DRAFT + path)
                    .then()
                    .body("stale.current", equalTo(SECOND))
                    .body("stale.rebase", equalTo(rebase))
                    .body("stale.reason.en", containsString("POST " + rebase));
        }
        publish(DRAFT).statusCode(409).body("detail", containsString("POST " + rebase));
        var anew = FIRST + ".3";
        editor().post(rebase).then().statusCode(200).body("stale", nullValue()).body("id", equalTo(anew));
        publish(DRAFT).statusCode(200);
        assertThat(release("latest").getString("id")).isEqualTo(anew);
        upload(HEADER + "par-index,province,hung-yen,2019,81.97,,30,30,hung-yen-portal-2020-05-20,true\n")
                .body("id", equalTo(FIRST + ".4"));
    }

    @Test
    void aPackageThatANewerOneOvertookIsNumberedOn() {
        sendZip(newer().version("2027.1.1")).body("id", equalTo("2027.1.1"));
        sendZip(newer().version("2027.2.1")).body("id", equalTo("2027.2.1"));
        publish("2027.2.1").statusCode(200);
        publish("2027.1.1").statusCode(409);
        editor().post("/api/v1/releases/2027.1.1/rebase")
                .then()
                .statusCode(200)
                .body("id", equalTo("2027.2.1.1"))
                .body("notes.rule", contains("version-not-kept", "nothing-changes"));
    }

    private static TestPackage newer() {
        return TestPackage.shipped()
                .row(
                        "milestones",
                        "unit=ha-noi",
                        "date=2019",
                        "category=programme",
                        "title_vi=x",
                        "title_en=x",
                        "source=vgp-2020-05-19");
    }

    private static JsonPath release(String id) {
        return anonymous()
                .get("/api/v1/releases/" + id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static byte[] download(String id) {
        return anonymous().get("/api/v1/releases/" + id + "/dataset.zip").asByteArray();
    }

    private static ValidatableResponse sendZip(TestPackage made) {
        return editor().contentType(Upload.ZIP)
                .body(made.build().zip())
                .post("/api/v1/releases?reason=newer")
                .then()
                .statusCode(201);
    }

    private static ValidatableResponse upload(String csv) {
        return editor().contentType(Upload.CSV)
                .body(csv.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/releases?reason=correction")
                .then();
    }

    private static ValidatableResponse step(String key, String step) {
        return editor().header("Idempotency-Key", key)
                .post("/api/v1/releases/" + step)
                .then();
    }

    private static ValidatableResponse publish(String id) {
        return editor().post("/api/v1/releases/" + id + "/publish").then();
    }

    private static RequestSpecification anonymous() {
        return given().filter(new ContractCheck()).header("Accept-Language", "en");
    }

    private static RequestSpecification editor() {
        return anonymous().header("Authorization", "Bearer " + PublishingServer.TOKEN);
    }
}
