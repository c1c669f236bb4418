package vn.parindex.http.door;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.quarkus.test.common.http.TestHTTPResource;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vn.parindex.database.H2Test;
import vn.parindex.http.RawClient;
import vn.parindex.http.contract.ContractOperations;

/** What browsers are told to leave be, on every path and however a request ends. */
@H2Test
class PrecautionsTest {

    @TestHTTPResource("/")
    URI root;

    private static void assertPrecautions(String address, Map<String, String> headers) {
        assertThat(headers.get("x-content-type-options")).as(address).isEqualTo("nosniff");
        assertThat(headers.get("referrer-policy")).as(address).isIn("strict-origin-when-cross-origin", "no-referrer");
        String policy = headers.get("content-security-policy");
        assertThat(policy).as(address).contains("default-src 'none'");
        if (address.startsWith("/embed/") && headers.get("content-type").startsWith("text/html")) {
            assertThat(policy).contains("frame-ancestors *");
            assertThat(headers.get("x-frame-options")).isNull();
        } else {
            assertThat(policy).as(address).contains("frame-ancestors 'none'").doesNotContain("unsafe-eval");
            assertThat(headers.get("x-frame-options")).as(address).isEqualTo("DENY");
        }
    }

    private static Map<String, String> headers(String address, String accept) {
        var headers = new TreeMap<String, String>();
        given().urlEncodingEnabled(false)
                .redirects()
                .follow(false)
                .header("Accept", accept)
                .get(address)
                .headers()
                .forEach(header -> headers.put(header.getName().toLowerCase(), header.getValue()));
        return headers;
    }

    @TestFactory
    Stream<DynamicTest> everyAddressIsSentWithThem() {
        var others = List.of(
                "/",
                "/rankings/par-index/2019",
                "/nothing",
                "/api/v1/nothing",
                "/sdmx/v1/nothing",
                "/api/v1/rankings/par-index/abc",
                "/api/v1/units/22",
                "/api/v1/audit",
                "/api/v1/rankings/par-index/2019.csv",
                "/api/v1/rankings/par-index/2019.xlsx",
                "/charts/rankings/par-index/2019.png",
                "/assets/main.js",
                "/assets/icon.svg",
                "/assets/nothing.js",
                "/docs",
                "/publish",
                "/favicon.ico",
                "/robots.txt",
                "/sitemap.xml",
                "/q/health",
                "/q/health/live",
                "/q/health/ready",
                "/q/health/started",
                "/q/metrics",
                "/q/info",
                "/q/openapi",
                "/q/openapi?format=json",
                "/q/swagger-ui",
                "/q/swagger-ui/",
                "/q/swagger-ui/index.html",
                "/q/swagger-ui/explorer.js",
                "/q/swagger-ui/swagger-ui-bundle.js",
                "/q/swagger-ui/nothing",
                "/q/nothing");
        var contract = ContractOperations.list().stream()
                .filter(ContractOperations.Operation::isRead)
                .map(operation -> operation.address("latest"));
        return Stream.concat(contract, others.stream()).flatMap(address -> Stream.of("*/*", "text/html, */*;q=0.1")
                .map(accept -> dynamicTest(
                        address + " " + accept, () -> assertPrecautions(address, headers(address, accept)))));
    }

    @Test
    void answersThatNoResourceGivesAreSentWithThemToo() throws IOException {
        var client = new RawClient(root);
        for (var answer : List.of(
                client.send("GET /" + "a".repeat(10_000)),
                client.send("GET /" + "a".repeat(100_000)),
                client.send("GET /nothing", "X-Long: " + "a".repeat(10_000)),
                client.send("GET /%zz"),
                client.send("GET /nothing", "X-A: 1", " folded"),
                client.send("GET /nothing", "Host: a", "Host: b"),
                client.send("FOO /api/v1"),
                client.send("OPTIONS *"),
                client.send("OPTIONS /api/v1"),
                client.send("HEAD /api/v1"),
                client.send("POST /api/v1/releases", "Content-Length: 99999999999"),
                client.send("GET /api/v1", "If-None-Match: *"))) {
            assertPrecautions("", answer.headers());
        }
    }

    @Test
    void theExplorerIsAskedForEachTimeAndNothingOfItForEver() {
        assertThat(headers("/q/swagger-ui/", "*/*").get("cache-control")).isEqualTo("no-cache");
        assertThat(headers("/q/swagger-ui/index.html", "*/*").get("cache-control"))
                .isEqualTo("no-cache");
        assertThat(headers("/q/swagger-ui/swagger-ui-bundle.js", "*/*").get("cache-control"))
                .isEqualTo("public, max-age=3600");
        assertThat(headers("/q/openapi", "*/*").get("cache-control")).isEqualTo("public, no-cache");
        assertThat(headers("/q/health", "*/*").get("cache-control")).isEqualTo("no-store");
    }
}
