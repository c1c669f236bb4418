package vn.parindex.bring;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.parindex.changes.PublishingServer;
import vn.parindex.database.H2Test;
import vn.parindex.http.contract.ContractCheck;
import vn.parindex.publishing.PublishedDatabase;
import vn.parindex.understanding.Documents;

/** A document with a table becomes a year that readers see, with nothing typed that it says itself. */
@H2Test
@TestProfile(PublishingServer.WithToken.class)
class BringTableTest {

    private static final String TABLES = "/api/v1/tables";

    @Inject
    PublishedDatabase database;

    @BeforeEach
    void holdTheShippedDataset() {
        database.holdTheShippedDataset();
    }

    @Test
    void aNewYearWithThirtyFourProvincesIsPublishedFromItsPdfAlone() throws IOException {
        var pdf = Documents.pdf("par-index", "province", 2025);
        var best = Documents.units("par-index", "province", 2025).get(0);

        editor().contentType("application/pdf")
                .body(pdf)
                .post(TABLES + "?file=par-index-2025.pdf")
                .then()
                .statusCode(200)
                .body("ready", is(true))
                .body("document.indicator", equalTo("par-index"))
                .body("document.years", contains(2025))
                .body("document.source.id", equalTo("bo-noi-vu-2025-03-28"))
                .body("document.source.tier", is(1))
                .body("results", hasSize(34));
        given().get("/api/v1/releases").then().body("items", hasSize(1));

        String draft = editor().contentType("application/pdf")
                .body(pdf)
                .post(TABLES + "/draft?file=par-index-2025.pdf")
                .then()
                .statusCode(201)
                .header("Location", startsWith("/api/v1/releases/"))
                .body("status", equalTo("draft"))
                .body("findings.errors", is(0))
                // Thirty-four results, the edition and the source.
                .body("rows.added", is(36))
                .body("rows.withdrawn", is(0))
                .extract()
                .path("id");
        int warnings = editor().get("/api/v1/releases/" + draft + "/draft").path("findings.warnings");
        editor().post("/api/v1/releases/" + draft + "/publish?acknowledge=" + warnings)
                .then()
                .statusCode(200);

        given().get("/api/v1/rankings/par-index/2025?population=province")
                .then()
                .statusCode(200)
                .body("coverage.complete", is(true))
                .body("items", hasSize(34))
                .body("items[0].unit.id", equalTo(best))
                .body("items[0].source.score", equalTo("bo-noi-vu-2025-03-28"));
    }

    @Test
    void whileAQuestionIsOpenThereIsNoDraft() {
        var table = Documents.pasted("PAR INDEX 2023", "1\tQuảng Nnih\t92,18\t1", "2\tHải Phòng\t91,87\t2");

        pasted(table, TABLES + "/draft?lang=en&title=Paste")
                .then()
                .statusCode(422)
                .body("errors.rule", contains("unit-unknown"))
                .body("errors[0].parameter", equalTo("answers"))
                .body("errors[0].suggestions", hasItem("t1.B3=quang-ninh"));
        pasted(table, TABLES + "/draft?title=Paste&answers=t1.B3=quang-ninh")
                .then()
                .statusCode(201)
                .body("status", equalTo("draft"))
                .body("findings.errors", is(0));
    }

    @Test
    void theSameDocumentAgainChangesNothing() {
        var table = Documents.pasted("PAR INDEX 2023 (12/QĐ-BNV ngày 17/4/2024)", "1\tQuảng Ninh\t92,18\t1");
        String draft = pasted(table, TABLES + "/draft")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        int warnings = editor().get("/api/v1/releases/" + draft + "/draft").path("findings.warnings");
        editor().post("/api/v1/releases/" + draft + "/publish?acknowledge=" + warnings)
                .then()
                .statusCode(200);

        pasted(table, TABLES).then().body("document.source.isNew", is(false));
        pasted(table, TABLES + "/draft").then().statusCode(201).body("notes.rule", hasItem("nothing-changes"));
    }

    @Test
    void theMeanOfTheTableComesWithIt() {
        var table = Documents.pasted(
                "PAR INDEX 2023 (12/QĐ-BNV ngày 17/4/2024)",
                "1\tQuảng Ninh\t92,18\t1",
                "\tTrung bình cả nước\t86,98\t");

        pasted(table, TABLES + "/draft")
                .then()
                .statusCode(201)
                .body("status", equalTo("draft"))
                .body("findings.errors", is(0));
    }

    @Test
    void ranksThatContradictTheScoresAreFoundByTheChecksOfEveryDraft() {
        var table = Documents.pasted("PAR INDEX 2012", "1\tLai Châu\t62,58\t1", "2\tSơn La\t64,00\t2");

        String draft = pasted(table, TABLES + "/draft")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        editor().get("/api/v1/releases/" + draft + "/report")
                .then()
                .statusCode(200)
                .body("items.findAll { it.counts }.severity", hasItem("warning"));
    }

    @Test
    void whatIsNotReadIsRefusedWithWhatToDo() {
        pasted("{\\rtf1 x}".getBytes(StandardCharsets.UTF_8), TABLES + "?lang=en")
                .then()
                .statusCode(422)
                .body("errors.rule", contains("document-rtf"))
                .body("detail", containsString("Word or Excel"));
        editor().contentType("application/json").body("{}").post(TABLES).then().statusCode(415);
        pasted(
                        "x".getBytes(StandardCharsets.UTF_8),
                        TABLES + "?indicator=pci&year=1&answers=x&url=ftp:x&publishedOn=today")
                .then()
                .statusCode(400)
                .body("errors.parameter", contains("indicator", "year", "answers", "publishedOn", "url"));
        given().filter(new ContractCheck())
                .contentType("text/plain")
                .body("x")
                .post(TABLES)
                .then()
                .statusCode(401);
    }

    private static io.restassured.response.Response pasted(byte[] table, String address) {
        return editor().contentType("text/plain").body(table).post(address);
    }

    private static RequestSpecification editor() {
        return given().filter(new ContractCheck()).auth().oauth2(PublishingServer.TOKEN);
    }
}
