package vn.parindex.result;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import vn.parindex.catalog.Catalog;
import vn.parindex.release.Holdings;

/**
 * Reads stored results table by table, as many at a time as fit into a little memory; who stops reading ends the queries.
 *
 * <p>The order is that of {@link ObservationRepository#listTables} and, within a table, the Vietnamese order of units. Which results a
 * filter keeps is counted in memory ({@link CountedResults}); the database counts where that is not ready yet and an index helps.
 */
@ApplicationScoped
public class Observations {

    /** Results that are held at once, unless one table is larger. */
    private static final int AT_ONCE = 5_000;

    private final ObservationRepository stored;
    private final ReleasedTables tables;
    private final ReleasedViews views;
    private final CountedResults counted;
    private final Holdings holdings;

    Observations(
            ObservationRepository stored,
            ReleasedTables tables,
            ReleasedViews views,
            CountedResults counted,
            Holdings holdings) {
        this.stored = stored;
        this.tables = tables;
        this.views = views;
        this.counted = counted;
        this.holdings = holdings;
    }

    /** What a filter keeps: in which tables, and how much in all. */
    public record Found(Catalog catalog, ObservationFilter filter, List<StoredTable> tables) {

        public long total() {
            return tables.stream().mapToLong(StoredTable::results).sum();
        }
    }

    /** What a filter keeps is asked for again with each page. */
    private record KeptBy(ObservationFilter filter) {}

    /**
     * Finds what the filter keeps, without reading more than it must.
     *
     * @throws vn.parindex.http.problem.ProblemException 503 where what an index does not find is asked of a large release whose results are
     *     still being counted
     */
    public Found find(Catalog catalog, ObservationFilter filter) {
        return new Found(
                catalog,
                filter,
                holdings.of(
                        catalog.release(),
                        new KeptBy(filter),
                        (List<StoredTable> found) ->
                                100L * found.size() + 100L * filter.units().size(),
                        () -> list(catalog, filter)));
    }

    private List<StoredTable> list(Catalog catalog, ObservationFilter filter) {
        var known = counted.find(catalog);
        if (known.isEmpty() && filter.isIndexed()) {
            return stored.listTables(catalog, filter);
        }
        return known.orElseGet(() -> counted.require(catalog)).tables(filter);
    }

    /**
     * How many results each value of each filter would keep.
     *
     * @throws vn.parindex.http.problem.ProblemException 503 where the results of a large release are still being counted
     */
    public Facets facets(Catalog catalog, ObservationFilter filter) {
        return Facets.of(counted.require(catalog), filter);
    }

    /**
     * What is kept as it is shown, without the first {@code offset}; can be gone through as often as wanted.
     *
     * @param alternatives whether to spell out what the other documents say
     */
    public Iterable<ResultView> views(Found found, long offset, boolean alternatives) {
        return () -> new Reading(found, offset, alternatives);
    }

    /** One way through the results. */
    private final class Reading implements Iterator<ResultView> {

        private final Found found;
        private final Deque<StoredTable> left;
        private final boolean alternatives;
        private final Deque<ResultView> read = new ArrayDeque<>();
        private long skip;

        private Reading(Found found, long offset, boolean alternatives) {
            this.found = found;
            this.left = new ArrayDeque<>(found.tables());
            this.skip = offset;
            this.alternatives = alternatives;
            while (!left.isEmpty() && left.peek().results() <= skip) {
                skip -= left.poll().results();
            }
        }

        @Override
        public boolean hasNext() {
            while (read.isEmpty() && !left.isEmpty()) {
                readOn();
            }
            return !read.isEmpty();
        }

        @Override
        public ResultView next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return read.poll();
        }

        /** Takes the next years of one indicator and parent. */
        private void readOn() {
            var first = left.poll();
            var batch = new ArrayList<>(List.of(first));
            int results = first.results();
            while (!left.isEmpty()
                    && left.peek().isBeside(first)
                    && results + left.peek().results() <= AT_ONCE) {
                results += left.peek().results();
                batch.add(left.poll());
            }
            var standings = tables.standings(
                    found.catalog(),
                    first.indicator(),
                    first.within(),
                    batch.stream().map(StoredTable::year).toList());
            batch.forEach(each -> read(standings.get(each.year())));
        }

        private void read(Standings standings) {
            var catalog = found.catalog();
            var rows = views.rows(catalog, standings, alternatives).byUnit();
            standings.table().stored().stream()
                    .filter(found.filter()::keeps)
                    .filter(result -> found.filter().isInRegion(catalog, result))
                    .forEach(result -> {
                        if (skip > 0) {
                            skip--;
                        } else {
                            read.add(rows.get(result.unit()));
                        }
                    });
        }
    }
}
