package vn.parindex.catalog;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.parindex.http.Text;
import vn.parindex.release.Release;

/**
 * Who and what can be measured in one release: units, indicators, editions, breaks, sources.
 *
 * <p>Small enough to be held in memory and, as a release never changes, never out of date.
 */
public final class Catalog {

    private final Release release;
    private final List<Long> state;
    private final Map<String, Unit> units;
    private final Map<String, List<UnitRegion>> regions;
    private final Map<String, List<Indicator>> indicators;
    private final List<Edition> editions;
    private final List<Weight> weights;
    private final List<SeriesBreak> breaks;
    private final Map<String, Source> sources;
    private final Map<String, SourceView> sourceViews;
    private final Map<String, List<Milestone>> milestones;
    private final Map<String, List<Tile>> tiles;
    private final UnitNames names;
    private final Lineage lineage;

    public Catalog(
            Release release,
            List<Long> state,
            List<Unit> units,
            UnitNames names,
            List<UnitRelation> relations,
            List<UnitRegion> regions,
            List<Indicator> indicators,
            List<Edition> editions,
            List<Weight> weights,
            List<SeriesBreak> breaks,
            List<Source> sources,
            List<Milestone> milestones,
            List<Tile> tiles) {
        this.release = release;
        this.state = List.copyOf(state);
        this.units = units.stream()
                .sorted(comparing(Unit::sortKey).thenComparing(Unit::id))
                .collect(byKey(Unit::id));
        this.regions = regions.stream().collect(groupingBy(UnitRegion::unit));
        this.indicators =
                indicators.stream().collect(groupingBy(Indicator::code, LinkedHashMap::new, Collectors.toList()));
        this.editions = editions.stream()
                .sorted(comparing(Edition::indicator)
                        .thenComparing(Edition::population)
                        .thenComparing(Edition::year))
                .toList();
        this.weights = List.copyOf(weights);
        this.breaks = breaks.stream().sorted(comparing(SeriesBreak::year)).toList();
        this.sources = sources.stream().collect(byKey(Source::id));
        this.sourceViews = sources.stream().collect(toUnmodifiableMap(Source::id, SourceView::of));
        this.milestones = milestones.stream().collect(groupingBy(Milestone::unit));
        this.tiles = tiles.stream().collect(groupingBy(Tile::layout, LinkedHashMap::new, Collectors.toList()));
        this.names = names;
        this.lineage = Lineage.of(units, relations);
    }

    private static <T> java.util.stream.Collector<T, ?, Map<String, T>> byKey(Function<T, String> key) {
        return Collectors.toMap(key, Function.identity(), (first, second) -> first, LinkedHashMap::new);
    }

    public Release release() {
        return release;
    }

    /** Keys of the releases that this state knows: rows that one of them added, and none withdrew, hold in it. */
    public List<Long> state() {
        return state;
    }

    public UnitNames names() {
        return names;
    }

    public Lineage lineage() {
        return lineage;
    }

    /** Every unit, in Vietnamese order. */
    public Collection<Unit> listUnits() {
        return units.values();
    }

    public Optional<Unit> findUnit(String id) {
        return Optional.ofNullable(units.get(id));
    }

    /** The unit of this id, which the dataset's rules guarantee to exist. */
    public Unit requireUnit(String id) {
        return findUnit(id).orElseThrow(() -> new IllegalStateException("no unit " + id));
    }

    /** The units of a type that live on 31 December of the year, in Vietnamese order; of one parent where one is given. */
    public List<Unit> listMembers(String population, int year, Optional<String> within) {
        return units.values().stream()
                .filter(unit -> unit.type().equals(population) && unit.livesAtEndOf(year))
                .filter(unit -> within.isEmpty() || within.get().equals(unit.parent()))
                .toList();
    }

    /** The unit of a renamed unit's series that lives on 31 December of the year; empty before it began and after it ended. */
    public Optional<Unit> bearer(Unit unit, int year) {
        return lineage.series(unit.id()).stream()
                .map(this::requireUnit)
                .filter(each -> each.livesAtEndOf(year))
                .findFirst();
    }

    /** The region in which a unit is on that day; empty if in none. */
    public Optional<Unit> findRegion(String unit, LocalDate day) {
        return regions.getOrDefault(unit, List.of()).stream()
                .filter(time -> time.holdsOn(day))
                .findFirst()
                .flatMap(time -> findUnit(time.region()));
    }

    /** The region of a year is the one of its 31 December. */
    public Optional<Unit> findRegion(String unit, int year) {
        return findRegion(unit, LocalDate.of(year, 12, 31));
    }

    /** The times a unit spends in regions, in the order of the dataset. */
    public List<UnitRegion> listRegionsOf(String unit) {
        return regions.getOrDefault(unit, List.of());
    }

    /** Every indicator code, each with the populations it is published for, in the order of the dataset. */
    public Map<String, List<Indicator>> indicators() {
        return indicators;
    }

    public Optional<Indicator> findIndicator(String code, String population) {
        return indicators.getOrDefault(code, List.of()).stream()
                .filter(indicator -> indicator.population().equals(population))
                .findFirst();
    }

    /** The components of an index for a population, in display order; empty for a component. */
    public List<Indicator> listComponents(String index, String population) {
        return indicators.values().stream()
                .flatMap(List::stream)
                .filter(indicator -> index.equals(indicator.parent())
                        && indicator.population().equals(population))
                .sorted(comparing(Indicator::order))
                .toList();
    }

    /** The editions of an index for a population, oldest first. */
    public List<Edition> listEditions(String index, String population) {
        return editions.stream()
                .filter(edition -> edition.indicator().equals(index)
                        && edition.population().equals(population))
                .toList();
    }

    /** The edition that speaks for an indicator in a year: its index's. */
    public Optional<Edition> findEdition(Indicator indicator, int year) {
        return listEditions(indicator.index(), indicator.population()).stream()
                .filter(edition -> edition.year() == year)
                .findFirst();
    }

    /** The last edition before that year that was held; empty if there was none. */
    public Optional<Edition> findPreviousEdition(Indicator indicator, int year) {
        return listEditions(indicator.index(), indicator.population()).stream()
                .filter(edition -> edition.year() < year && !edition.status().equals("not-held"))
                .reduce((first, second) -> second);
    }

    /** The maximum points of a component in a year; empty where no source attests it. */
    public Optional<Figure> findMaxPoints(Indicator indicator, int year) {
        return listWeights(indicator).stream()
                .filter(weight -> Weight.isAttested(weight.validFromYear(), weight.validToYear(), year))
                .map(Weight::maxPoints)
                .findFirst();
    }

    public List<Weight> listWeights(Indicator indicator) {
        return weights.stream()
                .filter(weight -> weight.indicator().equals(indicator.code())
                        && weight.population().equals(indicator.population()))
                .sorted(comparing(Weight::validFromYear))
                .toList();
    }

    /** The breaks of an indicator, oldest first: its own and, for a component, those of its index. */
    public List<SeriesBreak> listBreaks(Indicator indicator) {
        return breaks.stream()
                .filter(each -> each.population().equals(indicator.population()))
                .filter(each ->
                        Stream.of(indicator.code(), indicator.index()).anyMatch(code -> code.equals(each.indicator())))
                .toList();
    }

    /** How the breaks part an indicator's years; a unit that took another one in has breaks of its own. */
    public Segments segments(Indicator indicator, String unit) {
        var years =
                Stream.concat(listBreaks(indicator).stream().map(SeriesBreak::year), lineage.mergeYears(unit).stream());
        return Segments.of(years.toList());
    }

    /** Every source by its id, in the order of the dataset. */
    public Map<String, Source> sources() {
        return sources;
    }

    /** Every source as answers name it, by its id: one value for all answers, so that its JSON is written once. */
    public Map<String, SourceView> sourceViews() {
        return sourceViews;
    }

    public Optional<Source> findSource(String id) {
        return Optional.ofNullable(sources.get(id));
    }

    /** What happened to a unit, oldest first. */
    public List<Milestone> listMilestones(String unit) {
        return milestones.getOrDefault(unit, List.of()).stream()
                .sorted(comparing(Milestone::date))
                .toList();
    }

    /** The tile-grid layouts by name. */
    public Map<String, List<Tile>> tiles() {
        return tiles;
    }

    /** A unit's name in both languages, with its dates where another unit has borne the same. */
    public Text label(Unit unit) {
        return lineage.label(unit);
    }
}
