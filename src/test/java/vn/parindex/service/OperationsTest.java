package vn.parindex.service;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.parindex.database.Answer.asking;

import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.parindex.changes.PublishingServer;
import vn.parindex.database.Answer;
import vn.parindex.database.DatabaseTest;
import vn.parindex.database.Shipped;

/** What the people who run the service look at. */
@DatabaseTest
@TestProfile(PublishingServer.WithToken.class)
class OperationsTest {

    @ParameterizedTest
    @ValueSource(strings = {"/q/health", "/q/health/live", "/q/health/ready", "/q/health/started"})
    void healthIsUp(String address) {
        assertThat(Answer.to(address).text("/status")).isEqualTo("UP");
    }

    @Test
    void readinessNamesTheRelease() {
        var check = Answer.to("/q/health/ready").list("/checks").stream()
                .filter(each -> each.text("/name").equals("release"))
                .findFirst()
                .orElseThrow();
        assertThat(check.text("/data/release")).isEqualTo(Shipped.VERSION);
    }

    @Test
    void healthNamesEachCheckOnce() {
        assertThat(Answer.to("/q/health").texts("/checks", "/name"))
                .doesNotHaveDuplicates()
                .contains("release", "first-release");
    }

    @Test
    void infoNamesTheVersionAndTheRelease() {
        var info = Answer.to("/q/info");
        assertThat(info.text("/build/version")).isEqualTo(Answer.to("/api/v1").text("/version"));
        assertThat(info.text("/release/id")).isEqualTo(Shipped.VERSION);
        assertThat(info.text("/release/version")).isEqualTo(Shipped.VERSION);
        assertThat(info.text("/release/publishedAt"))
                .isEqualTo(Answer.to("/api/v1").text("/release/publishedAt"));
    }

    @Test
    void metricsAreInThePrometheusTextFormat() {
        var response = asking().accept("text/plain").get("/q/metrics");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.contentType()).startsWith("text/plain");
        assertThat(response.asString()).contains("# TYPE jvm_threads_live_threads gauge", "http_server_");
    }

    @Test
    void theContractIsServedAsYamlAndJson() {
        assertThat(asking().get("/q/openapi").asString()).startsWith("---\nopenapi: 3.1.0");
        assertThat(Answer.to("/q/openapi?format=json").text("/openapi")).isEqualTo("3.1.0");
    }

    @Test
    void theExplorerIsThere() {
        assertThat(asking().redirects().follow(true).get("/q/swagger-ui").statusCode())
                .isEqualTo(200);
        assertThat(asking().get("/q/swagger-ui/").asString()).contains("swagger-ui");
    }
}
