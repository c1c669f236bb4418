package vn.parindex.charts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import vn.parindex.catalog.Figure;
import vn.parindex.catalog.Interval;
import vn.parindex.charts.Mark.Anchor;
import vn.parindex.charts.Mark.Words;
import vn.parindex.result.State;

/** A map without borders: one equal tile a province, darker where the figure is higher or the place better. */
record MapChart(ChartHeading heading, List<Tile> tiles, MapScale scale) {

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

    Picture draw(ChartLook look) {
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

    private List<Legend> legends(ChartLook look) {
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

    private String why(ChartLook look, Tile tile) {
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

    private void tile(ChartLook look, Paper paper, Tile tile, double left, double top, double width, double height) {
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
        var lines = new TileText(look, scale.byPlace()).lines(tile, width - 4, height);
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
        paper.add(new Mark.Group(TileText.told(look, tile), marks));
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
}
