package vn.parindex.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.parindex.database.H2Test;
import vn.parindex.database.Shipped;
import vn.parindex.http.BaseUrlFor;

@H2Test
class SignpostsTest {

    private static final String BROWSER = "text/html,*/*;q=0.8";

    @Test
    void crawlersAreToldWhatIsForThem() {
        given().get("/robots.txt")
                .then()
                .statusCode(200)
                .contentType("text/plain;charset=UTF-8")
                .body(containsString("User-agent: *\nDisallow: /publish\n"), containsString("Sitemap: /sitemap.xml"));
    }

    @Test
    void everyViewOfTheSitemapIsThere() {
        var sitemap = given().get("/sitemap.xml");
        sitemap.then().statusCode(200).contentType("application/xml;charset=UTF-8");
        var addresses = Pattern.compile("<loc>([^<]*)</loc>")
                .matcher(sitemap.asString())
                .results()
                .map(each -> each.group(1).replace("&amp;", "&"))
                .toList();
        assertThat(addresses)
                .doesNotHaveDuplicates()
                .contains(
                        "/",
                        "/rankings/par-index/2019",
                        "/rankings/par-index/2023?population=ministry",
                        "/provinces/hung-yen-2025")
                .hasSizeGreaterThan(Shipped.rows("sources").size());
        for (int i = 0; i < addresses.size(); i += 23) {
            given().accept(BROWSER).get(addresses.get(i)).then().statusCode(200);
        }
    }

    /** Where the links of alerts lead. */
    @Test
    void everyPageOfTheRunbookIsThere() throws IOException {
        try (var pages = Files.list(Path.of("docs/runbook"))) {
            assertThat(pages).hasSizeGreaterThan(10).allSatisfy(page -> given().accept(BROWSER)
                    .get("/" + page)
                    .then()
                    .statusCode(200)
                    .contentType("text/plain;charset=UTF-8")
                    .body(equalTo(Files.readString(page))));
        }
        for (var nowhere : List.of("/docs/runbook/nothing.md", "/docs/runbook/..%2Fapplication.properties")) {
            given().urlEncodingEnabled(false).get(nowhere).then().statusCode(404);
        }
    }

    @Test
    void theIconIsAnIcon() {
        var icon = given().get("/favicon.ico");
        icon.then().statusCode(200).contentType("image/x-icon");
        assertThat(icon.asByteArray()).startsWith(0, 0, 1, 0);
        given().head("/favicon.ico")
                .then()
                .statusCode(200)
                .header("Content-Length", equalTo(icon.header("Content-Length")));
    }

    @ParameterizedTest
    @CsvSource({
        "/docs/, /docs",
        "/publish/?lang=en, /publish?lang=en",
        "/rankings/par-index/2019/, /rankings/par-index/2019",
        "/provinces/quang-ninh/, /provinces/quang-ninh",
        "/rankings/, /rankings"
    })
    void aPageIsFoundWithASlashAtTheEnd(String from, String to) {
        given().redirects().follow(false).get(from).then().statusCode(307).header("Location", to);
        given().accept(BROWSER).get(from).then().statusCode(200).contentType(startsWith("text/html"));
        given().header("If-None-Match", "*").get(to).then().statusCode(304);
    }

    @ParameterizedTest
    @CsvSource({
        "/openapi.yaml, /q/openapi",
        "/openapi.json, /q/openapi?format=json",
        "/openapi.json?x=1, /q/openapi?format=json&x=1",
        "/swagger-ui, /q/swagger-ui/",
        "/api, /api/v1",
        "/api?lang=en, /api/v1?lang=en",
        "/security.txt, /.well-known/security.txt"
    })
    void whoLooksElsewhereIsSentOn(String from, String to) {
        given().redirects().follow(false).get(from).then().statusCode(307).header("Location", to);
        if (!from.startsWith("/security")) {
            given().get(from.replaceFirst("[?].*", "")).then().statusCode(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/robots.txt", "/openapi.yaml", "/api"})
    void theyAreOnlyRead(String address) {
        given().post(address)
                .then()
                .statusCode(405)
                .contentType("application/problem+json")
                .header("Allow", containsString("GET"));
    }

    @Test
    void nobodyIsNamedWhoWasNotSet() {
        given().accept(BROWSER)
                .get("/.well-known/security.txt")
                .then()
                .statusCode(404)
                .contentType(startsWith("application/problem+json"));
    }

    @Test
    void theContactIsSaidAsTheRuleWantsIt() {
        var contact = new SecurityContact(
                Optional.of(" https://parindex.example/report "), BaseUrlFor.address("https://parindex.example"));
        assertThat(contact.text(Instant.parse("2026-11-29T18:56:00Z")).lines().toList())
                .isEqualTo(List.of(
                        "Contact: https://parindex.example/report",
                        "Expires: 2027-05-29T00:00:00Z",
                        "Preferred-Languages: vi, en",
                        "Canonical: https://parindex.example/.well-known/security.txt"));
    }
}
