package vn.parindex.page;

import static io.restassured.RestAssured.given;
import static io.restassured.config.DecoderConfig.decoderConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.config.RestAssuredConfig;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.parindex.database.H2Test;

@H2Test
class PageRoutesTest {

    @Inject
    Assets assets;

    @Inject
    PageFileRepository files;

    private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8";

    private static String versioned(String name) {
        String html = given().get("/").asString();
        return html.replaceAll("(?s).*src=\"(/assets/[^\"]*/)app\\.js\".*", "$1") + name;
    }

    @ParameterizedTest
    @CsvSource({
        "/, vi, /releases.atom?lang=vi",
        "/publish?lang=en, en, /releases.atom?lang=en",
        "/no-such-page, vi, /releases.atom?lang=vi",
        "/provinces/quang-ninh, vi, /feeds/units/quang-ninh.atom?lang=vi",
        "/rankings/par-index/2023?population=ministry, vi, /feeds/tables/par-index/2023.atom?population=ministry&amp;lang=vi",
        "/map/par-index/2019?lang=en, en, /feeds/indicators/par-index.atom?lang=en",
        "/figures/par-index/2019/hung-yen, vi, /feeds/units/hung-yen.atom?lang=vi"
    })
    void everyPageNamesItsFeedsWithoutAScript(String address, String lang, String feed) {
        String html = given().accept(BROWSER).get(address).asString();
        assertThat(html.substring(0, html.indexOf("</head>")))
                .containsPattern("<link rel=\"alternate\" type=\"application/atom\\+xml\" hreflang=\"" + lang
                        + "\" title=\"[^\"<]+\" href=\"" + Pattern.quote(feed) + "\">");
        given().urlEncodingEnabled(false)
                .get(feed.replace("&amp;", "&"))
                .then()
                .statusCode(200)
                .contentType("application/atom+xml");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/rankings/par-index/2023",
                "/map",
                "/provinces/quang-ninh",
                "/ministries",
                "/regions/tay-nguyen",
                "/sipas/2021",
                "/compare",
                "/movers",
                "/contradictions",
                "/docs",
                "/publish"
            })
    void everyViewIsTheShellUnderAStrictPolicy(String address) {
        given().accept(BROWSER)
                .get(address)
                .then()
                .statusCode(200)
                .contentType("text/html;charset=UTF-8")
                .header(
                        "Content-Security-Policy",
                        allOf(
                                containsString("script-src 'self'"),
                                not(containsString("unsafe")),
                                containsString("frame-ancestors 'none'")))
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", notNullValue())
                .header("Cache-Control", "public, no-cache")
                .header("Content-Language", "vi")
                .body(
                        containsString("<html lang=\"vi\">"),
                        not(containsString("<style")),
                        not(containsString("<script>")));
    }

    @Test
    void theAddressChoosesTheLanguageOfTheShell() {
        given().accept(BROWSER)
                .get("/map?lang=en")
                .then()
                .header("Content-Language", "en")
                .body(containsString("<html lang=\"en\">"));
    }

    @Test
    void theShellIsNotSentTwice() {
        String tag = given().get("/").header("ETag");
        given().header("If-None-Match", tag).get("/").then().statusCode(304).body(equalTo(""));
        given().header("If-None-Match", tag).get("/?lang=en").then().statusCode(200);
    }

    @Test
    void whoRefusesGzipGetsThePageAsItIs() {
        for (var address : List.of("/", versioned("app.js"))) {
            for (var refusing : List.of("gzip;q=0", "gzip;q=0, *", "gzip;q=0, zstd", "identity")) {
                var answer = given().config(RestAssuredConfig.config()
                                .decoderConfig(decoderConfig().noContentDecoders()))
                        .accept(BROWSER)
                        .header("Accept-Encoding", refusing)
                        .get(address);
                assertThat(answer.header("Content-Encoding")).as(refusing).isNull();
                assertThat(answer.header("Vary")).contains("Accept-Encoding");
            }
        }
    }

    @Test
    void filesOfABuildAreKeptForEverAndCompressed() {
        given().header("Accept-Encoding", "gzip")
                .get(versioned("app.js"))
                .then()
                .statusCode(200)
                .header("Content-Type", "text/javascript;charset=UTF-8")
                .header("Content-Encoding", "gzip")
                .header("Cache-Control", containsString("immutable"));
        given().get("/assets/style.css").then().statusCode(200).header("Cache-Control", "public, no-cache");
        given().get(versioned("icon.svg")).then().statusCode(200).contentType("image/svg+xml");
        given().head(versioned("app.js")).then().statusCode(200).body(equalTo(""));
    }

    @Test
    void whatBelongsToAPageThatIsKeptNowhereIsNotAnsweredByAnotherOne() {
        given().accept(BROWSER)
                .get("/assets/0123456789ab/app.js")
                .then()
                .statusCode(404)
                .header("Cache-Control", not(containsString("immutable")));
    }

    @Test
    void theFilesOfAPageAreKeptBeforeItIsGiven() {
        var names = files.names().get(assets.page());
        assertThat(names).isEqualTo(assets.all().keySet()).contains("app.js", "core/shell.js", "style.css", "icon.svg");
        assertThat(files.find(assets.page(), "app.js"))
                .hasValue(assets.find("app.js").orElseThrow().plain());
    }

    @Test
    void onlyTheNewestPagesAreKept() {
        for (int i = 0; i < 4; i++) {
            files.store("0ldpage0000" + i, Map.of("app.js", new byte[] {1}));
        }
        files.touch(assets.page());
        files.keepNewest(2);
        assertThat(files.names().keySet()).hasSize(2).contains(assets.page());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/assets/nothing.js",
                "/assets/../application.properties",
                "/assets/%2e%2e/application.properties",
                "/assets/core"
            })
    void whatIsNoFileOfThePageIsAProblem(String address) {
        given().urlEncodingEnabled(false)
                .accept(BROWSER)
                .get(address)
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
    }

    @ParameterizedTest
    @CsvSource({"/nothing, 404", "/provinces/ha-noi/nothing, 404", "/sipas/abc, 404"})
    void aBrowserGetsAPageWhereNothingIsAndAProgramAProblem(String address, int status) {
        given().accept(BROWSER)
                .get(address)
                .then()
                .statusCode(status)
                .contentType("text/html;charset=UTF-8")
                .header("Cache-Control", "no-store");
        given().get(address).then().statusCode(status).contentType("application/problem+json");
        given().accept("application/json")
                .get(address)
                .then()
                .statusCode(status)
                .contentType("application/problem+json");
    }

    @ParameterizedTest
    @CsvSource({
        "/provinces/bac-gian, /provinces/bac-giang",
        "/provinces/bo-y-te, /ministries/bo-y-te",
        "/ministries/bo-y-tee, /ministries/bo-y-te",
        "/rankings/par-indx/2019, /rankings/par-index/2019",
        "/rankings/par-index/1900, /rankings/par-index/2012",
        "/map/sipas/abc, /map/sipas/2024",
        "/sipas/1900, /sipas/2015",
        "/sources/hai-hau-2020-05-23, /sources/hai-hau-2020-05-22",
        "/docs/erors, /docs/errors",
        "/province/ha-noi, /provinces/ha-noi",
        "/nothing, /rankings"
    })
    void whereThereIsNothingToSeeAPageSaysWhatMayHaveBeenMeant(String address, String meant) {
        given().accept(BROWSER)
                .get(address)
                .then()
                .statusCode(404)
                .contentType("text/html;charset=UTF-8")
                .header("Content-Security-Policy", containsString("script-src 'self'"))
                .body(containsString("<h1>Không có trang này</h1>"), containsString("<a href=\"" + meant + "\">"));
        given().accept(BROWSER)
                .get(address + "?lang=en")
                .then()
                .statusCode(404)
                .body(containsString("<h1>No such page</h1>"), containsString("<a href=\"" + meant + "?lang=en\">"));
        given().accept(BROWSER).get(meant).then().statusCode(200);
        if (Views.isView(address)) {
            given().get(address)
                    .then()
                    .statusCode(404)
                    .contentType("application/problem+json")
                    .body("errors[0].suggestions", hasItem(meant));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/provinces/22",
                "/provinces/31",
                "/provinces/Qu%E1%BA%A3ng%20Ninh",
                "/rankings/par-index.institutions/latest",
                "/rankings/sipas/2016",
                "/sipas/2016",
                "/publish/2026.1.1"
            })
    void whatAViewCanSayMoreOfIsNotMissing(String address) {
        given().urlEncodingEnabled(false).accept(BROWSER).get(address).then().statusCode(200);
    }

    @Test
    void whatWasAskedForIsTextOnAPageToo() {
        given().urlEncodingEnabled(false)
                .accept(BROWSER)
                .get("/provinces/%3Cscript%3Ealert(1)%3C%2Fscript%3E")
                .then()
                .statusCode(404)
                .body(not(containsString("<script>alert")));
    }

    @Test
    void anUnknownKindOfProblemIsAMissingPageToo() {
        given().accept(BROWSER)
                .get("/problems/not-foun")
                .then()
                .statusCode(404)
                .contentType("text/html;charset=UTF-8")
                .body(containsString("<a href=\"/problems/not-found\">"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/nothing", "/api/nothing", "/q/nothing", "/charts/nothing", "/nothing.html"})
    void theInterfaceAnswersBrowsersWithProblemsToo(String address) {
        given().accept(BROWSER).get(address).then().statusCode(404).contentType("application/problem+json");
    }

    @Test
    void belowSdmxABrowserIsToldInTheWordsOfSdmx() {
        given().accept(BROWSER)
                .get("/sdmx/nothing")
                .then()
                .statusCode(404)
                .contentType(containsString("xml"))
                .body(containsString("ErrorMessage"));
    }

    @Test
    void aProblemOpensAsAPageInABrowserAndAsJsonElsewhere() {
        given().accept(BROWSER)
                .get("/problems/not-found")
                .then()
                .statusCode(200)
                .contentType("text/html;charset=UTF-8")
                .header("Vary", containsString("Accept"));
        given().get("/problems/not-found").then().statusCode(200).contentType(startsWith("application/json"));
        given().accept(BROWSER)
                .get("/problems/not-found?format=json")
                .then()
                .statusCode(200)
                .contentType(startsWith("application/json"));
    }

    @Test
    void pagesAreOnlyRead() {
        given().post("/rankings/par-index/2023")
                .then()
                .statusCode(405)
                .contentType("application/problem+json")
                .header("Allow", "GET, HEAD, OPTIONS");
        given().options("/rankings/par-index/2023").then().statusCode(204).header("Allow", "GET, HEAD, OPTIONS");
    }

    @Test
    void pagesAreNotInTheContract() {
        List<String> pages =
                given().get("/q/openapi?format=json").jsonPath().<String>getList("paths.keySet().toList()").stream()
                        .filter(Views::isView)
                        .toList();
        assertThat(pages).isEmpty();
    }
}
