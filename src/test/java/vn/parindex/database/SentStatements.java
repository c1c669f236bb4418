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

    private static final List<List<String>> LISTENERS = new CopyOnWriteArrayList<>();

    @Override
    public String inspect(String sql) {
        LISTENERS.forEach(each -> each.add(sql));
        return sql;
    }

    /** What is sent while this runs, in SQL with {@code ?} for values; also what others send at the same time. */
    public static List<String> during(Runnable asked) {
        List<String> heard = new CopyOnWriteArrayList<>();
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
