package vn.parindex.checks;

import jakarta.enterprise.context.ApplicationScoped;
import vn.parindex.catalog.Catalog;
import vn.parindex.release.Holdings;
import vn.parindex.result.ReleasedStatements;
import vn.parindex.result.ReleasedTables;

/** The {@link Checks} of each release that is asked for, computed once: a release never changes. */
@ApplicationScoped
public class ReleaseChecks {

    /** About what a check takes with its evidence. */
    private static final long CHECK = 3_000;

    private final Holdings holdings;
    private final ReleasedTables tables;
    private final ReleasedStatements statements;

    ReleaseChecks(Holdings holdings, ReleasedTables tables, ReleasedStatements statements) {
        this.holdings = holdings;
        this.tables = tables;
        this.statements = statements;
    }

    private record Everything() {}

    /** The checks of the catalogue's release. */
    public Checks of(Catalog catalog) {
        return holdings.of(
                catalog.release(),
                new Everything(),
                (Checks checks) -> CHECK * checks.checks().size(),
                () -> Checks.of(catalog, tables.listEditions(catalog), statements.all(catalog)));
    }
}
