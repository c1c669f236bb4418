package vn.parindex.suggestions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AllowanceTest {

    private static final Instant NOW = Instant.parse("2026-11-30T02:00:00Z");

    @Test
    void anAddressWaitsUntilItsFirstIsAnHourOld() {
        var allowance = new Allowance(2);
        assertThat(allowance.ask("10.0.0.1", NOW)).isEqualTo(Duration.ZERO);
        assertThat(allowance.ask("10.0.0.1", NOW.plusSeconds(600))).isEqualTo(Duration.ZERO);
        assertThat(allowance.ask("10.0.0.1", NOW.plusSeconds(1200))).isEqualTo(Duration.ofMinutes(40));
        assertThat(allowance.ask("10.0.0.2", NOW.plusSeconds(1200))).isEqualTo(Duration.ZERO);
        assertThat(allowance.ask("10.0.0.1", NOW.plusSeconds(3600))).isEqualTo(Duration.ZERO);
        assertThat(allowance.ask("10.0.0.1", NOW.plusSeconds(3601))).isNotEqualTo(Duration.ZERO);
    }

    @Test
    void whatIsRefusedDoesNotProlongTheWait() {
        var allowance = new Allowance(1);
        allowance.ask("10.0.0.1", NOW);
        for (int i = 1; i < 60; i++) {
            assertThat(allowance.ask("10.0.0.1", NOW.plusSeconds(60L * i))).isNotEqualTo(Duration.ZERO);
        }
        assertThat(allowance.ask("10.0.0.1", NOW.plusSeconds(3600))).isEqualTo(Duration.ZERO);
    }

    @Test
    void aSubscriberIsOneWhicheverOfItsAddressesItTakes() {
        var allowance = new Allowance(1);
        assertThat(allowance.ask("2001:db8:1:2::1", NOW)).isEqualTo(Duration.ZERO);
        assertThat(allowance.ask("2001:db8:1:2:ffff::9", NOW)).isNotEqualTo(Duration.ZERO);
        assertThat(allowance.ask("2001:db8:1:3::1", NOW)).isEqualTo(Duration.ZERO);
    }

    @Test
    void noneMeansNever() {
        assertThat(new Allowance(0).ask("10.0.0.1", NOW)).isEqualTo(Duration.ofHours(1));
    }
}
