package vn.parindex.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.parindex.document.Cell;
import vn.parindex.document.Cell.Trait;
import vn.parindex.document.Document;
import vn.parindex.document.Grid;

/** Where a document says what its tables are about: the lines that are no rows of figures. */
final class Titles {

    private static final int TITLE_ROWS = 15;

    private Titles() {}

    /** The name of its file, without the folder and the ending. */
    static String name(Document document) {
        return document.file().replaceFirst("^.*[/\\\\]", "").replaceFirst("\\.[A-Za-z]{2,5}$", "");
    }

    /** Every line that is no row of figures. */
    static List<String> lines(Document document) {
        var lines = new ArrayList<String>();
        for (var grid : document.grids()) {
            lines.addAll(of(grid));
        }
        lines.addAll(document.after());
        return lines;
    }

    /** What stands above a table and in its first rows, as far as these are of one cell or two long ones. */
    static List<String> of(Grid grid) {
        var lines = new ArrayList<>(grid.above());
        if (!grid.name().isEmpty()) {
            lines.add(grid.name());
        }
        IntStream.range(0, Math.min(TITLE_ROWS, grid.height()))
                .mapToObj(grid::row)
                .filter(row -> row.size() == 1
                        || row.size() == 2
                                && row.stream().allMatch(cell -> cell.text().length() > 25))
                .flatMap(List::stream)
                .filter(cell -> !cell.is(Trait.HIDDEN))
                .map(Cell::text)
                .forEach(lines::add);
        return lines;
    }

    /** What stands above one of the tables of a grid. */
    static List<String> of(Section section) {
        return Stream.concat(
                        section.titleFrom() == 0 ? section.grid().above().stream() : Stream.of(),
                        Stream.concat(
                                section.titles().stream(),
                                Stream.of(section.grid().name())))
                .toList();
    }
}
