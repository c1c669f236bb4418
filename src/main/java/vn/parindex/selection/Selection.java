package vn.parindex.selection;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.parindex.catalog.Catalog;
import vn.parindex.catalog.Edition;
import vn.parindex.catalog.Indicator;
import vn.parindex.http.problem.Fault;
import vn.parindex.http.problem.ProblemException;
import vn.parindex.http.request.Paging;
import vn.parindex.http.request.PathYear;
import vn.parindex.http.request.Reading;
import vn.parindex.http.request.Slice;
import vn.parindex.http.request.YearSet;
import vn.parindex.result.Measure;
import vn.parindex.result.ReleasedTables;

/**
 * Reads what a request selects of a release: the indicators, the population, the years, the measure; {@link UnitSelection} has the units.
 *
 * <p>What is wrong with a parameter is kept in the {@link Reading}, and something valid stands in for it; what a path names and does not exist
 * is a 404 at once.
 */
public final class Selection {

    private final Catalog catalog;
    private final Reading reading;
    private final ReleasedTables tables;

    Selection(Catalog catalog, Reading reading, ReleasedTables tables) {
        this.catalog = catalog;
        this.reading = reading;
        this.tables = tables;
    }

    /** The catalogue of the release that the request means. */
    public Catalog catalog() {
        return catalog;
    }

    public Reading reading() {
        return reading;
    }

    /** The page of a list of this release that is asked for; to be read after whatever decides what is in the list. */
    public Slice slice(Paging sent, int usual, int most) {
        return reading.slice(sent, usual, most, catalog.release().id());
    }

    /** The units that are named, where no parameter tells the day that is meant. */
    public UnitSelection units() {
        return units(null);
    }

    /**
     * The units that are named.
     *
     * @param on the day that tells units of one spelling apart, as it was sent
     */
    public UnitSelection units(String on) {
        return new UnitSelection(catalog, reading, on);
    }

    /**
     * The table of the indicator and the year that a path names.
     *
     * @throws ProblemException 404 for an unknown indicator
     */
    public ChosenTable table(String indicator, String year, String population, String within) {
        var named = reading.pathYear("year", year);
        var chosen = pathIndicator(indicator, population);
        int number = year(chosen, named);
        var parent = units().within(chosen, within, OptionalInt.of(number));
        return new ChosenTable(chosen, parent, number, named.isLatest());
    }

    /**
     * The result of the indicator, the year and the unit that a path names.
     *
     * @param on the day that tells units of one spelling apart; the last of the year unless given
     * @throws ProblemException 404 for an unknown indicator or unit, 409 for a spelling that fits several units
     */
    public ChosenResult result(String indicator, String year, String unit, String population, String on) {
        var named = reading.pathYear("year", year);
        var chosen = pathIndicator(indicator, population);
        int number = year(chosen, named);
        var spelled = units(on).pathUnit(unit, Optional.of(chosen.population()), OptionalInt.of(number));
        return new ChosenResult(chosen, spelled, number, named.isLatest());
    }

    /**
     * The indicator of this code in a path, for the population that is named or else the first it is published for.
     *
     * @throws ProblemException 404 for an unknown code, with the nearest
     */
    public Indicator pathIndicator(String code, String population) {
        var published = catalog.indicators().get(code);
        if (published == null) {
            throw ProblemException.notFound(Fault.path(
                            "indicator",
                            code,
                            "unknown-indicator",
                            "Không có chỉ số “" + Fault.abbreviated(code) + "”; danh sách ở /api/v1/indicators.",
                            "There is no indicator “" + Fault.abbreviated(code)
                                    + "”; they are listed at /api/v1/indicators.")
                    .allowing(catalog.indicators().keySet()));
        }
        var byPopulation = published.stream()
                .collect(Collectors.toMap(Indicator::population, each -> each, (a, b) -> a, LinkedHashMap::new));
        return reading.choice("population", population, byPopulation, published.get(0));
    }

    /**
     * The indicators that {@code indicator=} names for a population, in the order of the request; {@code par-index.*} stands for
     * the index's components. Without the parameter: the indices of the population.
     */
    public List<Indicator> indicators(String sent, String population) {
        var known = new LinkedHashMap<String, List<Indicator>>();
        catalog.indicators().values().stream()
                .flatMap(List::stream)
                .filter(each -> each.population().equals(population))
                .forEach(each -> known.put(each.code(), List.of(each)));
        var indices = known.values().stream()
                .flatMap(List::stream)
                .filter(each -> each.parent() == null)
                .toList();
        for (var index : indices) {
            var components = catalog.listComponents(index.code(), population);
            if (!components.isEmpty()) {
                known.put(index.code() + ".*", components);
            }
        }
        var chosen = reading.choices("indicator", sent, known).stream()
                .flatMap(List::stream)
                .distinct()
                .toList();
        return chosen.isEmpty() ? indices : chosen;
    }

    /**
     * The codes that {@code indicator=} names for any population, {@code par-index.*} being all components of an index; empty
     * means all.
     */
    public List<String> indicatorCodes(String sent) {
        var codes = catalog.indicators().keySet();
        var known = new LinkedHashMap<String, List<String>>();
        codes.forEach(code -> known.put(code, List.of(code)));
        catalog.indicators().values().stream()
                .flatMap(List::stream)
                .filter(each -> each.parent() != null)
                .forEach(each -> known.put(
                        each.index() + ".*",
                        codes.stream()
                                .filter(code -> code.startsWith(each.index() + "."))
                                .toList()));
        return reading.choices("indicator", sent, known).stream()
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    /** The year a path names; {@code latest} is the newest edition with a result, whatever filter is asked. */
    public int year(Indicator indicator, PathYear named) {
        return named.year().orElseGet(() -> tables.findLatestYear(catalog, indicator)
                .orElseGet(() -> catalog.listEditions(indicator.index(), indicator.population()).stream()
                        .mapToInt(Edition::year)
                        .max()
                        .orElse(0)));
    }

    /** The populations that {@code population=} names of those that anything is published for; empty means all. */
    public List<String> populations(String sent) {
        return reading.choices(
                "population",
                sent,
                catalog.indicators().values().stream()
                        .flatMap(List::stream)
                        .map(Indicator::population)
                        .distinct()
                        .toList());
    }

    /** The years of an indicator that {@code wanted} leaves among those of its editions, from first to last, gaps included. */
    public static List<Integer> years(Catalog catalog, Indicator indicator, Optional<YearSet> wanted) {
        var editions = catalog.listEditions(indicator.index(), indicator.population());
        if (editions.isEmpty()) {
            return List.of();
        }
        int first = editions.get(0).year();
        int last = editions.get(editions.size() - 1).year();
        return Stream.iterate(first, year -> year <= last, year -> year + 1)
                .filter(year -> wanted.isEmpty() || wanted.get().contains(year))
                .toList();
    }

    /** Whether {@code include=} asks for what the other documents say; for operations that can include nothing else. */
    public boolean alternatives(String sent) {
        return !reading.choices("include", sent, List.of("alternatives")).isEmpty();
    }

    /** The measure that {@code measure=} asks for, else the indicator's own. */
    public Measure measure(String sent, Indicator indicator) {
        var known = new LinkedHashMap<String, Measure>();
        for (var measure : Measure.values()) {
            known.put(measure.code(), measure);
        }
        return reading.choice("measure", sent, known, Measure.of(indicator));
    }
}
