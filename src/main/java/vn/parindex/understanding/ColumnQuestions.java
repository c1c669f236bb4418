package vn.parindex.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.parindex.catalog.Catalog;
import vn.parindex.document.Cell;
import vn.parindex.http.Text;
import vn.parindex.understanding.Question.Proposal;
import vn.parindex.understanding.Section.Column;

/** What is asked of a column, and which one is left out and why. */
final class ColumnQuestions {

    private final Catalog catalog;
    private final Ledger ledger;
    private final Context context;
    private final ColumnCells cells;

    ColumnQuestions(Catalog catalog, Ledger ledger, Context context, ColumnCells cells) {
        this.catalog = catalog;
        this.ledger = ledger;
        this.context = context;
        this.cells = cells;
    }

    /** Asks which of these answers is right; empty, as nothing is read before somebody says so. */
    Optional<Target> ask(Column column, String rule, Text message, List<String> answers) {
        var proposals = new ArrayList<Proposal>();
        answers.forEach(
                answer -> proposals.add(new Proposal(answer, Answers.meaning(answer, catalog, context.population()))));
        proposals.add(Question.skip());
        cells.of(column).forEach(cell -> ledger.mark(context.table(), cell, CellMark.Role.ASKED, null, message));
        ledger.ask(new Question(
                context.table(),
                cells.id(column).substring(cells.id(column).indexOf('.') + 1),
                cells.id(column),
                column.words().isEmpty() ? null : column.words(),
                rule,
                message,
                proposals));
        return Optional.empty();
    }

    /** Asks which of two columns for one thing is the result. */
    void askWhich(Target one, Target other) {
        var message = Text.of(
                "“%s” và “%s” có thể cùng là một số liệu nhưng khác nhau; hãy chọn cột nào là kết quả."
                        .formatted(one.column().words(), other.column().words()),
                "“%s” and “%s” may both be the same figure and differ; say which one is the result."
                        .formatted(one.column().words(), other.column().words()));
        for (var each : List.of(one, other)) {
            ask(
                    each.column(),
                    "columns-differ",
                    message,
                    List.of(each.indicator() + ":" + each.measure().code()));
        }
    }

    /** A column whose heading says nothing known: asked for where it may be what the table is about, else left out and told. */
    void unknown(Column column, boolean nothingRead) {
        var values = cells.values(column);
        if (values.isEmpty()) {
            return;
        }
        boolean figures = values.stream().filter(FigureText::mayBeFigure).count() * 2 > values.size();
        if (figures && (column.words().isEmpty() || column.heading().measure().isPresent() || nothingRead)) {
            ask(
                    column,
                    column.words().isEmpty() ? "column-without-heading" : "column-unknown",
                    Text.of(
                            "Cột %s%s chứa số liệu gì?".formatted(Cell.letters(column.at()), quoted(column)),
                            "What does column %s%s hold?".formatted(Cell.letters(column.at()), quoted(column))),
                    proposals(column));
            return;
        }
        leave(column, CellReasons.UNKNOWN_COLUMN);
        if (figures) {
            ledger.remark(
                    context.table(),
                    cells.id(column),
                    "column-left-out",
                    Text.of(
                            "Cột “%s” không được lấy: không biết đó là chỉ số nào.".formatted(column.words()),
                            "The column “%s” is left out: it is not known which indicator it holds."
                                    .formatted(column.words())));
        }
    }

    /** What a column may hold: the index itself, and among named columns each component that no column names. */
    private List<String> proposals(Column column) {
        var answers = new ArrayList<>(List.of("score", "rank", "points"));
        if (!column.words().isEmpty()) {
            var named = cells.section().columns().stream()
                    .flatMap(each -> each.heading().indicator().stream())
                    .collect(java.util.stream.Collectors.toSet());
            catalog.indicators().values().stream()
                    .flatMap(List::stream)
                    .filter(each -> context.indicator().equals(each.parent())
                            && each.population().equals(context.population())
                            && !named.contains(each.code()))
                    .forEach(each ->
                            answers.add(each.code() + (each.unitOfMeasure().equals("points") ? ":points" : ":score")));
        }
        return answers;
    }

    private static String quoted(Column column) {
        return column.words().isEmpty() ? "" : " “" + column.words() + "”";
    }

    /** Marks a column that is not read. */
    void leave(Column column, Text why) {
        cells.of(column).forEach(cell -> ledger.mark(context.table(), cell, CellMark.Role.IGNORED, null, why));
    }
}
