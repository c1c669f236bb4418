package vn.parindex.understanding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.parindex.catalog.Catalog;
import vn.parindex.catalog.Edition;
import vn.parindex.catalog.Figure;
import vn.parindex.catalog.Resolution;
import vn.parindex.catalog.Unit;
import vn.parindex.document.Cell;
import vn.parindex.document.Cell.Trait;
import vn.parindex.http.Text;
import vn.parindex.understanding.Heading.Kind;
import vn.parindex.understanding.Mark.Role;
import vn.parindex.understanding.Question.Proposal;
import vn.parindex.understanding.Section.Column;
import vn.parindex.understanding.Understanding.Meaning;
import vn.parindex.understanding.Understanding.Stated;

/** Reads the rows of one table: a unit, and the figures beside it. */
final class TableReading {

    /** The answer that a figure in a merged cell is that of each unit beside it. */
    private static final String EACH = "each";

    private final Catalog catalog;
    private final UnitCells units;
    private final Asked asked;
    private final Ledger ledger;
    private final Context context;
    private final Section section;
    private final List<Column> block;
    private final int unitAt;
    private List<Target> targets = List.of();
    private boolean isUnderUnits;

    TableReading(
            Catalog catalog,
            UnitCells units,
            Asked asked,
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
            total(row, cell.get(), total.map(Totals.Total::statistic).orElse(country.isPresent() ? "mean" : null));
            return;
        }
        unit(row, cell.get());
    }

    private void unit(int row, Cell cell) {
        var answer = answerAbout(cell);
        if (answer.equals(Optional.of(Question.SKIP))) {
            leave(row, Told.SKIPPED);
            return;
        }
        var written = answer.orElse(cell.text());
        var years = targets.stream().map(Target::year).distinct().toList();
        for (int year : years.isEmpty() ? List.of(yearOrNow()) : years) {
            var resolved = units.resolve(written, context.population(), year);
            if (resolved instanceof Resolution.Found found && found.unit().livesAtEndOf(year)) {
                isUnderUnits = true;
                ledger.mark(context.table(), cell, Role.UNIT, found.unit().id(), unitWhy(cell, found.unit()));
                figures(row, cell, found.unit(), year);
            } else if (resolved instanceof Resolution.Found found) {
                if (hasFigures(row, year)) {
                    askAboutLife(cell, found.unit(), year);
                }
            } else if (hasFigures(row)) {
                askWhich(row, cell, resolved, year);
                return;
            } else {
                leaveText(row, cell);
                return;
            }
        }
    }

    /** What was answered about a name, here or where it stood first; a name is asked about once. */
    private Optional<String> answerAbout(Cell cell) {
        var own = Answers.id(context.table(), cell);
        var name = UnitCells.name(cell.text());
        if (asked.answer(own).isPresent()) {
            ledger.nameAsked(name, own);
            return asked.answer(own);
        }
        return ledger.findNameAsked(name).flatMap(asked::answer);
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

    /** A unit that was no longer, or not yet: most likely the table is of another year. */
    private void askAboutLife(Cell cell, Unit unit, int year) {
        var message = Text.of(
                "%s không tồn tại vào ngày 31/12/%d; có lẽ bảng là của năm khác.".formatted(unit.nameVi(), year),
                "%s did not exist on 31 December %d; perhaps the table is of another year."
                        .formatted(unit.nameEn(), year));
        ledger.mark(context.table(), cell, Role.ASKED, unit.id(), message);
        var proposals = catalog.indicators().getOrDefault(context.index(), List.of()).stream()
                .flatMap(indicator -> catalog.listEditions(indicator.code(), context.population()).stream())
                .map(Edition::year)
                .filter(unit::livesAtEndOf)
                .distinct()
                .sorted(Comparator.reverseOrder())
                .limit(3)
                .map(each -> new Proposal(String.valueOf(each), Text.of("năm " + each, "the year " + each)))
                .toList();
        ledger.ask(new Question(
                context.table(), cell.address(), "year", cell.text(), "units-of-another-year", message, proposals));
    }

    private void askWhich(int row, Cell cell, Resolution resolved, int year) {
        var candidates = resolved instanceof Resolution.Ambiguous ambiguous
                ? ambiguous.candidates()
                : ((Resolution.Unknown) resolved)
                        .nearest().stream()
                                .filter(unit -> unit.livesAtEndOf(year))
                                .toList();
        boolean ambiguous = resolved instanceof Resolution.Ambiguous;
        var other = units.findOther(cell.text(), year);
        if (!ambiguous && other.isPresent()) {
            leave(row, Told.GROUP);
            ledger.remark(context.table(), cell.address(), "group-left-out", Told.GROUP);
            return;
        }
        var message = ambiguous
                ? Text.of(
                        "“%s” có thể là nhiều đơn vị.".formatted(cell.text()),
                        "“%s” may be several units.".formatted(cell.text()))
                : Text.of(
                        "Không nhận ra đơn vị “%s”.".formatted(cell.text()),
                        "“%s” is no unit that is known.".formatted(cell.text()));
        leave(row, Told.OUTSIDE);
        ledger.mark(context.table(), cell, Role.ASKED, null, message);
        if (!ledger.nameAsked(UnitCells.name(cell.text()), Answers.id(context.table(), cell))
                .equals(Answers.id(context.table(), cell))) {
            return;
        }
        ask(cell, ambiguous ? "unit-ambiguous" : "unit-unknown", message, candidates);
    }

    private void ask(Cell cell, String rule, Text message, List<Unit> candidates) {
        var proposals = new ArrayList<Proposal>();
        candidates.forEach(unit -> proposals.add(new Proposal(unit.id(), catalog.label(unit))));
        proposals.add(Question.skip());
        propose(cell, rule, message, proposals);
    }

    private void figures(int row, Cell unit, Unit of, int year) {
        for (var target : targets) {
            var cell = section.grid().at(row, target.column().at());
            if (target.year() != year || cell.isEmpty()) {
                continue;
            }
            if (isShared(cell.get())) {
                shared(target, cell.get(), unit, of);
            } else if (cell.get().row() == row) {
                figure(target, cell.get(), unit, of);
            }
        }
    }

    /** Whether one cell stands beside several units: nothing shows whether the figure is that of each, or only of one. */
    private boolean isShared(Cell cell) {
        return cell.rows() > 1
                && IntStream.range(cell.row(), cell.row() + cell.rows())
                                .filter(row -> unitCell(row).isPresent())
                                .count()
                        > 1;
    }

    private void shared(Target target, Cell cell, Cell unit, Unit of) {
        var id = Answers.id(context.table(), cell);
        if (asked.answer(id).equals(Optional.of(EACH))) {
            figure(target, cell, unit, of);
            return;
        }
        if (asked.answer(id).isPresent()) {
            ledger.mark(context.table(), cell, Role.IGNORED, null, Told.SKIPPED);
            return;
        }
        if (CellFigure.read(target, cell.text(), size(target)) instanceof CellFigure.None) {
            ledger.mark(context.table(), cell, Role.NOTHING, null, null);
            return;
        }
        var message = Text.of(
                "Ô “%s” gộp các dòng %d đến %d: số này là của từng đơn vị trong các dòng ấy phải không?"
                        .formatted(cell.text(), cell.row() + 1, cell.row() + cell.rows()),
                "The cell “%s” is merged over rows %d to %d: is it the figure of each unit in those rows?"
                        .formatted(cell.text(), cell.row() + 1, cell.row() + cell.rows()));
        ledger.mark(context.table(), cell, Role.ASKED, null, message);
        propose(
                cell,
                "merged-figure",
                message,
                List.of(new Proposal(EACH, Text.of("Của từng đơn vị", "The figure of each")), Question.skip()));
    }

    private void propose(Cell cell, String rule, Text message, List<Proposal> proposals) {
        ledger.ask(new Question(
                context.table(),
                cell.address(),
                Answers.id(context.table(), cell),
                cell.text(),
                rule,
                message,
                proposals));
    }

    private void figure(Target target, Cell cell, Cell unit, Unit of) {
        if (target.year() == 0) {
            ledger.mark(context.table(), cell, Role.ASKED, null, null);
            return;
        }
        if (asked.year().isPresent() && asked.year().get() != target.year()) {
            ledger.mark(context.table(), cell, Role.IGNORED, null, Told.OTHER_YEAR);
            return;
        }
        if (cell.is(Trait.ERROR)) {
            ledger.mark(context.table(), cell, Role.IGNORED, null, Told.ERROR);
            ledger.remark(context.table(), cell.address(), "formula-error", Told.ERROR);
            return;
        }
        var id = Answers.id(context.table(), cell);
        var answer = asked.answer(id).filter(each -> !each.equals(EACH));
        var read = CellFigure.read(target, answer.orElse(cell.text()), size(target));
        if (answer.equals(Optional.of(Question.SKIP)) || read instanceof CellFigure.None) {
            ledger.mark(context.table(), cell, Role.NOTHING, null, null);
        } else if (read instanceof CellFigure.Value value) {
            var key = new Ledger.Key(target.indicator(), context.population(), of.id(), target.year());
            keep(target, cell, unit, key, value.figure());
        } else if (read instanceof CellFigure.Doubtful doubtful) {
            ledger.mark(context.table(), cell, Role.ASKED, null, doubtful.why());
            propose(cell, doubtful.rule(), doubtful.why(), List.of(Question.skip()));
        }
    }

    private void keep(Target target, Cell cell, Cell unit, Ledger.Key key, Object figure) {
        var before = ledger.findPlace(key);
        if (!ledger.put(key, context.table(), unit, target.measure(), figure)) {
            ledger.contradict(key);
            var message = Text.of(
                    "%s có hai lần trong tài liệu với số liệu khác nhau (ô %s và %s)."
                            .formatted(unit.text(), before.orElse(""), unit.address()),
                    "%s stands twice in the document with different figures (cells %s and %s)."
                            .formatted(unit.text(), before.orElse(""), unit.address()));
            ledger.mark(context.table(), cell, Role.ASKED, null, message);
            ask(unit, "unit-twice", message, List.of());
            return;
        }
        byHand(key, cell, figure);
        byHand(key, unit, key.unit());
        if (cell.is(Trait.COMPUTED)) {
            ledger.remark(context.table(), null, "formulas", Told.COMPUTED);
        }
        ledger.mark(
                context.table(),
                cell,
                Role.valueOf(target.measure().name()),
                CellFigure.printed(figure),
                cell.is(Trait.COMPUTED) ? Told.COMPUTED : null);
    }

    /** Remembers where a person read a cell, by writing over it or by an answer. */
    private void byHand(Ledger.Key key, Cell cell, Object read) {
        ledger.findByHand(context.table(), cell)
                .or(() -> asked.answer(Answers.id(context.table(), cell))
                        .or(() -> key.unit().equals(read) ? answerAbout(cell) : Optional.empty())
                        .filter(answer -> !answer.equals(EACH))
                        .map(answer -> new Understanding.ByHand(
                                cell.address(),
                                cell.text(),
                                read instanceof String ? (String) read : CellFigure.printed(read))))
                .ifPresent(how -> ledger.byHand(key, how));
    }

    /** How many units are ranked in the year of a column. */
    private int size(Target target) {
        return catalog.findIndicator(target.indicator(), context.population())
                .flatMap(indicator -> catalog.findEdition(indicator, target.year()))
                .flatMap(edition -> Optional.ofNullable(edition.unitsRanked()))
                .orElseGet(() -> catalog.listMembers(context.population(), target.year(), Optional.empty())
                        .size());
    }

    private void total(int row, Cell cell, String statistic) {
        ledger.mark(context.table(), cell, Role.STATEMENT, statistic, null);
        for (var target : targets) {
            var figure = section.grid().at(row, target.column().at()).filter(each -> each.row() == row);
            if (figure.isEmpty()) {
                continue;
            }
            if (asked.year().isPresent() && asked.year().get() != target.year()) {
                ledger.mark(context.table(), figure.get(), Role.IGNORED, null, Told.OTHER_YEAR);
            } else if (statistic == null) {
                ledger.mark(context.table(), figure.get(), Role.IGNORED, null, Told.TOTAL);
            } else if (target.measure() == Measure.RANK) {
                ledger.mark(context.table(), figure.get(), Role.IGNORED, null, Told.TOTAL_RANK);
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

    private void withoutUnit(int row) {
        var figures = targets.stream()
                .flatMap(target -> section.grid().at(row, target.column().at()).stream())
                .filter(cell -> cell.row() == row && FigureText.mayBeFigure(cell.text()))
                .toList();
        if (figures.isEmpty()) {
            return;
        }
        var first = figures.get(0);
        if (asked.answer(Answers.id(context.table(), first)).equals(Optional.of(Question.SKIP))) {
            figures.forEach(cell -> ledger.mark(context.table(), cell, Role.IGNORED, null, Told.SKIPPED));
            return;
        }
        var message =
                Text.of("Dòng này có số liệu nhưng không có tên đơn vị.", "This row has figures and names no unit.");
        figures.forEach(cell -> ledger.mark(context.table(), cell, Role.ASKED, null, message));
        ask(first, "row-without-unit", message, List.of());
    }

    private void leaveText(int row, Cell cell) {
        boolean note = isUnderUnits || cell.text().matches("(?i)(ghi chú|nguồn|chú thích|\\(?\\*).*");
        ledger.mark(context.table(), cell, note ? Role.NOTE : Role.IGNORED, null, Told.TEXT_ROW);
    }

    private void leave(int row, Text why) {
        block.stream()
                .flatMap(column -> section.grid().at(row, column.at()).stream())
                .filter(cell -> cell.row() == row)
                .forEach(cell -> ledger.mark(context.table(), cell, Role.IGNORED, null, why));
    }
}
