package vn.parindex.charts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import vn.parindex.catalog.Figure;
import vn.parindex.catalog.Interval;
import vn.parindex.charts.Mark.Anchor;
import vn.parindex.charts.Mark.Words;
import vn.parindex.http.Decimals;
import vn.parindex.http.Lang;
import vn.parindex.result.State;

/** A map without borders: one equal tile a province, darker where the figure is higher or the place better. */
record MapChart(Heading heading, List<Tile> tiles, Scale scale) {

    private static final double GAP = 3;

    MapChart {
        tiles = List.copyOf(tiles);
    }

    /**
     * One province.
     *
     * @param row from 1, from the top
     * @param column from 1, from the left
     * @param figure what is written and coloured; null where it is not known
     * @param place null for one that was not ranked
     * @param parts those that it was formed from later, each a stripe of it; it has no figure of its own then. Empty for one that was ranked
     *     itself
     */
    record Tile(String name, int row, int column, Figure figure, Interval place, State state, List<Tile> parts) {

        Tile(String name, int row, int column, Figure figure, Interval place, State state) {
            this(name, row, column, figure, place, state, List.of());
        }

        /** Who was ranked: its parts, or itself. */
        List<Tile> ranked() {
            return parts.isEmpty() ? List.of(this) : parts;
        }
    }

    /** What tells the colour of a tile: its figure, or its place among so many. */
    record Scale(boolean byPlace, double from, double to) {

        /** From 1 to the number of steps; 0 where it is not known. */
        int step(Tile tile) {
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

        private List<Legend> legends(Look look) {
            var legends = new ArrayList<Legend>();
            for (int step = 1; step <= Paint.STEPS; step++) {
                int shown = byPlace ? Paint.STEPS + 1 - step : step;
                legends.add(Legend.of(Legend.Sign.BAR, Paint.step(shown), range(look, step)));
            }
            return legends;
        }

        private String range(Look look, int step) {
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
            var text = bound == Math.rint(bound)
                    ? String.valueOf((long) bound)
                    : String.format(Locale.ROOT, "%.1f", bound);
            return Decimals.in(lang, text);
        }
    }

    Picture draw(Look look) {
        var paper = new Paper(look);
        int rows = tiles.stream().mapToInt(Tile::row).max().orElse(1);
        int columns = tiles.stream().mapToInt(Tile::column).max().orElse(1);
        if (look.isCard()) {
            double room = look.height().getAsInt() - 2 * look.edge() - 18;
            double height = room / rows - GAP;
            double width = Math.min(46, (look.inner() * 0.52) / columns - GAP);
            double left = look.width() - look.edge() - columns * (width + GAP);
            tiles.forEach(tile -> tile(look, paper, tile, left, look.edge(), width, height));
            paper.heading(heading, left - look.edge() - 24);
            paper.moveTo(paper.y() + 8);
            paper.legend(legends(look), left - look.edge() - 24);
            return paper.finish(heading);
        }
        paper.heading(heading, look.inner());
        paper.legend(legends(look), look.inner());
        paper.moveTo(paper.y() + 10);
        double width = Math.min(118, (look.inner() + GAP) / columns - GAP);
        double height = look.isNarrow() ? 40 : 46;
        double left = look.edge() + (look.inner() - columns * (width + GAP) + GAP) / 2;
        double top = paper.y();
        tiles.forEach(tile -> tile(look, paper, tile, left, top, width, height));
        paper.moveTo(top + rows * (height + GAP));
        return paper.finish(heading);
    }

    private List<Legend> legends(Look look) {
        var legends = new ArrayList<Legend>();
        var ranked = tiles.stream().flatMap(tile -> tile.ranked().stream()).toList();
        if (ranked.stream().anyMatch(tile -> scale.step(tile) > 0)) {
            legends.addAll(scale.legends(look));
        }
        ranked.stream()
                .filter(tile -> scale.step(tile) == 0)
                .collect(Collectors.groupingBy(tile -> why(look, tile), LinkedHashMap::new, Collectors.toList()))
                .forEach((why, those) -> legends.add(Legend.of(hatch(those.get(0)), why)));
        return legends;
    }

    private String why(Look look, Tile tile) {
        if (tile.place() == null) {
            return look.say(tile.state().label());
        }
        return scale.byPlace()
                ? look.say("chỉ biết khoảng thứ hạng", "only a range of ranks is known")
                : look.say("chỉ có thứ hạng", "rank only");
    }

    /** A place that is known says something, if not what the colours tell. */
    private static Hatch hatch(Tile tile) {
        return tile.place() == null ? Hatch.of(tile.state()) : Hatch.VALUE;
    }

    private void tile(Look look, Paper paper, Tile tile, double left, double top, double width, double height) {
        double x = left + (tile.column() - 1) * (width + GAP);
        double y = top + (tile.row() - 1) * (height + GAP);
        int step = tile.parts().isEmpty() ? scale.step(tile) : 0;
        var marks = new ArrayList<Mark>();
        int stripes = tile.ranked().size();
        for (int i = 0; i < stripes; i++) {
            var part = tile.ranked().get(i);
            double wide = width / stripes - (i < stripes - 1 ? 1 : 0);
            ground(marks, part, x + i * width / stripes, y, wide, height);
        }
        var ink = step == 0 ? Paint.INK : Paint.on(step);
        var lines = lines(look, tile, step, width - 4, height);
        double size = lines.size();
        double line = size * 1.16;
        double first = y + height / 2 - (lines.text().size() * line) / 2 + size * 0.92;
        if (step == 0 && !lines.text().isEmpty()) {
            double widest = lines.text().stream()
                    .mapToDouble(each -> TextWidth.of(each, size, false))
                    .max()
                    .orElse(0);
            marks.add(new Mark.Box(
                    x + width / 2 - Math.min(width, widest + 6) / 2,
                    first - size,
                    Math.min(width, widest + 6),
                    lines.text().size() * line + 2,
                    2,
                    Paint.PAPER,
                    Paint.NONE));
        }
        for (int i = 0; i < lines.text().size(); i++) {
            boolean isFigure = i == lines.text().size() - 1 && lines.endsInFigure();
            marks.add(new Words(
                    x + width / 2, first + i * line, lines.text().get(i), size, isFigure, Anchor.MIDDLE, ink));
        }
        paper.add(new Mark.Group(told(look, tile), marks));
    }

    private void ground(List<Mark> marks, Tile part, double x, double y, double width, double height) {
        int step = scale.step(part);
        if (step == 0) {
            marks.add(new Mark.Box(x, y, width, height, 3, Paint.NONE, Paint.GRID));
            marks.add(new Mark.Hatched(x, y, width, height, hatch(part)));
        } else {
            marks.add(new Mark.Box(x, y, width, height, 3, Paint.step(step), step == 1 ? Paint.HATCH : Paint.NONE));
        }
    }

    /** From the least to the most of the parts, never a mean of them; empty where nothing is known of any. */
    private String range(Look look, Tile tile) {
        var figures = tile.parts().stream()
                .map(Tile::figure)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        if (!scale.byPlace() && !figures.isEmpty()) {
            var low = figures.get(0);
            var high = figures.get(figures.size() - 1);
            return Numbers.of(low, look.lang()) + (low.sameValue(high) ? "" : "–" + Numbers.of(high, look.lang()));
        }
        var places =
                tile.parts().stream().map(Tile::place).filter(Objects::nonNull).toList();
        return places.isEmpty()
                ? ""
                : (scale.byPlace() ? "" : look.say("hạng ", "rank "))
                        + Numbers.of(new Interval(
                                places.stream().mapToInt(Interval::best).min().getAsInt(),
                                places.stream().mapToInt(Interval::worst).max().getAsInt()));
    }

    /** The place as a tile shows it, where scores are coloured said to be one; empty where none is known. */
    private String place(Look look, Tile tile) {
        return tile.place() == null
                ? ""
                : (scale.byPlace() ? "" : look.say("hạng ", "rank ")) + Numbers.of(tile.place());
    }

    /** The lines of a tile, in the size in which they fit. */
    private record Lines(List<String> text, double size, boolean endsInFigure) {}

    private Lines lines(Look look, Tile tile, int step, double width, double height) {
        var figure = !tile.parts().isEmpty()
                ? range(look, tile)
                : scale.byPlace() || tile.figure() == null ? place(look, tile) : Numbers.of(tile.figure(), look.lang());
        boolean endsInFigure = !figure.isEmpty();
        if (height < 30) {
            var text = endsInFigure ? figure : "";
            return new Lines(text.isEmpty() ? List.of() : List.of(text), Math.min(11, height - 6), endsInFigure);
        }
        for (var name : List.of(tile.name(), abbreviated(tile.name()), initials(tile.name()))) {
            for (double size = 12; size >= 9; size -= 0.5) {
                var lines = new ArrayList<>(TextWidth.wrap(name, width, size, false));
                if (endsInFigure) {
                    lines.add(figure);
                }
                double used = size;
                boolean fits = lines.size() * size * 1.16 <= height - 3
                        && lines.stream().allMatch(each -> TextWidth.of(each, used, true) <= width);
                if (fits) {
                    return new Lines(lines, size, endsInFigure);
                }
            }
        }
        return new Lines(endsInFigure ? List.of(TextWidth.cut(figure, width, 9, true)) : List.of(), 9, endsInFigure);
    }

    /** Quảng Ninh is Q. Ninh: all words but the last by their first letters; parts of a name that is put together by theirs. */
    private static String abbreviated(String name) {
        var words = name.split(" ");
        return name.contains(" - ")
                ? initials(name)
                : Arrays.stream(words)
                                .limit(words.length - 1L)
                                .map(word -> word.substring(0, 1) + ".")
                                .collect(Collectors.joining())
                        + (words.length > 1 ? " " : "")
                        + words[words.length - 1];
    }

    private static String initials(String name) {
        return Arrays.stream(name.split(" ")).map(word -> word.substring(0, 1)).collect(Collectors.joining());
    }

    private static String told(Look look, Tile tile) {
        if (!tile.parts().isEmpty()) {
            return tile.name() + " = "
                    + tile.parts().stream().map(part -> told(look, part)).collect(Collectors.joining(", "));
        }
        var place = tile.place() == null ? "" : look.say("; hạng ", "; rank ") + Numbers.of(tile.place());
        return tile.name() + ": "
                + (tile.figure() == null ? look.say(tile.state().label()) : Numbers.of(tile.figure(), look.lang()))
                + place;
    }

    /** The known ones with their figures, for those who do not see the tiles. */
    static String inWords(List<Tile> tiles, Look look) {
        return tiles.stream()
                .filter(tile -> tile.ranked().stream().anyMatch(part -> part.figure() != null))
                .map(tile -> told(look, tile))
                .collect(Collectors.joining(". "));
    }
}
