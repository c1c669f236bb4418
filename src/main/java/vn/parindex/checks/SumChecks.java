package vn.parindex.checks;

import static vn.parindex.checks.Wording.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.parindex.catalog.Figure;
import vn.parindex.catalog.Indicator;
import vn.parindex.result.PartSum;
import vn.parindex.result.Table;
import vn.parindex.result.Word;

/**
 * Points of the parts against the total of the same source.
 *
 * <p>A whole set ({@link PartSum#isWhole}) of scoring parts is checked if such a set has added up once, or has weights that do: a source
 * may state two parts of four, which are no sum.
 */
final class SumChecks {

    private record Asked(String population, int year, String within, String unit, String source) {}

    private record Part(Indicator indicator, Figure points) {}

    private record Sum(Asked asked, Indicator index, Figure total, List<Part> parts, boolean ofFields) {

        Set<String> codes() {
            var codes = new TreeSet<String>();
            parts.forEach(part -> codes.add(part.indicator().code()));
            return codes;
        }

        PartSum added() {
            var added = PartSum.NONE;
            for (var part : parts) {
                added = added.plus(part.points());
            }
            return added;
        }

        boolean addsUp() {
            return added().addsUpTo(total);
        }
    }

    private final CheckFacts facts;

    SumChecks(CheckFacts facts) {
        this.facts = facts;
    }

    List<Check> list() {
        var sums = sums();
        var proven = new HashSet<List<Object>>();
        sums.stream()
                .filter(Sum::addsUp)
                .forEach(sum ->
                        proven.add(List.of(sum.index().code(), sum.asked().population(), sum.codes())));
        return sums.stream()
                .filter(sum -> sum.ofFields()
                        || hasWholeWeights(sum)
                        || proven.contains(
                                List.of(sum.index().code(), sum.asked().population(), sum.codes())))
                .map(this::check)
                .toList();
    }

    /** Every set of two and more parts that one source states together with a total, and that no other part of the edition is missing in. */
    private List<Sum> sums() {
        var totals = new HashMap<Asked, Map<String, Figure>>();
        var parts = new HashMap<Asked, Map<String, List<Part>>>();
        var seen = new HashMap<List<Object>, Set<String>>();
        for (var table : facts.tables()) {
            for (var result : table.results().values()) {
                for (var word : result.words()) {
                    var asked = asked(table, result.unit(), word);
                    if (table.indicator().parent() == null) {
                        total(table.indicator(), word)
                                .ifPresent(total -> totals.computeIfAbsent(asked, any -> new HashMap<>())
                                        .put(table.indicator().code(), total));
                    } else if (word.points() != null) {
                        parts.computeIfAbsent(asked, any -> new HashMap<>())
                                .computeIfAbsent(table.indicator().index(), any -> new ArrayList<>())
                                .add(new Part(table.indicator(), word.points()));
                        seen.computeIfAbsent(edition(table), any -> new TreeSet<>())
                                .add(table.indicator().code());
                    }
                }
            }
        }
        var sums = new ArrayList<Sum>();
        parts.forEach((asked, byIndex) -> byIndex.forEach((code, stated) -> {
            var total = totals.getOrDefault(asked, Map.of()).get(code);
            var index = facts.catalog().findIndicator(code, asked.population());
            if (total != null && index.isPresent()) {
                for (boolean ofFields : List.of(true, false)) {
                    var chosen = stated.stream()
                            .filter(part -> part.indicator().isScoringPart() != ofFields)
                            .sorted(Comparator.comparing(
                                    part -> part.indicator().order()))
                            .toList();
                    var sum = new Sum(asked, index.get(), total, chosen, ofFields);
                    if (isWhole(sum, seen)) {
                        sums.add(sum);
                    }
                }
            }
        }));
        return sums;
    }

    private static Asked asked(Table table, String unit, Word word) {
        return new Asked(
                table.indicator().population(), table.year(), table.within().orElse(null), unit, word.source());
    }

    private static Optional<Figure> total(Indicator index, Word word) {
        return Optional.ofNullable(PartSum.total(word.score(), word.points(), index.unitOfMeasure(), index.scaleMax()));
    }

    private static List<Object> edition(Table table) {
        return List.of(table.indicator().index(), table.indicator().population(), table.year());
    }

    private boolean isWhole(Sum sum, Map<List<Object>, Set<String>> seen) {
        var population = sum.asked().population();
        int year = sum.asked().year();
        var edition = List.<Object>of(sum.index().code(), population, year);
        var members = facts.catalog().listComponents(sum.index().code(), population).stream()
                .filter(component -> component.isScoringPart() != sum.ofFields())
                .collect(Collectors.toMap(Indicator::code, Function.identity()));
        return sum.added()
                .isWhole(
                        members.keySet(),
                        sum.ofFields(),
                        part -> seen.get(edition).contains(part)
                                || facts.catalog()
                                        .findMaxPoints(members.get(part), year)
                                        .isPresent());
    }

    private boolean hasWholeWeights(Sum sum) {
        var weights = sum.parts().stream()
                .map(part -> facts.catalog()
                        .findMaxPoints(part.indicator(), sum.asked().year()))
                .toList();
        return weights.stream().allMatch(Optional::isPresent)
                && sum.index().scaleMax() != null
                && weights.stream()
                                .map(weight -> weight.get().value())
                                .reduce(BigDecimal.ZERO, BigDecimal::add)
                                .compareTo(sum.index().scaleMax().value())
                        == 0;
    }

    private Check check(Sum sum) {
        var asked = sum.asked();
        var evidence = new ArrayList<Evidence>();
        evidence.add(new Evidence(
                sum.index().code(), asked.unit(), asked.year(), "total", sum.total(), null, asked.source()));
        var terms = text("", "");
        for (var part : sum.parts()) {
            evidence.add(new Evidence(
                    part.indicator().code(),
                    asked.unit(),
                    asked.year(),
                    "points",
                    part.points(),
                    null,
                    asked.source()));
            var plus = terms.vi().isEmpty() ? "" : " + ";
            terms = Wording.join(
                    terms, text(plus, plus), Wording.number(part.points().value()));
        }
        var outcome = sum.addsUp() ? Outcome.CONFIRMED : Outcome.CONTRADICTED;
        var basis = Wording.join(
                terms, text(" = ", " = "), Wording.number(sum.added().points()));
        return new Check(
                Slug.of(
                        CheckKind.SUM.code(),
                        sum.index().code(),
                        asked.population(),
                        asked.year(),
                        asked.unit(),
                        sum.ofFields() ? "fields" : "parts",
                        asked.source()),
                CheckKind.SUM,
                outcome,
                sum.index().code(),
                asked.population(),
                asked.year(),
                List.of(asked.unit()),
                "total",
                null,
                new Check.Published(sum.total(), List.of(asked.source())),
                new Check.Recomputed(
                        sum.added().points(),
                        sum.added().points(),
                        sum.parts().size(),
                        sum.parts().size()),
                sum.added().tolerance(sum.total()),
                false,
                Wording.reason(outcome, sum.total().value(), basis),
                evidence,
                List.of(),
                null);
    }
}
