package vn.parindex.result;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import vn.parindex.catalog.Catalog;
import vn.parindex.release.Holdings;

/**
 * Reads stored results table by table, as many at a time as fit into a little memory; who stops reading ends the queries.
 *
 * <p>The order is that of {@link ObservationRepository#listTables} and, within a table, the Vietnamese order of units. Where all results
 * of a release fit into memory, filters are applied there; else the database counts.
 */
@ApplicationScoped
public class Observations {

    /** Results that are held at once, unless one table is larger. */
    private static final int AT_ONCE = 5_000;

    private final ObservationRepository stored;
    private final ReleasedTables tables;
    private final ReleasedViews views;
    private final CountedTables counted;
    private final Holdings holdings;

    Observations(
            ObservationRepository stored,
            ReleasedTables tables,
            ReleasedViews views,
            CountedTables counted,
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
     * @throws vn.parindex.http.problem.ProblemException 503 where all results of a large release are asked for and are still being counted
     */
    public Found find(Catalog catalog, ObservationFilter filter) {
        return new Found(
                catalog,
                filter,
                tables.fits(catalog)
                        ? listHeld(catalog, filter)
                        : counted.find(catalog, filter).orElseGet(() -> listCounted(catalog, filter)));
    }

    private List<StoredTable> listCounted(Catalog catalog, ObservationFilter filter) {
        return holdings.of(
                catalog.release(),
                new KeptBy(filter),
                (List<StoredTable> found) ->
                        100L * found.size() + 100L * filter.units().size(),
                () -> stored.listTables(catalog, filter));
    }

    private List<StoredTable> listHeld(Catalog catalog, ObservationFilter filter) {
        return tables.all(catalog).stream()
                .filter(filter::keepsOf)
                .map(table ->
                        new StoredTable(table.indicator(), table.within(), table.year(), (int) table.stored().stream()
                                .filter(filter::keeps)
                                .filter(result -> filter.isInRegion(catalog, result))
                                .count()))
                .filter(table -> table.results() > 0)
                .toList();
    }

    /** Hands over the key of every stored result, in no order. */
    public void eachKey(Catalog catalog, Consumer<ObservationRepository.Key> sink) {
        if (!tables.fits(catalog)) {
            stored.eachKey(catalog, sink);
            return;
        }
        for (var table : tables.all(catalog)) {
            for (var result : table.stored()) {
                sink.accept(new ObservationRepository.Key(
                        table.indicator().code(),
                        table.indicator().population(),
                        table.year(),
                        result.unit(),
                        result.state(),
                        result.words().stream().map(Word::source).sorted().toList()));
            }
        }
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
