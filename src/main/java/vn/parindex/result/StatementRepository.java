package vn.parindex.result;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import vn.parindex.catalog.Catalog;
import vn.parindex.release.ReleasedRows;

/** The published figures about results in a release. */
@ApplicationScoped
@Transactional
public class StatementRepository implements ReleasedRows<Statement> {

    @Override
    public Class<Statement> entity() {
        return Statement.class;
    }

    /** The statements on these indicators of one population, in the order of the file. */
    public List<Statement> listOn(Catalog catalog, String population, Collection<String> indicators) {
        return list(
                "from Statement e where " + HOLDS
                        + " and e.population = ?2 and e.indicator in ?3 order by e.line, e.rowId",
                catalog.state(),
                population,
                indicators);
    }

    /** What this source states about results, in the order of the file. */
    public List<Statement> listBySource(Catalog catalog, String source) {
        return list(
                "from Statement e where " + HOLDS + " and e.source = ?2 order by e.line, e.rowId",
                catalog.state(),
                source);
    }
}
