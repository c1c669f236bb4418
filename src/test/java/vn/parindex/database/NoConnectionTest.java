package vn.parindex.database;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.parindex.database.FailingStore.anonymous;
import static vn.parindex.database.FailingStore.health;
import static vn.parindex.database.FailingStore.read;
import static vn.parindex.database.FailingStore.readNow;

import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** While every connection is taken, whoever comes is told so within seconds, and nobody takes the database for gone. */
@DatabaseTest
@TestProfile(FailingStore.Profile.class)
class NoConnectionTest {

    @Inject
    DataSource pool;

    @Test
    void whoFindsNoConnectionIsToldToComeAgainAndServedOnceThereIsOne() throws SQLException {
        assertThat(read().statusCode()).isEqualTo(200);
        var taken = new ArrayList<Connection>();
        try {
            for (int i = 0; i < FailingStore.CONNECTIONS; i++) {
                taken.add(pool.getConnection());
            }
            var start = Instant.now();
            assertOverloaded(readNow());
            assertThat(read().statusCode()).as("what is kept").isEqualTo(200);
            assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(10));
            assertThat(anonymous()
                            .get("/api/v1/units/hue?lang=vi&asOf=" + Instant.now())
                            .<String>path("detail"))
                    .startsWith("Dịch vụ đang xử lý nhiều yêu cầu nhất có thể");
            assertThat(health("ready")).isEqualTo(200);
            assertThat(health("live")).isEqualTo(200);
            assertThat(health("started")).isEqualTo(200);
        } finally {
            for (var connection : taken) {
                connection.close();
            }
        }
        assertThat(read().statusCode()).isEqualTo(200);
        assertThat(health("ready")).isEqualTo(200);
    }

    private static void assertOverloaded(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(503);
        assertThat(answer.contentType()).isEqualTo("application/problem+json");
        assertThat(answer.<String>path("code")).isEqualTo("overloaded");
        assertThat(answer.header("Retry-After")).isEqualTo("5");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    }
}
