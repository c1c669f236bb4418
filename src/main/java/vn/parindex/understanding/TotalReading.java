package vn.parindex.understanding;

import java.util.List;
import vn.parindex.catalog.Figure;
import vn.parindex.document.Cell;
import vn.parindex.understanding.CellMark.Role;
import vn.parindex.understanding.Understanding.Stated;

/** Reads a row about all units together, such as their mean: what it states is no result of a unit. */
record TotalReading(Hints asked, Ledger ledger, Context context, Section section) {

    /** @param statistic null for one that nothing is kept of */
    void read(List<Target> targets, int row, Cell cell, String statistic) {
        ledger.mark(context.table(), cell, Role.STATEMENT, statistic, null);
        for (var target : targets) {
            var figure = section.grid().at(row, target.column().at()).filter(each -> each.row() == row);
            if (figure.isEmpty()) {
                continue;
            }
            if (asked.year().isPresent() && asked.year().get() != target.year()) {
                ledger.mark(context.table(), figure.get(), Role.IGNORED, null, CellReasons.OTHER_YEAR);
            } else if (statistic == null) {
                ledger.mark(context.table(), figure.get(), Role.IGNORED, null, CellReasons.TOTAL);
            } else if (target.measure() == ColumnMeasure.RANK) {
                ledger.mark(context.table(), figure.get(), Role.IGNORED, null, CellReasons.TOTAL_RANK);
            } else if (target.year() > 0
                    && CellFigure.read(target, figure.get().text(), 0) instanceof CellFigure.Value value) {
                ledger.mark(context.table(), figure.get(), Role.STATEMENT, CellFigure.printed(value.figure()), null);
                ledger.state(new Stated(
                        context.table(),
                        figure.get().address(),
                        target.indicator(),
                        context.population(),
                        target.year(),
                        statistic,
                        (Figure) value.figure()));
            }
        }
    }
}
