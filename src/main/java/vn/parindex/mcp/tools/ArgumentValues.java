package vn.parindex.mcp.tools;

import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.parindex.catalog.Catalog;
import vn.parindex.catalog.Edition;
import vn.parindex.catalog.Indicator;
import vn.parindex.http.Lang;
import vn.parindex.http.Moment;
import vn.parindex.mcp.asking.Arguments;
import vn.parindex.mcp.asking.ReleaseOperations;
import vn.parindex.mcp.asking.ServiceOperations;
import vn.parindex.mcp.asking.UnitOperations;
import vn.parindex.store.StoreState;

/** What may stand for an argument, given what somebody has typed of it: values that tools take as they are. */
@Singleton
public class ArgumentValues {

    /** The most that are told at once. */
    public static final int MOST = 100;

    private static final String LATEST = "latest";

    private final UnitOperations units;
    private final ReleaseOperations releases;
    private final ServiceOperations service;
    private final StoreState store;

    ArgumentValues(UnitOperations units, ReleaseOperations releases, ServiceOperations service, StoreState store) {
        this.units = units;
        this.releases = releases;
        this.service = service;
        this.store = store;
    }

    /** What an argument is about. */
    public enum Subject {
        UNIT,
        /** Several, separated by commas. */
        UNITS,
        INDICATOR,
        /** One year, or latest. */
        YEAR,
        /** A year, several or a range. */
        YEARS,
        RELEASE
    }

    /**
     * What was found.
     *
     * @param values the likeliest first, at most {@link #MOST}
     * @param total how many there are
     */
    public record Found(List<String> values, int total) {

        private static Found of(Stream<String> all) {
            var values = all.distinct().toList();
            return new Found(values.subList(0, Math.min(MOST, values.size())), values.size());
        }

        /** The same behind what was typed before. */
        private Found after(String typed) {
            return new Found(values.stream().map(value -> typed + value).toList(), total);
        }
    }

    /**
     * The values that begin with, or are meant by, what is typed; with nothing typed all of them.
     *
     * @param indicator whose years are meant; empty for all
     */
    @ActivateRequestContext
    public Found of(Subject subject, String typed, Optional<String> indicator) {
        return switch (subject) {
            case UNIT -> units(typed.strip());
            case UNITS -> {
                int last = typed.lastIndexOf(',') + 1;
                yield units(typed.substring(last).strip()).after(typed.substring(0, last));
            }
            case INDICATOR -> Found.of(new SpokenIndicators(catalog()).begunBy(typed).stream());
            case YEAR -> years(Stream.concat(Stream.of(LATEST), years(indicator)), typed);
            case YEARS -> {
                int last = Math.max(typed.lastIndexOf(','), typed.lastIndexOf('.')) + 1;
                yield years(years(indicator), typed.substring(last)).after(typed.substring(0, last));
            }
            case RELEASE ->
                Found.of(releases.releases(asking(Map.of())).items().stream()
                        .map(release -> release.id())
                        .filter(id -> id.startsWith(typed.strip())));
        };
    }

    /** By any spelling; with nothing typed the provinces of today. */
    private Found units(String typed) {
        var most = String.valueOf(MOST);
        var view = typed.isEmpty()
                ? units.units(asking(Map.of("limit", most, "type", "province", "on", today())), null)
                : units.units(asking(Map.of("limit", most)), typed);
        return new Found(view.items().stream().map(item -> item.unit().id()).toList(), view.total());
    }

    private String today() {
        return store.now().atZone(Moment.VIET_NAM).toLocalDate().toString();
    }

    private static Found years(Stream<String> all, String typed) {
        return Found.of(all.filter(year -> year.startsWith(typed.strip())));
    }

    /** The years of its editions, or of all indices, newest first. */
    private Stream<String> years(Optional<String> indicator) {
        var catalog = catalog();
        var code = indicator.map(new SpokenIndicators(catalog)::codes).filter(catalog.indicators()::containsKey);
        return code
                .map(each -> (Collection<Indicator>) catalog.indicators().get(each))
                .orElseGet(() -> catalog.indicators().values().stream()
                        .flatMap(List::stream)
                        .toList())
                .stream()
                .flatMap(each -> catalog.listEditions(each.index(), each.population()).stream())
                .map(Edition::year)
                .distinct()
                .sorted(Comparator.reverseOrder())
                .map(String::valueOf);
    }

    private Catalog catalog() {
        return service.catalog(asking(Map.of()));
    }

    private static Arguments asking(Map<String, String> values) {
        return new Arguments(Lang.VI, values);
    }
}
