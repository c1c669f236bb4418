package vn.parindex.result;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import vn.parindex.catalog.Catalog;
import vn.parindex.release.QueryRepository;
import vn.parindex.release.ReleasedRows;

/** The published figures about results in a release: each reading is one query. */
@ApplicationScoped
public class StatementRepository implements ReleasedRows<StoredStatement, Statement> {

    private static final String FROM = "from StoredStatement e where " + HOLDS;
    private static final String ORDER = " order by e.line, e.rowId";

    private final QueryRepository queries;

    StatementRepository(QueryRepository queries) {
        this.queries = queries;
    }

    @Override
    public Class<StoredStatement> entity() {
        return StoredStatement.class;
    }

    /** The statements on these indicators of one population in these years, in the order of the file. */
    List<Statement> listOn(
            Catalog catalog, String population, Collection<String> indicators, Collection<Integer> years) {
        return queries.listRows(
                FROM + " and e.population = ?2 and e.indicator in ?3 and e.year in ?4" + ORDER,
                StoredStatement.class,
                query -> query.setParameter(1, catalog.state())
                        .setParameter(2, population)
                        .setParameter(3, indicators)
                        .setParameter(4, years));
    }

    /** Every statement of the release, in the order of the file. */
    List<Statement> listAll(Catalog catalog) {
        return queries.listRows(FROM + ORDER, StoredStatement.class, query -> query.setParameter(1, catalog.state()));
    }

    /** What this source states about results, in the order of the file. */
    List<Statement> listBySource(Catalog catalog, String source) {
        return queries.listRows(FROM + " and e.source = ?2" + ORDER, StoredStatement.class, query -> query.setParameter(
                        1, catalog.state())
                .setParameter(2, source));
    }
}
