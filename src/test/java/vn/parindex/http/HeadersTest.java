package vn.parindex.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.parindex.database.H2Test;
import vn.parindex.http.contract.ContractReads;
import vn.parindex.http.contract.ContractReads.Read;

/** What the headers of answers say, on every address and in every format of the contract. */
@H2Test
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HeadersTest {

    /** What differs from answer to answer, or says how the bytes that HEAD leaves out would be sent. */
    private static final List<String> OF_ONE_ANSWER = List.of("date", "x-request-id", "transfer-encoding");

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @TestHTTPResource("/")
    URI root;

    /** Sent as it is; names and values of headers in turn. */
    private HttpResponse<byte[]> send(String method, String url, String... headers) {
        var request = HttpRequest.newBuilder(root.resolve(url)).method(method, HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (Exception e) {
            throw new AssertionError(method + " " + url, e);
        }
    }

    private static Map<String, List<String>> lasting(HttpResponse<?> answer) {
        var headers = new TreeMap<>(answer.headers().map());
        OF_ONE_ANSWER.forEach(headers::remove);
        if (headers.containsKey("content-encoding")) {
            // The length of what is compressed is known to whoever compresses it.
            headers.remove("content-length");
        }
        return headers;
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    /** What a read is answered in each way that matters here: each is asked once, and looked at by several tests. */
    private record Answers(
            Read read,
            HttpResponse<byte[]> get,
            HttpResponse<byte[]> head,
            HttpResponse<byte[]> zipped,
            HttpResponse<byte[]> zippedHead,
            HttpResponse<byte[]> english) {

        List<HttpResponse<byte[]>> all() {
            return List.of(get, head, zipped, zippedHead, english);
        }
    }

    private List<Answers> answers;

    @BeforeEach
    void ask() {
        if (answers == null) {
            answers = ContractReads.list().stream().map(this::ask).toList();
        }
    }

    private Answers ask(Read read) {
        var accept = read.mediaType() + ";charset=ISO-8859-1;x=y;q=0.9, */*;q=0.1";
        String[] plain = {"Accept", accept, "Accept-Language", "vi", "Accept-Encoding", "identity"};
        String[] zipped = {"Accept", read.mediaType(), "Accept-Language", "vi", "Accept-Encoding", "gzip"};
        return new Answers(
                read,
                send("GET", read.url(), plain),
                send("HEAD", read.url(), plain),
                send("GET", read.url(), zipped),
                send("HEAD", read.url(), zipped),
                send("GET", read.url(), "Accept", accept, "Accept-Language", "en"));
    }

    private Stream<DynamicTest> eachRead(Consumer<Answers> test) {
        return answers.stream()
                .map(each -> DynamicTest.dynamicTest(
                        each.read().mediaType() + " " + each.read().url(), () -> test.accept(each)));
    }

    @TestFactory
    Stream<DynamicTest> headSaysWhatGetSays() {
        return eachRead(answers -> {
            assertThat(answers.all()).extracting(HttpResponse::statusCode).containsOnly(200);
            assertThat(lasting(answers.head())).isEqualTo(lasting(answers.get()));
            assertThat(lasting(answers.zippedHead())).isEqualTo(lasting(answers.zipped()));
            assertThat(answers.head().body()).isEmpty();
            assertThat(answers.zippedHead().body()).isEmpty();
            answers.get().headers().firstValueAsLong("content-length").ifPresent(length -> assertThat(length)
                    .isEqualTo(answers.get().body().length));
        });
    }

    @TestFactory
    Stream<DynamicTest> nothingOfAcceptComesBackAndNoCodingIsCalledIdentity() {
        return eachRead(answers -> {
            for (var answer : List.of(answers.get(), answers.head(), answers.english())) {
                assertThat(header(answer, "content-type"))
                        .startsWith(answers.read().mediaType())
                        .doesNotContainIgnoringCase("8859")
                        .doesNotContain("x=y")
                        .doesNotContain("q=");
                assertThat(header(answer, "content-encoding")).isEmpty();
                assertThat(header(answer, "date")).matches("\\w{3}, \\d\\d \\w{3} \\d{4} \\d\\d:\\d\\d:\\d\\d GMT");
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> theLanguageOfTheClientIsNamedWhereItChoosesTheAnswerAndNotInJson() {
        return eachRead(answers -> {
            var vi = answers.get();
            var en = answers.english();
            var names = Arrays.asList(header(vi, "vary").split(", "));
            assertThat(header(vi, "vary")).isEqualTo(header(en, "vary"));
            if (answers.read().mediaType().equals(Media.JSON)) {
                assertThat(names).doesNotContain("Accept-Language");
            }
            boolean differ = !Arrays.equals(vi.body(), en.body())
                    || !header(vi, "etag").equals(header(en, "etag"))
                    || !header(vi, "content-language").equals(header(en, "content-language"));
            assertThat(differ).as("differ by language, Vary: " + names).isEqualTo(names.contains("Accept-Language"));
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/api/v1/provinces|Accept, Accept-Encoding",
                "/api/v1/provinces.json|Accept-Encoding",
                "/api/v1/provinces.csv|Accept-Encoding",
                "/api/v1/provinces?format=xlsx|Accept-Encoding, Accept-Language",
                "/api/v1/provinces.xlsx?lang=en|Accept-Encoding",
                "/api/v1/provinces.csv?labels=name|Accept-Encoding, Accept-Language",
                "/api/v1/provinces.ndjson|Accept-Encoding",
                "/charts/rankings/par-index/2021.svg|Accept-Encoding, Accept-Language"
            })
    void varyNamesWhatTheAnswerWasChosenBy(String url, String vary) {
        var answer = send("GET", url);
        assertThat(header(answer, "vary")).isEqualTo(vary);
        var again = send("GET", url, "If-None-Match", header(answer, "etag"));
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(header(again, "vary")).isEqualTo(vary);
    }

    @Test
    void anExplanationThatIsAPageForBrowsersVariesByWhatTheyAccept() {
        assertThat(header(send("GET", "/problems/gone"), "vary")).contains("Accept,");
        assertThat(header(send("GET", "/problems/gone", "Accept", "text/html"), "vary"))
                .contains("Accept,");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/provinces/ha-noi",
                "/api/v1/nothing",
                "/api/v1/provinces?x=1",
                "/sdmx/v1/data/nothing",
                "/q/health",
                "/q/openapi",
                "/%ff",
                "/api/v1/provinces?q=%ff",
                "/api/v1/dataset.zip"
            })
    void everyAnswerHasItsDateAndNamesNoIdentity(String url) {
        for (String method : List.of("GET", "HEAD", "OPTIONS", "DELETE")) {
            var answer = send(method, url);
            assertThat(header(answer, "date")).as(method).endsWith(" GMT");
            assertThat(header(answer, "content-encoding")).as(method).isEmpty();
            var exposed = Arrays.asList(
                    header(answer, "access-control-expose-headers").split(", "));
            if (!method.equals("DELETE")) {
                assertThat(exposed)
                        .contains(
                                "Content-Disposition", "Repr-Digest", "ETag", "Link", "Retry-After", "Content-Location")
                        .contains("Last-Modified", "X-Request-Id", "Date", "WWW-Authenticate");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/q/openapi",
                "/q/openapi?format=json",
                "/q/health",
                "/q/health/live",
                "/q/swagger-ui",
                "/q/swagger-ui/",
                "/q/swagger-ui/swagger-ui.css",
                "/openapi.json",
                "/api",
                "/api/v1/units/22?on=2020-01-01",
                "/problems/gone",
                "/robots.txt",
                "/"
            })
    void headSaysWhatGetSaysOfWhatThePlatformAnswersToo(String url) {
        for (String coding : List.of("identity", "gzip")) {
            var get = send("GET", url, "Accept-Encoding", coding);
            var head = send("HEAD", url, "Accept-Encoding", coding);
            assertThat(head.statusCode()).isEqualTo(get.statusCode());
            assertThat(lasting(head)).as(coding).isEqualTo(lasting(get));
            assertThat(head.body()).isEmpty();
            assertThat(header(get, "content-encoding")).isIn("", "gzip");
        }
    }

    @Test
    void theExplanationOfAProblemMayBeKept() {
        assertThat(header(send("GET", "/problems/gone"), "cache-control")).startsWith("public, max-age=");
        assertThat(header(send("GET", "/problems/nothing-like-it"), "cache-control"))
                .isEqualTo("no-store");
    }

    @Test
    void anAnswerThatHasNotChangedHasItsDate() {
        var tag = header(send("GET", "/api/v1"), "etag");
        var answer = send("GET", "/api/v1", "If-None-Match", tag, "Accept-Encoding", "gzip");
        assertThat(answer.statusCode()).isEqualTo(304);
        assertThat(header(answer, "date")).endsWith(" GMT");
        assertThat(header(answer, "content-encoding")).isEmpty();
    }

    @Test
    void whatAReleaseIsIsKeptForAYearAndWhatTheLatestIsForAMinute() {
        var release = Calls.get("/releases").at("/items/0/id").asText();
        for (String part : List.of("", "/diff", "/dataset.zip")) {
            var named = send("GET", "/api/v1/releases/" + release + part);
            assertThat(header(named, "cache-control")).as(part).isEqualTo("public, max-age=31536000, immutable");
            var kept = send("GET", "/api/v1/releases/" + release + part, "If-None-Match", header(named, "etag"));
            assertThat(kept.statusCode()).isEqualTo(304);
            assertThat(header(kept, "cache-control")).isEqualTo("public, max-age=31536000, immutable");
            assertThat(header(send("GET", "/api/v1/releases/latest" + part), "cache-control"))
                    .isEqualTo("public, max-age=60, must-revalidate");
            assertThat(header(send("GET", "/api/v1/releases/no-such" + part), "cache-control"))
                    .isEqualTo("no-store");
        }
        assertThat(header(send("GET", "/api/v1/releases"), "cache-control")).contains("max-age=60");
    }

    /** A shared cache keeps apart what it is told to: by language too, where no type was named. */
    @TestFactory
    Stream<DynamicTest> whatComesInOneLanguageSaysSoToWhoNamesNoType() {
        return answers.stream()
                .map(each -> each.read().url())
                .distinct()
                .map(url -> DynamicTest.dynamicTest(url, () -> {
                    var vietnamese = send("GET", url, "Accept", "*/*", "Accept-Language", "vi");
                    var english = send("GET", url, "Accept", "*/*", "Accept-Language", "en");
                    boolean differ = !Arrays.equals(vietnamese.body(), english.body());
                    assertThat(header(vietnamese, "vary").contains("Accept-Language"))
                            .as("varies by language")
                            .isIn(differ, true);
                    assertThat(differ && header(vietnamese, "etag").equals(header(english, "etag")))
                            .as("one tag for two answers")
                            .isFalse();
                }));
    }
}
