package vn.parindex.checks;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.stream.Stream;

/** The id of a check: what it is about, in small letters, digits and hyphens, so that it is safe in a path. */
final class Slug {

    private Slug() {}

    static String of(CheckKind kind, Claim.Key key, BigDecimal value) {
        return of(
                kind.code(),
                key.indicator(),
                key.population(),
                key.year(),
                key.subject(),
                key.statistic(),
                key.scope(),
                value == null ? null : plain(value));
    }

    static String of(Object... parts) {
        return Stream.of(parts)
                .filter(Objects::nonNull)
                .map(part -> part.toString().toLowerCase().replaceAll("[^a-z0-9]+", "-"))
                .collect(joining("-"));
    }

    private static String plain(BigDecimal value) {
        return (value.signum() < 0 ? "minus " : "") + value.abs().toPlainString();
    }
}
