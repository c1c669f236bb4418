package vn.parindex.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.logmanager.ExtHandler;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.parindex.database.H2Test;

/** One line a request says who was told what, how much and how long it took, and the id of the request once. */
@H2Test
class AccessLogTest {

    private final List<String> lines = new CopyOnWriteArrayList<>();

    private final ExtHandler handler = new ExtHandler() {
        private final PatternFormatter format =
                new PatternFormatter(ConfigProvider.getConfig().getValue("quarkus.log.console.format", String.class));

        @Override
        protected void doPublish(ExtLogRecord logged) {
            lines.add(format.format(logged));
        }

        @Override
        public boolean isLoggable(LogRecord logged) {
            return true;
        }
    };

    @BeforeEach
    void listen() {
        Logger.getLogger("io.quarkus.http.access-log").addHandler(handler);
    }

    @AfterEach
    void leave() {
        Logger.getLogger("io.quarkus.http.access-log").removeHandler(handler);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/terms, 200",
        "/rankings, 200",
        "/api/v1/nothing, 404",
        "/robots.txt, 200",
        "/api/v1/units/22, 307"
    })
    void aLineHasStatusSizeDurationAndTheIdOnce(String address, int status) throws InterruptedException {
        var id = "log-" + address.replaceAll("[^a-z0-9]", "");
        var answer =
                given().header("X-Request-Id", id).redirects().follow(false).get(address);
        answer.then().statusCode(status);
        // The line is written once the answer is out.
        for (long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
                lines.stream().noneMatch(line -> line.contains(id)) && System.nanoTime() < end; ) {
            Thread.sleep(20);
        }
        assertThat(lines.stream().filter(line -> line.contains(id)))
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .containsOnlyOnce(id)
                        .containsPattern("GET " + address + " " + status + " (?:[0-9]+|-) bytes [0-9]+ ms"));
    }
}
