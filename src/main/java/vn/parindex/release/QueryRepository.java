package vn.parindex.release;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Consumer;
import org.hibernate.FlushMode;
import org.hibernate.SessionFactory;
import org.hibernate.query.SelectionQuery;

/**
 * Answers a query in a session of its own that keeps nothing and writes nothing, and needs neither a request nor a transaction; where there
 * is one, it reads what that transaction sees.
 */
@ApplicationScoped
public class QueryRepository {

    private final SessionFactory sessions;

    QueryRepository(SessionFactory sessions) {
        this.sessions = sessions;
    }

    /** What the query finds, in its order. */
    public <T> List<T> list(String hql, Class<T> type, Consumer<SelectionQuery<T>> bind) {
        try (var session = sessions.withOptions().flushMode(FlushMode.MANUAL).openSession()) {
            session.setDefaultReadOnly(true);
            var query = session.createSelectionQuery(hql, type);
            bind.accept(query);
            return query.getResultList();
        }
    }

    /** What the rows say that the query finds, in its order. */
    public <V, E extends StoredRow<V>> List<V> listRows(String hql, Class<E> stored, Consumer<SelectionQuery<E>> bind) {
        return list(hql, stored, bind).stream().map(StoredRow::value).toList();
    }
}
