package vn.parindex.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryScheduleTest {

    private static RetrySchedule usual() {
        try {
            var said = WebhooksConfig.class
                    .getMethod("pauses")
                    .getAnnotation(WithDefault.class)
                    .value();
            return new RetrySchedule(Arrays.stream(said.split(","))
                    .map(each -> Duration.parse("PT" + each))
                    .toList());
        } catch (NoSuchMethodException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void theUsualOneTriesForADayAndNotMuchLonger() {
        var all = usual().pauses().stream().reduce(Duration.ZERO, Duration::plus);
        assertThat(all).isBetween(Duration.ofHours(24), Duration.ofHours(26));
        assertThat(usual().pauses().get(0)).isLessThanOrEqualTo(Duration.ofSeconds(10));
    }

    @Property
    void pausesGrowWhateverChanceSays(
            @ForAll @IntRange(min = 1, max = 9) int failed,
            @ForAll @DoubleRange(min = 0, max = 1) double chance,
            @ForAll @DoubleRange(min = 0, max = 1) double other) {
        var pause = usual().after(failed, chance, Optional.empty()).orElseThrow();
        assertThat(pause)
                .isLessThan(usual().after(failed + 1, other, Optional.empty()).orElseThrow());
        var least = usual().pauses().get(failed - 1);
        assertThat(pause).isBetween(least, least.plusMillis(Math.round(least.toMillis() * RetrySchedule.SPREAD)));
    }

    @Property
    void afterTheLastPauseNothingIsTried(
            @ForAll @Size(min = 1, max = 12) List<@IntRange(min = 1, max = 1000) Integer> steps) {
        var pauses = new java.util.ArrayList<Duration>();
        for (int step : steps) {
            var last = pauses.isEmpty() ? Duration.ZERO : pauses.get(pauses.size() - 1);
            pauses.add(last.plusMillis(step));
        }
        var schedule = new RetrySchedule(pauses);
        assertThat(schedule.after(pauses.size(), 0, Optional.empty())).contains(pauses.get(pauses.size() - 1));
        assertThat(schedule.after(pauses.size() + 1, 1, Optional.of(Duration.ofHours(1))))
                .isEmpty();
    }

    @Test
    void whoAsksForAPauseGetsItUnlessItIsShorterOrLongerThanAny() {
        var schedule = new RetrySchedule(List.of(Duration.ofSeconds(5), Duration.ofSeconds(30), Duration.ofHours(1)));
        assertThat(schedule.after(1, 0, Optional.of(Duration.ofSeconds(20)))).contains(Duration.ofSeconds(20));
        assertThat(schedule.after(1, 1, Optional.of(Duration.ofSeconds(20)))).contains(Duration.ofSeconds(22));
        assertThat(schedule.after(2, 0, Optional.of(Duration.ofSeconds(20)))).contains(Duration.ofSeconds(30));
        assertThat(schedule.after(1, 0, Optional.of(Duration.ofDays(9)))).contains(Duration.ofHours(1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "120|120",
                " 0 |0",
                "Mon, 30 Nov 2026 02:00:30 GMT|30",
                "Mon, 30 Nov 2026 01:59:59 GMT|",
                "-5|",
                "soon|",
                "99999999999999999999|",
                "|"
            })
    void aPauseIsAskedForInSecondsOrUntilAMoment(String said, Long seconds) {
        assertThat(RetryAfter.parse(said, Instant.parse("2026-11-30T02:00:00Z")).map(Duration::toSeconds))
                .isEqualTo(Optional.ofNullable(seconds));
    }

    @Test
    void pausesThatDoNotGrowAreRefused() {
        assertThatThrownBy(() -> new RetrySchedule(List.of())).hasMessageContaining("parindex.webhooks.pauses");
        assertThatThrownBy(() -> new RetrySchedule(List.of(Duration.ofSeconds(2), Duration.ofSeconds(2))))
                .hasMessageContaining("must grow");
    }
}
