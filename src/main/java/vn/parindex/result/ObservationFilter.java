package vn.parindex.result;

import java.util.List;
import java.util.Optional;
import vn.parindex.catalog.Catalog;
import vn.parindex.catalog.Indicator;
import vn.parindex.http.request.YearSet;

/**
 * Which stored results are meant; an empty list or field keeps everything.
 *
 * @param indicators codes
 * @param units ids
 * @param region id of the region in which a unit is on 31 December of the result's year
 * @param source id of a document that must speak of the result, whether or not its word is the one shown
 */
public record ObservationFilter(
        List<String> indicators,
        List<String> populations,
        List<String> units,
        Optional<String> region,
        Optional<YearSet> years,
        List<State> states,
        Optional<String> source) {

    public static final ObservationFilter NONE = new ObservationFilter(
            List.of(), List.of(), List.of(), Optional.empty(), Optional.empty(), List.of(), Optional.empty());

    /** Whether results of this indicator and year may pass. */
    boolean keepsOf(Indicator indicator, int year) {
        return keepsIndicator(indicator) && keepsPopulation(indicator) && keepsYear(year);
    }

    boolean keepsIndicator(Indicator indicator) {
        return indicators.isEmpty() || indicators.contains(indicator.code());
    }

    boolean keepsPopulation(Indicator indicator) {
        return populations.isEmpty() || populations.contains(indicator.population());
    }

    boolean keepsYear(int year) {
        return years.isEmpty() || years.get().contains(year);
    }

    /** Whether the database finds by an index what is kept, among however many results. */
    boolean isIndexed() {
        return states.isEmpty() && (!indicators.isEmpty() || !units.isEmpty() || source.isPresent());
    }

    /** Whether a result passes the filters that its table does not decide. */
    boolean keeps(Result result) {
        return (units.isEmpty() || units.contains(result.unit()))
                && (states.isEmpty() || states.contains(result.state()))
                && (source.isEmpty()
                        || result.words().stream()
                                .anyMatch(word -> word.source().equals(source.get())));
    }

    boolean isInRegion(Catalog catalog, Result result) {
        return region.isEmpty()
                || catalog.findRegion(result.unit(), result.year())
                        .filter(each -> each.id().equals(region.get()))
                        .isPresent();
    }
}
