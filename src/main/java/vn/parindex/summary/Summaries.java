package vn.parindex.summary;

import static java.util.stream.Collectors.toCollection;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import vn.parindex.catalog.Catalog;
import vn.parindex.catalog.EditionView;
import vn.parindex.catalog.Figure;
import vn.parindex.catalog.Indicator;
import vn.parindex.catalog.Interval;
import vn.parindex.catalog.Unit;
import vn.parindex.catalog.UnitView;
import vn.parindex.http.Text;
import vn.parindex.release.Holdings;
import vn.parindex.result.Coverage;
import vn.parindex.result.EmptyReason;
import vn.parindex.result.Measure;
import vn.parindex.result.PublishedFigure;
import vn.parindex.result.ReleasedStatements;
import vn.parindex.result.ReleasedStatements.Stated;
import vn.parindex.result.ReleasedTables;
import vn.parindex.result.ReleasedViews;
import vn.parindex.result.Result;
import vn.parindex.result.ResultView;
import vn.parindex.result.Standing;
import vn.parindex.result.Standings;
import vn.parindex.result.Statement;
import vn.parindex.result.Table;
import vn.parindex.result.TableKey;

/** Puts the summaries of editions together. */
@ApplicationScoped
public class Summaries {

    /** How many of the highest and lowest are shown. */
    private static final int SHOWN = 3;

    private static final String NATION = "viet-nam";

    // The sort is stable: names decide among equals here too.
    private static final Comparator<Standing> LOWEST_FIRST = Comparator.comparing(
                    (Standing standing) -> certain(standing).worst())
            .thenComparing(standing -> certain(standing).best())
            .reversed()
            .thenComparing(
                    standing -> standing.measure().of(standing.result()),
                    Comparator.nullsLast(Comparator.naturalOrder()));

    /** About what a summary takes. */
    private static final long BYTES = 60_000;

    private final Holdings holdings;
    private final ReleasedTables tables;
    private final ReleasedStatements statements;
    private final ReleasedViews views;

    Summaries(Holdings holdings, ReleasedTables tables, ReleasedStatements statements, ReleasedViews views) {
        this.holdings = holdings;
        this.tables = tables;
        this.statements = statements;
        this.views = views;
    }

    private record SummaryOf(TableKey table) {}

    /** What several years have been read from together. */
    private record Read(Map<TableKey, Standings> standings, Stated stated, Map<TableKey, Table> regional) {

        Standings standings(Indicator indicator, Optional<String> within, int year) {
            return standings.get(TableKey.of(indicator, within, year));
        }
    }

    /** The summaries of these years, in the order given. */
    List<Summary> list(Catalog catalog, Indicator indicator, Optional<String> within, List<Integer> years) {
        var asked = years.stream()
                .map(year -> new SummaryOf(TableKey.of(indicator, within, year)))
                .toList();
        return List.copyOf(holdings.listOf(
                        catalog.release(),
                        asked,
                        (Summary summary) -> BYTES,
                        (List<SummaryOf> missing) -> make(catalog, indicator, within, missing))
                .values());
    }

    private Map<SummaryOf, Summary> make(
            Catalog catalog, Indicator indicator, Optional<String> within, List<SummaryOf> asked) {
        var years = asked.stream().map(each -> each.table().year()).collect(toCollection(TreeSet::new));
        var components = catalog.listComponents(indicator.code(), indicator.population());
        var shown = new ArrayList<Indicator>(List.of(indicator));
        shown.addAll(components);
        var keys = shown.stream()
                .flatMap(each -> years.stream().map(year -> TableKey.of(each, within, year)))
                .toList();
        var stated = new TreeSet<>(years);
        years.forEach(
                year -> catalog.findPreviousEdition(indicator, year).ifPresent(edition -> stated.add(edition.year())));
        var regional = catalog.findIndicator(indicator.code(), "region")
                .filter(region -> !indicator.population().equals("region") && within.isEmpty())
                .map(region -> years.stream()
                        .map(year -> TableKey.of(region, Optional.empty(), year))
                        .toList())
                .orElse(List.of());
        var read = new Read(
                tables.standings(catalog, keys),
                statements.on(catalog, shown, stated),
                tables.tables(catalog, regional));
        var made = new LinkedHashMap<SummaryOf, Summary>();
        asked.forEach(each -> made.put(
                each,
                summary(
                        catalog,
                        indicator,
                        components,
                        read,
                        within,
                        each.table().year())));
        return made;
    }

    private Summary summary(
            Catalog catalog,
            Indicator indicator,
            List<Indicator> components,
            Read read,
            Optional<String> within,
            int year) {
        var standings = read.standings(indicator, within, year);
        var table = standings.table();
        var measure = standings.measure();
        var published = read.stated().on(indicator, year);
        var ordered = standings.list();
        return new Summary(
                indicator.code(),
                indicator.population(),
                year,
                table.edition().map(EditionView::of).orElse(null),
                EmptyReason.of(table),
                Coverage.of(table, measure),
                views.statistics(catalog, standings),
                change(catalog, table, read.stated()),
                catalog.segments(indicator, NATION).segment(year),
                ordered.stream()
                        .filter(standing -> certain(standing).worst() <= SHOWN)
                        .map(standing -> ResultView.of(catalog, standing, false))
                        .toList(),
                ordered.stream()
                        .filter(standing -> isAmongLowest(standing, table.size()))
                        .sorted(LOWEST_FIRST)
                        .map(standing -> ResultView.of(catalog, standing, false))
                        .toList(),
                factors(catalog, components, read, within, year),
                regions(catalog, table, measure, read.regional()),
                new Summary.Sample(
                        figure(catalog, table, published, "sample_issued"),
                        figure(catalog, table, published, "sample_returned"),
                        figure(catalog, table, published, "sample_size"),
                        figure(catalog, table, published, "criteria_count")));
    }

    private static boolean isAmongLowest(Standing standing, int size) {
        return certain(standing).best() > Math.max(SHOWN, size - SHOWN);
    }

    /** Where it stands for certain: a place that does not fit is shown as published, and proves nothing. */
    private static Interval certain(Standing standing) {
        var place = standing.place();
        if (!Boolean.FALSE.equals(place.fits())) {
            return place.place();
        }
        return place.computed() == null ? new Interval(1, place.of()) : place.computed();
    }

    private Summary.MeanChange change(Catalog catalog, Table table, Stated stated) {
        var indicator = table.indicator();
        int year = table.year();
        var previous = catalog.findPreviousEdition(indicator, year);
        if (previous.isEmpty() || table.edition().isEmpty()) {
            return null;
        }
        int since = previous.get().year();
        var now = stated.on(indicator, year);
        var then = stated.on(indicator, since);
        var published = figure(catalog, table, now, "score_change");
        var mean = figure(catalog, table, now, "mean");
        var meanBefore = figure(catalog, table, then, "mean");
        boolean comparable = catalog.segments(indicator, NATION).comparable(since, year);
        var computed =
                comparable && mean != null && meanBefore != null ? mean.value().subtract(meanBefore.value()) : null;
        boolean known = published != null || mean != null && meanBefore != null;
        return known ? new Summary.MeanChange(since, published, computed, comparable) : null;
    }

    /** What is published over the whole population as this statistic; null if nothing is. */
    private static PublishedFigure figure(Catalog catalog, Table table, List<Statement> statements, String statistic) {
        return PublishedFigure.of(
                        catalog,
                        statements.stream()
                                .filter(each -> each.statistic().equals(statistic))
                                .filter(each -> each.subject().equals(table.subject()) && each.scope() == null)
                                .toList())
                .orElse(null);
    }

    private List<Summary.Factor> factors(
            Catalog catalog, List<Indicator> components, Read read, Optional<String> within, int year) {
        var factors = new ArrayList<Summary.Factor>();
        for (var component : components) {
            var standings = read.standings(component, within, year);
            if (!standings.table().isEmpty()
                    || !read.stated().on(component, year).isEmpty()) {
                factors.add(new Summary.Factor(
                        component.code(),
                        new Text(component.nameVi(), component.nameEn()),
                        component.unitOfMeasure(),
                        Coverage.of(standings.table(), standings.measure()),
                        views.statistics(catalog, standings)));
            }
        }
        return factors;
    }

    private List<Summary.RegionSummary> regions(
            Catalog catalog, Table table, Measure measure, Map<TableKey, Table> regions) {
        if (table.size() == 0 || table.within().isPresent()) {
            return List.of();
        }
        var regional = catalog.findIndicator(table.indicator().code(), "region")
                .map(region -> regions.get(TableKey.of(region, Optional.empty(), table.year())))
                .orElse(null);
        var members = new LinkedHashMap<Unit, List<Unit>>();
        for (var unit : catalog.listMembers(table.indicator().population(), table.year(), table.within())) {
            catalog.findRegion(unit.id(), table.year())
                    .ifPresent(region -> members.computeIfAbsent(region, each -> new ArrayList<>())
                            .add(unit));
        }
        return members.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Comparator.comparing(Unit::sortKey)))
                .map(each -> region(catalog, each.getKey(), each.getValue(), table, measure, regional))
                .toList();
    }

    private static Summary.RegionSummary region(
            Catalog catalog, Unit region, List<Unit> units, Table table, Measure measure, Table regional) {
        var known = units.stream()
                .map(table::result)
                .map(measure::of)
                .filter(Objects::nonNull)
                .map(Figure::value)
                .toList();
        var mean = known.size() == units.size()
                ? known.stream()
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .divide(BigDecimal.valueOf(known.size()), 2, RoundingMode.HALF_UP)
                : null;
        Result published = regional == null ? null : regional.result(region);
        boolean hasScore = published != null && published.score() != null;
        return new Summary.RegionSummary(
                UnitView.of(catalog, region, table.year()),
                units.size(),
                known.size(),
                mean,
                hasScore ? published.score().value() : null,
                hasScore ? published.scoreSource() : null);
    }
}
