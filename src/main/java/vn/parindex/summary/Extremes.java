package vn.parindex.summary;

import java.util.Comparator;
import java.util.List;
import vn.parindex.catalog.Interval;
import vn.parindex.result.Standing;

/** Who is certainly among the three highest of a ranking, and among the three lowest. */
final class Extremes {

    private static final int SHOWN = 3;

    // The sort is stable: names decide among equals here too.
    private static final Comparator<Standing> LOWEST_FIRST = Comparator.comparing(
                    (Standing standing) -> certain(standing).worst())
            .thenComparing(standing -> certain(standing).best())
            .reversed()
            .thenComparing(
                    standing -> standing.measure().of(standing.result()),
                    Comparator.nullsLast(Comparator.naturalOrder()));

    private Extremes() {}

    /** The highest first, as the ranking has them. */
    static List<Standing> highest(List<Standing> ranking) {
        return ranking.stream()
                .filter(standing -> certain(standing).worst() <= SHOWN)
                .toList();
    }

    /** The lowest first; of {@code size} that were ranked. Nobody is among both. */
    static List<Standing> lowest(List<Standing> ranking, int size) {
        return ranking.stream()
                .filter(standing -> certain(standing).best() > Math.max(SHOWN, size - SHOWN))
                .sorted(LOWEST_FIRST)
                .toList();
    }

    /** Where it stands for certain: a place that does not fit is shown as published, and proves nothing. */
    private static Interval certain(Standing standing) {
        var place = standing.place();
        if (!Boolean.FALSE.equals(place.fits())) {
            return place.place();
        }
        return place.computed() == null ? new Interval(1, place.of()) : place.computed();
    }
}
