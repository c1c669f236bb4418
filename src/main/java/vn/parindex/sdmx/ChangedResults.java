package vn.parindex.sdmx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import vn.parindex.catalog.Catalog;
import vn.parindex.result.ObservationFilter;
import vn.parindex.result.ResultView;
import vn.parindex.sdmx.write.Cells;
import vn.parindex.sdmx.write.ObservationCell;

/**
 * The results that an earlier state does not have, or has otherwise; compared piece by piece, so that neither state is held as a whole.
 *
 * @param now of the later state
 */
record ChangedResults(Iterable<ResultView> now, Catalog later, Catalog earlier, Reading reading)
        implements Iterable<ResultView> {

    private static final int AT_ONCE = 500;

    /** Reads the results of a state. */
    interface Reading {
        Iterable<ResultView> results(Catalog catalog, ObservationFilter filter);
    }

    @Override
    public Iterator<ResultView> iterator() {
        var left = now.iterator();
        return new Iterator<>() {
            private Iterator<ResultView> changed = List.<ResultView>of().iterator();
            private ResultView ahead = left.hasNext() ? left.next() : null;

            @Override
            public boolean hasNext() {
                while (!changed.hasNext() && ahead != null) {
                    var piece = new ArrayList<ResultView>();
                    var first = ahead;
                    while (ahead != null && isBeside(first, ahead) && piece.size() < AT_ONCE) {
                        piece.add(ahead);
                        ahead = left.hasNext() ? left.next() : null;
                    }
                    changed = changed(piece).iterator();
                }
                return changed.hasNext();
            }

            @Override
            public ResultView next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                return changed.next();
            }
        };
    }

    private static boolean isBeside(ResultView first, ResultView other) {
        return first.indicator().equals(other.indicator()) && first.population().equals(other.population());
    }

    private List<ResultView> changed(List<ResultView> piece) {
        var first = piece.get(0);
        if (earlier.findIndicator(first.indicator(), first.population()).isEmpty()) {
            return piece;
        }
        var filter = new ObservationFilter(
                List.of(first.indicator()),
                List.of(first.population()),
                piece.stream().map(each -> each.unit().id()).distinct().toList(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty());
        Map<String, List<ObservationCell>> before = new HashMap<>();
        var then = new Cells(earlier);
        reading.results(earlier, filter).forEach(each -> before.put(key(each), then.of(each)));
        var cells = new Cells(later);
        return piece.stream()
                .filter(each -> !cells.of(each).equals(before.get(key(each))))
                .toList();
    }

    private static String key(ResultView result) {
        return result.unit().id() + " " + result.year();
    }
}
