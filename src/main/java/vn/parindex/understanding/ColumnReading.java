package vn.parindex.understanding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.parindex.catalog.Catalog;
import vn.parindex.catalog.Indicator;
import vn.parindex.http.Text;
import vn.parindex.understanding.ColumnHeading.Kind;
import vn.parindex.understanding.Section.Column;

/** Decides where the figures of each column go: by its heading, where that is clear, by an answer, where it is not. */
final class ColumnReading {

    private final Catalog catalog;
    private final Hints asked;
    private final Context context;
    private final ColumnCells cells;
    private final ColumnQuestions questions;

    /** {@code rows}: those of units, whose cells show what a column holds. */
    ColumnReading(Catalog catalog, Hints asked, Ledger ledger, Context context, Section section, List<Integer> rows) {
        this.catalog = catalog;
        this.asked = asked;
        this.context = context;
        this.cells = new ColumnCells(context.table(), section, rows);
        this.questions = new ColumnQuestions(catalog, ledger, context, cells);
    }

    /** The columns whose figures are read, in their order; each other one is marked with the reason. */
    List<Target> read(List<Column> columns) {
        var targets = new ArrayList<Target>();
        var unknown = new ArrayList<Column>();
        for (var column : columns) {
            var kind = column.heading().kind();
            if (kind != Kind.UNIT
                    && kind != Kind.NUMBERING
                    && asked.answer(cells.id(column)).isPresent()) {
                // Whatever its heading says, a person said what it holds.
                targets.addAll(answered(column, asked.answer(cells.id(column)).get()));
                continue;
            }
            switch (kind) {
                case BESIDE -> questions.leave(column, CellReasons.BESIDE);
                case CODE -> questions.leave(column, CellReasons.CODE);
                case REGION -> questions.leave(column, CellReasons.REGION);
                case NOTE -> questions.leave(column, CellReasons.NO_WORD);
                case FIGURES -> target(column).ifPresent(targets::add);
                case UNKNOWN, PARTS -> unknown.add(column);
                default -> {
                    // Units and numbering are marked row by row.
                }
            }
        }
        unknown.forEach(column -> questions.unknown(column, targets.isEmpty()));
        return withoutDoubles(targets);
    }

    private Optional<Target> target(Column column) {
        if (cells.values(column).isEmpty()) {
            return Optional.empty();
        }
        var heading = column.heading();
        var code = heading.indicator().orElse(context.indicator());
        var index = code.split("\\.", 2)[0];
        if (!index.equals(context.index()) && isPart(code) && !context.indices().contains(code)) {
            return questions.ask(
                    column,
                    "index-or-part",
                    Text.of(
                            "Cột “%s” là chỉ số riêng hay là phần điểm trong chỉ số của bảng?"
                                    .formatted(column.words()),
                            "Is “%s” an index of its own, or the part of the table's index?".formatted(column.words())),
                    List.of(code + ":score", part(code) + ":points"));
        }
        if (!index.equals(context.index()) && asked.indicator().isPresent()) {
            questions.leave(
                    column, Text.of("Chỉ số khác với chỉ số đã chọn.", "Another index than the one that was chosen."));
            return Optional.empty();
        }
        var indicator = catalog.findIndicator(code, context.population());
        if (indicator.isEmpty()) {
            questions.leave(
                    column,
                    Text.of(
                            "%s không được công bố cho các đơn vị này.".formatted(code),
                            "%s is not published for these units.".formatted(code)));
            return Optional.empty();
        }
        return measured(column, indicator.get());
    }

    private Optional<Target> measured(Column column, Indicator indicator) {
        var heading = column.heading();
        int year = heading.year().orElse(context.year());
        if (cells.isBracketed(column)) {
            return questions.ask(
                    column,
                    "place-in-brackets",
                    Text.of(
                            "Mỗi ô của cột “%s” có một số trong ngoặc: đó là thứ hạng hay chú thích?"
                                    .formatted(column.words()),
                            "Each cell under “%s” has a number in brackets: is it the place, or a footnote?"
                                    .formatted(column.words())),
                    List.of(indicator.code() + ":score-and-rank", indicator.code() + ":score"));
        }
        if (heading.measure().equals(Optional.of(ColumnMeasure.RANK))) {
            return checked(target(column, ColumnMeasure.RANK, indicator.code(), year));
        }
        if (heading.measure().isEmpty() && !cells.haveDecimals(column)) {
            return questions.ask(
                    column,
                    "score-or-rank",
                    Text.of(
                            "Cột “%s” là điểm hay thứ hạng?".formatted(column.words()),
                            "Does “%s” hold scores or places?".formatted(column.words())),
                    answers(indicator, ColumnMeasure.SCORE, ColumnMeasure.RANK));
        }
        var measure = measure(column, indicator);
        if (measure.isEmpty()) {
            return questions.ask(
                    column,
                    "points-or-percent",
                    Text.of(
                            "Cột “%s” là điểm (trên điểm tối đa) hay tỷ lệ phần trăm?".formatted(column.words()),
                            "Does “%s” hold points (of a maximum) or percentages?".formatted(column.words())),
                    answers(indicator, ColumnMeasure.POINTS, ColumnMeasure.SCORE));
        }
        return checked(target(column, measure.get(), indicator.code(), year));
    }

    private Target target(Column column, ColumnMeasure measure, String indicator, int year) {
        return new Target(column, cells.id(column), measure, indicator, year, false, false, Target.Part.WHOLE);
    }

    /** Score or points; empty where the words and the figures leave it open. */
    private Optional<ColumnMeasure> measure(Column column, Indicator indicator) {
        if (indicator.parent() == null) {
            return Optional.of(ColumnMeasure.SCORE);
        }
        boolean percent = column.words().contains("%");
        var said = column.heading().measure();
        if (indicator.unitOfMeasure().equals("points")) {
            return Optional.of(percent ? ColumnMeasure.SCORE : ColumnMeasure.POINTS);
        }
        boolean high = cells.arePercentages(column);
        if (said.equals(Optional.of(ColumnMeasure.SCORE)) || said.isEmpty() && high) {
            return Optional.of(ColumnMeasure.SCORE);
        }
        return said.equals(Optional.of(ColumnMeasure.POINTS)) && !high ? said : Optional.empty();
    }

    /** The same, unless most of what stands in the column is nothing of the kind. */
    private Optional<Target> checked(Target target) {
        if (cells.areUnfit(target.column(), target.measure())) {
            return questions.ask(
                    target.column(),
                    "column-unfit",
                    Text.of(
                            "Phần lớn các ô của cột “%s” không giống số liệu mà tiêu đề cột nói."
                                    .formatted(target.column().words()),
                            "Most cells under “%s” are not what that heading says."
                                    .formatted(target.column().words())),
                    List.of());
        }
        if (target.measure() == ColumnMeasure.SCORE && cells.areFractions(target.column())) {
            return questions.ask(
                    target.column(),
                    "fractions",
                    Text.of(
                            "Mọi số của cột “%s” đều không quá 1; 0,9009 có nghĩa là 90,09%% phải không?"
                                    .formatted(target.column().words()),
                            "No figure under “%s” is above 1; does 0.9009 stand for 90.09%%?"
                                    .formatted(target.column().words())),
                    List.of(target.indicator() + ":fraction"));
        }
        return Optional.of(target);
    }

    private List<Target> answered(Column column, String sent) {
        var answer = ColumnAnswer.parse(sent);
        var code = answer.flatMap(ColumnAnswer::indicator)
                .or(() -> column.heading().indicator())
                .orElse(context.indicator());
        if (answer.isEmpty()
                || catalog.findIndicator(code, context.population()).isEmpty()) {
            questions.leave(column, CellReasons.SKIPPED);
            return List.of();
        }
        int year = answer.get().year().or(() -> column.heading().year()).orElse(context.year());
        return answer.get().targets(column, cells.id(column), code, year, cells.isBracketed(column));
    }

    /** Two columns for one thing: the one that was answered, or the first where they say the same; else a question. */
    private List<Target> withoutDoubles(List<Target> targets) {
        var kept = new ArrayList<Target>();
        for (var target : targets) {
            var before = kept.stream().filter(target::sameAs).findFirst();
            if (before.isEmpty()) {
                kept.add(target);
            } else if (target.answered() && !before.get().answered()) {
                questions.leave(before.get().column(), CellReasons.SKIPPED);
                kept.set(kept.indexOf(before.get()), target);
            } else if (before.get().answered()
                    || cells.numbers(target.column())
                            .equals(cells.numbers(before.get().column()))) {
                questions.leave(target.column(), CellReasons.AGAIN);
            } else {
                kept.remove(before.get());
                questions.askWhich(before.get(), target);
            }
        }
        return kept;
    }

    private static List<String> answers(Indicator indicator, ColumnMeasure... measures) {
        return Arrays.stream(measures)
                .map(measure -> indicator.code() + ":" + measure.code())
                .toList();
    }

    private boolean isPart(String index) {
        return catalog.findIndicator(part(index), context.population()).isPresent();
    }

    private String part(String index) {
        return context.index() + ".part-" + index;
    }
}
