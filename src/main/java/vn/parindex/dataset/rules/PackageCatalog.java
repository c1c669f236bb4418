package vn.parindex.dataset.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import vn.parindex.catalog.Edition;
import vn.parindex.catalog.Figure;
import vn.parindex.catalog.Weight;
import vn.parindex.dataset.Row;
import vn.parindex.dataset.UnitSpellings;
import vn.parindex.result.Word;

/** Everything of a package but its scores, in memory, found by key; the first row wins where a key stands twice. */
final class PackageCatalog {

    private final Map<String, List<Row>> rows = new LinkedHashMap<>();
    private UnitSpellings spellings;
    private final Set<String> unreadable = new HashSet<>();
    private final Map<String, Map<List<String>, Map<List<String>, Row>>> indexes = new HashMap<>();
    private final Map<List<Object>, Integer> ranked = new HashMap<>();

    void add(String table, List<Row> read) {
        rows.put(table, read);
    }

    /** Marks a table whose file is missing or lacks a key: nothing is held against it. */
    void addUnreadable(String table) {
        unreadable.add(table);
    }

    /** The units of the package as people write them; call it once their table is in. */
    UnitSpellings spellings() {
        if (spellings == null) {
            spellings = UnitSpellings.of(rows("units").stream());
        }
        return spellings;
    }

    boolean isReadable(String table) {
        return !unreadable.contains(table);
    }

    List<Row> rows(String table) {
        return rows.getOrDefault(table, List.of());
    }

    Optional<Row> findUnit(String id) {
        return find("units", List.of("id"), id);
    }

    Optional<Row> findSource(String id) {
        return find("sources", List.of("id"), id);
    }

    Optional<Row> findIndicator(String code, String population) {
        return find("indicators", List.of("code", "population"), code, population);
    }

    /** The edition of the indicator itself or, as for every component, of its index. */
    Optional<Row> findEdition(String indicator, String population, String year) {
        var own = findEditionOf(indicator, population, year);
        return own.isPresent()
                ? own
                : findIndicator(indicator, population)
                        .map(row -> row.text("parent"))
                        .flatMap(index -> findEditionOf(index, population, year));
    }

    /** The maximum points known for the year. */
    Optional<Row> findWeight(String indicator, String population, int year) {
        return rows("weights").stream()
                .filter(row -> indicator.equals(row.text("indicator")) && population.equals(row.text("population")))
                .filter(row -> row.figure("max_points") != null
                        && row.integer("valid_from_year") != null
                        && row.integer("valid_to_year") != null)
                .filter(row -> Weight.isAttested(row.integer("valid_from_year"), row.integer("valid_to_year"), year))
                .findFirst();
    }

    /** The indicators of a population that are parts of this index, in the order of the file. */
    List<Row> listComponents(String index, String population) {
        return rows("indicators").stream()
                .filter(row -> index.equals(row.text("parent")) && population.equals(row.text("population")))
                .toList();
    }

    /** Tier of a source, the last where it is not known. */
    int tier(String source) {
        return findSource(source).map(row -> row.integer("tier")).orElse(Integer.MAX_VALUE);
    }

    /** What a row of scores says, as the service reads it once it is stored; a cell that cannot be read says nothing. */
    Word word(Row row) {
        return new Word(
                row.text("source"),
                tier(row.text("source")),
                row.figure("score"),
                row.figure("points"),
                row.place(),
                Boolean.TRUE.equals(row.bool("preferred")),
                null,
                row.text("note"));
    }

    Figure scaleMax(String indicator, String population) {
        return findIndicator(indicator, population)
                .map(row -> row.figure("scale_max"))
                .orElse(null);
    }

    /**
     * How many units an edition ranked: what it says or, where it says nothing, the units of the type that live on 31
     * December, within one parent where they have one ({@code parent} is null for those without).
     */
    int ranked(Row edition, String population, int year, String parent) {
        return Edition.ranked(edition.integer("units_ranked"), () -> living(population, year, parent));
    }

    private int living(String population, int year, String parent) {
        return ranked.computeIfAbsent(
                new ArrayList<>(Arrays.asList(population, year, parent)),
                key -> Math.toIntExact(rows("units").stream()
                        .filter(unit -> population.equals(unit.text("type")))
                        .filter(unit -> Objects.equals(parent, unit.text("parent")))
                        .filter(unit -> unit.life().containsEndOf(year))
                        .count()));
    }

    /** Whether some row of the table has these values in these columns. */
    boolean holds(String table, List<String> columns, List<String> values) {
        return index(table, columns).containsKey(values);
    }

    /** The values of one column, for suggestions. */
    List<String> values(String table, String column) {
        return rows(table).stream()
                .map(row -> row.text(column))
                .filter(value -> value != null)
                .distinct()
                .toList();
    }

    private Optional<Row> findEditionOf(String indicator, String population, String year) {
        return find("editions", List.of("indicator", "population", "year"), indicator, population, year);
    }

    private Optional<Row> find(String table, List<String> columns, String... values) {
        return Optional.ofNullable(index(table, columns).get(Arrays.asList(values)));
    }

    private Map<List<String>, Row> index(String table, List<String> columns) {
        return indexes.computeIfAbsent(table, key -> new HashMap<>()).computeIfAbsent(columns, key -> {
            var index = new HashMap<List<String>, Row>();
            rows(table).forEach(row -> index.putIfAbsent(row.texts(columns), row));
            return index;
        });
    }
}
