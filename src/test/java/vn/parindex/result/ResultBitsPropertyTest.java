package vn.parindex.result;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import vn.parindex.catalog.Catalog;
import vn.parindex.catalog.Unit;
import vn.parindex.checks.ShippedRows;
import vn.parindex.http.request.YearSet;

/** Counted by bits or looked through one by one: the same tables hold what a filter keeps, and the same values keep as much. */
class ResultBitsPropertyTest {

    private static final Catalog CATALOG = ShippedRows.CATALOG;

    /** A result as filters see it. */
    private record Seen(TableKey table, String unit, State state, List<String> sources) {

        List<String> values(FilterDimension dimension) {
            return switch (dimension) {
                case INDICATOR -> List.of(table.indicator());
                case POPULATION -> List.of(table.population());
                case UNIT -> List.of(unit);
                case REGION ->
                    CATALOG.findRegion(unit, table.year()).map(Unit::id).stream()
                            .toList();
                case YEAR -> List.of(String.valueOf(table.year()));
                case STATE -> List.of(state.code());
                case SOURCE -> sources.stream().distinct().toList();
            };
        }
    }

    @Property(tries = 25)
    void filtersKeepWhatTheyKeepOneByOne(@ForAll long seed) {
        var random = new Random(seed);
        var tables = ShippedRows.tables(records(random));
        var results = ResultBitsBuilder.of(CATALOG, tables);
        var seen = seen(tables);
        for (int i = 0; i < 8; i++) {
            var filter = filter(random, seen);
            assertThat(results.tables(filter).stream().map(table -> Map.entry(table.key(), (long) table.results())))
                    .as("%s", filter)
                    .containsExactlyElementsOf(seen.stream()
                            .filter(passesAllBut(filter, null))
                            .collect(groupingBy(Seen::table, counting()))
                            .entrySet()
                            .stream()
                            .sorted(Map.Entry.comparingByKey(TableKey.order(CATALOG)))
                            .map(each -> Map.entry(each.getKey(), each.getValue()))
                            .toList());
            var facets = Facets.of(results, filter);
            assertThat(facets.total())
                    .isEqualTo(seen.stream().filter(passesAllBut(filter, null)).count());
            for (var dimension : FilterDimension.values()) {
                var counts = new HashMap<String, Long>();
                seen.stream()
                        .filter(passesAllBut(filter, dimension))
                        .flatMap(each -> each.values(dimension).stream())
                        .forEach(value -> counts.merge(value, 1L, Long::sum));
                assertThat(facets.counts(dimension))
                        .as("%s of %s", dimension, filter)
                        .isEqualTo(counts);
            }
        }
    }

    /** Some of the shipped records, some of them without a figure, with a state or of another document; no document speaks twice of a result. */
    private static List<ScoreRecord> records(Random random) {
        var sources = new ArrayList<>(CATALOG.sources().keySet());
        sources.add("unknown");
        var records = new ArrayList<ScoreRecord>();
        var spoken = new HashSet<List<Object>>();
        for (var each : ShippedRows.SCORES) {
            for (int copies = Math.max(0, random.nextInt(6) - 3); copies > 0; copies--) {
                boolean valued = random.nextInt(3) > 0;
                var source = random.nextBoolean() ? each.source() : sources.get(random.nextInt(sources.size()));
                if (!spoken.add(List.of(each.indicator(), each.population(), each.unit(), each.year(), source))) {
                    continue;
                }
                records.add(new ScoreRecord(
                        each.indicator(),
                        each.population(),
                        each.unit(),
                        each.year(),
                        valued ? each.score() : null,
                        valued ? each.points() : null,
                        random.nextBoolean() ? 1 : null,
                        1 + random.nextInt(2),
                        source,
                        random.nextBoolean(),
                        null,
                        random.nextBoolean()
                                ? null
                                : random.nextBoolean() ? State.WITHHELD.code() : State.NOT_PUBLISHED.code()));
            }
        }
        return records;
    }

    private static List<Seen> seen(List<Table> tables) {
        return tables.stream()
                .flatMap(table -> table.stored().stream()
                        .map(result -> new Seen(
                                table.key(),
                                result.unit(),
                                result.state(),
                                result.words().stream().map(Word::source).toList())))
                .toList();
    }

    /** Each filter is set now and then, mostly to what there is. */
    private static ObservationFilter filter(Random random, List<Seen> seen) {
        var states = State.values();
        var one = seen.get(random.nextInt(seen.size()));
        var other = seen.get(random.nextInt(seen.size()));
        return new ObservationFilter(
                some(random, one.table().indicator(), other.table().indicator()),
                some(random, other.table().population()),
                some(random, one.unit(), other.unit(), "nobody"),
                random.nextInt(3) > 0
                        ? Optional.empty()
                        : CATALOG.findRegion(one.unit(), one.table().year()).map(Unit::id),
                random.nextInt(3) > 0
                        ? Optional.empty()
                        : YearSet.parse(one.table().year() + ",2015.." + 2020),
                random.nextInt(3) > 0 ? List.of() : List.of(one.state(), states[random.nextInt(states.length)]),
                random.nextInt(3) > 0
                        ? Optional.empty()
                        : Optional.of(other.sources().get(0)));
    }

    private static List<String> some(Random random, String... values) {
        return random.nextInt(3) > 0
                ? List.of()
                : Arrays.stream(values)
                        .distinct()
                        .limit(1 + random.nextInt(values.length))
                        .toList();
    }

    private static Predicate<Seen> passesAllBut(ObservationFilter filter, FilterDimension left) {
        return seen -> Stream.of(FilterDimension.values())
                .filter(dimension -> dimension != left)
                .allMatch(dimension -> passes(filter, dimension, seen));
    }

    private static boolean passes(ObservationFilter filter, FilterDimension dimension, Seen seen) {
        List<String> wanted =
                switch (dimension) {
                    case INDICATOR -> filter.indicators();
                    case POPULATION -> filter.populations();
                    case UNIT -> filter.units();
                    case REGION -> filter.region().stream().toList();
                    case YEAR ->
                        filter.years()
                                        .filter(years ->
                                                !years.contains(seen.table().year()))
                                        .isPresent()
                                ? List.of("another")
                                : List.of();
                    case STATE -> filter.states().stream().map(State::code).toList();
                    case SOURCE -> filter.source().stream().toList();
                };
        return wanted.isEmpty() || seen.values(dimension).stream().anyMatch(wanted::contains);
    }
}
