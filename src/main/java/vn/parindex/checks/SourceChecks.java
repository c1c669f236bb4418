package vn.parindex.checks;

import static java.util.stream.Collectors.groupingBy;
import static vn.parindex.checks.Wording.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.parindex.catalog.Figure;
import vn.parindex.catalog.Interval;
import vn.parindex.http.Text;
import vn.parindex.result.Result;
import vn.parindex.result.Table;
import vn.parindex.result.Word;

/** Sources that differ: on a field of a result, or on a stated figure, by more than their printings can hide. */
final class SourceChecks {

    private final Facts facts;

    SourceChecks(Facts facts) {
        this.facts = facts;
    }

    List<Check> list() {
        var checks = new ArrayList<Check>();
        for (var table : facts.tables()) {
            for (var result : table.results().values()) {
                onFigure(table, result, "score", Word::score, result.score()).ifPresent(checks::add);
                onFigure(table, result, "points", Word::points, result.points()).ifPresent(checks::add);
                onPlace(table, result).ifPresent(checks::add);
            }
        }
        facts.claims().stream()
                .map(Claim::key)
                .distinct()
                .map(facts::claims)
                .filter(claims -> claims.size() > 1)
                .forEach(claims -> checks.add(onStatement(claims)));
        return checks;
    }

    private static Optional<Check> onFigure(
            Table table, Result result, String statistic, Function<Word, Figure> field, Figure chosen) {
        var others = result.words().stream()
                .filter(word -> field.apply(word) != null && !field.apply(word).agreesWith(chosen))
                .collect(groupingBy(field, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(other -> new Check.OtherStatement(statistic, other.getKey(), null, sources(other.getValue())))
                .toList();
        if (others.isEmpty()) {
            return Optional.empty();
        }
        var agreeing = sources(result.words().stream()
                .filter(word -> field.apply(word) != null && field.apply(word).agreesWith(chosen))
                .toList());
        var tolerance = others.stream()
                .map(other -> other.value().halfUnit().add(chosen.halfUnit()))
                .max(BigDecimal::compareTo)
                .orElseThrow();
        return Optional.of(onResult(
                table,
                result,
                statistic,
                new Check.Published(chosen, agreeing),
                tolerance,
                differ(
                        Wording.number(chosen.value()),
                        others.stream()
                                .map(other -> Wording.number(other.value().value()))
                                .toList()),
                result.words().stream()
                        .filter(word -> field.apply(word) != null)
                        .map(word -> evidence(table, result, statistic, field.apply(word), null, word))
                        .toList(),
                others));
    }

    private static Optional<Check> onPlace(Table table, Result result) {
        var others = result.words().stream()
                .filter(word -> word.rank() != null
                        && word.rank().intersect(result.published()).isEmpty())
                .collect(groupingBy(Word::rank, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(other -> new Check.OtherStatement("rank", null, other.getKey(), sources(other.getValue())))
                .toList();
        return others.isEmpty()
                ? Optional.empty()
                : Optional.of(onResult(
                        table,
                        result,
                        "rank",
                        null,
                        BigDecimal.ZERO,
                        differ(
                                place(result.published()),
                                others.stream()
                                        .map(other -> place(other.place()))
                                        .toList()),
                        result.words().stream()
                                .filter(word -> word.rank() != null)
                                .map(word -> evidence(table, result, "rank", null, word.rank(), word))
                                .toList(),
                        others));
    }

    private static Text place(Interval place) {
        return place.isExact()
                ? text("hạng " + place.best(), "place " + place.best())
                : text("hạng " + place.best() + "–" + place.worst(), "place " + place.best() + " to " + place.worst());
    }

    private static List<String> sources(List<Word> words) {
        return words.stream().map(Word::source).distinct().sorted().toList();
    }

    private static Evidence evidence(
            Table table, Result result, String statistic, Figure figure, Interval place, Word word) {
        return new Evidence(
                table.indicator().code(), result.unit(), table.year(), statistic, figure, place, word.source());
    }

    private static Text differ(Text chosen, List<Text> others) {
        return Wording.join(
                text("Các nguồn nêu khác nhau: ", "Sources differ: "),
                chosen,
                text(" và ", " and "),
                text(
                        others.stream().map(Text::vi).collect(Collectors.joining("; ")),
                        others.stream().map(Text::en).collect(Collectors.joining("; "))),
                text(".", "."));
    }

    private static Check onResult(
            Table table,
            Result result,
            String statistic,
            Check.Published published,
            BigDecimal tolerance,
            Text reason,
            List<Evidence> evidence,
            List<Check.OtherStatement> others) {
        var indicator = table.indicator();
        var notes = result.words().stream()
                .map(Word::note)
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining("; "));
        return new Check(
                Slug.of(
                        Kind.SOURCES.code(),
                        indicator.code(),
                        indicator.population(),
                        table.year(),
                        result.unit(),
                        statistic),
                Kind.SOURCES,
                Outcome.CONTRADICTED,
                indicator.code(),
                indicator.population(),
                table.year(),
                List.of(result.unit()),
                statistic,
                null,
                published,
                null,
                tolerance,
                false,
                reason,
                evidence,
                others,
                notes.isEmpty() ? null : notes);
    }

    /** The figure that most sources state is the published one; the others stand beside it. */
    private static Check onStatement(List<Claim> claims) {
        var ordered = claims.stream()
                .sorted(Comparator.comparing((Claim claim) -> -claim.sources().size())
                        .thenComparing(Claim::value))
                .toList();
        var chosen = ordered.get(0);
        var others = ordered.subList(1, ordered.size());
        var key = chosen.key();
        var tolerance = others.stream()
                .map(other -> other.halfUnit().add(chosen.halfUnit()))
                .max(BigDecimal::compareTo)
                .orElseThrow();
        return new Check(
                Slug.of(Kind.SOURCES, key, null),
                Kind.SOURCES,
                Outcome.CONTRADICTED,
                key.indicator(),
                key.population(),
                key.year(),
                List.of(key.subject()),
                key.statistic(),
                key.scope(),
                chosen.published(),
                null,
                tolerance,
                false,
                differ(
                        Wording.number(chosen.value().value()),
                        others.stream()
                                .map(other -> Wording.number(other.value().value()))
                                .toList()),
                ordered.stream()
                        .flatMap(claim -> claim.statements().stream())
                        .map(statement -> new Evidence(
                                key.indicator(),
                                key.subject(),
                                key.year(),
                                key.statistic(),
                                statement.value(),
                                null,
                                statement.source()))
                        .toList(),
                others.stream().map(Claim::asOther).toList(),
                Stream.of(ordered)
                        .flatMap(List::stream)
                        .map(Claim::note)
                        .filter(Objects::nonNull)
                        .reduce((one, other) -> one + "; " + other)
                        .orElse(null));
    }
}
