package vn.parindex.summary;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import vn.parindex.catalog.Catalog;
import vn.parindex.catalog.Figure;
import vn.parindex.catalog.Unit;
import vn.parindex.catalog.UnitView;
import vn.parindex.result.Measure;
import vn.parindex.result.Result;
import vn.parindex.result.Table;
import vn.parindex.result.TableKey;

/** What the units of each region come to, beside the region's own published result. */
final class RegionSummaries {

    private RegionSummaries() {}

    /**
     * Those of the year, in Vietnamese order; empty where nobody was ranked, or within one parent.
     *
     * @param regions the tables of the regions
     */
    static List<Summary.RegionSummary> list(
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
