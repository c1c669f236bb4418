package vn.parindex.understanding;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.parindex.catalog.Catalog;
import vn.parindex.catalog.Edition;
import vn.parindex.catalog.IndicatorNames;
import vn.parindex.catalog.Unit;
import vn.parindex.document.Cell;
import vn.parindex.document.Kind;
import vn.parindex.http.Text;
import vn.parindex.understanding.Question.Proposal;
import vn.parindex.understanding.Section.Column;
import vn.parindex.understanding.Understanding.Result;

/** What must be decided about a document or one of its tables as a whole, and what a person should know of it. */
final class DocumentQuestions {

    private static final int NAMED = 5;

    private final Catalog catalog;
    private final Ledger ledger;
    private final Asked asked;
    private final int tables;

    /** {@code tables}: how many the document has; of several, each is asked for its own year. */
    DocumentQuestions(Catalog catalog, Ledger ledger, Asked asked, int tables) {
        this.tables = tables;
        this.catalog = catalog;
        this.ledger = ledger;
        this.asked = asked;
    }

    /** The newest year of any edition: the year to look at units by, where no better is known. */
    int latestYear() {
        return editions().map(Edition::year).max(Comparator.naturalOrder()).orElse(LocalDate.EPOCH.getYear());
    }

    private Stream<Edition> editions() {
        return catalog.indicators().values().stream()
                .flatMap(List::stream)
                .filter(indicator -> indicator.parent() == null)
                .flatMap(indicator -> catalog.listEditions(indicator.code(), indicator.population()).stream());
    }

    void year(int table, List<Integer> named) {
        var years = new LinkedHashSet<>(named);
        if (years.isEmpty()) {
            IntStream.rangeClosed(-1, 2).forEach(back -> years.add(latestYear() - back));
        }
        ledger.ask(new Question(
                table,
                null,
                tables == 1 ? "year" : yearOf(table),
                null,
                named.isEmpty() ? "year-missing" : "year-ambiguous",
                Text.of("Số liệu của bảng là của năm nào?", "Of which year are the figures?"),
                years.stream()
                        .map(year -> new Proposal(String.valueOf(year), Text.of("năm " + year, "the year " + year)))
                        .toList()));
    }

    private static String yearOf(int table) {
        return "t" + table + ".year";
    }

    /** The year that a person said of one table among several. */
    Optional<Integer> answeredYear(int table) {
        return asked.answer(yearOf(table))
                .filter(year -> year.matches("20\\d\\d"))
                .map(Integer::valueOf);
    }

    /** Tells each cell that was written over, and asks about those that are nowhere. */
    void mended(Mending mending) {
        mending.before().forEach((place, before) -> {
            var cell = place.substring(place.indexOf('.') + 1);
            var now = asked.cells().get(place).strip();
            ledger.remark(
                    Integer.parseInt(place.substring(1, place.indexOf('.'))),
                    cell,
                    "mended-by-hand",
                    Text.of(
                            "Ô %s được sửa bằng tay: tài liệu ghi “%s”, đọc là “%s”.".formatted(cell, before, now),
                            "Cell %s was mended by hand: the document says “%s”; it is read as “%s”."
                                    .formatted(cell, before, now)));
        });
        for (var place : mending.nowhere()) {
            ledger.ask(new Question(
                    0,
                    null,
                    place,
                    asked.cells().get(place),
                    "no-such-cell",
                    Text.of(
                            "Tài liệu không có ô %s để sửa; ô được gọi theo bảng và vị trí, ví dụ t1.D3."
                                    .formatted(place),
                            "The document has no cell %s to mend; a cell is named by its table and place, such as t1.D3."
                                    .formatted(place)),
                    List.of()));
        }
    }

    /** Asks once more where the words of the document name other years than the one that was chosen, and not that one. */
    void confirmYear(int table, int year, List<Integer> named) {
        if (named.isEmpty()
                || named.contains(year)
                || asked.answer("confirm-year").equals(Optional.of(String.valueOf(year)))) {
            return;
        }
        ledger.ask(new Question(
                table,
                null,
                "confirm-year",
                null,
                "year-contradicted",
                Text.of(
                        "Tài liệu nói đến năm %s, không nói đến năm %d đã chọn.".formatted(joined(named), year),
                        "The document speaks of %s and not of %d, which was chosen.".formatted(joined(named), year)),
                List.of(new Proposal(
                        String.valueOf(year), Text.of("Vẫn là năm " + year, "It is " + year + " all the same")))));
    }

    private static String joined(List<?> some) {
        return some.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    void population(int table, List<String> known) {
        ledger.ask(new Question(
                table,
                null,
                "population",
                null,
                "population-missing",
                Text.of(
                        "Bảng này xếp hạng ai: các tỉnh hay các bộ?",
                        "Who is ranked in this table: provinces or ministries?"),
                known.stream()
                        .map(each -> new Proposal(each, Text.of(each, each)))
                        .toList()));
    }

    void indicator(int table, String population, List<String> named, Optional<String> foreign) {
        var proposals = catalog.indicators().entrySet().stream()
                .filter(entry -> entry.getValue().stream()
                        .anyMatch(each ->
                                each.parent() == null && each.population().equals(population)))
                .filter(entry -> named.isEmpty() || named.contains(entry.getKey()))
                .map(entry -> new Proposal(entry.getKey(), IndicatorNames.of(entry.getValue())))
                .toList();
        ledger.ask(new Question(
                table,
                null,
                "indicator",
                foreign.orElse(null),
                foreign.isPresent() ? "another-index" : named.isEmpty() ? "indicator-missing" : "indicator-ambiguous",
                foreign.map(each -> Text.of(
                                "Tài liệu nói đến chỉ số khác (%s), không có trong dữ liệu này.".formatted(each),
                                "The document speaks of another index (%s), which these data do not have."
                                        .formatted(each)))
                        .orElse(Text.of("Bảng này là của chỉ số nào?", "Which index is this table about?")),
                proposals));
    }

    /** False where the table is about another index than the one that was chosen; asks where that may be a mistake. */
    boolean confirmIndicator(int table, String chosen, List<String> named, Optional<String> foreign) {
        var index = chosen.split("\\.", 2)[0];
        boolean contradicted = !named.isEmpty() && !named.contains(index) || named.isEmpty() && foreign.isPresent();
        if (!contradicted || asked.answer("confirm-indicator").equals(Optional.of(chosen))) {
            return true;
        }
        var other = named.isEmpty() ? foreign.orElse("") : joined(named);
        ledger.ask(new Question(
                table,
                null,
                "confirm-indicator",
                other,
                "indicator-contradicted",
                Text.of(
                        "Tài liệu nói đến %s, không phải %s đã chọn.".formatted(other, chosen),
                        "The document speaks of %s and not of %s, which was chosen.".formatted(other, chosen)),
                List.of(new Proposal(chosen, Text.of("Vẫn là " + chosen, "It is " + chosen + " all the same")))));
        return false;
    }

    /** Whether a table is about other units than those that were asked for; it is left out, and told. */
    boolean isOfOthers(Section section, int table, String population, Optional<String> own) {
        if (own.isEmpty() || own.get().equals(population)) {
            return false;
        }
        ledger.remark(
                table,
                new Cell(section.bodyFrom(), 0, 1, 1, "", java.util.Set.of()).address(),
                "another-population",
                Text.of(
                        "Bảng này là của %s nên không được lấy.".formatted(own.get()),
                        "This table is about %s and is left out.".formatted(own.get())));
        return true;
    }

    /** A text whose rows have more cells than headings: a decimal comma was taken for a delimiter. */
    boolean isRagged(Kind kind, Section section, int table) {
        if (kind != Kind.TEXT) {
            return false;
        }
        var grid = section.grid();
        int headed = section.columns().stream()
                .filter(column -> !column.words().isEmpty())
                .mapToInt(Column::at)
                .max()
                .orElse(grid.width());
        long ragged = IntStream.range(section.bodyFrom(), section.bodyTo())
                .filter(row -> grid.row(row).stream().anyMatch(cell -> cell.column() > headed))
                .filter(row -> grid.row(row).stream()
                                .filter(cell -> FigureText.mayBeFigure(cell.text()))
                                .count()
                        > 1)
                .count();
        if (section.continued() || ragged == 0) {
            return false;
        }
        ledger.ask(new Question(
                table,
                null,
                "t" + table,
                null,
                "ragged-rows",
                Text.of(
                        "Có %d dòng nhiều ô hơn tiêu đề: có lẽ dấu phẩy thập phân bị hiểu là dấu ngăn cột. Hãy dùng dấu chấm phẩy hoặc tab để ngăn cột."
                                .formatted(ragged),
                        "%d rows have more cells than there are headings: a decimal comma may have been taken for a delimiter. Use semicolons or tabs."
                                .formatted(ragged)),
                List.of()));
        return true;
    }

    void withoutHeadings(int table) {
        ledger.ask(new Question(
                table,
                null,
                "t" + table,
                null,
                "no-headings",
                Text.of(
                        "Bảng không có dòng tiêu đề; hãy thêm dòng như “STT, Tỉnh, Điểm, Xếp hạng”.",
                        "The table has no headings; add a row such as “No., Province, Score, Rank”."),
                List.of()));
    }

    void withoutUnits(Section section, int table, List<Column> block) {
        if (block.stream().noneMatch(column -> column.heading().measure().isPresent())) {
            return;
        }
        ledger.ask(new Question(
                table,
                null,
                "t" + table,
                null,
                "no-unit-column",
                Text.of(
                        "Không thấy cột tên tỉnh hoặc bộ; hãy đặt tiêu đề cột đó là “Tỉnh, thành phố” hoặc “Bộ, ngành”.",
                        "No column names provinces or ministries; head it “Province” or “Ministry”."),
                List.of()));
    }

    /** Units side by side in a row, years or figures below them: a person turns the table round in a moment, and nothing else is sure. */
    void unitsAcross(int table) {
        ledger.ask(new Question(
                table,
                null,
                "t" + table,
                null,
                "units-across",
                Text.of(
                        "Tên các đơn vị nằm theo hàng ngang; hãy xoay bảng để mỗi đơn vị là một dòng (trong Excel: chép, rồi Dán đặc biệt, Chuyển vị).",
                        "The units stand side by side; turn the table so that each is a row (in Excel: copy, then Paste Special, Transpose)."),
                List.of()));
    }

    void nothingFound() {
        ledger.ask(new Question(
                0,
                null,
                "document",
                null,
                "no-figures",
                Text.of(
                        "Không nhận ra bảng điểm hay xếp hạng nào; cần một bảng có cột tỉnh (hoặc bộ) và cột điểm hoặc thứ hạng.",
                        "No table of scores or places was recognised; it needs a column of provinces (or ministries) and one of scores or places."),
                List.of()));
    }

    /** Tells which units are missing in each table that is nearly whole, and how many in any other. */
    void completeness(List<Result> results) {
        var tables = results.stream()
                .map(result -> List.<Object>of(result.indicator(), result.population(), result.year()))
                .distinct()
                .toList();
        for (var table : tables) {
            var code = (String) table.get(0);
            var population = (String) table.get(1);
            int year = (int) table.get(2);
            var named = results.stream()
                    .filter(result -> List.<Object>of(result.indicator(), result.population(), result.year())
                            .equals(table))
                    .map(Result::unit)
                    .collect(Collectors.toSet());
            int size = catalog.findIndicator(code, population)
                    .flatMap(indicator -> catalog.findEdition(indicator, year))
                    .map(Edition::unitsRanked)
                    .filter(Objects::nonNull)
                    .orElseGet(() -> members(population, year).size());
            if (named.size() < size) {
                var missing = missing(population, year, named, size);
                incomplete(code, year, named.size(), size, missing);
                if (!missing.isEmpty() && missing.size() <= NAMED) {
                    proposeMissing(missing);
                }
            }
        }
    }

    private List<Unit> members(String population, int year) {
        return catalog.listMembers(population, year, Optional.empty());
    }

    private List<Unit> missing(String population, int year, java.util.Set<String> named, int size) {
        var members = members(population, year);
        return members.size() != size
                ? List.of()
                : members.stream().filter(unit -> !named.contains(unit.id())).toList();
    }

    /** A name that nothing is like is most likely of a unit that the table has not named yet, where these are few. */
    private void proposeMissing(List<Unit> missing) {
        var proposals = Stream.concat(
                        missing.stream().map(unit -> new Proposal(unit.id(), catalog.label(unit))),
                        Stream.of(Question.skip()))
                .toList();
        ledger.questions().stream()
                .filter(question -> question.rule().equals("unit-unknown")
                        && question.proposals().equals(List.of(Question.skip())))
                .forEach(question -> ledger.askBetter(new Question(
                        question.table(),
                        question.cell(),
                        question.id(),
                        question.text(),
                        question.rule(),
                        question.message(),
                        proposals)));
    }

    private void incomplete(String code, int year, int named, int size, List<Unit> missing) {
        var few = !missing.isEmpty() && missing.size() <= NAMED
                ? ": " + joined(missing.stream().map(Unit::nameVi).toList())
                : "";
        ledger.remark(
                0,
                null,
                "incomplete",
                Text.of(
                        "%s năm %d: bảng có %d trên %d đơn vị; còn thiếu %d%s."
                                .formatted(code, year, named, size, size - named, few),
                        "%s of %d: the table has %d of %d units; %d are missing%s."
                                .formatted(code, year, named, size, size - named, few)));
    }
}
