package vn.parindex.charts;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.parindex.catalog.Catalog;
import vn.parindex.catalog.Figure;
import vn.parindex.catalog.Indicator;
import vn.parindex.result.PublishedFigure;
import vn.parindex.result.StatementRepository;
import vn.parindex.result.Table;

/** The means that are published over a whole population. */
@ApplicationScoped
class PublishedMeans {

    private final StatementRepository statements;

    PublishedMeans(StatementRepository statements) {
        this.statements = statements;
    }

    /** The mean of each year in which a source states one. */
    Map<Integer, Figure> byYear(Catalog catalog, Indicator indicator, Optional<String> within) {
        var subject = Table.subject(within);
        var stated = statements.listOn(catalog, indicator.population(), List.of(indicator.code())).stream()
                .filter(each ->
                        each.statistic().equals("mean") && each.subject().equals(subject))
                .filter(each -> each.scope() == null)
                .collect(groupingBy(each -> each.year()));
        var means = new TreeMap<Integer, Figure>();
        stated.forEach((year, statements) -> PublishedFigure.of(catalog, statements)
                .ifPresent(figure -> means.put(year, Figure.of(figure.value()))));
        return means;
    }

    Optional<Figure> find(Catalog catalog, Indicator indicator, Optional<String> within, int year) {
        return Optional.ofNullable(byYear(catalog, indicator, within).get(year));
    }
}
