package vn.parindex.charts;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.parindex.catalog.Catalog;
import vn.parindex.catalog.Figure;
import vn.parindex.catalog.Indicator;
import vn.parindex.result.PublishedFigure;
import vn.parindex.result.ReleasedStatements;
import vn.parindex.result.Table;

/** The means that are published over a whole population. */
@ApplicationScoped
class PublishedMeans {

    private final ReleasedStatements statements;

    PublishedMeans(ReleasedStatements statements) {
        this.statements = statements;
    }

    /** The mean of each of these years in which a source states one. */
    Map<Integer, Figure> byYear(
            Catalog catalog, Indicator indicator, Optional<String> within, Collection<Integer> years) {
        var subject = Table.subject(within);
        var stated = statements.on(catalog, List.of(indicator), years);
        var means = new TreeMap<Integer, Figure>();
        for (int year : years) {
            var of = stated.on(indicator, year).stream()
                    .filter(each ->
                            each.statistic().equals("mean") && each.subject().equals(subject))
                    .filter(each -> each.scope() == null)
                    .toList();
            PublishedFigure.of(catalog, of).ifPresent(figure -> means.put(year, Figure.of(figure.value())));
        }
        return means;
    }

    Optional<Figure> find(Catalog catalog, Indicator indicator, Optional<String> within, int year) {
        return Optional.ofNullable(
                byYear(catalog, indicator, within, List.of(year)).get(year));
    }
}
