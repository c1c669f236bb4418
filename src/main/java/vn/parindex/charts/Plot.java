package vn.parindex.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import vn.parindex.charts.HistoryChart.Axis;
import vn.parindex.charts.HistoryChart.Point;
import vn.parindex.charts.Mark.Anchor;
import vn.parindex.charts.Mark.Words;
import vn.parindex.http.Decimals;
import vn.parindex.result.State;

/** The two fields of a history: figures above, places below, over the same years. */
final class Plot {

    private static final double LABEL = 11.5;

    private final ChartLook look;
    private final Paper paper;
    private final HistoryChart chart;
    private final double left;
    private final double right;
    private final double step;
    private final List<Words> labels = new ArrayList<>();

    Plot(ChartLook look, Paper paper, HistoryChart chart) {
        this.look = look;
        this.paper = paper;
        this.chart = chart;
        this.left = look.edge() + 30;
        this.right = look.width() - look.edge();
        this.step = (right - left) / Math.max(1, chart.points().size());
    }

    /** The middle of a year's column. */
    private double x(int year) {
        return left + (year - chart.points().get(0).year() + 0.5) * step;
    }

    /** Columns of years without a figure, and the breaks. */
    void background(double top, double bottom) {
        for (var point : chart.points()) {
            if (point.figure() == null && point.state() != State.VALUE && point.state() != State.NOT_APPLICABLE) {
                paper.add(new Mark.Group(
                        HistoryChart.told(point, look),
                        List.of(new Mark.Hatched(
                                x(point.year()) - step / 2 + 1, bottom - 10, step - 2, 10, Hatch.of(point.state())))));
            }
        }
        for (int year : chart.breaks()) {
            double x = x(year) - step / 2;
            paper.add(new Mark.Line(x, top, x, bottom, Paint.SOFT, 1.5, "4 3"));
        }
    }

    /** The field of the figures. */
    void figures(double top, double height) {
        var axis = Axis.of(chart.values().toList());
        double inside = height - 22;
        ToDoubleFunction<Double> y =
                value -> top + 14 + inside - 8 - (value - axis.from()) / (axis.to() - axis.from()) * (inside - 8);
        for (double value = axis.from(); value <= axis.to() + 1e-9; value += axis.step()) {
            grid(y.applyAsDouble(value), axisLabel(value));
        }
        ToDoubleFunction<Point> ofMean =
                point -> y.applyAsDouble(point.mean().value().doubleValue());
        join(point -> point.mean() != null, ofMean, Paint.MEAN, 1.5, "4 3");
        chart.points().stream()
                .filter(point -> point.mean() != null)
                .forEach(point -> paper.add(new Mark.Box(
                        x(point.year()) - 2.5, ofMean.applyAsDouble(point) - 2.5, 5, 5, 0, Paint.MEAN, Paint.NONE)));
        ToDoubleFunction<Point> ofFigure =
                point -> y.applyAsDouble(point.figure().value().doubleValue());
        join(point -> point.figure() != null, ofFigure, Paint.ACCENT, 2.2, "");
        var known =
                chart.points().stream().filter(point -> point.figure() != null).toList();
        for (var point : known) {
            paper.add(new Mark.Group(
                    HistoryChart.told(point, look),
                    List.of(new Mark.Dot(
                            x(point.year()), ofFigure.applyAsDouble(point), 4.2, Paint.ACCENT, Paint.PAPER))));
        }
        for (var point : important(known)) {
            label(x(point.year()), ofFigure.applyAsDouble(point) - 9, ChartNumbers.of(point.figure(), look.lang()));
        }
    }

    private String axisLabel(double value) {
        return value == Math.rint(value)
                ? String.valueOf((long) value)
                : Decimals.in(look.lang(), String.valueOf(value));
    }

    /** The newest first, then the highest and lowest: what must be labelled if not all can. */
    private static List<Point> important(List<Point> known) {
        var ordered = new ArrayList<Point>();
        if (!known.isEmpty()) {
            ordered.add(known.get(known.size() - 1));
            known.stream().max((a, b) -> a.figure().compareTo(b.figure())).ifPresent(ordered::add);
            known.stream().min((a, b) -> a.figure().compareTo(b.figure())).ifPresent(ordered::add);
            ordered.addAll(known);
        }
        return ordered.stream().distinct().toList();
    }

    /** The field of the places, the first on top. */
    void places(double top, double height) {
        int last = chart.points().stream().mapToInt(Point::of).max().orElse(1);
        double inside = height - 20;
        ToDoubleFunction<Integer> y = place -> top + 14 + (last <= 1 ? 0 : (place - 1) * (inside - 12) / (last - 1.0));
        paper.words(
                look.edge(),
                top - 4,
                look.say("Thứ hạng (hạng 1 ở trên)", "Rank (1 on top)"),
                LABEL,
                Anchor.START,
                Paint.SOFT);
        grid(y.applyAsDouble(1), "1");
        if (inside > 70) {
            grid(y.applyAsDouble((last + 1) / 2), String.valueOf((last + 1) / 2));
        }
        grid(y.applyAsDouble(last), String.valueOf(last));
        Predicate<Point> isExact =
                point -> point.place() != null && point.place().isExact();
        join(isExact, point -> y.applyAsDouble(point.place().best()), Paint.ACCENT, 1.8, "");
        for (var point : chart.points()) {
            if (point.place() == null) {
                continue;
            }
            double x = x(point.year());
            double best = y.applyAsDouble(point.place().best());
            double worst = y.applyAsDouble(point.place().worst());
            Mark mark = point.place().isExact()
                    ? new Mark.Dot(x, best, 3.8, Paint.ACCENT, Paint.PAPER)
                    : new Mark.Box(
                            x - 5,
                            best - 2,
                            10,
                            worst - best + 4,
                            3,
                            Paint.BAND,
                            point.isPrinted() ? Paint.ACCENT : Paint.NONE);
            paper.add(new Mark.Group(HistoryChart.told(point, look), List.of(mark)));
        }
        for (int i = chart.points().size() - 1; i >= 0; i--) {
            var point = chart.points().get(i);
            if (point.place() != null) {
                double best = y.applyAsDouble(point.place().best());
                double worst = y.applyAsDouble(point.place().worst());
                // A place near the top is told below itself.
                boolean above = best - 8 - LABEL > top;
                label(x(point.year()), above ? best - 8 : worst + 8 + LABEL * 0.8, ChartNumbers.of(point.place()));
            }
        }
    }

    private void grid(double y, String text) {
        paper.add(new Mark.Line(left, y, right, y, Paint.GRID, 1, ""));
        var label = new Words(left - 6, y + 4, text, LABEL, false, Anchor.END, Paint.SOFT);
        labels.add(label);
        paper.add(label);
    }

    /** Joins years that follow each other in one segment; over years that are not known by a thin dashed line. */
    private void join(Predicate<Point> isKnown, ToDoubleFunction<Point> y, Paint paint, double width, String dash) {
        Point before = null;
        for (var point : chart.points()) {
            if (!isKnown.test(point)) {
                continue;
            }
            if (before != null && before.segment() == point.segment()) {
                boolean next = point.year() == before.year() + 1;
                paper.add(new Mark.Line(
                        x(before.year()),
                        y.applyAsDouble(before),
                        x(point.year()),
                        y.applyAsDouble(point),
                        paint,
                        next ? width : Math.min(width, 1.2),
                        next ? dash : "2 3"));
            }
            before = point;
        }
    }

    /** Writes a label unless it would touch another one or leave the chart. */
    private void label(double x, double y, String text) {
        var label = new Words(x, y, text, LABEL, false, Anchor.MIDDLE, Paint.INK);
        boolean free = labels.stream().noneMatch(other -> touch(label, other));
        if (free && label.left() >= look.edge() && label.right() <= look.width() - 2) {
            labels.add(label);
            paper.add(label);
        }
    }

    private static boolean touch(Words a, Words b) {
        return a.left() < b.right() + 3
                && b.left() < a.right() + 3
                && a.y() - a.size() < b.y() + 2
                && b.y() - b.size() < a.y() + 2;
    }

    /** The years below, shortened to two digits where they would touch. */
    void years(double y) {
        boolean whole = TextWidth.of("2024", LABEL, false) + 4 <= step;
        double room = TextWidth.of("’24", LABEL - 1, false) + 2;
        // Where even two digits find no room, only each second or third year is named, the last one always.
        int each = whole ? 1 : (int) Math.max(1, Math.ceil(room / step));
        int last = chart.points().isEmpty()
                ? 0
                : chart.points().get(chart.points().size() - 1).year();
        for (var point : chart.points()) {
            if ((last - point.year()) % each == 0) {
                var text = String.valueOf(point.year());
                paper.words(
                        x(point.year()),
                        y + 16,
                        whole ? text : "’" + text.substring(2),
                        whole ? LABEL : LABEL - 1,
                        Anchor.MIDDLE,
                        Paint.SOFT);
            }
        }
    }
}
