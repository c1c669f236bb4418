package vn.parindex.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import vn.parindex.release.Span;

/** The stored rows of every table, written release by release: never changed, only added and withdrawn. */
@ApplicationScoped
class RowRepository {

    /** As many as {@code statement-batch-size}; after each batch nothing of it stays in memory. */
    private static final int BATCH = 500;

    private final EntityManager entities;

    RowRepository(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Makes these the rows of the table from the release on: a row with the same cells as a current one is left as it
     * is, current rows that are not among them are withdrawn, the others are added.
     */
    <E> void replace(RowMapping<E> mapping, Iterator<Row> rows, long release) {
        var current = current(mapping);
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
        withdraw(mapping, current.values(), release);
    }

    private <E> Map<List<String>, Long> current(RowMapping<E> mapping) {
        var current = new HashMap<List<String>, Long>();
        var query = entities.createQuery(
                "select e, e.rowId from %s e where e.span.withdrawnIn is null".formatted(name(mapping)),
                Object[].class);
        try (var rows = query.getResultStream()) {
            rows.forEach(row -> {
                current.put(mapping.cells(mapping.entity().cast(row[0])), (Long) row[1]);
                entities.detach(row[0]);
            });
        }
        return current;
    }

    private void withdraw(RowMapping<?> mapping, Collection<Long> rowIds, long release) {
        var ids = new ArrayList<>(rowIds);
        for (int from = 0; from < ids.size(); from += BATCH) {
            entities.createQuery("update %s e set e.span.withdrawnIn = :release where e.rowId in :ids"
                            .formatted(name(mapping)))
                    .setParameter("release", release)
                    .setParameter("ids", ids.subList(from, Math.min(from + BATCH, ids.size())))
                    .executeUpdate();
        }
    }

    private void forget() {
        entities.flush();
        entities.clear();
    }

    private static String name(RowMapping<?> mapping) {
        return mapping.entity().getSimpleName();
    }
}
