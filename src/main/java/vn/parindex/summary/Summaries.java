package vn.parindex.summary;

import static java.util.stream.Collectors.toCollection;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import vn.parindex.catalog.Catalog;
import vn.parindex.catalog.EditionView;
import vn.parindex.catalog.Indicator;
import vn.parindex.http.Text;
import vn.parindex.release.Holdings;
import vn.parindex.result.Coverage;
import vn.parindex.result.EmptyReason;
import vn.parindex.result.PublishedFigure;
import vn.parindex.result.ReleasedStatements;
import vn.parindex.result.ReleasedStatements.Stated;
import vn.parindex.result.ReleasedTables;
import vn.parindex.result.ReleasedViews;
import vn.parindex.result.ResultView;
import vn.parindex.result.Standing;
import vn.parindex.result.Standings;
import vn.parindex.result.Statement;
import vn.parindex.result.Table;
import vn.parindex.result.TableKey;

/** Puts the summaries of editions together. */
@ApplicationScoped
public class Summaries {

    private static final String NATION = "viet-nam";

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
                shown(catalog, Extremes.highest(standings.list())),
                shown(catalog, Extremes.lowest(standings.list(), table.size())),
                factors(catalog, components, read, within, year),
                RegionSummaries.list(catalog, table, measure, read.regional()),
                new Summary.Sample(
                        figure(catalog, table, published, "sample_issued"),
                        figure(catalog, table, published, "sample_returned"),
                        figure(catalog, table, published, "sample_size"),
                        figure(catalog, table, published, "criteria_count")));
    }

    private static List<ResultView> shown(Catalog catalog, List<Standing> standings) {
        return standings.stream()
                .map(standing -> ResultView.of(catalog, standing, false))
                .toList();
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
}
