package vn.parindex.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.http.TestHTTPResource;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.parindex.database.H2Test;

/** What becomes of an answer that is read while it is written, when something happens on the way. */
@H2Test
class AnswerWriterTest {

    @TestHTTPResource("/api/v1/probe/tables/")
    URI tables;

    @ParameterizedTest
    @ValueSource(strings = {"csv", "ndjson", "xlsx"})
    void whatFailsBeforeAnythingIsSentIsToldAsAProblem(String format) throws Exception {
        var answer = client(HttpClient.Version.HTTP_1_1).send(request("5." + format), BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(answer.body()).contains("internal-error").doesNotContain("cannot be read");
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "ndjson"})
    void whatFailsOnTheWayBreaksTheConnection(String format) {
        for (var version : HttpClient.Version.values()) {
            assertThatThrownBy(() -> client(version).send(request("5000." + format), BodyHandlers.ofString()))
                    .as(version.toString())
                    .isInstanceOf(IOException.class);
        }
    }

    @ParameterizedTest
    @EnumSource(HttpClient.Version.class)
    void aReaderWhoLeavesEndsTheReading(HttpClient.Version version) throws Exception {
        HttpResponse<InputStream> answer = client(version).send(request("-1.csv"), BodyHandlers.ofInputStream());
        try (var body = answer.body()) {
            assertThat(body.readNBytes(1 << 20)).hasSize(1 << 20);
        }
        assertThat(settles())
                .as("the rows are read on although nobody takes them")
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource(HttpClient.Version.class)
    void aReaderWhoTakesNothingIsNotReadFor(HttpClient.Version version) throws Exception {
        HttpResponse<InputStream> answer = client(version).send(request("-1.csv"), BodyHandlers.ofInputStream());
        try (var body = answer.body()) {
            body.readNBytes(1000);
            assertThat(settles()).as("rows pile up in memory").isTrue();
        }
        assertThat(settles()).isTrue();
    }

    /** Whether no more rows are read for half a second, within ten. */
    private static boolean settles() {
        long last = -1;
        for (int i = 0; i < 20; i++) {
            long now = TableProbe.READ.get();
            if (now == last) {
                return true;
            }
            last = now;
            LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
        }
        return false;
    }

    private HttpRequest request(String table) {
        return HttpRequest.newBuilder(tables.resolve(table))
                .timeout(Duration.ofSeconds(30))
                .build();
    }

    private static HttpClient client(HttpClient.Version version) {
        return HttpClient.newBuilder().version(version).build();
    }
}
