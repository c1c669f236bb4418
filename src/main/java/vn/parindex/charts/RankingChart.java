package vn.parindex.charts;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.parindex.catalog.Figure;
import vn.parindex.catalog.Interval;
import vn.parindex.charts.Mark.Anchor;
import vn.parindex.charts.Mark.Words;
import vn.parindex.result.State;

/**
 * A ranking as bars, best first.
 *
 * <p>Bars begin at nothing, so that their lengths compare. Units of which nothing is known are counted in one row, with the pattern of why.
 *
 * @param bars in the order of places
 * @param top the highest possible figure, where the bars would end
 * @param mean the published mean; empty where none is
 * @param unitsWord what the units are called, many of them
 */
record RankingChart(ChartHeading heading, List<Bar> bars, Figure top, Optional<Figure> mean, String unitsWord) {

    private static final double SIZE = 13;

    RankingChart {
        bars = List.copyOf(bars);
    }

    /**
     * One unit.
     *
     * @param place null for one that was not ranked
     * @param figure null where it is not known
     * @param hasPlace whether a source printed a place
     */
    record Bar(String name, Interval place, Figure figure, boolean hasPlace, State state) {

        private boolean isKnown() {
            return figure != null || hasPlace;
        }
    }

    /** The widths of the columns: place, name, bar and figure. */
    private record Columns(double place, double name, double bars, double figure) {}

    Picture draw(ChartLook look) {
        var paper = new Paper(look);
        paper.heading(heading, look.inner());
        var known = bars.stream().filter(Bar::isKnown).toList();
        var unknown = bars.stream()
                .filter(bar -> !bar.isKnown())
                .collect(groupingBy(Bar::state, LinkedHashMap::new, Collectors.counting()));
        var columns = columns(look, known);
        meanLabel(look, paper, columns);
        double top = paper.y();
        double room = look.height().isPresent()
                ? look.height().getAsInt() - Paper.footerHeight(look, heading) - top
                : Double.MAX_VALUE;
        var shown = new ArrayList<Bar>();
        for (var bar : known) {
            double height = rowHeight(look, bar, columns);
            if (height > room) {
                break;
            }
            room -= height;
            shown.add(bar);
            row(look, paper, bar, columns);
        }
        meanLine(look, paper, columns, top, paper.y());
        if (!look.isCard()) {
            unknown.forEach((state, count) -> counted(look, paper, state, count, columns));
        }
        return paper.finish(heading);
    }

    private Columns columns(ChartLook look, List<Bar> known) {
        double place = known.stream()
                        .mapToDouble(bar ->
                                bar.place() == null ? 0 : TextWidth.of(ChartNumbers.of(bar.place()), SIZE, false))
                        .max()
                        .orElse(0)
                + 10;
        double figure = known.stream()
                        .mapToDouble(bar -> bar.figure() == null
                                ? 0
                                : TextWidth.of(ChartNumbers.of(bar.figure(), look.lang()), SIZE, true))
                        .max()
                        .orElse(0)
                + 10;
        double widest = known.stream()
                .mapToDouble(bar -> TextWidth.of(bar.name(), SIZE, false))
                .max()
                .orElse(0);
        double rest = look.inner() - place - figure;
        double name = Math.min(widest + 12, rest * (look.isNarrow() ? 0.62 : 0.5));
        return new Columns(place, name, rest - name, figure);
    }

    private static List<String> name(Bar bar, Columns columns) {
        return TextWidth.wrap(bar.name(), columns.name() - 12, SIZE, false, 3);
    }

    private static double rowHeight(ChartLook look, Bar bar, Columns columns) {
        return name(bar, columns).size() * 16 + (look.isCard() ? 7 : 8);
    }

    private double length(Figure figure, Columns columns) {
        double most = top.value().doubleValue();
        double share = most <= 0 ? 0 : figure.value().doubleValue() / most;
        return columns.bars() * Math.min(1, Math.max(0, share));
    }

    private static double barsLeft(ChartLook look, Columns columns) {
        return look.edge() + columns.place() + columns.name();
    }

    private void row(ChartLook look, Paper paper, Bar bar, Columns columns) {
        var names = name(bar, columns);
        double height = rowHeight(look, bar, columns);
        double y = paper.y();
        double middle = y + height / 2;
        var marks = new ArrayList<Mark>();
        if (bar.place() != null) {
            boolean exact = bar.place().isExact();
            marks.add(new Words(
                    look.edge() + columns.place() - 10,
                    middle + 4.5,
                    ChartNumbers.of(bar.place()),
                    SIZE,
                    false,
                    Anchor.END,
                    exact ? Paint.INK : Paint.SOFT));
        }
        for (int i = 0; i < names.size(); i++) {
            marks.add(new Words(
                    look.edge() + columns.place(),
                    middle + 4.5 + (i - (names.size() - 1) / 2.0) * 16,
                    names.get(i),
                    SIZE,
                    false,
                    Anchor.START,
                    Paint.INK));
        }
        double left = barsLeft(look, columns);
        double right = look.width() - look.edge();
        if (bar.figure() == null) {
            marks.add(new Mark.Hatched(left, middle - 6, columns.bars(), 12, Hatch.of(bar.state())));
            marks.add(new Words(right, middle + 4.5, "–", SIZE, false, Anchor.END, Paint.SOFT));
        } else {
            marks.add(new Mark.Box(left, middle - 7, length(bar.figure(), columns), 14, 1.5, Paint.ACCENT, Paint.NONE));
            marks.add(new Words(
                    right,
                    middle + 4.5,
                    ChartNumbers.of(bar.figure(), look.lang()),
                    SIZE,
                    true,
                    Anchor.END,
                    Paint.INK));
        }
        paper.add(new Mark.Group(told(look, bar), marks));
        paper.moveTo(y + height);
    }

    private static String told(ChartLook look, Bar bar) {
        var place = bar.place() == null ? "" : look.say("; hạng ", "; rank ") + ChartNumbers.of(bar.place());
        return bar.name() + ": "
                + (bar.figure() == null ? look.say(bar.state().label()) : ChartNumbers.of(bar.figure(), look.lang()))
                + place;
    }

    private void meanLabel(ChartLook look, Paper paper, Columns columns) {
        mean.ifPresent(figure -> {
            var text = look.say("Trung bình công bố: ", "Published mean: ") + ChartNumbers.of(figure, look.lang());
            double x = barsLeft(look, columns) + length(figure, columns);
            boolean fits = x + TextWidth.of(text, 11.5, false) <= look.width() - look.edge();
            paper.words(
                    fits ? x : Math.max(x, look.edge() + TextWidth.of(text, 11.5, false)),
                    paper.y() + 12,
                    text,
                    11.5,
                    fits ? Anchor.START : Anchor.END,
                    Paint.MEAN);
            paper.moveTo(paper.y() + 18);
        });
    }

    private void meanLine(ChartLook look, Paper paper, Columns columns, double from, double to) {
        mean.ifPresent(figure -> {
            double x = barsLeft(look, columns) + length(figure, columns);
            paper.add(new Mark.Line(x, from - 2, x, to, Paint.MEAN, 1.5, "4 3"));
        });
    }

    /** One row for all units of which nothing is known for this reason. */
    private void counted(ChartLook look, Paper paper, State state, long count, Columns columns) {
        var text = look.say("%d %s khác: %s", "%d other %s: %s").formatted(count, unitsWord, look.say(state.label()));
        double x = look.edge() + columns.place();
        var lines = TextWidth.wrap(text, look.width() - look.edge() - x, SIZE, false);
        paper.add(new Mark.Hatched(
                x - 28 < look.edge() ? look.edge() : x - 28,
                paper.y() + 8,
                Math.min(18, columns.place() - 8),
                12,
                Hatch.of(state)));
        for (int i = 0; i < lines.size(); i++) {
            paper.words(x, paper.y() + 18.5 + i * 16, lines.get(i), SIZE, Anchor.START, Paint.SOFT);
        }
        paper.moveTo(paper.y() + lines.size() * 16 + 10);
    }

    /** The known ones with their figures, for those who do not see the bars. */
    static String inWords(List<Bar> bars, ChartLook look) {
        return bars.stream().filter(Bar::isKnown).map(bar -> told(look, bar)).collect(Collectors.joining(". "));
    }
}
