package vn.parindex.sdmx.write;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import vn.parindex.catalog.Catalog;
import vn.parindex.result.ResultView;
import vn.parindex.sdmx.structure.Dimension;

/**
 * The observations of one state of the data, read while they are written; at most those of one indicator and parent are held at once,
 * unless series across indicators or units are asked for.
 *
 * @param validFrom when the state came to be; null unless the history is told
 * @param validTo when the next one came to be; null for the current one
 */
public record DataSet(Catalog catalog, Iterable<ResultView> results, Instant validFrom, Instant validTo) {

    /** The observations in the order of the results; cut per series they come series by series, and one stands
     * for its series where no observations are told. */
    public Iterable<ObservationCell> cells(Extract selection) {
        if (!selection.detail().hasObservations()) {
            return flatten(blocks(selection), block -> series(block, Dimension.TIME_PERIOD, selection).stream()
                    .map(series -> series.cells().get(0))
                    .toList());
        }
        if (selection.isCut()) {
            return flatten(blocks(selection), block -> series(block, Dimension.TIME_PERIOD, selection).stream()
                    .flatMap(series -> series.cells().stream())
                    .toList());
        }
        var cells = new Cells(catalog);
        return flatten(
                results,
                result -> cells.of(result).stream().filter(selection.keeps()).toList());
    }

    /** The series in the order of the results, each series' observations rising. */
    Iterable<Series> series(Extract selection) {
        var at = selection.atObservation().orElseThrow();
        if (at == Dimension.INDICATOR || at == Dimension.REF_AREA) {
            // Such a series lies across the order of the results.
            var all = new ArrayList<ObservationCell>();
            cells(selection).forEach(all::add);
            return series(all, at, Extract.ALL);
        }
        return flatten(blocks(selection), block -> {
            if (at == Dimension.TIME_PERIOD || !selection.isCut()) {
                return series(block, at, selection);
            }
            var kept = series(block, Dimension.TIME_PERIOD, selection).stream()
                    .flatMap(each -> each.cells().stream())
                    .toList();
            return series(kept, at, Extract.ALL);
        });
    }

    private static List<Series> series(List<ObservationCell> block, Dimension at, Extract selection) {
        Map<List<String>, List<ObservationCell>> bySeries = new LinkedHashMap<>();
        for (var cell : block) {
            bySeries.computeIfAbsent(key(cell, at), key -> new ArrayList<>()).add(cell);
        }
        return bySeries.entrySet().stream()
                .map(each -> new Series(each.getKey(), cut(each.getValue(), selection)))
                .toList();
    }

    private static List<String> key(ObservationCell cell, Dimension at) {
        var key = new ArrayList<String>();
        for (var dimension : Dimension.values()) {
            key.add(dimension == at ? null : cell.at(dimension));
        }
        return key;
    }

    private static List<ObservationCell> cut(List<ObservationCell> cells, Extract selection) {
        if (!selection.isCut()) {
            return cells;
        }
        var kept = new TreeSet<Integer>();
        for (int i = 0; i < cells.size(); i++) {
            if (i < selection.first().orElse(0)
                    || i >= cells.size() - selection.last().orElse(0)) {
                kept.add(i);
            }
        }
        return kept.stream().map(cells::get).toList();
    }

    /** The kept observations of each indicator and parent, all years together. */
    private Iterable<List<ObservationCell>> blocks(Extract selection) {
        var cells = new Cells(catalog);
        return () -> new Iterator<>() {
            private final Iterator<ResultView> left = results.iterator();
            private ResultView ahead = left.hasNext() ? left.next() : null;

            @Override
            public boolean hasNext() {
                return ahead != null;
            }

            @Override
            public List<ObservationCell> next() {
                if (ahead == null) {
                    throw new NoSuchElementException();
                }
                var name = cells.block(ahead);
                var block = new ArrayList<ObservationCell>();
                while (ahead != null && cells.block(ahead).equals(name)) {
                    cells.of(ahead).stream().filter(selection.keeps()).forEach(block::add);
                    ahead = left.hasNext() ? left.next() : null;
                }
                return block;
            }
        };
    }

    /** What each item leads to, one after the other, each when it is asked for. */
    static <S, T> Iterable<T> flatten(Iterable<S> items, Function<S, List<T>> parts) {
        return () -> new Iterator<>() {
            private final Iterator<S> left = items.iterator();
            private Iterator<T> open = List.<T>of().iterator();

            @Override
            public boolean hasNext() {
                while (!open.hasNext() && left.hasNext()) {
                    open = parts.apply(left.next()).iterator();
                }
                return open.hasNext();
            }

            @Override
            public T next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                return Objects.requireNonNull(open.next());
            }
        };
    }
}
