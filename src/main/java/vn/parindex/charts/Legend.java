package vn.parindex.charts;

import java.util.ArrayList;
import java.util.List;

/** What one sign of a drawing stands for. */
record Legend(Sign sign, Paint paint, Hatch hatch, String text) {

    private static final double SIZE = 11.5;
    private static final double SWATCH = 18;
    private static final double LINE = 18;

    /** How the sign is drawn. */
    enum Sign {
        BAR,
        LINE,
        DASHED,
        DOT,
        HATCH
    }

    static Legend of(Sign sign, Paint paint, String text) {
        return new Legend(sign, paint, null, text);
    }

    static Legend of(Hatch hatch, String text) {
        return new Legend(Sign.HATCH, Paint.NONE, hatch, text);
    }

    /** Draws them beside each other, in as many lines as it takes, from this height on; the height below them. */
    static double draw(List<Legend> legends, double left, double top, double width, List<Mark> marks) {
        double x = left;
        double y = top;
        for (var legend : legends) {
            var lines = TextWidth.wrap(legend.text(), width - SWATCH - 6, SIZE, false);
            double needed = SWATCH
                    + 6
                    + lines.stream()
                            .mapToDouble(line -> TextWidth.of(line, SIZE, false))
                            .max()
                            .orElse(0);
            if (x > left && x + needed > left + width) {
                x = left;
                y += LINE;
            }
            marks.addAll(legend.swatch(x, y + LINE / 2));
            for (int i = 0; i < lines.size(); i++) {
                marks.add(new Mark.Words(
                        x + SWATCH + 6, y + 13 + i * LINE, lines.get(i), SIZE, false, Mark.Anchor.START, Paint.SOFT));
            }
            y += (lines.size() - 1) * LINE;
            x += needed + 18;
        }
        return legends.isEmpty() ? top : y + LINE;
    }

    private List<Mark> swatch(double x, double middle) {
        var marks = new ArrayList<Mark>();
        switch (sign) {
            case BAR -> marks.add(new Mark.Box(x, middle - 5, SWATCH, 10, 2, paint, Paint.NONE));
            case LINE -> marks.add(new Mark.Line(x, middle, x + SWATCH, middle, paint, 2, ""));
            case DASHED -> marks.add(new Mark.Line(x, middle, x + SWATCH, middle, paint, 1.5, "4 3"));
            case DOT -> {
                marks.add(new Mark.Line(x, middle, x + SWATCH, middle, paint, 2, ""));
                marks.add(new Mark.Dot(x + SWATCH / 2, middle, 4, paint, Paint.PAPER));
            }
            case HATCH -> {
                marks.add(new Mark.Box(x, middle - 6, SWATCH, 12, 0, Paint.NONE, Paint.GRID));
                marks.add(new Mark.Hatched(x, middle - 6, SWATCH, 12, hatch));
            }
        }
        return marks;
    }
}
