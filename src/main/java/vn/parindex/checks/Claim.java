package vn.parindex.checks;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import vn.parindex.catalog.Figure;
import vn.parindex.result.Statement;

/**
 * One stated figure with every statement that may be a printing of it; the most exact printing speaks for all.
 *
 * @param statements by source; they agree within their roundings
 */
record Claim(Key key, Figure value, List<Statement> statements) {

    /** What a statement is about; its value left out. */
    record Key(String indicator, String population, int year, String subject, String statistic, String scope) {

        static Key of(Statement statement) {
            return new Key(
                    statement.indicator(),
                    statement.population(),
                    statement.year(),
                    statement.subject(),
                    statement.statistic(),
                    statement.scope());
        }

        Key of(int otherYear, String otherStatistic) {
            return new Key(indicator, population, otherYear, subject, otherStatistic, scope);
        }

        /** Places and counts are whole: nothing is hidden behind their last digit. */
        boolean isWhole() {
            return statistic.startsWith("rank_")
                    || statistic.startsWith("count_")
                    || statistic.startsWith("sample_")
                    || statistic.equals("criteria_count")
                    || statistic.equals("population_size");
        }
    }

    private static final Comparator<Statement> MOST_EXACT_FIRST = comparing(
                    (Statement statement) -> -statement.value().decimals())
            .thenComparing(Statement::value)
            .thenComparing(Statement::source);

    /** The figures that these statements state, each once; the order of the statements means nothing. */
    static List<Claim> of(List<Statement> statements) {
        var claims = new ArrayList<Claim>();
        statements.stream()
                .sorted(MOST_EXACT_FIRST)
                .collect(groupingBy(Key::of, LinkedHashMap::new, Collectors.toList()))
                .forEach((key, stated) -> claims.addAll(cluster(key, stated)));
        return claims;
    }

    /** A coarse printing supports every finer one that it may be a printing of. */
    private static List<Claim> cluster(Key key, List<Statement> mostExactFirst) {
        var clusters = new LinkedHashMap<Figure, List<Statement>>();
        for (var statement : mostExactFirst) {
            var finer = clusters.keySet().stream()
                    .filter(figure -> figure.agreesWith(statement.value()))
                    .toList();
            (finer.isEmpty() ? List.of(statement.value()) : finer)
                    .forEach(figure -> clusters.computeIfAbsent(figure, any -> new ArrayList<>())
                            .add(statement));
        }
        return clusters.entrySet().stream()
                .map(cluster -> new Claim(
                        key,
                        cluster.getKey(),
                        cluster.getValue().stream()
                                .sorted(comparing(Statement::source))
                                .toList()))
                .toList();
    }

    List<String> sources() {
        return statements.stream().map(Statement::source).distinct().toList();
    }

    boolean isStatedBy(String source) {
        return sources().contains(source);
    }

    /** What the printing of the value may hide. */
    BigDecimal halfUnit() {
        return key.isWhole() ? BigDecimal.ZERO : value.halfUnit();
    }

    /** A change on a component is in points where the editor says so. */
    boolean isInPoints() {
        return statements.stream()
                .anyMatch(statement ->
                        statement.note() != null && statement.note().startsWith("in points"));
    }

    /** The editor's remarks, each once; null if there are none. */
    String note() {
        var notes = statements.stream()
                .map(Statement::note)
                .filter(Objects::nonNull)
                .distinct()
                .collect(joining("; "));
        return notes.isEmpty() ? null : notes;
    }

    Check.Published published() {
        return new Check.Published(value, sources());
    }

    Check.OtherStatement asOther() {
        return new Check.OtherStatement(key.statistic(), value, null, sources());
    }

    Evidence asEvidence() {
        return new Evidence(
                key.indicator(),
                key.subject(),
                key.year(),
                key.statistic(),
                value,
                null,
                sources().get(0));
    }
}
