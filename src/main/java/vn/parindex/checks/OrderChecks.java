package vn.parindex.checks;

import static vn.parindex.checks.Wording.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.parindex.catalog.Figure;
import vn.parindex.http.Text;
import vn.parindex.result.Measure;
import vn.parindex.result.PlacedPair;
import vn.parindex.result.Result;
import vn.parindex.result.Table;

/**
 * Published places against scores: each pair that cannot stand together, and each table in which all pairs do.
 *
 * <p>Which pairs offend: {@link PlacedPair}.
 */
final class OrderChecks {

    private final CheckFacts facts;

    OrderChecks(CheckFacts facts) {
        this.facts = facts;
    }

    List<Check> list() {
        var checks = new ArrayList<Check>();
        for (var table : facts.tables()) {
            var placed = table.results().values().stream()
                    .filter(result ->
                            result.published() != null && result.published().isExact())
                    .sorted(Comparator.comparing(
                                    (Result result) -> result.published().best())
                            .thenComparing(Result::unit))
                    .toList();
            var offences = offences(table, placed);
            checks.addAll(offences);
            var compared = placed.stream()
                    .filter(result -> figure(table, result) != null)
                    .toList();
            if (offences.isEmpty() && compared.size() > 1) {
                checks.add(inOrder(table, compared));
            }
        }
        return checks;
    }

    private List<Check> offences(Table table, List<Result> placed) {
        var offences = new ArrayList<Check>();
        for (int i = 0; i < placed.size(); i++) {
            for (int j = i + 1; j < placed.size(); j++) {
                offence(table, placed.get(i), placed.get(j)).ifPresent(offences::add);
            }
        }
        return offences;
    }

    private Optional<Check> offence(Table table, Result better, Result worse) {
        var upper = figure(table, better);
        var lower = figure(table, worse);
        if (!PlacedPair.contradicts(
                better.published().best(), upper, worse.published().best(), lower)) {
            return Optional.empty();
        }
        return Optional.of(pair(
                table,
                better,
                worse,
                better.published().equals(worse.published())
                        ? shared(table, better, worse)
                        : Wording.join(
                                placed(table, better, upper),
                                text(" được xếp trên ", " is placed before "),
                                placed(table, worse, lower),
                                text(", tuy điểm chắc chắn thấp hơn.", ", though its figure is surely lower."))));
    }

    private Text shared(Table table, Result one, Result other) {
        var first = figure(table, one);
        var second = figure(table, other);
        int place = one.published().best();
        return Wording.join(
                names(table, one, other),
                text(" cùng được công bố hạng ", " are both published at place "),
                text("" + place, "" + place),
                first != null && second != null
                        ? Wording.join(
                                text(", nhưng điểm là ", ", but their figures are "),
                                Wording.number(first.value()),
                                text(" và ", " and "),
                                Wording.number(second.value()))
                        : text("", ""),
                text(".", "."));
    }

    private static Figure figure(Table table, Result result) {
        return Measure.of(table.indicator()).of(result);
    }

    private Text name(Result result) {
        return facts.catalog().label(facts.catalog().requireUnit(result.unit()));
    }

    private Text names(Table table, Result one, Result other) {
        return Wording.join(name(one), text(" và ", " and "), name(other));
    }

    private Text placed(Table table, Result result, Figure figure) {
        int place = result.published().best();
        var number = Wording.number(figure.value());
        return Wording.join(
                name(result),
                text(" (hạng " + place + ", " + number.vi() + ")", " (place " + place + ", " + number.en() + ")"));
    }

    private Check pair(Table table, Result better, Result worse, Text reason) {
        var units = List.of(better.unit(), worse.unit());
        var key = key(table);
        var tolerance = Stream.of(better, worse)
                .map(result -> figure(table, result))
                .map(figure -> figure == null ? BigDecimal.ZERO : figure.halfUnit())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return check(
                table,
                Slug.of(
                        CheckKind.ORDER.code(),
                        key.indicator(),
                        key.population(),
                        key.year(),
                        better.unit(),
                        worse.unit()),
                Outcome.CONTRADICTED,
                units,
                null,
                tolerance,
                reason,
                Stream.of(better, worse)
                        .flatMap(result -> evidence(table, result))
                        .toList());
    }

    private Check inOrder(Table table, List<Result> compared) {
        int count = compared.size();
        var key = key(table);
        return check(
                table,
                Slug.of(
                        CheckKind.ORDER.code(),
                        key.indicator(),
                        key.population(),
                        key.year(),
                        table.within().orElse(null)),
                Outcome.CONFIRMED,
                List.of(),
                new Check.Recomputed(null, null, count, table.size()),
                compared.stream()
                        .map(result -> figure(table, result).halfUnit())
                        .max(Comparator.naturalOrder())
                        .map(half -> half.multiply(BigDecimal.valueOf(2)))
                        .orElse(BigDecimal.ZERO),
                text(
                        "Thứ hạng công bố của " + count + " trong " + table.size()
                                + " đơn vị, những đơn vị đã biết điểm, không trái với điểm.",
                        "The published places of " + count + " of " + table.size()
                                + " units, those whose figure is known, follow the figures."),
                compared.stream().flatMap(result -> evidence(table, result)).toList());
    }

    private static Check check(
            Table table,
            String id,
            Outcome outcome,
            List<String> units,
            Check.Recomputed recomputed,
            BigDecimal tolerance,
            Text reason,
            List<Evidence> evidence) {
        var key = key(table);
        return new Check(
                id,
                CheckKind.ORDER,
                outcome,
                key.indicator(),
                key.population(),
                key.year(),
                units,
                "rank",
                null,
                null,
                recomputed,
                tolerance,
                false,
                reason,
                evidence,
                List.of(),
                null);
    }

    private static Claim.Key key(Table table) {
        var indicator = table.indicator();
        return new Claim.Key(indicator.code(), indicator.population(), table.year(), null, "rank", null);
    }

    private static Stream<Evidence> evidence(Table table, Result result) {
        var code = table.indicator().code();
        var measure = Measure.of(table.indicator());
        var place =
                new Evidence(code, result.unit(), table.year(), "rank", null, result.published(), result.rankSource());
        var figure = measure.of(result);
        return figure == null
                ? Stream.of(place)
                : Stream.of(
                        place,
                        new Evidence(
                                code,
                                result.unit(),
                                table.year(),
                                measure.code(),
                                figure,
                                null,
                                measure == Measure.SCORE ? result.scoreSource() : result.pointsSource()));
    }
}
