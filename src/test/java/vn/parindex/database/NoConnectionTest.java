package vn.parindex.database;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.parindex.database.FailingStore.anonymous;
import static vn.parindex.database.FailingStore.assertAway;
import static vn.parindex.database.FailingStore.health;
import static vn.parindex.database.FailingStore.read;

import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** While every connection is taken, whoever comes is told so within seconds. */
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
            assertAway(read());
            assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(10));
            assertAway(anonymous().get("/api/v1/units/hue?asOf=" + Instant.now()));
            assertThat(anonymous().get("/api/v1/units/hue?lang=vi").<String>path("detail"))
                    .startsWith("Cơ sở dữ liệu hiện không phản hồi");
            assertThat(health("ready")).isEqualTo(503);
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
}
