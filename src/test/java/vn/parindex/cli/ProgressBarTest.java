package vn.parindex.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProgressBarTest {

    private static String line(long done, long total, int columns) {
        return ProgressBar.of("Gửi", done, total, "12 MiB", Duration.ofSeconds(65))
                .line(columns);
    }

    @Test
    void itGrowsFromNothingToFull() {
        assertThat(line(0, 200, 80)).isEqualTo("Gửi [>                             ]   0 %  12 MiB  1:05");
        assertThat(line(90, 200, 80)).isEqualTo("Gửi [=============>                ]  45 %  12 MiB  1:05");
        assertThat(line(199, 200, 80))
                .as("not full before it is")
                .contains(">]  99 %")
                .doesNotContain("100");
        assertThat(line(200, 200, 80)).isEqualTo("Gửi [==============================] 100 %  12 MiB  1:05");
        assertThat(line(300, 200, 80)).as("never more than all").contains("100 %");
    }

    @Test
    void withoutAnEndSomethingRunsToAndFro() {
        var frames = new StringBuilder();
        for (int tenth = 0; tenth < 20; tenth++) {
            var line = ProgressBar.of("Kiểm tra", 7, 0, "", Duration.ofMillis(100L * tenth))
                    .line(25);
            assertThat(line)
                    .startsWith("Kiểm tra [")
                    .contains("====")
                    .doesNotContain("%")
                    .hasSize(25);
            frames.append(line.indexOf('=') - 10).append(' ');
        }
        assertThat(frames.toString().strip()).isEqualTo("0 1 2 3 4 3 2 1 0 1 2 3 4 3 2 1 0 1 2 3");
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 25, 30, 40, 60, 80, 200})
    void itIsNeverWiderThanTheTerminal(int columns) {
        var line = line(50, 100, columns);
        assertThat(TerminalText.width(line)).isLessThanOrEqualTo(columns);
        assertThat(line).startsWith("Gửi [==");
    }

    @Test
    void timeIsToldInHoursOnceThereAreSome() {
        assertThat(ProgressBar.of("x", 1, 2, "", Duration.ofSeconds(59)).line(80))
                .endsWith(" 0:59");
        assertThat(ProgressBar.of("x", 1, 2, "", Duration.ofSeconds(3661)).line(80))
                .endsWith(" 1:01:01");
    }

    @Test
    void aShorterLineWipesOutALongerOneAndTheEndLeavesNothing() {
        var bytes = new ByteArrayOutputStream();
        var meter = new Meter(new PrintStream(bytes, true, StandardCharsets.UTF_8), 80, true);
        meter.draw(elapsed -> ProgressBar.of("Gửi", 1, 2, "a long detail", Duration.ZERO));
        meter.draw(elapsed -> ProgressBar.of("Gửi", 1, 2, "", Duration.ZERO));
        meter.clear();
        meter.clear();
        var drawn = bytes.toString(StandardCharsets.UTF_8).split("\r");
        assertThat(drawn).hasSize(4);
        assertThat(TerminalText.width(drawn[2])).as("wipes out").isEqualTo(TerminalText.width(drawn[1]));
        assertThat(drawn[3]).as("leaves nothing").isBlank();
    }

    @Test
    void nothingIsDrawnWhereNobodyLooks() {
        var bytes = new ByteArrayOutputStream();
        var meter = new Meter(new PrintStream(bytes, true, StandardCharsets.UTF_8), 80, false);
        meter.draw(elapsed -> ProgressBar.of("Gửi", 1, 2, "", elapsed));
        meter.clear();
        assertThat(bytes.size()).isZero();
    }
}
