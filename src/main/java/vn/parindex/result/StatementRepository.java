package vn.parindex.result;

import io.quarkus.panache.common.Sort;
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

    /** The statements on these indicators of one population, in the order of the file. */
    public List<Statement> listOn(Catalog catalog, String population, Collection<String> indicators) {
        return list(
                HOLDS + " and population = ?2 and indicator in ?3",
                Sort.by("line"),
                catalog.release().number(),
                population,
                indicators);
    }

    /** What this source states about results, in the order of the file. */
    public List<Statement> listBySource(Catalog catalog, String source) {
        return list(
                HOLDS + " and source = ?2", Sort.by("line"), catalog.release().number(), source);
    }
}
