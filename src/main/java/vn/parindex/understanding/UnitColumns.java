package vn.parindex.understanding;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.parindex.document.Cell;
import vn.parindex.document.Grid;
import vn.parindex.understanding.ColumnHeading.Kind;
import vn.parindex.understanding.Section.Column;

/** Finds where a table names its units. */
final class UnitColumns {

    private final UnitCells units;
    private final int year;

    /** {@code year}: that names are looked up by. */
    UnitColumns(UnitCells units, int year) {
        this.units = units;
        this.year = year;
    }

    /** The column of the units by its heading, else the only one whose cells are units. */
    Optional<Integer> find(Section section, List<Column> block) {
        for (var kind : List.of(Kind.UNIT, Kind.REGION)) {
            var by = block.stream()
                    .filter(column -> column.heading().kind() == kind)
                    .map(Column::at)
                    .findFirst();
            if (by.isPresent()) {
                return by;
            }
        }
        var only = block.stream()
                .map(Column::at)
                .filter(at -> areUnits(section.grid(), at, section.bodyFrom(), section.bodyTo()))
                .toList();
        return only.size() == 1 ? Optional.of(only.get(0)) : Optional.empty();
    }

    /** Whether any column names units. */
    boolean isThere(Grid grid) {
        return IntStream.range(0, grid.width()).anyMatch(at -> areUnits(grid, at, 0, grid.height()));
    }

    private boolean areUnits(Grid grid, int at, int from, int to) {
        return areUnits(IntStream.range(from, to)
                .mapToObj(row -> grid.at(row, at))
                .flatMap(Optional::stream)
                .toList());
    }

    private boolean areUnits(List<Cell> cells) {
        long named = cells.stream().filter(cell -> isUnit(cell.text())).count();
        return named >= 2 && named * 2 > cells.size();
    }

    private boolean isUnit(String text) {
        return units.isUnit(text, year);
    }

    /** Whether units stand side by side, as the headings of columns. */
    boolean areAcross(Grid grid) {
        return IntStream.range(0, grid.height()).mapToObj(grid::row).anyMatch(row -> row.size() > 2 && areUnits(row));
    }

    /** A table without headings, whose columns are asked for: from the first unit that has figures beside it. */
    Optional<Section> headless(Grid grid) {
        return IntStream.range(0, grid.width())
                .filter(at -> areUnits(grid, at, 0, grid.height()))
                .boxed()
                .findFirst()
                .flatMap(at -> IntStream.range(0, grid.height())
                        .filter(row -> grid.at(row, at)
                                        .filter(cell -> isUnit(cell.text()))
                                        .isPresent()
                                && grid.row(row).stream().anyMatch(cell -> FigureText.mayBeFigure(cell.text())))
                        .boxed()
                        .findFirst()
                        .map(from -> HeadingLayout.headless(grid, at, from)));
    }
}
