package vn.parindex.understanding;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.parindex.catalog.Catalog;
import vn.parindex.catalog.Resolution;
import vn.parindex.catalog.Unit;
import vn.parindex.document.Cell;
import vn.parindex.http.Text;
import vn.parindex.understanding.CellMark.Role;
import vn.parindex.understanding.ColumnHeading.Kind;
import vn.parindex.understanding.Section.Column;
import vn.parindex.understanding.Understanding.Meaning;

/** Reads the rows of one table: which is of a unit, of all together, or of nothing; {@link FigureReading} reads what stands beside a unit. */
final class TableReading {

    private final Catalog catalog;
    private final UnitCells units;
    private final Hints asked;
    private final Ledger ledger;
    private final Context context;
    private final Section section;
    private final List<Column> block;
    private final int unitAt;
    private final RowQuestions questions;
    private final FigureReading figures;
    private List<Target> targets = List.of();
    private boolean isUnderUnits;

    TableReading(
            Catalog catalog,
            UnitCells units,
            Hints asked,
            Ledger ledger,
            Context context,
            Section section,
            List<Column> block,
            int unitAt) {
        this.catalog = catalog;
        this.units = units;
        this.asked = asked;
        this.ledger = ledger;
        this.context = context;
        this.section = section;
        this.block = block;
        this.unitAt = unitAt;
        this.questions = new RowQuestions(catalog, asked, ledger, context);
        this.figures = new FigureReading(catalog, asked, ledger, context, section, questions, row -> unitCell(row)
                .isPresent());
    }

    void read() {
        var rows = IntStream.range(section.bodyFrom(), section.bodyTo()).boxed().toList();
        var named = rows.stream().filter(this::mayName).toList();
        targets = new ColumnReading(catalog, asked, ledger, context, section, named).read(block);
        for (var column : block) {
            describe(column);
        }
        rows.forEach(this::row);
    }

    private boolean mayName(int row) {
        return unitCell(row)
                .filter(cell -> Totals.find(cell.text()).isEmpty() && hasFigures(row))
                .isPresent();
    }

    private boolean hasFigures(int row) {
        return block.stream()
                .filter(column -> column.at() != unitAt && column.heading().kind() != Kind.NUMBERING)
                .flatMap(column -> section.grid().at(row, column.at()).stream())
                .anyMatch(cell -> cell.row() == row && FigureText.mayBeFigure(cell.text()));
    }

    private int yearOrNow() {
        return block.stream()
                .flatMap(column -> column.heading().year().stream())
                .max(Integer::compare)
                .orElse(context.year());
    }

    private void describe(Column column) {
        var target =
                targets.stream().filter(each -> each.column().equals(column)).findFirst();
        var role = target.map(each -> Role.valueOf(each.measure().name()))
                .orElse(
                        column.at() == unitAt
                                ? Role.UNIT
                                : column.heading().kind() == Kind.NUMBERING ? Role.NUMBERING : Role.IGNORED);
        boolean shows = IntStream.range(section.bodyFrom(), section.bodyTo())
                .anyMatch(row -> section.grid().at(row, column.at()).isPresent());
        if (!column.words().isEmpty() || target.isPresent() || shows) {
            ledger.column(
                    context.table(),
                    new Meaning(
                            Answers.id(context.table(), section, column),
                            Cell.letters(column.at()),
                            column.words(),
                            role,
                            target.map(each -> each.measure().code()).orElse(null),
                            target.map(Target::indicator).orElse(null),
                            target.map(Target::year).orElse(0)));
        }
    }

    private Optional<Cell> unitCell(int row) {
        return section.grid().at(row, unitAt).filter(cell -> cell.row() == row);
    }

    private void row(int row) {
        for (var column : block) {
            if (column.heading().kind() == Kind.NUMBERING) {
                section.grid()
                        .at(row, column.at())
                        .filter(cell -> FigureText.whole(cell.text()).isPresent()
                                || cell.text().matches("[IVXivx]{1,5}|[A-Z]"))
                        .ifPresent(cell -> ledger.markIfNew(context.table(), cell, Role.NUMBERING, null));
            }
        }
        var cell = unitCell(row);
        if (cell.isEmpty()) {
            withoutUnit(row);
            return;
        }
        var total = Totals.find(cell.get().text());
        var country = hasFigures(row)
                ? units.findOther(cell.get().text(), yearOrNow()).filter(units::isCountry)
                : Optional.<Unit>empty();
        if (total.isPresent() || country.isPresent()) {
            new TotalReading(asked, ledger, context, section)
                    .read(
                            targets,
                            row,
                            cell.get(),
                            total.map(Totals.Total::statistic).orElse(country.isPresent() ? "mean" : null));
            return;
        }
        unit(row, cell.get());
    }

    private void unit(int row, Cell cell) {
        var answer = questions.answerAbout(cell);
        if (answer.equals(Optional.of(Question.SKIP))) {
            leave(row, CellReasons.SKIPPED);
            return;
        }
        var written = answer.orElse(cell.text());
        var years = targets.stream().map(Target::year).distinct().toList();
        for (int year : years.isEmpty() ? List.of(yearOrNow()) : years) {
            var resolved = units.resolve(written, context.population(), year);
            if (resolved instanceof Resolution.Found found && found.unit().livesAtEndOf(year)) {
                isUnderUnits = true;
                ledger.mark(context.table(), cell, Role.UNIT, found.unit().id(), unitWhy(cell, found.unit()));
                figures.read(targets, row, cell, found.unit(), year);
            } else if (resolved instanceof Resolution.Found found) {
                if (hasFigures(row, year)) {
                    questions.askAboutLife(cell, found.unit(), year);
                }
            } else if (hasFigures(row)) {
                which(row, cell, resolved, year);
                return;
            } else {
                leaveText(row, cell);
                return;
            }
        }
    }

    private boolean hasFigures(int row, int year) {
        return targets.stream()
                .filter(target -> target.year() == year)
                .flatMap(target -> section.grid().at(row, target.column().at()).stream())
                .anyMatch(cell -> cell.row() == row && FigureText.mayBeFigure(cell.text()));
    }

    private static Text unitWhy(Cell cell, Unit unit) {
        return cell.text().equals(unit.nameVi())
                ? null
                : Text.of("Được đọc là %s.".formatted(unit.nameVi()), "Read as %s.".formatted(unit.nameEn()));
    }

    private void which(int row, Cell cell, Resolution resolved, int year) {
        if (!(resolved instanceof Resolution.Ambiguous)
                && units.findOther(cell.text(), year).isPresent()) {
            leave(row, CellReasons.GROUP);
            ledger.remark(context.table(), cell.address(), "group-left-out", CellReasons.GROUP);
            return;
        }
        leave(row, CellReasons.OUTSIDE);
        questions.askWhich(cell, resolved, year);
    }

    private void withoutUnit(int row) {
        var figures = targets.stream()
                .flatMap(target -> section.grid().at(row, target.column().at()).stream())
                .filter(cell -> cell.row() == row && FigureText.mayBeFigure(cell.text()))
                .toList();
        if (!figures.isEmpty()) {
            questions.askWhose(figures);
        }
    }

    private void leaveText(int row, Cell cell) {
        boolean note = isUnderUnits || cell.text().matches("(?i)(ghi chú|nguồn|chú thích|\\(?\\*).*");
        ledger.mark(context.table(), cell, note ? Role.NOTE : Role.IGNORED, null, CellReasons.TEXT_ROW);
    }

    private void leave(int row, Text why) {
        block.stream()
                .flatMap(column -> section.grid().at(row, column.at()).stream())
                .filter(cell -> cell.row() == row)
                .forEach(cell -> ledger.mark(context.table(), cell, Role.IGNORED, null, why));
    }
}
