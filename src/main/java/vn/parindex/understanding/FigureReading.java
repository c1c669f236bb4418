package vn.parindex.understanding;

import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.parindex.catalog.Catalog;
import vn.parindex.catalog.Unit;
import vn.parindex.document.Cell;
import vn.parindex.document.Cell.Trait;
import vn.parindex.http.Text;
import vn.parindex.understanding.CellMark.Role;
import vn.parindex.understanding.Question.Proposal;

/** Reads the figures that stand beside the units of one table. */
final class FigureReading {

    /** The answer that a figure in a merged cell is that of each unit beside it. */
    private static final String EACH = "each";

    private final Catalog catalog;
    private final Hints asked;
    private final Ledger ledger;
    private final Context context;
    private final Section section;
    private final RowQuestions questions;
    private final IntPredicate namesUnit;

    /** @param namesUnit whether a row has something in the column of units */
    FigureReading(
            Catalog catalog,
            Hints asked,
            Ledger ledger,
            Context context,
            Section section,
            RowQuestions questions,
            IntPredicate namesUnit) {
        this.catalog = catalog;
        this.asked = asked;
        this.ledger = ledger;
        this.context = context;
        this.section = section;
        this.questions = questions;
        this.namesUnit = namesUnit;
    }

    /** Reads what stands in the columns of a year beside the cell that names the unit. */
    void read(List<Target> targets, int row, Cell unit, Unit of, int year) {
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
                                .filter(namesUnit)
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
            ledger.mark(context.table(), cell, Role.IGNORED, null, CellReasons.SKIPPED);
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
        questions.propose(
                cell,
                "merged-figure",
                message,
                List.of(new Proposal(EACH, Text.of("Của từng đơn vị", "The figure of each")), Question.skip()));
    }

    private void figure(Target target, Cell cell, Cell unit, Unit of) {
        if (target.year() == 0) {
            ledger.mark(context.table(), cell, Role.ASKED, null, null);
            return;
        }
        if (asked.year().isPresent() && asked.year().get() != target.year()) {
            ledger.mark(context.table(), cell, Role.IGNORED, null, CellReasons.OTHER_YEAR);
            return;
        }
        if (cell.is(Trait.ERROR)) {
            ledger.mark(context.table(), cell, Role.IGNORED, null, CellReasons.ERROR);
            ledger.remark(context.table(), cell.address(), "formula-error", CellReasons.ERROR);
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
            questions.propose(cell, doubtful.rule(), doubtful.why(), proposals(target, cell));
        }
    }

    private static List<Proposal> proposals(Target target, Cell cell) {
        var likely = target.measure() == ColumnMeasure.RANK ? Optional.<String>empty() : FigureText.likely(cell.text());
        return Stream.concat(
                        likely.map(each -> new Proposal(each, Text.of("Là số " + each, "It is " + each))).stream(),
                        Stream.of(Question.skip()))
                .toList();
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
            questions.ask(unit, "unit-twice", message, List.of());
            return;
        }
        byHand(key, cell, figure);
        byHand(key, unit, key.unit());
        if (cell.is(Trait.COMPUTED)) {
            ledger.remark(context.table(), null, "formulas", CellReasons.FORMULAS);
        }
        ledger.mark(
                context.table(),
                cell,
                Role.valueOf(target.measure().name()),
                CellFigure.printed(figure),
                cell.is(Trait.COMPUTED) ? CellReasons.COMPUTED : null);
    }

    /** Remembers where a person read a cell, by writing over it or by an answer. */
    private void byHand(Ledger.Key key, Cell cell, Object read) {
        ledger.findByHand(context.table(), cell)
                .or(() -> asked.answer(Answers.id(context.table(), cell))
                        .or(() -> key.unit().equals(read) ? questions.answerAbout(cell) : Optional.empty())
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
}
