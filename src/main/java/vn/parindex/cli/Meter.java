package vn.parindex.cli;

import java.io.PrintStream;
import java.time.Duration;
import java.util.function.Function;

/** Draws progress on one line of a terminal, again and again; nothing at all where nobody looks. */
final class Meter {

    private final PrintStream err;
    private final int columns;
    private final boolean visible;
    private long begun = System.nanoTime();
    private int drawn;

    Meter(PrintStream err, int columns, boolean visible) {
        this.err = err;
        this.columns = columns;
        this.visible = visible;
    }

    /** Time counts from here. */
    void begin() {
        begun = System.nanoTime();
    }

    void draw(Function<Duration, ProgressBar> progress) {
        if (visible) {
            // The last column stays empty: some terminals go to the next line when it is filled.
            var line =
                    progress.apply(Duration.ofNanos(System.nanoTime() - begun)).line(columns - 1);
            int width = TerminalText.width(line);
            err.print("\r" + line + " ".repeat(Math.max(0, drawn - width)));
            err.flush();
            drawn = width;
        }
    }

    /** Makes room for other lines. */
    void clear() {
        if (drawn > 0) {
            err.print("\r" + " ".repeat(drawn) + "\r");
            err.flush();
            drawn = 0;
        }
    }
}
