package vn.parindex.summary;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.RequestScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import vn.parindex.catalog.Catalog;
import vn.parindex.catalog.EditionView;
import vn.parindex.catalog.Figure;
import vn.parindex.catalog.Indicator;
import vn.parindex.catalog.Interval;
import vn.parindex.catalog.Unit;
import vn.parindex.catalog.UnitView;
import vn.parindex.http.Text;
import vn.parindex.result.Coverage;
import vn.parindex.result.EmptyReason;
import vn.parindex.result.Measure;
import vn.parindex.result.PublishedFigure;
import vn.parindex.result.Result;
import vn.parindex.result.ResultView;
import vn.parindex.result.ScoreRepository;
import vn.parindex.result.Selection;
import vn.parindex.result.Standing;
import vn.parindex.result.Standings;
import vn.parindex.result.Statement;
import vn.parindex.result.StatementRepository;
import vn.parindex.result.StatisticsView;
import vn.parindex.result.Table;

/** Puts the summaries of editions together. */
@RequestScoped
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

    private final Selection selection;
    private final ScoreRepository scores;
    private final StatementRepository statements;

    Summaries(Selection selection, ScoreRepository scores, StatementRepository statements) {
        this.selection = selection;
        this.scores = scores;
        this.statements = statements;
    }

    /** The summaries of these years, in the order given. */
    List<Summary> list(Indicator indicator, Optional<String> within, List<Integer> years) {
        var catalog = selection.catalog();
        var components = catalog.listComponents(indicator.code(), indicator.population());
        var shown = new ArrayList<Indicator>(List.of(indicator));
        shown.addAll(components);
        var read = new TreeSet<>(years);
        years.forEach(
                year -> catalog.findPreviousEdition(indicator, year).ifPresent(edition -> read.add(edition.year())));
        Map<List<Object>, Table> tables = new LinkedHashMap<>();
        scores.listTables(catalog, shown, within, read)
                .forEach(table -> tables.put(List.of(table.indicator().code(), table.year()), table));
        var stated =
                statements
                        .listOn(
                                catalog,
                                indicator.population(),
                                shown.stream().map(Indicator::code).toList())
                        .stream()
                        .collect(groupingBy(each -> List.<Object>of(each.indicator(), each.year())));
        var regions = regionTables(catalog, indicator, read);
        return years.stream()
                .map(year -> summary(catalog, indicator, components, year, tables, stated, regions.get(year)))
                .toList();
    }

    private Map<Integer, Table> regionTables(Catalog catalog, Indicator indicator, Set<Integer> years) {
        Map<Integer, Table> tables = new LinkedHashMap<>();
        if (!indicator.population().equals("region")) {
            catalog.findIndicator(indicator.code(), "region")
                    .ifPresent(regional -> scores.listTables(catalog, List.of(regional), Optional.empty(), years)
                            .forEach(table -> tables.put(table.year(), table)));
        }
        return tables;
    }

    private Summary summary(
            Catalog catalog,
            Indicator indicator,
            List<Indicator> components,
            int year,
            Map<List<Object>, Table> tables,
            Map<List<Object>, List<Statement>> stated,
            Table regional) {
        var table = tables.get(List.<Object>of(indicator.code(), year));
        var measure = Measure.of(indicator);
        var standings = standings(catalog, indicator, year, tables);
        var published = stated.getOrDefault(List.<Object>of(indicator.code(), year), List.of());
        var ordered = standings.list();
        return new Summary(
                indicator.code(),
                indicator.population(),
                year,
                table.edition().map(EditionView::of).orElse(null),
                EmptyReason.of(table),
                Coverage.of(table, measure),
                StatisticsView.of(catalog, standings, published),
                change(catalog, table, stated),
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
                factors(catalog, components, year, tables, stated),
                regions(catalog, table, measure, regional),
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

    private Standings standings(Catalog catalog, Indicator indicator, int year, Map<List<Object>, Table> tables) {
        var before = catalog.findPreviousEdition(indicator, year)
                .map(edition -> tables.get(List.<Object>of(indicator.code(), edition.year())));
        return Standings.of(
                catalog, tables.get(List.<Object>of(indicator.code(), year)), Measure.of(indicator), before);
    }

    private Summary.MeanChange change(Catalog catalog, Table table, Map<List<Object>, List<Statement>> stated) {
        var indicator = table.indicator();
        int year = table.year();
        var previous = catalog.findPreviousEdition(indicator, year);
        if (previous.isEmpty() || table.edition().isEmpty()) {
            return null;
        }
        int since = previous.get().year();
        var now = stated.getOrDefault(List.<Object>of(indicator.code(), year), List.of());
        var then = stated.getOrDefault(List.<Object>of(indicator.code(), since), List.of());
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
            Catalog catalog,
            List<Indicator> components,
            int year,
            Map<List<Object>, Table> tables,
            Map<List<Object>, List<Statement>> stated) {
        var factors = new ArrayList<Summary.Factor>();
        for (var component : components) {
            var key = List.<Object>of(component.code(), year);
            var published = stated.getOrDefault(key, List.of());
            if (!tables.get(key).isEmpty() || !published.isEmpty()) {
                factors.add(new Summary.Factor(
                        component.code(),
                        new Text(component.nameVi(), component.nameEn()),
                        component.unitOfMeasure(),
                        Coverage.of(tables.get(key), Measure.of(component)),
                        StatisticsView.of(catalog, standings(catalog, component, year, tables), published)));
            }
        }
        return factors;
    }

    private List<Summary.RegionSummary> regions(Catalog catalog, Table table, Measure measure, Table regional) {
        if (table.size() == 0 || table.within().isPresent()) {
            return List.of();
        }
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
