package vn.parindex.checks;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.parindex.catalog.Catalog;
import vn.parindex.result.Statement;
import vn.parindex.result.Table;

/**
 * Published figures against arithmetic, in one release.
 *
 * @param checks the latest year first, then by id
 */
public record Checks(List<Check> checks) {

    public Checks {
        checks = List.copyOf(checks);
    }

    /**
     * Every check that these results and statements allow.
     *
     * @param tables every table of the release, components included, in any order
     * @param statements every statement of the release, in any order
     */
    public static Checks of(Catalog catalog, List<Table> tables, List<Statement> statements) {
        var facts = new CheckFacts(catalog, tables, statements);
        return new Checks(Stream.of(
                        new StatementChecks(facts).list(),
                        new OrderChecks(facts).list(),
                        new SumChecks(facts).list(),
                        new SourceChecks(facts).list())
                .flatMap(List::stream)
                .sorted(Comparator.comparing((Check check) -> -check.year()).thenComparing(Check::id))
                .toList());
    }

    /** The check of that id; empty if there is none. */
    public Optional<Check> find(String id) {
        return checks.stream().filter(check -> check.id().equals(id)).findFirst();
    }
}
