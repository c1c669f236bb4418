package vn.parindex.understanding;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.parindex.catalog.Catalog;
import vn.parindex.catalog.Edition;
import vn.parindex.catalog.IndicatorNames;
import vn.parindex.document.Cell;
import vn.parindex.http.Text;
import vn.parindex.understanding.Question.Proposal;

/** What must be decided about a document or one of its tables as a whole, and what a person should know of it. */
final class DocumentQuestions {

    private final Catalog catalog;
    private final Ledger ledger;
    private final Hints asked;
    private final int tables;

    /** {@code tables}: how many the document has; of several, each is asked for its own year. */
    DocumentQuestions(Catalog catalog, Ledger ledger, Hints asked, int tables) {
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
}
