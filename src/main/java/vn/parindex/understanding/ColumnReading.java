package vn.parindex.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.parindex.catalog.Catalog;
import vn.parindex.catalog.Indicator;
import vn.parindex.document.Cell;
import vn.parindex.http.Text;
import vn.parindex.understanding.FigureText.Read;
import vn.parindex.understanding.Heading.Kind;
import vn.parindex.understanding.Question.Proposal;
import vn.parindex.understanding.Section.Column;

/** Decides where the figures of each column go: by its heading, where that is clear, by an answer, where it is not. */
final class ColumnReading {

    /** {@code score}, {@code par-index.steering:points}, {@code rank@2023}, {@code fraction}. */
    private static final Pattern ANSWER =
            Pattern.compile("(?:([a-z0-9.-]+):)?(score-and-rank|score|points|rank|fraction)(?:@(20\\d\\d))?");
    /** No component weighs as much; what is higher is a percentage. */
    private static final int HIGHEST_POINTS = 30;

    private final Catalog catalog;
    private final Asked asked;
    private final Ledger ledger;
    private final Context context;
    private final Section section;
    private final List<Integer> rows;

    /** {@code rows}: those of units, whose cells show what a column holds. */
    ColumnReading(Catalog catalog, Asked asked, Ledger ledger, Context context, Section section, List<Integer> rows) {
        this.catalog = catalog;
        this.asked = asked;
        this.ledger = ledger;
        this.context = context;
        this.section = section;
        this.rows = rows;
    }

    /** The columns whose figures are read, in their order; each other one is marked with the reason. */
    List<Target> read(List<Column> columns) {
        var targets = new ArrayList<Target>();
        var unknown = new ArrayList<Column>();
        for (var column : columns) {
            var kind = column.heading().kind();
            if (kind != Kind.UNIT
                    && kind != Kind.NUMBERING
                    && asked.answer(id(column)).isPresent()) {
                // Whatever its heading says, a person said what it holds.
                targets.addAll(answered(column, asked.answer(id(column)).get()));
                continue;
            }
            switch (kind) {
                case BESIDE -> leave(column, Told.BESIDE);
                case CODE -> leave(column, Told.CODE);
                case REGION -> leave(column, Told.REGION);
                case NOTE -> leave(column, Told.NO_WORD);
                case FIGURES -> target(column).ifPresent(targets::add);
                case UNKNOWN, PARTS -> unknown.add(column);
                default -> {
                    // Units and numbering are marked row by row.
                }
            }
        }
        unknown.forEach(column -> unknown(column, targets));
        return withoutDoubles(targets);
    }

    private Optional<Target> target(Column column) {
        if (values(column).isEmpty()) {
            return Optional.empty();
        }
        var heading = column.heading();
        var code = heading.indicator().orElse(context.indicator());
        var index = code.split("\\.", 2)[0];
        if (!index.equals(context.index()) && isPart(code) && !context.indices().contains(code)) {
            return ask(
                    column,
                    "index-or-part",
                    Text.of(
                            "Cột “%s” là chỉ số riêng hay là phần điểm trong chỉ số của bảng?"
                                    .formatted(column.words()),
                            "Is “%s” an index of its own, or the part of the table's index?".formatted(column.words())),
                    List.of(code + ":score", part(code) + ":points"));
        }
        if (!index.equals(context.index()) && asked.indicator().isPresent()) {
            leave(column, Text.of("Chỉ số khác với chỉ số đã chọn.", "Another index than the one that was chosen."));
            return Optional.empty();
        }
        var indicator = catalog.findIndicator(code, context.population());
        if (indicator.isEmpty()) {
            leave(
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
        if (isBracketed(column)) {
            return ask(
                    column,
                    "place-in-brackets",
                    Text.of(
                            "Mỗi ô của cột “%s” có một số trong ngoặc: đó là thứ hạng hay chú thích?"
                                    .formatted(column.words()),
                            "Each cell under “%s” has a number in brackets: is it the place, or a footnote?"
                                    .formatted(column.words())),
                    List.of(indicator.code() + ":score-and-rank", indicator.code() + ":score"));
        }
        if (heading.measure().equals(Optional.of(Measure.RANK))) {
            return checked(target(column, Measure.RANK, indicator.code(), year));
        }
        if (heading.measure().isEmpty() && values(column).stream().noneMatch(ColumnReading::hasDecimals)) {
            return ask(
                    column,
                    "score-or-rank",
                    Text.of(
                            "Cột “%s” là điểm hay thứ hạng?".formatted(column.words()),
                            "Does “%s” hold scores or places?".formatted(column.words())),
                    answers(indicator, Measure.SCORE, Measure.RANK));
        }
        var measure = measure(column, indicator);
        if (measure.isEmpty()) {
            return ask(
                    column,
                    "points-or-percent",
                    Text.of(
                            "Cột “%s” là điểm (trên điểm tối đa) hay tỷ lệ phần trăm?".formatted(column.words()),
                            "Does “%s” hold points (of a maximum) or percentages?".formatted(column.words())),
                    answers(indicator, Measure.POINTS, Measure.SCORE));
        }
        return checked(target(column, measure.get(), indicator.code(), year));
    }

    private Target target(Column column, Measure measure, String indicator, int year) {
        return new Target(column, id(column), measure, indicator, year, false, false, Target.Part.WHOLE);
    }

    private boolean isBracketed(Column column) {
        var values = values(column);
        return values.stream()
                                .filter(text -> FigureText.bracketed(text).isPresent())
                                .count()
                        * 2
                > values.size();
    }

    /** Score or points; empty where the words and the figures leave it open. */
    private Optional<Measure> measure(Column column, Indicator indicator) {
        if (indicator.parent() == null) {
            return Optional.of(Measure.SCORE);
        }
        boolean percent = column.words().contains("%");
        var said = column.heading().measure();
        if (indicator.unitOfMeasure().equals("points")) {
            return Optional.of(percent ? Measure.SCORE : Measure.POINTS);
        }
        boolean high = values(column).stream()
                .map(FigureText::number)
                .anyMatch(read -> read instanceof Read.Number number
                        && number.figure().value().intValue() > HIGHEST_POINTS);
        if (said.equals(Optional.of(Measure.SCORE)) || said.isEmpty() && high) {
            return Optional.of(Measure.SCORE);
        }
        return said.equals(Optional.of(Measure.POINTS)) && !high ? said : Optional.empty();
    }

    private static boolean hasDecimals(String text) {
        return FigureText.number(text) instanceof Read.Number number
                && (number.figure().decimals() > 0 || number.percent());
    }

    /** The same, unless most of what stands in the column is nothing of the kind. */
    private Optional<Target> checked(Target target) {
        var values = values(target.column());
        long unfit = values.stream().filter(text -> !fits(target, text)).count();
        if (unfit * 2 > values.size()) {
            return ask(
                    target.column(),
                    "column-unfit",
                    Text.of(
                            "Phần lớn các ô của cột “%s” không giống số liệu mà tiêu đề cột nói."
                                    .formatted(target.column().words()),
                            "Most cells under “%s” are not what that heading says."
                                    .formatted(target.column().words())),
                    List.of());
        }
        if (target.measure() == Measure.SCORE && areFractions(values)) {
            return ask(
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

    private static boolean fits(Target target, String text) {
        return target.measure() == Measure.RANK
                ? !(FigureText.place(text) instanceof Read.Unclear)
                : !(FigureText.number(text) instanceof Read.Unclear);
    }

    private static boolean areFractions(List<String> values) {
        var numbers = values.stream()
                .map(FigureText::number)
                .filter(Read.Number.class::isInstance)
                .map(Read.Number.class::cast)
                .toList();
        return !numbers.isEmpty()
                && numbers.stream().noneMatch(Read.Number::percent)
                && numbers.stream()
                        .allMatch(number -> number.figure().value().compareTo(java.math.BigDecimal.ONE) <= 0);
    }

    private void unknown(Column column, List<Target> targets) {
        var values = values(column);
        if (values.isEmpty()) {
            return;
        }
        boolean figures = values.stream().filter(FigureText::mayBeFigure).count() * 2 > values.size();
        if (figures && (column.words().isEmpty() || column.heading().measure().isPresent() || targets.isEmpty())) {
            ask(
                    column,
                    column.words().isEmpty() ? "column-without-heading" : "column-unknown",
                    Text.of(
                            "Cột %s%s chứa số liệu gì?".formatted(Cell.letters(column.at()), quoted(column)),
                            "What does column %s%s hold?".formatted(Cell.letters(column.at()), quoted(column))),
                    proposals(column));
            return;
        }
        leave(column, Told.UNKNOWN_COLUMN);
        if (figures) {
            ledger.remark(
                    context.table(),
                    id(column),
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
            var named = section.columns().stream()
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

    private List<Target> answered(Column column, String answer) {
        var match = ANSWER.matcher(answer);
        var code = match.matches() && match.group(1) != null
                ? match.group(1)
                : column.heading().indicator().orElse(context.indicator());
        if (!match.matches()
                || catalog.findIndicator(code, context.population()).isEmpty()) {
            leave(column, Told.SKIPPED);
            return List.of();
        }
        boolean fraction = match.group(2).equals("fraction");
        int year = match.group(3) != null
                ? Integer.parseInt(match.group(3))
                : column.heading().year().orElse(context.year());
        var before = isBracketed(column) ? Target.Part.BEFORE_BRACKETS : Target.Part.WHOLE;
        if (match.group(2).equals("score-and-rank")) {
            return List.of(
                    new Target(column, id(column), Measure.SCORE, code, year, false, true, before),
                    new Target(column, id(column), Measure.RANK, code, year, false, true, Target.Part.IN_BRACKETS));
        }
        var measure = fraction ? Measure.SCORE : Measure.valueOf(match.group(2).toUpperCase(java.util.Locale.ROOT));
        return List.of(new Target(column, id(column), measure, code, year, fraction, true, before));
    }

    /** Two columns for one thing: the one that was answered, or the first where they say the same; else a question. */
    private List<Target> withoutDoubles(List<Target> targets) {
        var kept = new ArrayList<Target>();
        for (var target : targets) {
            var before = kept.stream().filter(target::sameAs).findFirst();
            if (before.isEmpty()) {
                kept.add(target);
            } else if (target.answered() && !before.get().answered()) {
                leave(before.get().column(), Told.SKIPPED);
                kept.set(kept.indexOf(before.get()), target);
            } else if (before.get().answered() || numbers(target).equals(numbers(before.get()))) {
                leave(target.column(), Told.AGAIN);
            } else {
                kept.remove(before.get());
                askWhich(before.get(), target);
            }
        }
        return kept;
    }

    private void askWhich(Target one, Target other) {
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

    private List<Object> numbers(Target target) {
        return values(target.column()).stream()
                .map(text -> FigureText.number(text) instanceof Read.Number number
                        ? number.figure().value().stripTrailingZeros()
                        : (Object) text)
                .toList();
    }

    private Optional<Target> ask(Column column, String rule, Text message, List<String> answers) {
        var proposals = new ArrayList<Proposal>();
        answers.forEach(
                answer -> proposals.add(new Proposal(answer, Answers.meaning(answer, catalog, context.population()))));
        proposals.add(Question.skip());
        cells(column).forEach(cell -> ledger.mark(context.table(), cell, Mark.Role.ASKED, null, message));
        ledger.ask(new Question(
                context.table(),
                id(column).substring(id(column).indexOf('.') + 1),
                id(column),
                column.words().isEmpty() ? null : column.words(),
                rule,
                message,
                proposals));
        return Optional.empty();
    }

    private static List<String> answers(Indicator indicator, Measure... measures) {
        return java.util.Arrays.stream(measures)
                .map(measure -> indicator.code() + ":" + measure.code())
                .toList();
    }

    private boolean isPart(String index) {
        return catalog.findIndicator(part(index), context.population()).isPresent();
    }

    private String part(String index) {
        return context.index() + ".part-" + index;
    }

    private void leave(Column column, Text why) {
        cells(column).forEach(cell -> ledger.mark(context.table(), cell, Mark.Role.IGNORED, null, why));
    }

    private List<Cell> cells(Column column) {
        return rows.stream()
                .flatMap(row -> section.grid().at(row, column.at()).stream())
                .filter(cell -> cell.column() == column.at())
                .toList();
    }

    private List<String> values(Column column) {
        return cells(column).stream().map(Cell::text).toList();
    }

    private String id(Column column) {
        return Answers.id(context.table(), section, column);
    }
}
