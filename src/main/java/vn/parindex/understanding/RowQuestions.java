package vn.parindex.understanding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.parindex.catalog.Catalog;
import vn.parindex.catalog.Edition;
import vn.parindex.catalog.Resolution;
import vn.parindex.catalog.Unit;
import vn.parindex.document.Cell;
import vn.parindex.http.Text;
import vn.parindex.understanding.CellMark.Role;
import vn.parindex.understanding.Question.Proposal;

/** What a person is asked about the rows of one table, and what was answered. A name is asked about once, wherever it stands again. */
final class RowQuestions {

    private final Catalog catalog;
    private final Hints asked;
    private final Ledger ledger;
    private final Context context;

    RowQuestions(Catalog catalog, Hints asked, Ledger ledger, Context context) {
        this.catalog = catalog;
        this.asked = asked;
        this.ledger = ledger;
        this.context = context;
    }

    /** What was answered about a name, here or where it stood first; a name is asked about once. */
    Optional<String> answerAbout(Cell cell) {
        var own = Answers.id(context.table(), cell);
        var name = UnitCells.name(cell.text());
        if (asked.answer(own).isPresent()) {
            ledger.nameAsked(name, own);
            return asked.answer(own);
        }
        return ledger.findNameAsked(name).flatMap(asked::answer);
    }

    /** A unit that was no longer, or not yet: most likely the table is of another year. */
    void askAboutLife(Cell cell, Unit unit, int year) {
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

    /** A name that is none of a unit, or of several: its row is left out until somebody says. */
    void askWhich(Cell cell, Resolution resolved, int year) {
        var candidates = resolved instanceof Resolution.Ambiguous ambiguous
                ? ambiguous.candidates()
                : ((Resolution.Unknown) resolved)
                        .nearest().stream()
                                .filter(unit -> unit.livesAtEndOf(year))
                                .toList();
        boolean ambiguous = resolved instanceof Resolution.Ambiguous;
        var message = ambiguous
                ? Text.of(
                        "“%s” có thể là nhiều đơn vị.".formatted(cell.text()),
                        "“%s” may be several units.".formatted(cell.text()))
                : Text.of(
                        "Không nhận ra đơn vị “%s”.".formatted(cell.text()),
                        "“%s” is no unit that is known.".formatted(cell.text()));
        ledger.mark(context.table(), cell, Role.ASKED, null, message);
        if (!ledger.nameAsked(UnitCells.name(cell.text()), Answers.id(context.table(), cell))
                .equals(Answers.id(context.table(), cell))) {
            return;
        }
        ask(cell, ambiguous ? "unit-ambiguous" : "unit-unknown", message, candidates);
    }

    /** A row of figures that names no unit. */
    void askWhose(List<Cell> figures) {
        var first = figures.get(0);
        if (asked.answer(Answers.id(context.table(), first)).equals(Optional.of(Question.SKIP))) {
            figures.forEach(cell -> ledger.mark(context.table(), cell, Role.IGNORED, null, CellReasons.SKIPPED));
            return;
        }
        var message =
                Text.of("Dòng này có số liệu nhưng không có tên đơn vị.", "This row has figures and names no unit.");
        figures.forEach(cell -> ledger.mark(context.table(), cell, Role.ASKED, null, message));
        ask(first, "row-without-unit", message, List.of());
    }

    /** Asks which of these units a cell is of; it may be none. */
    void ask(Cell cell, String rule, Text message, List<Unit> candidates) {
        var proposals = new ArrayList<Proposal>();
        candidates.forEach(unit -> proposals.add(new Proposal(unit.id(), catalog.label(unit))));
        proposals.add(Question.skip());
        propose(cell, rule, message, proposals);
    }

    /** Asks what to make of a cell. */
    void propose(Cell cell, String rule, Text message, List<Proposal> proposals) {
        ledger.ask(new Question(
                context.table(),
                cell.address(),
                Answers.id(context.table(), cell),
                cell.text(),
                rule,
                message,
                proposals));
    }
}
