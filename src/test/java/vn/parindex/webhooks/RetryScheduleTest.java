package vn.parindex.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

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
        var pause = usual().after(failed, chance).orElseThrow();
        assertThat(pause).isLessThan(usual().after(failed + 1, other).orElseThrow());
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
        assertThat(schedule.after(pauses.size(), 0)).contains(pauses.get(pauses.size() - 1));
        assertThat(schedule.after(pauses.size() + 1, 1)).isEmpty();
    }

    @Test
    void pausesThatDoNotGrowAreRefused() {
        assertThatThrownBy(() -> new RetrySchedule(List.of())).hasMessageContaining("parindex.webhooks.pauses");
        assertThatThrownBy(() -> new RetrySchedule(List.of(Duration.ofSeconds(2), Duration.ofSeconds(2))))
                .hasMessageContaining("must grow");
    }
}
