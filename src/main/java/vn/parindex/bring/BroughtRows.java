package vn.parindex.bring;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import vn.parindex.catalog.Catalog;
import vn.parindex.catalog.Figure;
import vn.parindex.result.Word;
import vn.parindex.understanding.Understanding;
import vn.parindex.understanding.Understanding.Result;
import vn.parindex.understanding.Understanding.Stated;

/**
 * What was understood, as rows of the dataset: results, statements, the source, and the editions that the dataset does not have yet.
 *
 * @param tables the rows by the names of their tables, in the order in which they are written; a row by its columns, in which a value is
 *     a text, a whole number, a {@link Figure} or a truth, and what is not stated is not there
 */
record BroughtRows(Map<String, List<Map<String, Object>>> tables) {

    /** Whose words are stored of one result already, the preferred first. */
    interface Known extends BiFunction<Result, Catalog, List<Word>> {}

    static BroughtRows of(Understanding understood, Provenance source, Catalog catalog, Known known) {
        var tables = new LinkedHashMap<String, List<Map<String, Object>>>();
        if (source.isNew()) {
            tables.put("sources", List.of(source(source)));
        }
        var editions = editions(understood, source, catalog);
        if (!editions.isEmpty()) {
            tables.put("editions", editions);
        }
        if (!understood.results().isEmpty()) {
            tables.put(
                    "scores",
                    understood.results().stream()
                            .map(result -> score(result, source, known.apply(result, catalog)))
                            .toList());
        }
        if (!understood.statements().isEmpty()) {
            tables.put(
                    "statements",
                    understood.statements().stream()
                            .map(stated -> statement(stated, source, catalog))
                            .toList());
        }
        return new BroughtRows(tables);
    }

    private static Map<String, Object> source(Provenance source) {
        var row = new LinkedHashMap<String, Object>();
        row.put("id", source.id());
        row.put("title", source.title());
        put(row, "publisher", source.publisher());
        put(row, "url", source.url());
        put(row, "published_on", source.publishedOn());
        row.put("tier", source.tier());
        put(row, "note", source.note());
        return row;
    }

    private static Map<String, Object> score(Result result, Provenance source, List<Word> words) {
        var row = new LinkedHashMap<String, Object>();
        row.put("indicator", result.indicator());
        row.put("population", result.population());
        row.put("unit", result.unit());
        row.put("year", result.year());
        put(row, "score", result.score());
        put(row, "points", result.points());
        if (result.rank() != null) {
            row.put("rank_best", result.rank().best());
            row.put("rank_worst", result.rank().worst());
        }
        row.put("source", source.id());
        row.put("preferred", isPreferred(source, words));
        if (!result.byHand().isEmpty()) {
            row.put("note", note(result));
        }
        return row;
    }

    /** Where a person read otherwise than the document says it; who asks later finds it beside the figure (ADR 035). */
    private static String note(Result result) {
        return result.byHand().stream()
                .map(each -> "table %d, cell %s: %s in the document, read by hand as %s"
                        .formatted(
                                result.table(),
                                each.cell(),
                                each.written().isEmpty() ? "nothing" : "“" + each.written() + "”",
                                each.read()))
                .collect(Collectors.joining("; "));
    }

    /** A table is preferred to what is no nearer to the publisher; what a preferred row lacks the next one gives (ADR 024). */
    private static boolean isPreferred(Provenance source, List<Word> words) {
        return words.isEmpty()
                || words.get(0).source().equals(source.id())
                || source.tier() <= words.get(0).tier();
    }

    private static Map<String, Object> statement(Stated stated, Provenance source, Catalog catalog) {
        var row = new LinkedHashMap<String, Object>();
        row.put("indicator", stated.indicator());
        row.put("population", stated.population());
        row.put("year", stated.year());
        row.put("subject", country(catalog));
        row.put("statistic", stated.statistic());
        // A part of the key, which must be there though a figure about all units has none.
        row.put("scope", null);
        row.put("value", stated.value());
        row.put("source", source.id());
        return row;
    }

    /** The unit that figures over a whole population are about. */
    private static String country(Catalog catalog) {
        return catalog.listUnits().stream()
                .filter(unit -> unit.type().equals("country"))
                .map(unit -> unit.id())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the dataset has no country"));
    }

    private static List<Map<String, Object>> editions(Understanding understood, Provenance source, Catalog catalog) {
        var rows = new ArrayList<Map<String, Object>>();
        var editions = new LinkedHashMap<List<Object>, List<Result>>();
        understood.results().forEach(result -> editions.computeIfAbsent(
                        List.of(index(result.indicator()), result.population(), result.year()),
                        key -> new ArrayList<>())
                .add(result));
        editions.forEach((edition, results) -> {
            var index = (String) edition.get(0);
            var population = (String) edition.get(1);
            int year = (int) edition.get(2);
            boolean known = catalog.listEditions(index, population).stream().anyMatch(each -> each.year() == year);
            if (!known) {
                var row = new LinkedHashMap<String, Object>();
                row.put("indicator", index);
                row.put("population", population);
                row.put("year", year);
                row.put("status", "published");
                ranked(
                                results,
                                catalog.listMembers(population, year, Optional.empty())
                                        .size())
                        .ifPresent(ranked -> row.put("units_ranked", ranked));
                put(row, "published_on", source.publishedOn());
                row.put("source", source.id());
                rows.add(row);
            }
        });
        return rows;
    }

    /**
     * How many units an edition ranks: those of the table where it has a place for each of as many places, or all members. Empty for a part
     * of a table, of which nothing says how much is missing.
     */
    private static Optional<Integer> ranked(List<Result> results, int members) {
        int named =
                Math.toIntExact(results.stream().map(Result::unit).distinct().count());
        int last = results.stream()
                .filter(result -> result.rank() != null)
                .mapToInt(result -> result.rank().worst())
                .max()
                .orElse(0);
        return named == members || named == last ? Optional.of(named) : Optional.empty();
    }

    private static String index(String indicator) {
        return indicator.split("\\.", 2)[0];
    }

    private static void put(Map<String, Object> row, String column, Object value) {
        if (value != null) {
            row.put(column, value);
        }
    }
}
