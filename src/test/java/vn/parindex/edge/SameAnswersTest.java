package vn.parindex.edge;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.parindex.database.H2Test;
import vn.parindex.http.contract.ContractReads;

/** What the edge answers is what is answered behind it: every read of the contract, in every way in which it may be asked for. */
@H2Test
class SameAnswersTest {

    /** A header without a meaning here, whose bearer is let through. */
    private static final String[] PAST = {"If-Unmodified-Since", "Thu, 01 Jan 2099 00:00:00 GMT"};

    /** What differs from one answer to the next, and how the bytes are framed. */
    private static final List<String> OF_ONE_ANSWER =
            List.of("date", "x-request-id", "content-length", "transfer-encoding", ":status");

    @TestHTTPResource
    URI root;

    private final HttpClient one =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final HttpClient two =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build();

    record Told(int status, Map<String, List<String>> headers, String body) {}

    private Told ask(HttpClient client, String method, String url, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(root.resolve(url)).method(method, HttpRequest.BodyPublishers.noBody());
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        HttpResponse<byte[]> answer = client.send(request.build(), BodyHandlers.ofByteArray());
        var kept = new TreeMap<>(answer.headers().map());
        OF_ONE_ANSWER.forEach(kept::remove);
        boolean zipped = answer.headers().firstValue("content-encoding").isPresent() && answer.body().length > 0;
        return new Told(answer.statusCode(), kept, text(zipped ? unzipped(answer.body()) : answer.body()));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static byte[] unzipped(byte[] bytes) throws IOException {
        return new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes();
    }

    private static String[] with(String[] headers, String... more) {
        var all = new ArrayList<>(Arrays.asList(headers));
        all.addAll(Arrays.asList(more));
        return all.toArray(String[]::new);
    }

    enum Way {
        PLAIN,
        ZIPPED,
        HELD,
        HELD_OF_SEVERAL,
        HELD_ANY,
        HELD_SINCE,
        HELD_ANOTHER,
        IN_ENGLISH,
        COMPACT
    }

    private static String[] headers(Way way, Told known) {
        return switch (way) {
            case PLAIN -> new String[] {};
            case ZIPPED -> new String[] {"Accept-Encoding", "gzip, deflate"};
            case HELD ->
                new String[] {"If-None-Match", known.headers().get("etag").get(0)};
            case HELD_OF_SEVERAL ->
                new String[] {
                    "If-None-Match",
                    "\"other\", " + known.headers().get("etag").get(0).substring(2)
                };
            case HELD_ANY -> new String[] {"If-None-Match", "*"};
            case HELD_SINCE ->
                new String[] {
                    "If-Modified-Since", known.headers().get("last-modified").get(0)
                };
            case HELD_ANOTHER ->
                new String[] {"If-None-Match", "W/\"other\"", "If-Modified-Since", "Thu, 01 Jan 2099 00:00:00 GMT"};
            case COMPACT -> new String[] {"Accept", "application/json;view=compact"};
            case IN_ENGLISH -> new String[] {"Accept-Language", "en"};
        };
    }

    /** One of each kind of answer. */
    private static final List<String> KINDS = List.of(
            "/api/v1/rankings/par-index/2019",
            "/api/v1/rankings/par-index/2019.csv?labels=name",
            "/api/v1/rankings/par-index/2019.xlsx",
            "/api/v1/rankings/par-index/latest",
            "/api/v1/units?on=today",
            "/api/v1/units?limit=2",
            "/api/v1/terms?release=RELEASE",
            "/charts/map/par-index/2019.svg",
            "/embed/map/par-index/2019",
            "/sdmx/v2/structure/dataflow",
            "/catalog.ttl");

    @Test
    void everyReadOfTheContractIsAnsweredAlikeWithAndWithoutTheEdge() throws Exception {
        var different = new ArrayList<String>();
        int kept = 0;
        for (var read : ContractReads.list()) {
            var accept = new String[] {"Accept", read.mediaType()};
            var behind = ask(one, "GET", read.url(), with(accept, PAST));
            if (behind.headers().containsKey("etag")) {
                kept++;
                compare(behind, one, "GET", read.url(), different, accept);
            }
        }
        assertThat(different).isEmpty();
        assertThat(kept).isGreaterThan(60);
    }

    /**
     * By what is asked for first, and a spelling of the same that nobody has asked for yet. Defaults that are written out are shared only by
     * answers that name no address of their own: JSON does in its links, CSV in a header.
     */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/api/v1/rankings/par-index/2021?unit=quang-ninh,ha-noi | ?unit=H%C3%A0+N%E1%BB%99i,Qu%E1%BA%A3ng%20Ninh | false",
                "/api/v1/rankings/par-index/2021?unit=quang-ninh,ha-noi | ?unit=Qu%E1%BA%A3ng%20Ninh,%20H%C3%A0+N%E1%BB%99i | true",
                "/api/v1/rankings/par-index/2021.csv?region=tay-nguyen | ?region=T%C3%A2y%20Nguy%C3%AAn | true",
                "/api/v1/rankings/par-index/2021.csv | ?measure=score&labels=id&bom=0&decimal=point | false",
                "/api/v1/observations?limit=7&indicator=par-index | ?limit=07&indicator=%20par-index,par-index | true",
                "/charts/rankings/par-index/2021.svg | ?population=province&theme=auto&width=720 | true",
                "/charts/map/par-index/2021.svg?by=place | ?by=place&theme=auto | true",
                "/api/v1/rankings/par-index/2021?limit=1 | ?limit=1&population=province | false",
                "/api/v1/rankings/par-index/2021?limit=1 | ?limit=1&measure=points | false"
            })
    void whatMeansTheSameSharesAnAnswer(String first, String spelling, boolean shared) throws Exception {
        var path = first.split("[?]")[0];
        var known = ask(one, "GET", first);
        var behind = ask(one, "GET", path + spelling, PAST);
        for (int i = 0; i < 2; i++) {
            var told = ask(one, "GET", path + spelling);
            assertThat(told.status()).isEqualTo(200);
            assertThat(told.body()).isEqualTo(behind.body());
            assertThat(told.headers().get("etag").equals(known.headers().get("etag")))
                    .isEqualTo(shared);
            if (shared) {
                assertThat(told).isEqualTo(known);
            }
        }
        assertThat(ask(
                                one,
                                "GET",
                                path + spelling,
                                "If-None-Match",
                                known.headers().get("etag").get(0))
                        .status())
                .isEqualTo(shared ? 304 : 200);
    }

    @ParameterizedTest
    @EnumSource
    void everyKindOfAnswerIsTheSameInEveryWayToAskForIt(Way way) throws Exception {
        var different = new ArrayList<String>();
        int kinds = 0;
        var release = given().get("/api/v1/releases/latest").path("id").toString();
        for (var kind : KINDS) {
            var url = kind.replace("RELEASE", release);
            var known = ask(one, "GET", url);
            if (!known.headers().containsKey("etag")) {
                // Nothing to hold: it is not kept.
                continue;
            }
            kinds++;
            var asked = headers(way, known);
            for (var method : List.of("GET", "HEAD")) {
                var behind = ask(one, method, url, with(asked, PAST));
                if (behind.status() == 304) {
                    assertUnchanged(known, ask(one, "GET", url, with(asked, PAST)), ask(one, method, url, asked));
                    assertUnchanged(known, ask(two, "GET", url, with(asked, PAST)), ask(two, method, url, asked));
                    continue;
                }
                compare(behind, one, method, url, different, asked);
                compare(ask(two, method, url, with(asked, PAST)), two, method, url, different, asked);
            }
        }
        assertThat(different).isEmpty();
        assertThat(kinds).isGreaterThan(8);
    }

    /** A 304 is the same whatever the method; from the edge it tells all of the answer that it stands for, which is at hand there. */
    private static void assertUnchanged(Told known, Told behind, Told before) {
        assertThat(before.status()).isEqualTo(304);
        assertThat(before.body()).isEmpty();
        assertThat(before.headers()).doesNotContainKey("content-type");
        for (var name : List.of("etag", "last-modified", "cache-control")) {
            assertThat(before.headers().get(name))
                    .as(name)
                    .isEqualTo(behind.headers().get(name));
        }
        for (var name : List.of("vary", "content-language")) {
            assertThat(before.headers().get(name))
                    .as(name)
                    .isEqualTo(known.headers().get(name));
        }
    }

    /** Twice: when it is computed, and when it is kept. */
    private void compare(
            Told behind, HttpClient client, String method, String url, List<String> different, String... asked)
            throws Exception {
        for (int i = 0; i < 2; i++) {
            var before = ask(client, method, url, asked);
            // A problem names its request.
            boolean same = behind.status() < 400 ? before.equals(behind) : before.status() == behind.status();
            if (!same) {
                different.add(client.version() + " " + method + " " + url + " " + List.of(asked) + ":\n  "
                        + brief(behind) + "\n  " + brief(before));
            }
        }
    }

    private static String brief(Told told) {
        return told.status() + " " + told.headers() + " " + told.body().length() + " "
                + told.body().hashCode();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/rankings/par-index/2018?sort=-score",
                "/api/v1/rankings/sipas/latest?sort=-score",
                "/embed/rankings/par-index/2018"
            })
    void whoHoldsWhatIsNotKeptIsToldSoAndNothingIsKept(String url) throws Exception {
        var known = ask(one, "GET", url, PAST);
        double kept = metric("parindex_edge_answers");
        var tag = known.headers().get("etag").get(0);
        for (var method : List.of("GET", "HEAD")) {
            var held = ask(one, method, url, "If-None-Match", tag);
            assertThat(held.status()).isEqualTo(304);
            for (var name : List.of("etag", "vary", "cache-control", "content-location")) {
                assertThat(held.headers().get(name))
                        .as(name)
                        .isEqualTo(known.headers().get(name));
            }
            assertThat(held.headers().getOrDefault("content-security-policy", List.of()))
                    .isSubsetOf(known.headers().get("content-security-policy"));
        }
        assertThat(metric("parindex_edge_answers")).isEqualTo(kept);
        assertThat(ask(one, "GET", url, "If-None-Match", "W/\"other\"")).isEqualTo(known);
        assertThat(metric("parindex_edge_answers")).isEqualTo(kept + 1);
    }

    @Test
    void whatIsAskedAgainIsNotComputedAgain() throws Exception {
        var url = "/api/v1/rankings/par-index/2019?sort=-score";
        ask(one, "GET", url);
        double computed = metric("parindex_edge_computations_total");
        double hits = metric("parindex_edge_requests_total{result=\"hit\"");
        for (var spelled : List.of(
                url,
                "/api/v1/rankings/par%2Dindex/2019?sort=%2Dscore",
                "/api/v1/rankings/par-index/2019?&sort=-score&")) {
            assertThat(ask(one, "GET", spelled).body())
                    .isEqualTo(ask(one, "GET", url).body());
        }
        assertThat(metric("parindex_edge_computations_total")).isEqualTo(computed);
        assertThat(metric("parindex_edge_requests_total{result=\"hit\"")).isGreaterThanOrEqualTo(hits + 6);
    }

    private double metric(String name) throws Exception {
        return ask(one, "GET", "/q/metrics")
                .body()
                .lines()
                .filter(line -> line.startsWith(name))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }
}
