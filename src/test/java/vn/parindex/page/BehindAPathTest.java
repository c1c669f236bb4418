package vn.parindex.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.parindex.access.AccessProfile;
import vn.parindex.database.H2Test;

/** Below a path of another site, which a proxy may take off or leave on, every address in every answer begins with that path, and leads where it says. */
@H2Test
@TestProfile(AccessProfile.class)
class BehindAPathTest {

    private static final String PATH = AccessProfile.PATH;
    private static final String BROWSER = "text/html,*/*;q=0.8";

    /** What may begin with a slash in JSON and is no address: what an answer repeats of a request, and what a template leaves open. */
    private static final Pattern ADDRESS = Pattern.compile("/[^{}\\s]*");

    private static final Pattern ATTRIBUTE = Pattern.compile("(?:href|src|srcset|action)=\"(/[^\"]*)\"");

    private static final ObjectMapper JSON = new ObjectMapper();

    @TestHTTPResource
    URL url;

    private static RequestSpecification asking() {
        return given().urlEncodingEnabled(false).redirects().follow(false);
    }

    @TestFactory
    Stream<DynamicTest> everyAddressInEveryAnswerBeginsWithThePath() {
        return addresses().stream()
                .map(address -> DynamicTest.dynamicTest(address, () -> {
                    var answer = asking().get(address);
                    assertThat(answer.statusCode()).isLessThan(500);
                    var found = new TreeSet<String>();
                    inHeaders(answer, found);
                    if (answer.contentType().contains("json")
                            && !answer.contentType().contains("ndjson")) {
                        inJson(json(answer.asString()), found);
                    }
                    assertThat(found).allSatisfy(each -> assertThat(each).startsWith(PATH + "/"));
                    // A few of each are asked again, as a proxy asks that takes the path off.
                    found.stream()
                            .filter(each -> !each.contains("/problems/"))
                            .limit(4)
                            .forEach(each -> assertThat(asking().redirects()
                                            .follow(true)
                                            .get(each)
                                            .statusCode())
                                    .as(each)
                                    .isIn(200, 401, answer.statusCode()));
                }));
    }

    /** The reads of the contract with their examples, each with and without what is optional, and what only fails or moves. */
    private static List<String> addresses() {
        var addresses = new ArrayList<>(List.of(
                "/api/v1/rankings/par-index/2019?limit=3",
                "/api/v1/rankings/par-index/latest",
                "/api/v1/units/22",
                "/api/v1/units/31",
                "/api/v1/units/nowhere",
                "/api/v1/nothing",
                "/api/v1/unitz",
                "/api/v1/changes?after=nonsense",
                "/api/v1/sources?limit=1",
                "/api/v1/releases/1999.1.1",
                "/sdmx/v1/dataflow?detail=allstubs",
                "/q/swagger-ui",
                "/api",
                "/openapi.json"));
        contract().path("paths").properties().forEach(path -> {
            var operation = path.getValue().path("get");
            var address = path.getKey();
            var needed = new ArrayList<String>();
            for (var parameter : operation.path("parameters")) {
                var example = parameter
                        .path("example")
                        .asText(parameter.at("/schema/example").asText());
                var name = parameter.path("name").asText();
                if (parameter.path("in").asText().equals("path")) {
                    address = address.replace("{" + name + "}", example);
                } else if (parameter.path("required").asBoolean()
                        || address.equals("/api/v1/comparison") && name.equals("unit")) {
                    needed.add(name + "=" + example.replace(" ", "%20"));
                }
            }
            if (!operation.isMissingNode() && !address.contains("{") && !address.endsWith("/changes")) {
                addresses.add(needed.isEmpty() ? address : address + "?" + String.join("&", needed));
            }
        });
        return addresses;
    }

    private static JsonNode contract() {
        return json(given().get("/q/openapi?format=json").asString());
    }

    private static void inHeaders(Response answer, Set<String> found) {
        for (var name : List.of("Location", "Content-Location", "Link")) {
            answer.headers().getValues(name).forEach(value -> {
                var address = value.replaceFirst("^<([^>]*)>.*", "$1");
                found.add(address.replaceFirst("^https?://[^/]+", ""));
            });
        }
    }

    private static void inJson(JsonNode node, Set<String> found) {
        if (node.isTextual() && ADDRESS.matcher(node.asText()).matches()) {
            found.add(node.asText());
        }
        node.forEach(each -> inJson(each, found));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/rankings/par-index/2019",
                "/provinces/quang-ninh?lang=en",
                "/nothing",
                "/embed/map/par-index/2019"
            })
    void everyAddressOfAPageBeginsWithThePathAndIsThere(String address) {
        var page = asking().accept(BROWSER).get(address);
        var found = new TreeSet<String>();
        ATTRIBUTE
                .matcher(page.asString())
                .results()
                .forEach(each -> found.add(each.group(1).replace("&amp;", "&")));
        assertThat(found).isNotEmpty().allSatisfy(each -> {
            assertThat(each).startsWith(PATH + "/");
            assertThat(asking().accept(BROWSER).get(each).statusCode()).as(each).isEqualTo(200);
        });
        assertThat(page.asString()).doesNotContain("{root}", "{build}");
    }

    @ParameterizedTest
    @CsvSource({
        "/robots.txt, Disallow: /cong/par/publish",
        "/robots.txt, Sitemap: /cong/par/sitemap.xml",
        "/sitemap.xml, <loc>/cong/par/provinces/quang-ninh</loc>",
        "/llms.txt, (/cong/par/api/v1)",
        "/.well-known/api-catalog, /cong/par/q/openapi?format=json",
        "/catalog.ttl, </cong/par/catalog#dataset>",
        "/sdmx/v1/dataflow?detail=allstubs, structureURL=\"/cong/par/sdmx/v1/dataflow/",
        "/.well-known/security.txt, Contact: mailto:security@parindex.example"
    })
    void whatMachinesReadNamesThePathToo(String address, String text) {
        var answer = asking().get(address);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.asString()).contains(text);
    }

    @Test
    void theContractNamesThePathAsItsServer() {
        assertThat(contract().at("/servers/0/url").asText()).isEqualTo(PATH);
        assertThat(asking().get("/q/openapi").asString()).contains("url: \"" + PATH + "\"");
    }

    @Test
    void theExplorerFindsTheContractBelowThePath() {
        var explorer =
                asking().redirects().follow(true).get(PATH + "/q/swagger-ui/").asString();
        assertThat(explorer).doesNotContain("'/q/openapi'", "\"/q/openapi\"", "href=\"/q/", "src=\"/q/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/rankings/par-index/2019?limit=2&fields=score",
                "/provinces/quang-ninh",
                "/sipas/1900",
                "/sdmx/v1/dataflow",
                "/api/v1/units/22?lang=en&on=2019-12-31",
                "/q/health/ready"
            })
    void aProxyMayLeaveThePathOn(String address) {
        var within = asking().accept(BROWSER).get(address);
        var below = asking().accept(BROWSER).get(PATH + address);
        assertThat(below.statusCode()).isEqualTo(within.statusCode());
        assertThat(below.header("Location")).isEqualTo(within.header("Location"));
        assertThat(below.header("ETag")).isEqualTo(within.header("ETag"));
        assertThat(below.contentType()).isEqualTo(within.contentType());
    }

    @Test
    void aPathThatOnlyBeginsAlikeIsAnother() {
        assertThat(asking().get("/cong/parindex/api/v1").statusCode()).isEqualTo(404);
        assertThat(asking().get(PATH + PATH + "/api/v1").statusCode())
                .as("taken off once")
                .isEqualTo(404);
        assertThat(asking().accept(BROWSER).get(PATH).statusCode()).isEqualTo(200);
    }

    @Test
    void noHeaderChangesThePath() {
        assertThat(asking().header("X-Forwarded-Prefix", "/evil")
                        .header("Forwarded", "host=evil.example")
                        .get("/api/v1/units/22")
                        .header("Location"))
                .isEqualTo(PATH + "/api/v1/units/quang-ninh");
    }

    /** A proxy for the path, which takes it off, and knows nothing else. */
    @Test
    void thePageWorksBehindAProxyThatTakesThePathOff() throws Exception {
        var client = HttpClient.newHttpClient();
        var proxy = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        proxy.setExecutor(Executors.newFixedThreadPool(8));
        proxy.createContext("/", exchange -> pass(client, exchange));
        proxy.start();
        try (var browser = new Browser("http://localhost:" + proxy.getAddress().getPort() + PATH)) {
            for (var view : List.of("/", "/provinces/quang-ninh", "/map", "/docs", "/publish", "/sipas/2021")) {
                browser.open(view);
                assertThat(browser.text("main")).as(view).isNotBlank();
                assertThat(browser.find("main").getDomAttribute("data-view"))
                        .as(view)
                        .isNotEqualTo("failed");
            }
            browser.open("/");
            browser.click("main tbody a");
            browser.settle();
            assertThat(browser.address()).startsWith("/provinces/");
            assertThat(browser.find("main").getDomAttribute("data-view")).isEqualTo("unit");
            assertThat(browser.complaints()).isEmpty();
        } finally {
            proxy.stop(0);
        }
    }

    private void pass(HttpClient client, HttpExchange exchange) throws IOException {
        try (exchange) {
            var asked = exchange.getRequestURI().toString();
            if (!asked.startsWith(PATH + "/")) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            var root = url.toString().replaceFirst("/$", "");
            var request = HttpRequest.newBuilder(URI.create(root + asked.substring(PATH.length())));
            for (var name : List.of("Accept", "Accept-Language")) {
                exchange.getRequestHeaders()
                        .getOrDefault(name, List.of())
                        .forEach(value -> request.header(name, value));
            }
            var answer = client.send(request.build(), BodyHandlers.ofByteArray());
            answer.headers().map().forEach((name, values) -> {
                if (!name.startsWith(":")
                        && !Set.of("content-length", "transfer-encoding", "connection")
                                .contains(name)) {
                    exchange.getResponseHeaders().put(name, values);
                }
            });
            exchange.sendResponseHeaders(answer.statusCode(), answer.body().length == 0 ? -1 : answer.body().length);
            exchange.getResponseBody().write(answer.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError(text, e);
        }
    }
}
