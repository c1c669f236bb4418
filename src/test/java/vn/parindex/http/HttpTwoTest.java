package vn.parindex.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.restassured.path.json.JsonPath;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.parindex.database.H2Test;

/** What is too much is a problem under HTTP/2 as it is under HTTP/1.1, and the connection goes on. */
@H2Test
class HttpTwoTest {

    @TestHTTPResource
    URI root;

    /** One connection of this version, over which all of a test goes. */
    private final class Connection {

        private final HttpClient client;

        Connection(HttpClient.Version version) throws Exception {
            client = HttpClient.newBuilder().version(version).build();
            // Without TLS the first request asks for HTTP/2 and is still HTTP/1.1 itself.
            assertThat(send("/api/v1/terms").statusCode()).isEqualTo(200);
        }

        HttpResponse<String> send(String address, String... headers) throws Exception {
            var request = HttpRequest.newBuilder(root.resolve(address)).header("Accept-Language", "en");
            for (int i = 0; i < headers.length; i += 2) {
                request.header(headers[i], headers[i + 1]);
            }
            return client.send(request.build(), BodyHandlers.ofString());
        }
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(answer.headers().firstValue("X-Request-Id")).isPresent();
        assertThat(JsonPath.from(answer.body()).getString("code")).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"HTTP_2", "HTTP_1_1"})
    void aLongLineManyHeadersAndManyParametersAreProblems(HttpClient.Version version) throws Exception {
        var connection = new Connection(version);
        assertThat(connection.send("/api/v1/terms").version()).isEqualTo(version);
        for (int length : new int[] {9_000, 30_000}) {
            assertProblem(connection.send("/api/v1/units?q=" + "x".repeat(length)), 414, "uri-too-long");
            assertProblem(connection.send("/api/v1/terms", "X-Long", "x".repeat(length)), 431, "headers-too-large");
        }
        var many = String.join("&", Collections.nCopies(150, "a=1"));
        assertProblem(connection.send("/api/v1/terms?" + many), 400, "invalid-request");
        assertThat(connection.send("/api/v1/terms").statusCode())
                .as("afterwards")
                .isEqualTo(200);
    }

    /** RFC 9110, 12.5.3: a quality of 0 refuses a coding; who takes nothing that there is gets the answer as it is. */
    @ParameterizedTest
    @ValueSource(strings = {"HTTP_2", "HTTP_1_1"})
    void aCodingThatIsRefusedIsNotSent(HttpClient.Version version) throws Exception {
        var connection = new Connection(version);
        for (var refusing :
                List.of("gzip;q=0", "gzip;q=0, identity;q=0, zstd", "br;q=0, gzip; q=0.0, deflate;q=0, zstd")) {
            for (var address : List.of(
                    "/",
                    "/assets/style.css",
                    "/api/v1",
                    "/api/v1/provinces?limit=7",
                    "/api/v1/provinces?limit=7",
                    "/api/v1/units/ha-noi?on=" + LocalDate.now(),
                    "/api/v1/nothing")) {
                var answer = connection.send(address, "Accept-Encoding", refusing, "Accept", "text/html, */*;q=0.5");
                assertThat(answer.headers().firstValue("Content-Encoding").orElse("identity"))
                        .as(refusing + " " + address)
                        .isEqualTo("identity");
                assertThat(answer.body().strip()).as(address).matches("(?s)[<{/:@].*");
            }
        }
        assertThat(connection
                        .send("/api/v1/provinces?limit=7", "Accept-Encoding", "gzip;q=0.1, zstd")
                        .headers()
                        .firstValue("Content-Encoding"))
                .contains("gzip");
    }

    @Test
    void anUnknownAddressIsTheSameProblemUnderBoth() throws Exception {
        var two = new Connection(HttpClient.Version.HTTP_2).send("/api/v1/nothing");
        assertThat(two.version()).isEqualTo(HttpClient.Version.HTTP_2);
        assertProblem(two, 404, "not-found");
    }
}
