package vn.parindex.http.admission;

import java.lang.reflect.Method;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.parindex.http.request.Format;
import vn.parindex.http.request.Query;

/**
 * What a request costs before anything of it is computed: the operation says what it costs, in pages and as a whole, and the rest is the same
 * for all of them (ADR 031).
 *
 * @param paged what the operation says of its pages
 * @param whole what it says of the whole
 */
record Tariff(Cost paged, Cost whole) {

    /** What is made in memory or as a file before the first byte of it can leave. */
    private static final Set<Format> DEAR = EnumSet.of(
            Format.XLSX,
            Format.PNG,
            Format.JSON_STAT,
            Format.SDMX_ML,
            Format.SDMX_ML_SPECIFIC,
            Format.SDMX_JSON,
            Format.SDMX_CSV);

    /** Names that nobody knows are each compared with all that are known; a query of this length cannot have many. */
    private static final int LONGEST_CHEAP_QUERY = 1_000;

    private static final int SHORT_PAGE = 200;

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

    private static final Tariff UNSAID = new Tariff(Cost.DEAR, Cost.DEAR);

    /** What the operation or, where it says nothing, its resource says; empty where neither does. */
    static Optional<Tariff> find(Method operation) {
        return Stream.of(operation, operation.getDeclaringClass())
                .flatMap(element -> Optional.ofNullable(element.getAnnotation(Costs.class)).stream())
                .map(costs -> new Tariff(costs.value(), costs.whole()))
                .findFirst();
    }

    /** The same, and dear where nobody said it. */
    static Tariff of(Method operation) {
        return find(operation).orElse(UNSAID);
    }

    /**
     * What a request costs.
     *
     * @param format of the answer
     * @param query as it was sent; empty without one
     */
    Cost of(Format format, String query) {
        if (paged == Cost.UPLOAD || paged == Cost.LETTER || paged == Cost.WAITING) {
            return paged;
        }
        Map<String, String> parameters = Query.parse(query).values();
        if (parameters.containsKey("wait")) {
            return Cost.WAITING;
        }
        boolean large = parameters.containsKey("sort") || isLong(format, parameters.get("limit"));
        if (DEAR.contains(format) || query.length() > LONGEST_CHEAP_QUERY || large && whole == Cost.DEAR) {
            return Cost.DEAR;
        }
        return paged;
    }

    /** Tables have no end unless {@code limit} gives them one; pages are short unless it says otherwise. What is no number is short: a fault. */
    private static boolean isLong(Format format, String limit) {
        if (limit == null) {
            return !format.isPaged();
        }
        return NUMBER.matcher(limit).matches() && Integer.parseInt(limit) > SHORT_PAGE;
    }
}
