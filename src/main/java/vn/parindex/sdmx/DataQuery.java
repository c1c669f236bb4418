package vn.parindex.sdmx;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import vn.parindex.http.request.YearSet;
import vn.parindex.result.ObservationFilter;
import vn.parindex.sdmx.structure.Dimension;
import vn.parindex.sdmx.structure.Maintained;
import vn.parindex.sdmx.write.ObservationCell;

/** Which observations a request means: codes and years that the database can choose by, and whatever else it says. */
final class DataQuery {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;

    private final Map<Dimension, Set<String>> codes = new EnumMap<>(Dimension.class);
    private IntPredicate years = year -> true;
    private boolean anyYear = true;
    private Predicate<ObservationCell> further = cell -> true;

    /** Keeps these codes of a dimension alone. */
    void only(Dimension dimension, Set<String> allowed) {
        codes.merge(dimension, new HashSet<>(allowed), (before, now) -> {
            now.retainAll(before);
            return now;
        });
    }

    void onlyYears(IntPredicate allowed) {
        years = years.and(allowed);
        anyYear = false;
    }

    void only(Predicate<ObservationCell> allowed) {
        further = further.and(allowed);
    }

    /** The same without what it says of one dimension. */
    DataQuery without(Dimension dimension) {
        var other = new DataQuery();
        other.codes.putAll(codes);
        other.codes.remove(dimension);
        other.further = further;
        if (dimension != Dimension.TIME_PERIOD && !anyYear) {
            other.onlyYears(years);
        }
        return other;
    }

    boolean limits(Dimension dimension) {
        return dimension == Dimension.TIME_PERIOD ? !anyYear : codes.containsKey(dimension);
    }

    boolean keeps(ObservationCell cell) {
        return years.test(cell.year())
                && codes.entrySet().stream().allMatch(each -> each.getValue().contains(cell.at(each.getKey())))
                && further.test(cell);
    }

    /** What the database chooses by; empty where nothing can be meant. */
    Optional<ObservationFilter> filter() {
        var ranges = ranges();
        if (codes.values().stream().anyMatch(Set::isEmpty) || !anyYear && ranges.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new ObservationFilter(
                listOf(Dimension.INDICATOR).stream().map(Maintained::code).toList(),
                listOf(Dimension.POPULATION),
                listOf(Dimension.REF_AREA),
                Optional.empty(),
                anyYear ? Optional.empty() : Optional.of(new YearSet(ranges)),
                List.of(),
                Optional.empty()));
    }

    private List<String> listOf(Dimension dimension) {
        return codes.getOrDefault(dimension, Set.of()).stream().sorted().toList();
    }

    private List<YearSet.Range> ranges() {
        var ranges = new ArrayList<YearSet.Range>();
        int from = 0;
        for (int year = FIRST_YEAR; year <= LAST_YEAR + 1; year++) {
            boolean in = year <= LAST_YEAR && years.test(year);
            if (in && from == 0) {
                from = year;
            } else if (!in && from > 0) {
                ranges.add(new YearSet.Range(from, year - 1));
                from = 0;
            }
        }
        return ranges;
    }
}
