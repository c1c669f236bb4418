package vn.parindex.publishing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.parindex.changes.PublishingServer;
import vn.parindex.database.H2Test;
import vn.parindex.http.contract.ContractCheck;
import vn.parindex.loading.ReleaseLoader;
import vn.parindex.upload.Upload;

/** What the service itself writes can be corrected and sent back. */
@H2Test
@TestProfile(PublishingServer.WithToken.class)
class OwnDownloadsTest {

    @Inject
    ReleaseLoader loader;

    @Inject
    PublishedDatabase database;

    @BeforeEach
    void holdTheShippedDataset() {
        database.holdTheShippedDataset();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rankings/par-index/2019.csv",
                "rankings/par-index/2019.csv?labels=both",
                "rankings/par-index/2019.csv?decimal=comma",
                "rankings/par-index/2019.csv?decimal=comma&labels=both&lang=en",
                "rankings/par-index/2019.xlsx",
                "rankings/par-index/2019.xlsx?lang=en",
                "rankings/par-index/2019.xlsx?labels=id",
                "observations.csv",
                "observations.csv?decimal=comma",
                "observations.xlsx",
                "units/quang-ninh/history.csv"
            })
    void sentBackAsItIsItChangesNothing(String download) {
        var path = "/api/v1/" + download;
        var answer = anonymous().get(path).then().statusCode(200).extract();
        var type = download.contains("xlsx") ? Upload.XLSX : Upload.CSV;
        upload(answer.asByteArray(), type)
                .body("findings.errors", is(0))
                .body("findings.warnings", is(0))
                .body("rows.added", is(0))
                .body("rows.withdrawn", is(0))
                .body("notes.rule", hasItem("own-table"))
                .body("notes.rule", hasItem("nothing-changes"));
    }

    @Test
    void aScoreThatIsCorrectedInItIsTheOnlyChange() {
        var csv = anonymous()
                .get("/api/v1/rankings/par-index/2019.csv?decimal=comma")
                .asString();
        var corrected = csv.replaceFirst("(?m)^(par-index;province;2019;hung-yen;.*?;)81,98;", "$181,99;");
        assertThat(corrected).isNotEqualTo(csv);
        upload(corrected.getBytes(StandardCharsets.UTF_8), Upload.CSV)
                .body("findings.errors", is(0))
                .body("rows.added", is(1))
                .body("rows.withdrawn", is(1));
    }

    @Test
    void theWideLayoutIsToldToBeOfNoUse() {
        var wide = anonymous().get("/api/v1/observations.csv?layout=wide").asByteArray();
        upload(wide, Upload.CSV)
                .body("status", equalTo("invalid"))
                .body("found.items.rule", contains("wide-layout"))
                .body("stale", nullValue());
    }

    private static ValidatableResponse upload(byte[] content, String type) {
        return editor().contentType(type)
                .body(content)
                .post("/api/v1/releases?dryRun=true&reason=back")
                .then()
                .statusCode(200);
    }

    private static RequestSpecification anonymous() {
        return given().filter(new ContractCheck()).header("Accept-Language", "vi");
    }

    private static RequestSpecification editor() {
        return anonymous().header("Authorization", "Bearer " + PublishingServer.TOKEN);
    }
}
