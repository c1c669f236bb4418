package vn.parindex.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.parindex.catalog.Figure;
import vn.parindex.catalog.Interval;
import vn.parindex.result.State;

/**
 * A unit through the years: its figures as a line, its places below.
 *
 * <p>No line crosses a break, a line over years that are not known is dashed, and a place of which only a band is known is a bar.
 *
 * @param points one for each year shown, rising, without a gap
 * @param breaks the years that do not continue the year before, rising
 */
record HistoryChart(ChartHeading heading, List<Point> points, List<Integer> breaks) {

    HistoryChart {
        points = List.copyOf(points);
        breaks = List.copyOf(breaks);
    }

    /**
     * One year.
     *
     * @param figure null where it is not known
     * @param place null where nothing is known of it
     * @param isPrinted whether a source printed this place or band
     * @param of how many were ranked; 0 where no edition was held
     * @param segment years may be joined by a line where it is equal
     * @param mean the published national mean; null where none is
     */
    record Point(
            int year,
            Figure figure,
            Interval place,
            boolean isPrinted,
            int of,
            int segment,
            State state,
            Figure mean) {}

    Picture draw(ChartLook look) {
        var paper = new Paper(look);
        paper.heading(heading, look.inner());
        paper.legend(legends(look), look.inner());
        paper.moveTo(paper.y() + 8);
        boolean hasPlaces = points.stream().anyMatch(point -> point.place() != null);
        double room = look.height().isPresent()
                ? look.height().getAsInt() - Paper.footerHeight(look, heading) - paper.y() - 24
                : look.isNarrow() ? 320 : 380;
        double figures = hasPlaces ? room * 0.58 : Math.min(room, 260);
        var plot = new Plot(look, paper, this);
        plot.background(paper.y(), paper.y() + (hasPlaces ? room : figures));
        plot.figures(paper.y(), figures);
        if (hasPlaces) {
            plot.places(paper.y() + figures + 22, room - figures - 22);
        }
        paper.moveTo(paper.y() + (hasPlaces ? room : figures));
        plot.years(paper.y());
        paper.moveTo(paper.y() + 22);
        return paper.finish(heading);
    }

    private List<Legend> legends(ChartLook look) {
        var legends = new ArrayList<Legend>();
        legends.add(Legend.of(Legend.Sign.DOT, Paint.ACCENT, look.say("điểm và thứ hạng", "score and rank")));
        if (points.stream().anyMatch(point -> point.mean() != null)) {
            legends.add(Legend.of(
                    Legend.Sign.DASHED,
                    Paint.MEAN,
                    look.say("trung bình cả nước (công bố)", "national mean (published)")));
        }
        if (points.stream()
                .anyMatch(point -> point.place() != null && !point.place().isExact())) {
            legends.add(Legend.of(
                    Legend.Sign.BAR,
                    Paint.BAND,
                    look.say("chỉ biết khoảng thứ hạng", "only a range of ranks is known")));
        }
        if (!breaks.isEmpty()) {
            legends.add(Legend.of(
                    Legend.Sign.DASHED,
                    Paint.SOFT,
                    look.say("đổi phương pháp, không so sánh hai bên", "method changed, do not compare across")));
        }
        points.stream()
                .filter(point -> point.figure() == null && point.state() != State.VALUE)
                .map(Point::state)
                .filter(state -> state != State.NOT_APPLICABLE)
                .distinct()
                .forEach(state -> legends.add(Legend.of(Hatch.of(state), look.say(state.label()))));
        return legends;
    }

    /** What the chart shows, year by year. */
    static String inWords(List<Point> points, ChartLook look) {
        return points.stream()
                .filter(point -> point.figure() != null || point.isPrinted())
                .map(point -> told(point, look))
                .collect(Collectors.joining(". "));
    }

    static String told(Point point, ChartLook look) {
        var figure =
                point.figure() == null ? look.say(point.state().label()) : ChartNumbers.of(point.figure(), look.lang());
        var place = point.place() == null
                ? ""
                : look.say("; hạng ", "; rank ") + ChartNumbers.of(point.place()) + look.say("/", " of ") + point.of();
        var mean = point.mean() == null
                ? ""
                : look.say("; trung bình cả nước ", "; national mean ") + ChartNumbers.of(point.mean(), look.lang());
        return point.year() + ": " + figure + place + mean;
    }

    /** Every figure that must find room, the mean's too. */
    Stream<Double> values() {
        return points.stream()
                .flatMap(point -> Stream.of(point.figure(), point.mean()))
                .filter(figure -> figure != null)
                .map(figure -> figure.value().doubleValue());
    }

    /** The two ends of an axis and the distance of its lines. */
    record Axis(double from, double to, double step) {

        private static final double[] STEPS = {0.5, 1, 2, 5, 10, 20, 25, 50};

        /** An axis that holds all of them, in at most five round steps. */
        static Axis of(List<Double> values) {
            double least = values.stream().mapToDouble(each -> each).min().orElse(0);
            double most = values.stream().mapToDouble(each -> each).max().orElse(100);
            for (double step : STEPS) {
                double from = Math.max(0, Math.floor((least - step * 0.3) / step) * step);
                double to = Math.ceil((most + step * 0.5) / step) * step;
                if ((to - from) / step <= 5) {
                    return new Axis(from, to, step);
                }
            }
            double step = Math.ceil((most - least) / 4);
            return new Axis(Math.floor(least / step) * step, Math.ceil(most / step) * step, step);
        }
    }
}
