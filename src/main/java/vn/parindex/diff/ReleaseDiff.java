package vn.parindex.diff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import vn.parindex.release.Release;
import vn.parindex.rows.RowChange;
import vn.parindex.rows.RowChange.Counts;
import vn.parindex.rows.RowChange.Order;
import vn.parindex.rows.RowChangeRepository;
import vn.parindex.rows.RowMapping;

/** What a release changes against the one it was made from, row by row. */
@ApplicationScoped
public class ReleaseDiff {

    private static final int AT_ONCE = 1_000;

    private final RowChangeRepository changes;

    ReleaseDiff(RowChangeRepository changes) {
        this.changes = changes;
    }

    /** How many rows of each table the release changes; in the order of the format. */
    @Transactional
    public Map<RowMapping, Counts> count(Release release) {
        var counts = new LinkedHashMap<RowMapping, Counts>();
        RowMapping.ALL.forEach(mapping -> counts.put(mapping, changes.count(mapping, release.key())));
        return counts;
    }

    /**
     * A part of what the release changes, by file in the order of the format; a row of the same primary key is a change.
     *
     * @param order the order within a file
     * @param counts as {@link #count} answers them
     */
    @Transactional
    public List<DiffView.Item> list(
            Release release, Order order, Map<RowMapping, Counts> counts, long offset, int limit) {
        var items = new ArrayList<DiffView.Item>();
        long before = 0;
        for (var each : counts.entrySet()) {
            long total = each.getValue().total();
            long from = Math.max(0, offset + items.size() - before);
            if (from < total && items.size() < limit) {
                changes.list(each.getKey(), release.key(), order, from, limit - items.size()).stream()
                        .map(change -> item(each.getKey(), change))
                        .forEach(items::add);
            }
            before += total;
        }
        return items;
    }

    /** The same to the end, read some at a time while it is gone through. */
    Iterable<DiffView.Item> all(Release release, Order order, Map<RowMapping, Counts> counts, long offset) {
        return () -> new Iterator<>() {
            private long at = offset;
            private Iterator<DiffView.Item> left = Collections.emptyIterator();

            @Override
            public boolean hasNext() {
                if (!left.hasNext()) {
                    var items = list(release, order, counts, at, AT_ONCE);
                    at += items.size();
                    left = items.iterator();
                }
                return left.hasNext();
            }

            @Override
            public DiffView.Item next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                return left.next();
            }
        };
    }

    private static DiffView.Item item(RowMapping mapping, RowChange change) {
        var before = named(mapping, change.before());
        var after = named(mapping, change.after());
        var key = new LinkedHashMap<String, String>();
        var row = before == null ? after : before;
        mapping.schema().primaryKey().stream()
                .filter(row::containsKey)
                .forEach(column -> key.put(column, row.get(column)));
        var action = before == null ? "added" : after == null ? "withdrawn" : "changed";
        return new DiffView.Item(mapping.schema().file(), action, key, before, after);
    }

    /** Cells by their columns, without the empty ones; null for no row. */
    private static Map<String, String> named(RowMapping mapping, List<String> cells) {
        if (cells == null) {
            return null;
        }
        var named = new LinkedHashMap<String, String>();
        for (var cell : mapping.cells()) {
            var text = cells.get(cell.position());
            if (text != null) {
                named.put(cell.column(), text);
            }
        }
        return named;
    }
}
