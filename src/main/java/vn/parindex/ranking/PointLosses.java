package vn.parindex.ranking;

import static java.util.Comparator.comparing;
import static java.util.Comparator.nullsLast;
import static java.util.Comparator.reverseOrder;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import vn.parindex.catalog.Catalog;
import vn.parindex.catalog.Figure;
import vn.parindex.catalog.Indicator;
import vn.parindex.catalog.IndicatorView;
import vn.parindex.catalog.Unit;
import vn.parindex.catalog.UnitView;
import vn.parindex.result.Measure;
import vn.parindex.result.ReleasedTables;
import vn.parindex.result.ResultView;
import vn.parindex.result.Standing;
import vn.parindex.result.Standings;

/** Where a unit lost points: each component of the index that a source states of it in that year. */
@ApplicationScoped
class PointLosses {

    private static final BigDecimal FULL = BigDecimal.valueOf(100);

    private final ReleasedTables tables;

    PointLosses(ReleasedTables tables) {
        this.tables = tables;
    }

    /** The greatest loss first; empty for a component, and where no component is known. */
    List<WhatIfView.LossView> of(Catalog catalog, Standings standings, Unit unit) {
        var table = standings.table();
        var leader = leader(standings, unit);
        return catalog
                .listComponents(table.indicator().code(), table.indicator().population())
                .stream()
                .map(component ->
                        tables.standings(catalog, component, table.within(), table.year(), Measure.of(component)))
                .filter(component -> component.table().result(unit).score() != null
                        || component.table().result(unit).points() != null)
                .map(component -> loss(catalog, component, unit, leader))
                .sorted(comparing(WhatIfView.LossView::toMaximum, nullsLast(reverseOrder()))
                        .thenComparing(WhatIfView.LossView::toFullScore, nullsLast(reverseOrder())))
                .toList();
    }

    /** Who stands first for certain, if that is somebody else. */
    private static Optional<String> leader(Standings standings, Unit unit) {
        return standings.list().stream()
                .filter(each -> each.place() != null
                        && each.place().place().isExact()
                        && each.place().place().best() == 1
                        && !Boolean.FALSE.equals(each.place().fits()))
                .map(each -> each.result().unit())
                .filter(first -> !first.equals(unit.id()))
                .findFirst();
    }

    private static WhatIfView.LossView loss(Catalog catalog, Standings component, Unit unit, Optional<String> leader) {
        Indicator indicator = component.table().indicator();
        Standing own = component.of(unit);
        var result = own.result();
        int year = component.table().year();
        var first = leader.map(id -> component.table().results().get(id));
        return new WhatIfView.LossView(
                IndicatorView.of(indicator),
                ResultView.of(catalog, own, false),
                catalog.findMaxPoints(indicator, year)
                        .map(most -> less(most.value(), result.points()))
                        .orElse(null),
                less(FULL, result.score()),
                leader.map(id -> UnitView.of(catalog, catalog.requireUnit(id), year))
                        .orElse(null),
                first.map(other -> less(value(other.points()), result.points())).orElse(null),
                first.map(other -> less(value(other.score()), result.score())).orElse(null));
    }

    private static BigDecimal value(Figure figure) {
        return figure == null ? null : figure.value();
    }

    /** Null where one of both is not known. */
    private static BigDecimal less(BigDecimal from, Figure figure) {
        return from == null || figure == null ? null : from.subtract(figure.value());
    }
}
