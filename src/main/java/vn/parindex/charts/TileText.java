package vn.parindex.charts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import vn.parindex.catalog.Interval;
import vn.parindex.charts.MapChart.Tile;

/**
 * What is written on the tiles of a map.
 *
 * @param byPlace whether places are coloured, else figures
 */
record TileText(ChartLook look, boolean byPlace) {

    /** From the least to the most of the parts, never a mean of them; empty where nothing is known of any. */
    private String range(Tile tile) {
        var figures = tile.parts().stream()
                .map(Tile::figure)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        if (!byPlace && !figures.isEmpty()) {
            var low = figures.get(0);
            var high = figures.get(figures.size() - 1);
            return ChartNumbers.of(low, look.lang())
                    + (low.sameValue(high) ? "" : "–" + ChartNumbers.of(high, look.lang()));
        }
        var places =
                tile.parts().stream().map(Tile::place).filter(Objects::nonNull).toList();
        return places.isEmpty()
                ? ""
                : place(new Interval(
                        places.stream().mapToInt(Interval::best).min().getAsInt(),
                        places.stream().mapToInt(Interval::worst).max().getAsInt()));
    }

    /** Said to be one where scores are coloured; empty where none is known. */
    private String place(Interval place) {
        return place == null ? "" : (byPlace ? "" : look.say("hạng ", "rank ")) + ChartNumbers.of(place);
    }

    /** In the size in which they fit. */
    record Lines(List<String> text, double size, boolean endsInFigure) {}

    /** Name and figure, as far as there is room. */
    Lines lines(Tile tile, double width, double height) {
        var figure = !tile.parts().isEmpty()
                ? range(tile)
                : byPlace || tile.figure() == null ? place(tile.place()) : ChartNumbers.of(tile.figure(), look.lang());
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

    /** All that is known of the tile, in words. */
    static String told(ChartLook look, Tile tile) {
        if (!tile.parts().isEmpty()) {
            return tile.name() + " = "
                    + tile.parts().stream().map(part -> told(look, part)).collect(Collectors.joining(", "));
        }
        var place = tile.place() == null ? "" : look.say("; hạng ", "; rank ") + ChartNumbers.of(tile.place());
        return tile.name() + ": "
                + (tile.figure() == null ? look.say(tile.state().label()) : ChartNumbers.of(tile.figure(), look.lang()))
                + place;
    }

    /** The known ones with their figures, for those who do not see the tiles. */
    static String inWords(List<Tile> tiles, ChartLook look) {
        return tiles.stream()
                .filter(tile -> tile.ranked().stream().anyMatch(part -> part.figure() != null))
                .map(tile -> told(look, tile))
                .collect(Collectors.joining(". "));
    }
}
