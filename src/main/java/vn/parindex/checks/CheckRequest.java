package vn.parindex.checks;

import static java.util.stream.Collectors.toMap;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import vn.parindex.catalog.Unit;
import vn.parindex.http.request.Slice;
import vn.parindex.http.request.YearSet;
import vn.parindex.selection.Selection;

/** What is asked of the list of checks; of each condition an empty one keeps all. */
record CheckRequest(
        List<Outcome> outcomes,
        List<CheckKind> kinds,
        List<String> indicators,
        List<String> populations,
        Optional<YearSet> years,
        List<Unit> units,
        Slice slice) {

    private static final Map<String, Outcome> OUTCOMES = byCode(Outcome.values(), Outcome::code);
    private static final Map<String, CheckKind> KINDS = byCode(CheckKind.values(), CheckKind::code);

    static CheckRequest of(CheckQuery query, Selection selection) {
        var reading = selection.reading();
        var outcomes = reading.choices("outcome", query.outcome(), OUTCOMES);
        var kinds = reading.choices("kind", query.kind(), KINDS);
        var codes = reading.choices(
                "indicator", query.indicator(), selection.catalog().indicators().keySet());
        var populations = selection.populations(query.population());
        var years = reading.years("year", query.year());
        var units = selection.units(query.on()).units("unit", query.unit(), YearSet.single(years));
        return new CheckRequest(
                outcomes, kinds, codes, populations, years, units, selection.slice(query.paging(), 100, 1000));
    }

    boolean keeps(Check check) {
        return (outcomes.isEmpty() || outcomes.contains(check.outcome()))
                && (kinds.isEmpty() || kinds.contains(check.kind()))
                && (indicators.isEmpty() || indicators.contains(check.indicator()))
                && (populations.isEmpty() || populations.contains(check.population()))
                && (years.isEmpty() || years.get().contains(check.year()))
                && (units.isEmpty() || units.stream().map(Unit::id).anyMatch(check.units()::contains));
    }

    private static <T> Map<String, T> byCode(T[] values, Function<T, String> code) {
        return Arrays.stream(values).collect(toMap(code, Function.identity(), (one, same) -> one, LinkedHashMap::new));
    }
}
