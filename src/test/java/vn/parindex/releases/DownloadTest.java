package vn.parindex.releases;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.TestProfile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.parindex.changes.PublishingServer;
import vn.parindex.database.DatabaseTest;
import vn.parindex.database.Shipped;

/** The dataset is downloaded whole or in parts, and one that broke off is resumed (RFC 9110, 14). */
@DatabaseTest
@TestProfile(PublishingServer.WithToken.class)
class DownloadTest {

    private static final String LATEST = "/api/v1/dataset.zip";
    private static final String OF_RELEASE = "/api/v1/releases/latest/dataset.zip";

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TestHTTPResource("/")
    URI root;

    private HttpResponse<byte[]> send(String method, String url, String... headers) {
        var request = HttpRequest.newBuilder(root.resolve(url)).method(method, HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    @ParameterizedTest
    @ValueSource(strings = {LATEST, OF_RELEASE})
    void aDownloadThatBrokeOffIsResumedAndHasTheBytesOfTheWhole(String url) throws Exception {
        var whole = send("GET", url);
        assertThat(whole.statusCode()).isEqualTo(200);
        assertThat(header(whole, "accept-ranges")).isEqualTo("bytes");
        assertThat(header(whole, "content-length")).isEqualTo(String.valueOf(whole.body().length));
        assertThat(header(whole, "etag")).matches("\"[0-9a-f]{32}\"");

        var resumed = new ByteArrayOutputStream();
        for (int step = whole.body().length / 3 + 1; resumed.size() < whole.body().length; ) {
            var part = send(
                    "GET",
                    url,
                    "Range",
                    "bytes=" + resumed.size() + "-" + (resumed.size() + step - 1),
                    "If-Range",
                    header(whole, "etag"));
            assertThat(part.statusCode()).isEqualTo(206);
            assertThat(header(part, "content-range"))
                    .isEqualTo("bytes " + resumed.size() + "-" + (resumed.size() + part.body().length - 1) + "/"
                            + whole.body().length);
            assertThat(header(part, "content-length")).isEqualTo(String.valueOf(part.body().length));
            for (var same : new String[] {"etag", "repr-digest", "last-modified", "content-type", "cache-control"}) {
                assertThat(header(part, same)).as(same).isEqualTo(header(whole, same));
            }
            resumed.write(part.body());
        }

        assertThat(resumed.toByteArray()).isEqualTo(whole.body());
        JsonNode release = new ObjectMapper()
                .readTree(send("GET", "/api/v1/releases/" + Shipped.VERSION).body());
        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(resumed.toByteArray())))
                .isEqualTo(release.path("checksum").asText());
    }

    @Test
    void theEndAndTheRestCanBeAskedForToo() {
        byte[] whole = send("GET", LATEST).body();
        assertThat(send("GET", LATEST, "Range", "bytes=-500").body())
                .isEqualTo(Arrays.copyOfRange(whole, whole.length - 500, whole.length));
        assertThat(send("GET", LATEST, "Range", "bytes=100-").body())
                .isEqualTo(Arrays.copyOfRange(whole, 100, whole.length));
        assertThat(send("GET", LATEST, "Range", "bytes=0-0").body()).isEqualTo(Arrays.copyOf(whole, 1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "lines=0-4     | Accept          | */*",
                "bytes=0-1,5-6 | Accept          | */*",
                "bytes=0-4     | If-Range        | \"another\"",
                "bytes=0-4     | If-Range        | Wed, 21 Oct 2026 07:28:00 GMT",
                "bytes=0-4     | If-None-Match   | \"another\""
            })
    void whereThePartWouldNotFitItIsTheWhole(String range, String header, String value) {
        var answer = send("GET", LATEST, "Range", range, header, value);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "content-range")).isEmpty();
        assertThat(answer.body()).isEqualTo(send("GET", LATEST).body());
    }

    @Test
    void aWeakTagNamesNoBytes() {
        var tag = header(send("HEAD", LATEST), "etag");
        assertThat(send("GET", LATEST, "Range", "bytes=0-4", "If-Range", "W/" + tag)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void headHasTheHeadersOfTheWhole() {
        var get = send("GET", LATEST);
        var head = send("HEAD", LATEST, "Range", "bytes=0-4");
        assertThat(head.statusCode()).isEqualTo(200);
        for (var same :
                new String[] {"etag", "content-length", "repr-digest", "accept-ranges", "content-disposition"}) {
            assertThat(header(head, same)).as(same).isEqualTo(header(get, same)).isNotEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {LATEST, OF_RELEASE})
    void whoHoldsItIsToldSo(String url) {
        var tag = header(send("GET", url), "etag");
        var answer = send("GET", url, "If-None-Match", "\"old\", " + tag, "Range", "bytes=0-4");
        assertThat(answer.statusCode()).isEqualTo(304);
        assertThat(header(answer, "etag")).isEqualTo(tag);
        assertThat(answer.body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=999999999-", "bytes=-0", "bytes=99999999999999999999-999999999999999999999"})
    void beyondTheEndThereIsNothing(String range) throws IOException {
        var answer = send("GET", LATEST, "Range", range, "Accept-Language", "en");
        assertThat(answer.statusCode()).isEqualTo(416);
        var size = header(send("HEAD", LATEST), "content-length");
        assertThat(header(answer, "content-range")).isEqualTo("bytes */" + size);
        var problem = new ObjectMapper().readTree(answer.body());
        assertThat(problem.path("code").asText()).isEqualTo("range-not-satisfiable");
        assertThat(problem.path("detail").asText()).contains(size + " bytes");
    }

    @Test
    void aRangeThatCannotBeReadIsAFault() throws IOException {
        var answer = send("GET", LATEST, "Range", "bytes=5-4");
        assertThat(answer.statusCode()).isEqualTo(400);
        var fault = new ObjectMapper().readTree(answer.body()).path("errors").path(0);
        assertThat(fault.path("in").asText()).isEqualTo("header");
        assertThat(fault.path("parameter").asText()).isEqualTo("Range");
    }
}
