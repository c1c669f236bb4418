package vn.parindex.search;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.parindex.catalog.Indicator;
import vn.parindex.catalog.Source;
import vn.parindex.catalog.Unit;
import vn.parindex.checks.Check;

/**
 * Something with an address of its own that a search may come upon. What it is about may be less than all of these.
 *
 * @param units those it is about; of a ranking the region, or the parent, that it is narrowed to
 * @param indicator null where it is about none; the first of its populations where it is about all
 * @param population null where it is about none
 * @param year null where it is about none, or about all
 * @param outcome of a list of checks; null for every outcome
 */
record Hit(
        HitKind kind,
        List<Unit> units,
        Indicator indicator,
        String population,
        Integer year,
        String outcome,
        Check check,
        Source source) {

    private static final Map<String, String> COLLECTIONS =
            Map.of("province", "provinces", "ministry", "ministries", "region", "regions");

    static Hit unit(Unit unit) {
        return new Hit(HitKind.UNIT, List.of(unit), null, unit.type(), null, null, null, null);
    }

    static Hit indicator(Indicator first) {
        return new Hit(HitKind.INDICATOR, List.of(), first, null, null, null, null, null);
    }

    static Hit year(int year) {
        return new Hit(HitKind.YEAR, List.of(), null, null, year, null, null, null);
    }

    static Hit figure(Unit unit, Indicator indicator, int year) {
        return new Hit(HitKind.FIGURE, List.of(unit), indicator, indicator.population(), year, null, null, null);
    }

    static Hit history(Unit unit, Indicator indicator) {
        return new Hit(HitKind.HISTORY, List.of(unit), indicator, indicator.population(), null, null, null, null);
    }

    static Hit comparison(List<Unit> units, Indicator indicator) {
        return new Hit(HitKind.COMPARISON, units, indicator, indicator.population(), null, null, null, null);
    }

    /** Everybody's ranking, or that of one region or parent. */
    static Hit ranking(List<Unit> narrowed, Indicator indicator, int year) {
        return new Hit(HitKind.RANKING, narrowed, indicator, indicator.population(), year, null, null, null);
    }

    static Hit summary(Indicator index, int year) {
        return new Hit(HitKind.SUMMARY, List.of(), index, index.population(), year, null, null, null);
    }

    /** The checks of this unit, indicator, population and year; null and empty for all. */
    static Hit checks(List<Unit> unit, Indicator indicator, Integer year, String outcome) {
        return new Hit(HitKind.CHECKS, unit, indicator, null, year, outcome, null, null);
    }

    /** A check, or the published figure that it is about. */
    static Hit check(HitKind kind, Check check, List<Unit> units, Indicator indicator) {
        return new Hit(kind, units, indicator, check.population(), check.year(), null, check, null);
    }

    static Hit source(Source source) {
        return new Hit(HitKind.SOURCE, List.of(), null, null, null, null, null, source);
    }

    /** Its path in the interface. */
    String path() {
        return "/api/v1/"
                + switch (kind) {
                    case UNIT -> unitPath();
                    case INDICATOR -> "indicators/" + indicator.code();
                    case YEAR -> "rankings";
                    case FIGURE ->
                        "figures/" + indicator.code() + "/" + year + "/"
                                + units.get(0).id();
                    case COMPARISON -> "comparison";
                    case HISTORY -> unitPath() + "/history";
                    case RANKING -> "rankings/" + indicator.code() + "/" + year;
                    case SUMMARY -> "summaries/" + indicator.code() + "/" + year;
                    case CHECKS -> "checks";
                    case CHECK, STATEMENT -> "checks/" + check.id();
                    case SOURCE -> "sources/" + source.id();
                };
    }

    private String unitPath() {
        var unit = units.get(0);
        return COLLECTIONS.getOrDefault(unit.type(), "units") + "/" + unit.id();
    }

    /** What is asked there; empty where nothing is. */
    String query() {
        var query = new LinkedHashMap<String, Object>();
        switch (kind) {
            case YEAR -> query.put("year", year);
            case COMPARISON -> {
                query.put("unit", units.stream().map(Unit::id).collect(Collectors.joining(",")));
                query.put("indicator", indicator.code());
            }
            case HISTORY -> query.put("indicator", indicator.code());
            case FIGURE, SUMMARY -> query.put("population", population);
            case RANKING -> {
                query.put("population", population);
                units.forEach(
                        unit -> query.put(unit.type().equals(SearchGround.REGION) ? "region" : "within", unit.id()));
            }
            case CHECKS -> {
                query.put("outcome", outcome);
                query.put("indicator", indicator == null ? null : indicator.code());
                query.put("year", year);
                query.put("unit", units.isEmpty() ? null : units.get(0).id());
            }
            default -> {}
        }
        return query.entrySet().stream()
                .filter(pair -> pair.getValue() != null)
                .map(pair -> pair.getKey() + "="
                        + URLEncoder.encode(String.valueOf(pair.getValue()), StandardCharsets.UTF_8)
                                .replace("%2C", ","))
                .collect(Collectors.joining("&"));
    }

    /** Its address in the interface, without what a proxy puts before it: no two hits of a kind have the same. */
    String address() {
        var query = query();
        return query.isEmpty() ? path() : path() + "?" + query;
    }
}
