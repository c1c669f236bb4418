package vn.parindex.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.parindex.release.ReleasedRows;
import vn.parindex.release.Span;
import vn.parindex.release.Withdrawal;

/** The stored rows of every table, written release by release: never changed, only added and withdrawn. */
@ApplicationScoped
public class RowRepository {

    /** As many as {@code statement-batch-size}; after each batch nothing of it stays in memory. */
    private static final int BATCH = 500;

    private final EntityManager entities;

    RowRepository(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Makes these the rows of the table in the release: a row with the same cells as one before is left as it is, rows
     * before that are not among them are withdrawn, the others are added.
     *
     * @param before keys of the releases that the state before knows
     * @param release key of the release
     */
    public <E> Changed replace(RowMapping<E> mapping, Iterator<Row> rows, List<Long> before, long release) {
        var current = current(mapping, before);
        int known = current.size();
        int added = 0;
        while (rows.hasNext()) {
            var row = mapping.read().apply(Span.from(release), rows.next());
            if (current.remove(mapping.cells(row)) == null) {
                entities.persist(row);
                if (++added % BATCH == 0) {
                    forget();
                }
            }
        }
        forget();
        withdraw(current.values(), release);
        return new Changed(added, current.size(), known);
    }

    /** How many rows were added and withdrawn, of how many before. */
    public record Changed(long added, long withdrawn, long before) {

        /** Of both together. */
        public Changed and(Changed other) {
            return new Changed(added + other.added, withdrawn + other.withdrawn, before + other.before);
        }
    }

    /**
     * The rows of a table in a state, as its file prints them: in the order of their lines, the rows of one result together.
     *
     * @param state keys of the releases that the state knows
     */
    public <E> List<E> list(RowMapping<E> mapping, List<Long> state) {
        var rows = entities.createQuery(
                        "from " + name(mapping) + " e where " + ReleasedRows.HOLDS + " order by e.line, e.rowId",
                        mapping.entity())
                .setParameter(1, state)
                .getResultList();
        if (!mapping.table().equals("scores")) {
            return rows;
        }
        var results = new LinkedHashMap<List<String>, List<E>>();
        rows.forEach(row -> results.computeIfAbsent(mapping.cells(row).subList(0, 4), key -> new ArrayList<>())
                .add(row));
        return results.values().stream().flatMap(List::stream).toList();
    }

    /** The rows that a release added, in the order of their lines. */
    public <E> List<E> listAdded(RowMapping<E> mapping, long release) {
        return entities.createQuery(
                        "from " + name(mapping) + " e where e.span.addedIn = ?1 order by e.line, e.rowId",
                        mapping.entity())
                .setParameter(1, release)
                .getResultList();
    }

    /** The rows that a release took out, in the order of their lines. */
    public <E> List<E> listWithdrawn(RowMapping<E> mapping, long release) {
        return entities.createQuery(
                        "from " + name(mapping)
                                + " e where e.rowId in (select w.row from Withdrawal w where w.release = ?1)"
                                + " order by e.line, e.rowId",
                        mapping.entity())
                .setParameter(1, release)
                .getResultList();
    }

    private <E> Map<List<String>, Long> current(RowMapping<E> mapping, List<Long> state) {
        var current = new HashMap<List<String>, Long>();
        if (state.isEmpty()) {
            return current;
        }
        var query = entities.createQuery(
                        "select e, e.rowId from " + name(mapping) + " e where " + ReleasedRows.HOLDS, Object[].class)
                .setParameter(1, state);
        try (var rows = query.getResultStream()) {
            rows.forEach(row -> {
                current.put(mapping.cells(mapping.entity().cast(row[0])), (Long) row[1]);
                entities.detach(row[0]);
            });
        }
        return current;
    }

    private void withdraw(Collection<Long> rowIds, long release) {
        int withdrawn = 0;
        for (var row : rowIds) {
            entities.persist(new Withdrawal(row, release));
            if (++withdrawn % BATCH == 0) {
                forget();
            }
        }
        forget();
    }

    private void forget() {
        entities.flush();
        entities.clear();
    }

    private static String name(RowMapping<?> mapping) {
        return mapping.entity().getSimpleName();
    }
}
