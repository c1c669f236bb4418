package vn.parindex.cli;

import java.time.Duration;
import java.util.OptionalDouble;

/**
 * How far something is, as one line.
 *
 * @param label what is done
 * @param fraction from 0 to 1; empty while the end is not known
 * @param detail figures, may be empty
 */
record ProgressBar(String label, OptionalDouble fraction, String detail, Duration elapsed) {

    private static final int LONGEST = 30;
    private static final int SHORTEST = 8;
    private static final int RUNNER = 4;

    static ProgressBar of(String label, long done, long total, String detail, Duration elapsed) {
        var fraction = total > 0 ? OptionalDouble.of(Math.min(1, (double) done / total)) : OptionalDouble.empty();
        return new ProgressBar(label, fraction, detail, elapsed);
    }

    /** The line, at most this wide: on a narrow terminal first the bar gets shorter, then the figures are cut. */
    String line(int columns) {
        var percent = fraction.isPresent() ? " %3d %%".formatted((int) Math.floor(fraction.getAsDouble() * 100)) : "";
        var after = percent + (detail.isEmpty() ? "" : "  " + detail) + "  " + clock();
        int free = columns - TerminalText.width(label) - TerminalText.width(after) - 3;
        var line = label + " [" + bar(Math.max(SHORTEST, Math.min(LONGEST, free))) + "]" + after;
        return TerminalText.width(line) <= columns
                ? line
                : line.substring(0, line.offsetByCodePoints(0, columns - 1)) + "…";
    }

    private String bar(int width) {
        if (fraction.isEmpty()) {
            int steps = 2 * (width - RUNNER);
            int step = (int) (elapsed.toMillis() / 100 % steps);
            int place = Math.min(step, steps - step);
            return " ".repeat(place) + "=".repeat(RUNNER) + " ".repeat(width - RUNNER - place);
        }
        int full = (int) Math.floor(fraction.getAsDouble() * width);
        return "=".repeat(full) + (full < width ? ">" + " ".repeat(width - full - 1) : "");
    }

    private String clock() {
        return elapsed.toHours() > 0
                ? "%d:%02d:%02d".formatted(elapsed.toHours(), elapsed.toMinutesPart(), elapsed.toSecondsPart())
                : "%d:%02d".formatted(elapsed.toMinutes(), elapsed.toSecondsPart());
    }
}
