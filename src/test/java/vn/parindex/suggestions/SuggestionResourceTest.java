package vn.parindex.suggestions;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.parindex.changes.PublishingServer;
import vn.parindex.database.DatabaseTest;
import vn.parindex.http.contract.ContractCheck;

/** A reader sends a source; only an editor sees it, and makes a draft of it or says why not. */
@DatabaseTest
@TestProfile(PublishingServer.WithToken.class)
class SuggestionResourceTest {

    private static final String SUGGESTIONS = "/api/v1/suggestions";

    @Inject
    PublishingServer server;

    @BeforeEach
    void begin() {
        server.loadTheShippedDataset();
    }

    private static String json(String unit, String more) {
        return """
                {"indicator": "sipas", "unit": "%s", "year": 2023, "url": "https://example.gov.vn/sipas.html"%s}""".formatted(unit, more);
    }

    private static ValidatableResponse send(String body) {
        return given().filter(new ContractCheck())
                .header("Accept-Language", "en")
                .contentType("application/json")
                .body(body)
                .post(SUGGESTIONS)
                .then();
    }

    private static RequestSpecification editor() {
        return given().filter(new ContractCheck())
                .header("Accept-Language", "en")
                .auth()
                .oauth2(PublishingServer.LANS_TOKEN);
    }

    @Test
    void itIsSeenByEditorsAloneAndBecomesADraftOnce() {
        send(json("Sơn La", ", \"score\": \"82,15\", \"rank\": 33, \"note\": \"Bảng 2, trang 14\""))
                .statusCode(202)
                .header("Cache-Control", containsString("no-store"));
        send(json("son-la", ", \"score\": 82.15, \"rank\": \"33\"")).statusCode(202);

        given().get(SUGGESTIONS).then().statusCode(401);
        assertThat(given().get("/api/v1/rankings/sipas/2023?unit=son-la").asString())
                .doesNotContain("82.15", "example.gov.vn");

        int id = editor().get(SUGGESTIONS)
                .then()
                .statusCode(200)
                .body("items[0].value.unit", equalTo("son-la"))
                .body("items[0].value.score", equalTo("82.15"))
                .body("items[0].times", greaterThan(1))
                .body("items[0].note", equalTo("Bảng 2, trang 14"))
                .extract()
                .path("items[0].id");

        editor().post(SUGGESTIONS + "/" + id + "/accept?title=SIPAS2023&tier=1")
                .then()
                .statusCode(201)
                .body("status", equalTo("draft"))
                .body("findings.errors", is(0));
        editor().post(SUGGESTIONS + "/" + id + "/accept").then().statusCode(409);
        editor().get(SUGGESTIONS + "?status=accepted")
                .then()
                .body("items.id", hasItem(id))
                .body("items.decidedBy", hasItem("lan"));
        given().auth()
                .oauth2(PublishingServer.MINHS_TOKEN)
                .get("/api/v1/audit?action=suggestion.accept")
                .then()
                .body("items.target", hasItem(String.valueOf(id)));
    }

    @Test
    void itIsRejectedWithAReason() {
        send(json("Lai Châu", "")).statusCode(202);
        int id = editor().get(SUGGESTIONS).path("items[0].id");

        editor().post(SUGGESTIONS + "/" + id + "/accept").then().statusCode(422);
        editor().post(SUGGESTIONS + "/" + id + "/reject").then().statusCode(400);
        editor().post(SUGGESTIONS + "/" + id + "/reject?reason=Absent")
                .then()
                .statusCode(200)
                .body("status", equalTo("rejected"))
                .body("reason", equalTo("Absent"));
        editor().post(SUGGESTIONS + "/0/reject?reason=x").then().statusCode(404);
    }

    @Test
    void everyFaultIsToldAtOnceAndNothingIsKept() {
        int before = editor().get(SUGGESTIONS).path("total");
        send("{\"indicator\": \"pci\", \"unit\": \"Sơn Lá\", \"year\": 23, \"score\": \"820\", \"note\": \"see www.x.y\", \"colour\": 1}")
                .statusCode(400)
                .body("errors.parameter", hasItems("/colour", "/note", "/url", "/indicator", "/year", "/score"));
        send("[]").statusCode(400);
        send("{\"indicator\": \"" + "x".repeat(20_000) + "\"}").statusCode(413);
        assertThat(editor().get(SUGGESTIONS).<Integer>path("total")).isEqualTo(before);
    }

    @Test
    void whatAMachineFillsInIsAnsweredAlikeAndDropped() {
        int before = editor().get(SUGGESTIONS).path("total");
        send(json("Hà Nội", ", \"website\": \"https://spam.example\"")).statusCode(202);
        assertThat(editor().get(SUGGESTIONS).<Integer>path("total")).isEqualTo(before);
    }

    /** The proxies are those of the profile; whoever stands before them is told apart by what they alone wrote. */
    private static Response sendFrom(String forwarded, String language) {
        return given().filter(new ContractCheck())
                .header("X-Forwarded-For", forwarded)
                .header("Accept-Language", language)
                .contentType("application/json")
                .body("{}")
                .post(SUGGESTIONS);
    }

    @Test
    void whoSendsAgainAndAgainIsToldWhenTheNextIsTaken() {
        for (int sent = 0;
                sent < ConfigProvider.getConfig().getValue("parindex.suggestions.per-hour", int.class);
                sent++) {
            assertThat(sendFrom("198.51.100." + sent + ", 203.0.113.9, 10.1.2.3", "en")
                            .statusCode())
                    .isEqualTo(400);
        }
        var refused = sendFrom("203.0.113.9", "en").then().statusCode(429);
        refused.header("Cache-Control", containsString("no-store"))
                .body("code", equalTo("too-many-requests"))
                .body(
                        "detail",
                        matchesPattern(
                                "You have sent many suggestions within the hour; send the next one in \\d+ minutes\\."));
        int seconds = Integer.parseInt(refused.extract().header("Retry-After"));
        assertThat(seconds).isBetween(3000, 3600);
        int minutes = Integer.parseInt(refused.extract().<String>path("detail").replaceAll("\\D+", ""));
        assertThat(minutes * 60).isBetween(seconds, seconds + 60);
        sendFrom("203.0.113.9", "vi")
                .then()
                .statusCode(429)
                .header("Content-Language", "vi")
                .body("title", not(equalTo(refused.extract().path("title"))))
                .body("detail", startsWith("Bạn đã gửi nhiều gợi ý trong một giờ qua; hãy gửi tiếp sau "));
        // Others are not held up, nor is who reads.
        assertThat(sendFrom("203.0.113.10", "en").statusCode()).isEqualTo(400);
        assertThat(given().header("X-Forwarded-For", "203.0.113.9")
                        .get("/api/v1")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void theLogOfDeedsTellsTheClientAndNotItsProxy() {
        send(json("Lào Cai", "")).statusCode(202);
        int id = editor().get(SUGGESTIONS).path("items[0].id");
        editor().header("X-Forwarded-For", "192.0.2.1, 203.0.113.77, 10.1.2.3")
                .post(SUGGESTIONS + "/" + id + "/reject?reason=Absent")
                .then()
                .statusCode(200);
        given().auth()
                .oauth2(PublishingServer.MINHS_TOKEN)
                .get("/api/v1/audit?action=suggestion.reject")
                .then()
                .body("items.find { it.target == '%d' }.client".formatted(id), equalTo("203.0.113.77"));
    }

    @Test
    void aSingleValueWithItsSourceBecomesADraft() {
        editor().contentType("application/json")
                .body("""
                        {"indicator": "sipas", "unit": "Sơn La", "year": 2023, "score": "82,15", "title": "SIPAS 2023",
                         "publisher": "Bộ Nội vụ", "publishedOn": "2024-04-17"}""")
                .post("/api/v1/tables/value")
                .then()
                .statusCode(201)
                .body("status", equalTo("draft"))
                .body("findings.errors", is(0));
        editor().contentType("application/json")
                .body("{\"indicator\": \"sipas\", \"unit\": \"Sơn La\", \"year\": 2023, \"score\": 82.15}")
                .post("/api/v1/tables/value")
                .then()
                .statusCode(422);
        editor().contentType("application/json")
                .body("{\"indicator\": \"sipas\", \"unit\": \"Nowhere\", \"year\": 2023}")
                .post("/api/v1/tables/value")
                .then()
                .statusCode(400)
                .body("errors.rule", contains("unit-unknown"));
    }
}
