package vn.parindex.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.parindex.http.Decimals;
import vn.parindex.http.Lang;

/** What tells the colour of a tile: its figure, or its place among so many. */
record MapScale(boolean byPlace, double from, double to) {

    /** From 1 to the number of steps; 0 where it is not known. */
    int step(MapChart.Tile tile) {
        if (byPlace) {
            return tile.place() == null || !tile.place().isExact()
                    ? 0
                    : Paint.STEPS + 1 - between(tile.place().best());
        }
        return tile.figure() == null ? 0 : between(tile.figure().value().doubleValue());
    }

    private int between(double value) {
        double share = to <= from ? 0.999 : (value - from) / (to - from);
        return 1 + (int) Math.min(Paint.STEPS - 1, Math.max(0, Math.floor(share * Paint.STEPS)));
    }

    /** The lower bound of a step, counted from 1. */
    private double bound(int step) {
        return from + (to - from) * (step - 1) / Paint.STEPS;
    }

    List<Legend> legends(ChartLook look) {
        var legends = new ArrayList<Legend>();
        for (int step = 1; step <= Paint.STEPS; step++) {
            int shown = byPlace ? Paint.STEPS + 1 - step : step;
            legends.add(Legend.of(Legend.Sign.BAR, Paint.step(shown), range(look, step)));
        }
        return legends;
    }

    private String range(ChartLook look, int step) {
        if (byPlace) {
            int first = (int) Math.ceil(bound(step) - 1e-9);
            int last = step == Paint.STEPS ? (int) to : (int) Math.ceil(bound(step + 1) - 1e-9) - 1;
            return look.say("hạng ", "rank ") + first + "–" + last;
        }
        // A bound belongs to the step above it.
        var to = step == Paint.STEPS ? look.say(" đến ", " to ") : look.say(" đến dưới ", " to under ");
        return bound(look.lang(), step) + to + bound(look.lang(), step + 1);
    }

    private String bound(Lang lang, int step) {
        double bound = bound(step);
        var text = bound == Math.rint(bound) ? String.valueOf((long) bound) : String.format(Locale.ROOT, "%.1f", bound);
        return Decimals.in(lang, text);
    }
}
