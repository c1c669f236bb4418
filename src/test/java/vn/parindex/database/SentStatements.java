package vn.parindex.database;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/** Hears every statement that the service sends through Hibernate while somebody listens. */
@PersistenceUnitExtension
@ApplicationScoped
public class SentStatements implements StatementInspector {

    /** What requests are answered on; what looks around in the background has threads of its own names. */
    private static final String OF_REQUESTS = "executor-thread-";

    private static final List<List<Sent>> LISTENERS = new CopyOnWriteArrayList<>();

    private record Sent(String sql, String thread) {}

    @Override
    public String inspect(String sql) {
        var sent = new Sent(sql, Thread.currentThread().getName());
        LISTENERS.forEach(each -> each.add(sent));
        return sql;
    }

    /** What is sent while this runs, in SQL with {@code ?} for values; also what others send at the same time. */
    public static List<String> during(Runnable asked) {
        return heard(asked).stream().map(Sent::sql).toList();
    }

    /** The same without what looks around in the background meanwhile. */
    public static List<String> ofRequestsDuring(Runnable asked) {
        return heard(asked).stream()
                .filter(each -> each.thread().startsWith(OF_REQUESTS))
                .map(Sent::sql)
                .toList();
    }

    private static List<Sent> heard(Runnable asked) {
        List<Sent> heard = new CopyOnWriteArrayList<>();
        LISTENERS.add(heard);
        try {
            asked.run();
        } finally {
            // Lists of the same statements are equal: take out this very one.
            LISTENERS.removeIf(each -> each == heard);
        }
        return new ArrayList<>(heard);
    }
}
