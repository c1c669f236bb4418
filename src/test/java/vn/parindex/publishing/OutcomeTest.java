package vn.parindex.publishing;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.parindex.changes.PublishingServer;
import vn.parindex.database.DatabaseTest;
import vn.parindex.http.contract.ContractCheck;
import vn.parindex.understanding.Documents;

/** What one document settles, told in words: what becomes known, what changes, what it contradicts. */
@DatabaseTest
@TestProfile(PublishingServer.WithToken.class)
class OutcomeTest {

    private static final String OF_HAI_PHONG = "tables[0].groups.find { it.kind == 'figure-changed' }";

    @Inject
    PublishingServer server;

    @BeforeEach
    void begin() {
        server.loadTheShippedDataset();
    }

    private static RequestSpecification editor() {
        return given().filter(new ContractCheck())
                .header("Accept-Language", "en")
                .auth()
                .oauth2(PublishingServer.TOKEN);
    }

    private static String draft(byte[] table) {
        return editor().contentType("text/plain")
                .body(table)
                .post("/api/v1/tables/draft")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Test
    void aWholeYearSettlesEveryPlace() {
        var rows = new String[34];
        var units = Documents.units("par-index", "province", 2025);
        for (int at = 0; at < rows.length; at++) {
            rows[at] = "%d\t%s\t%d,50\t%d".formatted(at + 1, units.get(at), 95 - at, at + 1);
        }
        String draft = draft(Documents.pasted("PAR INDEX 2025 (1/QĐ-BNV ngày 2/4/2026)", rows));

        editor().get("/api/v1/releases/" + draft + "/outcome")
                .then()
                .statusCode(200)
                .body("tables", hasSize(1))
                .body("tables[0].scores.before", is(0))
                .body("tables[0].scores.after", is(34))
                .body("tables[0].exactPlaces.after", is(34))
                .body("tables[0].groups.kind", contains("figure-added", "place-settled"))
                .body("tables[0].groups[0].text.en", equalTo("34 scores are new"))
                .body("tables[0].groups[1].items", hasSize(34));
        given().get("/api/v1/releases/" + draft + "/outcome").then().statusCode(404);
        given().get("/api/v1/releases/" + draft + "/checks").then().statusCode(404);
    }

    @Test
    void whatContradictsWhatComesFirst() {
        // The mean that was published is 86.98; and Hải Phòng stands below Quảng Ninh in every source.
        String draft = draft(Documents.pasted("PAR INDEX 2023 (1/QĐ-BNV ngày 2/4/2026)", "1\tHải Phòng\t60,10\t1"));

        editor().get("/api/v1/releases/" + draft + "/outcome")
                .then()
                .statusCode(200)
                .body(OF_HAI_PHONG + ".items[0].unit.id", equalTo("hai-phong"))
                .body(OF_HAI_PHONG + ".items[0].after.figure", equalTo(60.1f));
        editor().get("/api/v1/releases/" + draft + "/checks?limit=1000")
                .then()
                .statusCode(200)
                .body("total", greaterThan(0))
                .body("items[0].after", equalTo("contradicted"))
                .body("sentences[0].en", org.hamcrest.Matchers.endsWith("new contradictions"));
    }

    @Test
    void theFirstReleaseSettlesNothingAgainstAnother() {
        given().filter(new ContractCheck())
                .get("/api/v1/releases/latest/checks")
                .then()
                .statusCode(200)
                .body("base", equalTo(null))
                .body("items", empty());
        given().filter(new ContractCheck())
                .get("/api/v1/releases/latest/outcome")
                .then()
                .statusCode(200)
                .body("touched", greaterThan(0));
    }
}
