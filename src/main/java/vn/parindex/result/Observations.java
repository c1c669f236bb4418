package vn.parindex.result;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeSet;
import vn.parindex.catalog.Catalog;

/**
 * Reads stored results table by table, as many at a time as fit into a little memory; who stops reading ends the queries.
 *
 * <p>The order is that of {@link ObservationRepository#listTables} and, within a table, the Vietnamese order of units.
 */
@ApplicationScoped
public class Observations {

    /** Results that are held at once, unless one table is larger. */
    private static final int AT_ONCE = 5_000;

    private final ObservationRepository stored;
    private final ScoreRepository scores;

    Observations(ObservationRepository stored, ScoreRepository scores) {
        this.stored = stored;
        this.scores = scores;
    }

    /** What a filter keeps: in which tables, and how much in all. */
    public record Found(Catalog catalog, ObservationFilter filter, List<StoredTable> tables) {

        public long total() {
            return tables.stream().mapToLong(StoredTable::results).sum();
        }
    }

    /** Finds what the filter keeps, without reading it. */
    public Found find(Catalog catalog, ObservationFilter filter) {
        return new Found(catalog, filter, stored.listTables(catalog, filter));
    }

    /** How these results stand, without the first {@code offset}; can be gone through as often as wanted, each time reading anew. */
    public Iterable<Standing> standings(Found found, long offset) {
        return () -> new Reading(found, offset);
    }

    /** One way through the results. */
    private final class Reading implements Iterator<Standing> {

        private final Found found;
        private final Deque<StoredTable> left;
        private final Deque<Standing> read = new ArrayDeque<>();
        private long skip;

        private Reading(Found found, long offset) {
            this.found = found;
            this.left = new ArrayDeque<>(found.tables());
            this.skip = offset;
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
        public Standing next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return read.poll();
        }

        /** Takes the next years of one indicator and parent, with the years before them, which changes are against. */
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
            var catalog = found.catalog();
            var years = new TreeSet<Integer>();
            for (var each : batch) {
                years.add(each.year());
                catalog.findPreviousEdition(first.indicator(), each.year())
                        .ifPresent(edition -> years.add(edition.year()));
            }
            Map<Integer, Table> tables = new HashMap<>();
            scores.listTables(catalog, List.of(first.indicator()), first.within(), years)
                    .forEach(table -> tables.put(table.year(), table));
            for (var each : batch) {
                read(tables, each);
            }
        }

        private void read(Map<Integer, Table> tables, StoredTable stored) {
            var table = tables.get(stored.year());
            var before = found.catalog()
                    .findPreviousEdition(stored.indicator(), stored.year())
                    .map(edition -> tables.get(edition.year()));
            var standings = Standings.of(found.catalog(), table, Measure.of(stored.indicator()), before);
            table.stored().stream()
                    .filter(found.filter()::keeps)
                    .filter(result -> found.filter().isInRegion(found.catalog(), result))
                    .forEach(result -> {
                        if (skip > 0) {
                            skip--;
                        } else {
                            read.add(standings.of(found.catalog().requireUnit(result.unit())));
                        }
                    });
        }
    }
}
