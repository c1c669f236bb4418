package vn.parindex.result;

import static java.util.stream.Collectors.groupingBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.parindex.catalog.Catalog;
import vn.parindex.catalog.Edition;
import vn.parindex.catalog.Indicator;
import vn.parindex.catalog.Unit;

/**
 * One population's results for one indicator and year.
 *
 * @param within the parent whose units are ranked; empty at the national level
 * @param edition the index's publication of that year; empty if the dataset knows of none
 * @param size n, the number of units ranked; 0 where no edition was held
 * @param results one result for each member known by name, gaps included, in Vietnamese order of the units
 */
public record Table(
        Indicator indicator,
        Optional<String> within,
        int year,
        Optional<Edition> edition,
        int size,
        Map<String, Result> results) {

    public Table {
        if (results.size() > size) {
            // The package rules refuse this (more-units-than-ranked): places and statistics of such a table would be
            // made up.
            throw new IllegalStateException(
                    "%s %d ranks %d units and names %d".formatted(indicator.code(), year, size, results.size()));
        }
    }

    /**
     * The table that these records make.
     *
     * @param named the units whose membership any result of the same edition shows, the index's or a component's
     * @param records the records of this indicator, population and year; those of other parents are left out
     */
    public static Table of(
            Catalog catalog,
            Indicator indicator,
            Optional<String> within,
            int year,
            Set<String> named,
            List<ScoreRecord> records) {
        var edition = catalog.findEdition(indicator, year);
        var living = catalog.listMembers(indicator.population(), year, within);
        int size = size(edition, living);
        boolean allAreMembers = living.size() <= size;
        var byUnit = records.stream().collect(groupingBy(ScoreRecord::unit));
        var results = new LinkedHashMap<String, Result>();
        for (Unit unit : living) {
            var words = byUnit.getOrDefault(unit.id(), List.of()).stream()
                    .map(record -> word(catalog, record))
                    .toList();
            if (!words.isEmpty() || allAreMembers || named.contains(unit.id())) {
                results.put(unit.id(), Result.merge(unit.id(), year, words, gapState(edition)));
            }
        }
        return new Table(indicator, within, year, edition, size, results);
    }

    /** Whether every unit that lived at the end of the year was ranked. */
    static boolean ranksAll(Catalog catalog, Indicator indicator, Optional<String> within, int year) {
        var living = catalog.listMembers(indicator.population(), year, within);
        return living.size() <= size(catalog.findEdition(indicator, year), living);
    }

    /** Whether anybody was ranked; where nobody was, there is nothing to read. */
    static boolean ranksAny(Catalog catalog, TableKey key) {
        return catalog.findEdition(key.indicator(catalog), key.year())
                .filter(edition -> !edition.status().equals("not-held"))
                .isPresent();
    }

    private static int size(Optional<Edition> edition, List<Unit> living) {
        return edition.filter(each -> !each.status().equals("not-held"))
                .map(each -> Edition.ranked(each.unitsRanked(), living::size))
                .orElse(0);
    }

    private static Word word(Catalog catalog, ScoreRecord record) {
        return Word.of(record, catalog.findSource(record.source()).map(source -> source.tier()));
    }

    /** The result of a unit that may be no member: then it tells why there is none. */
    public Result result(Unit unit) {
        var known = results.get(unit.id());
        if (known != null) {
            return known;
        }
        boolean mayBeMember = unit.livesAtEndOf(year) && results.size() < size;
        return Result.empty(unit.id(), year, mayBeMember ? gapState(edition) : State.NOT_APPLICABLE);
    }

    /** The state of a member of which no figure is stored. */
    public static State gapState(Optional<Edition> edition) {
        return edition.filter(each -> each.status().equals("not-published")).isPresent()
                ? State.NOT_PUBLISHED
                : State.MISSING;
    }

    /** The subject of statements about the whole table: the parent whose units are ranked, else the country. */
    public String subject() {
        return subject(within);
    }

    /** The same for the units of this parent. */
    public static String subject(Optional<String> within) {
        return within.orElse("viet-nam");
    }

    /** What each member brings to the order of places. */
    public List<Places.Entry> entries(Measure measure) {
        return results.values().stream()
                .map(result ->
                        new Places.Entry(result.unit(), measure.of(result), result.published(), result.attestations()))
                .toList();
    }

    /** Which table it is. */
    public TableKey key() {
        return TableKey.of(indicator, within, year);
    }

    /** About how much memory it takes. */
    long bytes() {
        long words = results.values().stream()
                .mapToLong(result -> result.words().size())
                .sum();
        return 300 + 200L * results.size() + 200 * words;
    }

    /** What the measure and the published places say of each member's place. */
    public Places places(Measure measure) {
        return Places.of(entries(measure), size);
    }

    /** Whether any source states anything. */
    public boolean isEmpty() {
        return results.values().stream().allMatch(result -> result.words().isEmpty());
    }

    /** The results of which something is stored. */
    public List<Result> stored() {
        return results.values().stream()
                .filter(result -> !result.words().isEmpty())
                .toList();
    }
}
