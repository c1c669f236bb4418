package vn.parindex.result;

import jakarta.enterprise.context.RequestScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.parindex.catalog.Catalog;
import vn.parindex.catalog.Catalogs;
import vn.parindex.catalog.Edition;
import vn.parindex.catalog.Indicator;
import vn.parindex.catalog.Unit;
import vn.parindex.http.Fault;
import vn.parindex.http.Inquiry;
import vn.parindex.http.PathYear;
import vn.parindex.http.ProblemException;
import vn.parindex.release.AsOf;

/**
 * What a request selects: the release, the indicators, the population, the years, the measure; {@link UnitSelection} has the units.
 *
 * <p>Faults in parameters are gathered in the {@link Inquiry} and something valid stands in until it is settled; what a path
 * names and does not exist is a 404 at once.
 */
@RequestScoped
public class Selection {

    private final AsOf asOf;
    private final Catalogs catalogs;
    private final Inquiry inquiry;
    private final ReleasedTables tables;

    Selection(AsOf asOf, Catalogs catalogs, Inquiry inquiry, ReleasedTables tables) {
        this.asOf = asOf;
        this.catalogs = catalogs;
        this.inquiry = inquiry;
        this.tables = tables;
    }

    /** The catalogue of the release that the request means. */
    public Catalog catalog() {
        return catalogs.at(asOf.release());
    }

    /**
     * The indicator of this code in a path, for the population of {@code population=} or else the first it is published for.
     *
     * @throws ProblemException 404 for an unknown code, with the nearest
     */
    public Indicator pathIndicator(String code) {
        var published = catalog().indicators().get(code);
        if (published == null) {
            throw ProblemException.notFound(Fault.path(
                            "indicator",
                            code,
                            "unknown-indicator",
                            "Không có chỉ số “" + Fault.abbreviated(code) + "”; danh sách ở /api/v1/indicators.",
                            "There is no indicator “" + Fault.abbreviated(code)
                                    + "”; they are listed at /api/v1/indicators.")
                    .allowing(catalog().indicators().keySet()));
        }
        var byPopulation = published.stream()
                .collect(Collectors.toMap(Indicator::population, each -> each, (a, b) -> a, LinkedHashMap::new));
        return inquiry.choice("population", byPopulation).orElse(published.get(0));
    }

    /**
     * The indicators that {@code indicator=} names for a population, in the order of the request; {@code par-index.*} stands for
     * the index's components. Without the parameter: the indices of the population.
     */
    public List<Indicator> indicators(String population) {
        var known = new LinkedHashMap<String, List<Indicator>>();
        catalog().indicators().values().stream()
                .flatMap(List::stream)
                .filter(each -> each.population().equals(population))
                .forEach(each -> known.put(each.code(), List.of(each)));
        var indices = known.values().stream()
                .flatMap(List::stream)
                .filter(each -> each.parent() == null)
                .toList();
        for (var index : indices) {
            var components = catalog().listComponents(index.code(), population);
            if (!components.isEmpty()) {
                known.put(index.code() + ".*", components);
            }
        }
        var chosen = inquiry.choices("indicator", known).stream()
                .flatMap(List::stream)
                .distinct()
                .toList();
        return chosen.isEmpty() ? indices : chosen;
    }

    /**
     * The codes that {@code indicator=} names for any population, {@code par-index.*} being all components of an index; empty
     * means all.
     */
    public List<String> indicatorCodes() {
        var codes = catalog().indicators().keySet();
        var known = new LinkedHashMap<String, List<String>>();
        codes.forEach(code -> known.put(code, List.of(code)));
        catalog().indicators().values().stream()
                .flatMap(List::stream)
                .filter(each -> each.parent() != null)
                .forEach(each -> known.put(
                        each.index() + ".*",
                        codes.stream()
                                .filter(code -> code.startsWith(each.index() + "."))
                                .toList()));
        return inquiry.choices("indicator", known).stream()
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    /** The year a path names; {@code latest} is the newest edition with a result, whatever filter is asked. */
    public int year(Indicator indicator, PathYear named) {
        return named.year().orElseGet(() -> tables.findLatestYear(catalog(), indicator)
                .orElseGet(() -> catalog().listEditions(indicator.index(), indicator.population()).stream()
                        .mapToInt(Edition::year)
                        .max()
                        .orElse(0)));
    }

    /** The years of an indicator that {@code year=} asks for among those of its editions, from first to last, gaps included. */
    public List<Integer> years(Indicator indicator) {
        var editions = catalog().listEditions(indicator.index(), indicator.population());
        if (editions.isEmpty()) {
            return List.of();
        }
        var wanted = inquiry.years("year");
        int first = editions.get(0).year();
        int last = editions.get(editions.size() - 1).year();
        return Stream.iterate(first, year -> year <= last, year -> year + 1)
                .filter(year -> wanted.isEmpty() || wanted.get().contains(year))
                .toList();
    }

    /** The measure that {@code measure=} asks for, else the indicator's own. */
    public Measure measure(Indicator indicator) {
        var known = new LinkedHashMap<String, Measure>();
        for (var measure : Measure.values()) {
            known.put(measure.code(), measure);
        }
        return inquiry.choice("measure", known).orElse(Measure.of(indicator));
    }

    /** The standings of a table beside the previous edition's. */
    public Standings standings(Indicator indicator, Optional<Unit> within, int year, Measure measure) {
        return tables.standings(catalog(), indicator, within.map(Unit::id), year, measure);
    }
}
