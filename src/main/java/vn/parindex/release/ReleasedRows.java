package vn.parindex.release;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import java.util.List;

/** A repository of rows that carry a {@link Span}: what one file of the dataset held in a given release. */
public interface ReleasedRows<E> extends PanacheRepositoryBase<E, Long> {

    /** JPQL for "holds in release ?1". */
    String HOLDS = "span.addedIn <= ?1 and (span.withdrawnIn is null or span.withdrawnIn > ?1)";

    /** Every row of that release, in the order of the file. */
    default List<E> listAt(long release) {
        return list(HOLDS, Sort.by("line"), release);
    }
}
