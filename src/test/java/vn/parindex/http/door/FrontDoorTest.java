package vn.parindex.http.door;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.http.TestHTTPResource;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.parindex.database.H2Test;
import vn.parindex.http.RawClient;
import vn.parindex.http.contract.ContractCheck;
import vn.parindex.http.problem.Problem;

@H2Test
class FrontDoorTest {

    @TestHTTPResource("/")
    URI root;

    private RawClient.Answer send(String requestLine, String... headers) throws IOException {
        return new RawClient(root).send(requestLine, headers);
    }

    private static void assertProblem(RawClient.Answer answer, int status, String code) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).isEqualTo(Problem.MEDIA_TYPE);
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.header("X-Request-Id")).isNotBlank();
        JsonPath problem = JsonPath.from(answer.body());
        assertThat(problem.getString("code")).isEqualTo(code);
        assertThat(problem.getInt("status")).isEqualTo(status);
        assertThat(problem.getString("requestId")).isEqualTo(answer.header("X-Request-Id"));
        assertThat(answer.body()).doesNotContain("vn.parindex", "java.", "Exception", "<html");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/%zz",
                "/a%",
                "/a%00b",
                "/a%0Ab",
                "/a%FFb",
                "/a|b",
                "/api/v1/probe/text?q=%zz",
                "/q/%zz",
                "/q/health?x=%4"
            })
    void malformedAddressesAreProblems(String address) throws IOException {
        assertProblem(send("GET " + address), 400, "invalid-request");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/charts/nothing",
                "/q/nothing",
                "/api/v1/nothing",
                "/api/v2",
                "/q/dev-ui",
                "//api//v1//nothing",
                "/api/v1/../../etc/passwd",
                "/nothing.html",
                "foo",
                "*"
            })
    void unknownAddressesAreProblemsWhateverTheClientAccepts(String address) throws IOException {
        assertProblem(send("GET " + address, "Accept: text/html"), 404, "not-found");
        assertProblem(send("GET " + address, "Accept: image/png"), 404, "not-found");
    }

    @Test
    void anUnknownSegmentNamesTheNearestAddresses() {
        given().filter(new ContractCheck())
                .get("/api/v1/prboe/rows")
                .then()
                .statusCode(404)
                .body("errors[0].suggestions[0]", equalTo("/api/v1/probe/rows"));
        given().get("/q/helth").then().statusCode(404).body("errors[0].suggestions[0]", equalTo("/q/health"));
    }

    @Test
    void aParameterOfTenThousandCharactersIsTooLong() throws IOException {
        assertProblem(send("GET /api/v1/probe/text?q=" + "a".repeat(10_000)), 414, "uri-too-long");
        assertProblem(send("GET /" + "a".repeat(10_000)), 414, "uri-too-long");
    }

    @Test
    void headersAboveTheLimitAreRefused() throws IOException {
        assertProblem(send("GET /api/v1/probe/text", "X-Long: " + "a".repeat(10_000)), 431, "headers-too-large");
    }

    @Test
    void aBodyAboveTheLimitIsRefusedBeforeItIsSent() throws IOException {
        assertProblem(
                send("POST /api/v1/probe/rows", "Content-Type: application/json", "Content-Length: 99999999999"),
                413,
                "payload-too-large");
    }

    @Test
    void aHundredParametersAreReadAndOneMoreIsNot() throws IOException {
        assertThat(send("GET /api/v1/probe/text?" + parameters(100)).body()).contains("unknown-parameter");
        RawClient.Answer answer = send("GET /api/v1/probe/text?" + parameters(101));
        assertProblem(answer, 400, "invalid-request");
        assertThat(answer.body()).contains("too-many-parameters");
    }

    @Test
    void twoThousandParametersAreRefused() throws IOException {
        String query = IntStream.range(0, 2000).mapToObj(i -> "a").collect(Collectors.joining("&"));
        RawClient.Answer answer = send("GET /api/v1/probe/text?" + query);
        assertProblem(answer, 400, "invalid-request");
        assertThat(answer.body()).contains("2000");
    }

    private static String parameters(int count) {
        return IntStream.range(0, count).mapToObj(i -> "p" + i + "=1").collect(Collectors.joining("&"));
    }

    @ParameterizedTest
    @CsvSource({
        "DELETE, /api/v1/probe/rows",
        "FOO, /api/v1/probe/rows",
        "TRACE, /api/v1/probe/rows",
        "PATCH, /api/v1/problems",
        "POST, /api/v1/rankings/par-index/2019",
        "DELETE, /api/v1/rankings/par-index/2019.csv"
    })
    void aMethodThatAnAddressLacksIsAProblemThatNamesThoseItHas(String method, String path) throws IOException {
        RawClient.Answer answer = send(method + " " + path);
        assertProblem(answer, 405, "method-not-allowed");
        assertThat(answer.header("Allow")).startsWith("GET, HEAD, OPTIONS");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/q/health", "/q/metrics", "/q/openapi", "/q/info"})
    void operationalAddressesAreOnlyRead(String path) throws IOException {
        assertProblem(send("POST " + path), 405, "method-not-allowed");
        assertThat(send("GET " + path).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/probe/rows", "/api/v1/problems", "/q/health", "/nothing", "*"})
    void optionsAnswersEverywhere(String path) throws IOException {
        RawClient.Answer answer = send("OPTIONS " + path);
        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.header("Allow")).contains("GET, HEAD, OPTIONS");
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void readsAreOpenToEverySiteOnEveryStatus() {
        for (String path :
                new String[] {"/api/v1/problems", "/nothing", "/api/v1/probe/broken", "/api/v1/problems?x=1"}) {
            given().header("Origin", "https://example.org")
                    .get(path)
                    .then()
                    .header("Access-Control-Allow-Origin", "*")
                    .header("Access-Control-Expose-Headers", containsString("ETag"));
        }
        given().header("Origin", "https://example.org")
                .header("Access-Control-Request-Method", "GET")
                .header("Access-Control-Request-Headers", "If-None-Match")
                .options("/api/v1/problems")
                .then()
                .statusCode(204)
                .header("Access-Control-Allow-Methods", "GET, HEAD, OPTIONS")
                .header("Access-Control-Allow-Headers", containsString("If-None-Match"));
    }

    @Test
    void writesAreNotOpenToOtherSites() throws IOException {
        assertThat(send("POST /api/v1/probe/rows", "Origin: https://example.org")
                        .header("Access-Control-Allow-Origin"))
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Host: a|Host: b",
                "Host: a|Host: a",
                "Host: a b",
                "Host: a/b",
                "X-A: 1|\u0020 folded",
                "X-A: 1|\tfolded",
                "Host: a|\u0020Host: b",
                "X-A : 1",
                "X A: 1",
                "no colon",
                "X-A: a\u0000b",
                "X-A: a\u0001b",
                "Transfer-Encoding: xchunked",
                "Transfer-Encoding: gzip, chunked",
                "Transfer-Encoding: chunked|Transfer-Encoding: chunked",
                "Content-Length: 5|Transfer-Encoding: chunked",
                "Content-Length: 5|Content-Length: 6",
                "Content-Length: 5|Content-Length: 5",
                "Content-Length: 5, 5",
                "Content-Length: -1",
                "Content-Length: +1",
                "Content-Length: 0x5"
            })
    void whatAProxyMayReadInAnotherWayIsRefused(String headers) throws IOException {
        for (String request : List.of("GET /api/v1/probe/rows", "GET /q/health", "POST /api/v1/probe/rows")) {
            assertProblem(send(request, headers.split("\\|")), 400, "malformed-request");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/v1/probe/rows HTTP/1.1\r\nConnection: close\r\n\r\n",
                "GET /api/v1/probe/rows HTTP/1.1\nHost: a\nConnection: close\n\n",
                "GET /api/v1/probe/rows HTTP/9.9\r\nHost: a\r\n\r\n",
                "GET /api/v1/probe/rows\r\n\r\n",
                "GET  /api/v1/probe/rows HTTP/1.1\r\nHost: a\r\n\r\n",
                "G@T /api/v1/probe/rows HTTP/1.1\r\nHost: a\r\n\r\n",
                "POST /api/v1/probe/rows HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nZZ\r\nhello\r\n0\r\n\r\n",
                "POST /api/v1/probe/rows HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nhello\r\n0\r\n\r\n",
                "hello\r\n\r\n"
            })
    void requestsThatAreNoneAreRefused(String request) throws IOException {
        assertProblem(new RawClient(root).sendAsItIs(request), 400, "malformed-request");
    }

    @Test
    void aRefusalSpeaksTheLanguageOfTheRequestAsFarAsItWasRead() throws IOException {
        assertThat(send("GET /nothing", "Accept-Language: en", "X-A: 1", " folded")
                        .body())
                .contains("A header stands on one line", "\"rule\":\"folded\"");
        assertThat(send("GET /nothing?lang=en", " folded").body()).contains("A header stands on one line");
        assertThat(send("GET /nothing", " folded").body()).contains("Một tiêu đề phải nằm trên một dòng");
    }

    @Test
    void whatIsLongerThanTheServerReadsIsAProblemToo() throws IOException {
        assertProblem(send("GET /" + "a".repeat(100_000)), 414, "uri-too-long");
        assertProblem(send("GET /nothing", "X-Long: " + "a".repeat(100_000)), 431, "headers-too-large");
    }

    @Test
    void aBodyThatDoesNotSayWhatItIsIsRefusedWithWhatIsAccepted() throws IOException {
        for (String type : new String[] {
            "X-None: x", "Content-Type:", "Content-Type: ;;", "Content-Type: text", "Content-Type: text/plain"
        }) {
            var answer = send("POST /api/v1/probe/rows", type, "Content-Length: 0");
            assertProblem(answer, 415, "unsupported-media-type");
            assertThat(JsonPath.from(answer.body()).getList("errors[0].allowed"))
                    .containsExactly("application/json");
            assertThat(answer.body()).contains("Content-Type");
            assertThat(answer.header("Accept-Post")).isEqualTo("application/json");
        }
    }

    @Test
    void aSaneRequestIdIsEchoedAndAnyOtherReplaced() throws IOException {
        assertThat(send("GET /nothing", "X-Request-Id: a.b_c-1").body()).contains("\"requestId\":\"a.b_c-1\"");
        assertThat(send("GET /nothing", "X-Request-Id: a b<script>").header("X-Request-Id"))
                .matches("[A-Za-z0-9-]{36}");
        assertThat(send("GET /nothing", "X-Request-Id: " + "a".repeat(101)).header("X-Request-Id"))
                .hasSize(36);
    }

    @Test
    void noHeaderAboutTheHostReachesAnAnswer() throws IOException {
        String[] forged = {
            "Host: evil.example",
            "X-Forwarded-Host: evil.example",
            "X-Forwarded-Proto: gopher",
            "X-Forwarded-Prefix: /evil.example",
            "X-Forwarded-For: 6.6.6.6",
            "Forwarded: host=evil.example;proto=gopher"
        };
        for (String path : new String[] {"/api/v1/probe/rows", "/nothing", "/api/v1/probe/unit/22", "/q/openapi"}) {
            RawClient.Answer answer = send("GET " + path, forged);
            assertThat(answer.body() + answer.headers()).doesNotContain("evil.example", "gopher");
        }
        assertThat(send("GET http://evil.example/api/v1/probe/rows").body()).doesNotContain("evil.example");
    }

    @Test
    void aRedirectStaysRelativeAndKeepsTheQueryByteForByte() throws IOException {
        RawClient.Answer answer =
                send("GET /api/v1/probe/unit/22?asOf=2026-11-24T00%3A00%3a00+07:00&lang=en", "Host: evil.example");
        assertThat(answer.status()).isEqualTo(307);
        assertThat(answer.header("Location"))
                .isEqualTo("/api/v1/probe/unit/quang-ninh?asOf=2026-11-24T00%3A00%3a00+07:00&lang=en");
    }

    @Test
    void headIsGetWithoutItsBody() throws IOException {
        for (String path : new String[] {"/api/v1/probe/rows", "/api/v1/probe/text?x=1", "/nothing"}) {
            RawClient.Answer get = send("GET " + path, "X-Request-Id: same");
            RawClient.Answer head = send("HEAD " + path, "X-Request-Id: same");
            assertThat(head.status()).isEqualTo(get.status());
            assertThat(head.body()).isEmpty();
            get.headers().remove("content-length");
            // A second may pass between the two.
            get.headers().remove("date");
            assertThat(head.headers()).containsAllEntriesOf(get.headers());
        }
    }

    @Test
    void anUnexpectedFailureTellsNothingButItsRequestId() throws IOException {
        RawClient.Answer answer = send("GET /api/v1/probe/broken?lang=en");
        assertProblem(answer, 500, "internal-error");
        assertThat(answer.body()).doesNotContain("secret", "Probe");
    }

    @Test
    void aMissingCredentialSaysHowToGiveOne() throws IOException {
        RawClient.Answer answer = send("GET /api/v1/probe/closed");
        assertProblem(answer, 401, "unauthorized");
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
    }

    @Test
    void bodiesThatCannotBeReadAreProblems() {
        given().contentType("application/json")
                .body("{\"unit\": ")
                .post("/api/v1/probe/rows")
                .then()
                .statusCode(400)
                .contentType(Problem.MEDIA_TYPE)
                .body("code", equalTo("malformed-request"));
        given().contentType("application/json")
                .body("{\"score\": \"many\"}")
                .post("/api/v1/probe/rows")
                .then()
                .statusCode(400)
                .contentType(Problem.MEDIA_TYPE);
        given().contentType("text/plain")
                .body("x")
                .post("/api/v1/probe/rows")
                .then()
                .statusCode(415)
                .contentType(Problem.MEDIA_TYPE)
                .body("code", equalTo("unsupported-media-type"));
    }

    @Test
    void problemsSpeakTheLanguageAskedFor() throws IOException {
        assertThat(send("GET /nothing").header("Content-Language")).isEqualTo("vi");
        assertThat(send("GET /nothing", "Accept-Language: en-GB, vi;q=0.5").body())
                .contains("Not found");
        assertThat(send("GET /nothing?lang=vi", "Accept-Language: en").body()).contains("Không tìm thấy");
        assertThat(send("GET /nothing", "Accept-Language: fr").header("Content-Language"))
                .isEqualTo("vi");
    }
}
