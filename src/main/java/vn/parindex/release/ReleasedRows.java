package vn.parindex.release;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import java.util.Collection;
import java.util.List;
import org.hibernate.jpa.HibernateHints;

/** A repository of rows that releases add and withdraw: what one file of the dataset held in a given state. */
public interface ReleasedRows<E> extends PanacheRepositoryBase<E, Long> {

    /** JPQL for "row {@code e} holds in the state that knows the releases ?1 (keys)". */
    String HOLDS = "e.span.addedIn in ?1 and not exists"
            + " (select w.row from Withdrawal w where w.row = e.rowId and w.release in ?1)";

    /**
     * Every row of that state, in the order of the file.
     *
     * @param state keys of the releases that the state knows, see {@link ReleaseRepository#listState}
     */
    default List<E> listAt(Collection<Long> state) {
        return find("from " + entity().getSimpleName() + " e where " + HOLDS + " order by e.line, e.rowId", state)
                .withHint(HibernateHints.HINT_READ_ONLY, true)
                .list();
    }

    /** The class of the rows. */
    Class<E> entity();
}
