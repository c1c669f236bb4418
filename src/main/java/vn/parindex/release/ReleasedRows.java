package vn.parindex.release;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import java.util.Collection;
import java.util.List;
import org.hibernate.jpa.HibernateHints;

/**
 * A repository of rows that releases add and withdraw: what one file of the dataset held in a given state.
 *
 * @param <E> how a row is stored
 * @param <V> what a row says: only this leaves a repository
 */
public interface ReleasedRows<E extends StoredRow<V>, V> extends PanacheRepositoryBase<E, Long> {

    /** JPQL for "row {@code e} holds in the state that knows the releases ?1 (keys)". */
    String HOLDS = "e.addedIn in ?1 and not exists"
            + " (select w.row from Withdrawal w where w.row = e.rowId and w.release in ?1)";

    /**
     * Every row of that state, in the order of the file.
     *
     * @param state keys of the releases that the state knows, see {@link ReleaseRepository#listState}
     */
    default List<V> listAt(Collection<Long> state) {
        return find("from " + entity().getSimpleName() + " e where " + HOLDS + " order by e.line, e.rowId", state)
                .withHint(HibernateHints.HINT_READ_ONLY, true)
                .stream()
                .map(StoredRow::value)
                .toList();
    }

    /** The class of the rows. */
    Class<E> entity();
}
