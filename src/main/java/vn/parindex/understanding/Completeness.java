package vn.parindex.understanding;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.parindex.catalog.Catalog;
import vn.parindex.catalog.Edition;
import vn.parindex.catalog.Unit;
import vn.parindex.http.Counted;
import vn.parindex.http.Text;
import vn.parindex.understanding.Question.Proposal;
import vn.parindex.understanding.Understanding.Result;

/** Which units a table names, of those that its index ranked. */
final class Completeness {

    /** So many missing units are named at most. */
    private static final int NAMED = 5;

    private final Catalog catalog;
    private final Ledger ledger;

    Completeness(Catalog catalog, Ledger ledger) {
        this.catalog = catalog;
        this.ledger = ledger;
    }

    /** Tells which units are missing in each table that is nearly whole, and how many in any other. */
    void tell(List<Result> results) {
        var tables = results.stream()
                .map(result -> List.<Object>of(result.indicator(), result.population(), result.year()))
                .distinct()
                .toList();
        for (var table : tables) {
            var code = (String) table.get(0);
            var population = (String) table.get(1);
            int year = (int) table.get(2);
            var named = results.stream()
                    .filter(result -> List.<Object>of(result.indicator(), result.population(), result.year())
                            .equals(table))
                    .map(Result::unit)
                    .collect(Collectors.toSet());
            int size = catalog.findIndicator(code, population)
                    .flatMap(indicator -> catalog.findEdition(indicator, year))
                    .map(Edition::unitsRanked)
                    .filter(Objects::nonNull)
                    .orElseGet(() -> members(population, year).size());
            if (named.size() < size) {
                var missing = missing(population, year, named, size);
                incomplete(code, year, named.size(), size, missing);
                if (!missing.isEmpty() && missing.size() <= NAMED) {
                    proposeMissing(missing);
                }
            }
        }
    }

    private List<Unit> members(String population, int year) {
        return catalog.listMembers(population, year, Optional.empty());
    }

    private List<Unit> missing(String population, int year, Set<String> named, int size) {
        var members = members(population, year);
        return members.size() != size
                ? List.of()
                : members.stream().filter(unit -> !named.contains(unit.id())).toList();
    }

    /** A name that nothing is like is most likely of a unit that the table has not named yet, where these are few. */
    private void proposeMissing(List<Unit> missing) {
        var proposals = Stream.concat(
                        missing.stream().map(unit -> new Proposal(unit.id(), catalog.label(unit))),
                        Stream.of(Question.skip()))
                .toList();
        ledger.questions().stream()
                .filter(question -> question.rule().equals("unit-unknown")
                        && question.proposals().equals(List.of(Question.skip())))
                .forEach(question -> ledger.askBetter(new Question(
                        question.table(),
                        question.cell(),
                        question.id(),
                        question.text(),
                        question.rule(),
                        question.message(),
                        proposals)));
    }

    private void incomplete(String code, int year, int named, int size, List<Unit> missing) {
        var few = !missing.isEmpty() && missing.size() <= NAMED
                ? ": " + missing.stream().map(Unit::nameVi).collect(Collectors.joining(", "))
                : "";
        ledger.remark(
                0,
                null,
                "incomplete",
                Text.of(
                        "%s năm %d: bảng có %d trên %d đơn vị; còn thiếu %d%s."
                                .formatted(code, year, named, size, size - named, few),
                        Counted.said(
                                "%s of %d: the table has %d of %d units; %d [is|are] missing%s.",
                                code, year, named, size, size - named, few)));
    }
}
