package vn.parindex.checks;

import static java.util.stream.Collectors.groupingBy;
import static vn.parindex.checks.Wording.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.parindex.catalog.Figure;
import vn.parindex.catalog.Interval;
import vn.parindex.http.Text;
import vn.parindex.result.Agreement;
import vn.parindex.result.Printing;
import vn.parindex.result.Result;
import vn.parindex.result.Statement;
import vn.parindex.result.Table;
import vn.parindex.result.Word;

/** Sources that differ, as {@link Agreement} says: on a field of a result, or on a stated figure. */
final class SourceChecks {

    private final CheckFacts facts;

    SourceChecks(CheckFacts facts) {
        this.facts = facts;
    }

    List<Check> list() {
        var checks = new ArrayList<Check>();
        for (var table : facts.tables()) {
            for (var result : table.results().values()) {
                onFigure(table, result, "score", Word::score).ifPresent(checks::add);
                onFigure(table, result, "points", Word::points).ifPresent(checks::add);
                onPlace(table, result).ifPresent(checks::add);
            }
        }
        facts.claims().stream().map(Claim::key).distinct().forEach(key -> onStatement(key)
                .ifPresent(checks::add));
        return checks;
    }

    private static Optional<Check> onFigure(
            Table table, Result result, String statistic, Function<Word, Figure> field) {
        var words = Agreement.of(result.words(), field, Figure::agreesWith);
        return differing(words, (value, those) -> new Check.OtherStatement(statistic, value, null, sources(those)))
                .map(others -> onResult(
                        table,
                        result,
                        statistic,
                        new Check.Published(field.apply(words.stated().get(0)), sources(agreeing(words))),
                        tolerance(words),
                        reason(words, value -> Wording.number(value.value())),
                        words.stated().stream()
                                .map(word -> evidence(table, result, statistic, field.apply(word), null, word))
                                .toList(),
                        others));
    }

    private static Optional<Check> onPlace(Table table, Result result) {
        var words = Agreement.of(result.words(), Word::rank, Interval::overlaps);
        return differing(words, (place, those) -> new Check.OtherStatement("rank", null, place, sources(those)))
                .map(others -> onResult(
                        table,
                        result,
                        "rank",
                        null,
                        BigDecimal.ZERO,
                        reason(words, SourceChecks::place),
                        words.stated().stream()
                                .map(word -> evidence(table, result, "rank", null, word.rank(), word))
                                .toList(),
                        others));
    }

    /** What those say that differ, each value once; empty if none does. */
    private static <T, F> Optional<List<Check.OtherStatement>> differing(
            Agreement<T, F> agreement, BiFunction<F, List<T>, Check.OtherStatement> other) {
        var others = agreement.differing().stream()
                .collect(groupingBy(agreement.field(), LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(each -> other.apply(each.getKey(), each.getValue()))
                .toList();
        return Optional.of(others).filter(list -> !list.isEmpty());
    }

    private static <T> List<T> agreeing(Agreement<T, ?> agreement) {
        return agreement.stated().stream()
                .filter(each -> !agreement.differs(each))
                .toList();
    }

    /** The half units of two that contradict each other, where they are largest. */
    private static <T> BigDecimal tolerance(Agreement<T, Figure> agreement) {
        return agreement.contradictions().stream()
                .map(pair -> agreement
                        .field()
                        .apply(pair.lesser())
                        .halfUnit()
                        .add(agreement.field().apply(pair.better()).halfUnit()))
                .max(BigDecimal::compareTo)
                .orElseThrow();
    }

    /** Names what is shown and what differs from it; apart where what is shown leaves room for all of them. */
    private static <T, F> Text reason(Agreement<T, F> agreement, Function<F, Text> words) {
        var shown = agreement.field().apply(agreement.stated().get(0));
        var others =
                agreement.differing().stream().map(agreement.field()).distinct().toList();
        boolean roomForAll = others.stream().allMatch(other -> agreement.agree().test(shown, other));
        var listed = Stream.concat(roomForAll ? Stream.empty() : Stream.of(shown), others.stream())
                .map(words)
                .toList();
        return Wording.join(
                text("Các nguồn nêu khác nhau: ", "Sources differ: "),
                listed.get(0),
                text(" và ", " and "),
                text(
                        listed.stream().skip(1).map(Text::vi).collect(Collectors.joining("; ")),
                        listed.stream().skip(1).map(Text::en).collect(Collectors.joining("; "))),
                roomForAll
                        ? Wording.join(
                                text("; ", "; "),
                                words.apply(shown),
                                text(
                                        ", được chọn để hiển thị, không đủ chi tiết để phân định",
                                        ", which is shown, is too coarse to tell which is right"))
                        : text("", ""),
                text(".", "."));
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
        return new Check(
                Slug.of(
                        CheckKind.SOURCES.code(),
                        indicator.code(),
                        indicator.population(),
                        table.year(),
                        result.unit(),
                        statistic),
                CheckKind.SOURCES,
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
                notes(result.words().stream().map(Word::note)));
    }

    private Optional<Check> onStatement(Claim.Key key) {
        var claims = facts.claims(key);
        var statements = Printing.agreement(claims.stream()
                .flatMap(claim -> claim.statements().stream())
                .distinct()
                .map(statement -> statement.printing(facts.catalog()))
                .toList());
        return differing(
                        statements,
                        (value, those) -> new Check.OtherStatement(key.statistic(), value, null, printedIn(those)))
                .map(others -> new Check(
                        Slug.of(CheckKind.SOURCES, key, null),
                        CheckKind.SOURCES,
                        Outcome.CONTRADICTED,
                        key.indicator(),
                        key.population(),
                        key.year(),
                        List.of(key.subject()),
                        key.statistic(),
                        key.scope(),
                        new Check.Published(statements.stated().get(0).value(), printedIn(agreeing(statements))),
                        null,
                        key.isWhole() ? BigDecimal.ZERO : tolerance(statements),
                        false,
                        reason(statements, value -> Wording.number(value.value())),
                        statements.stated().stream()
                                .map(printing -> new Evidence(
                                        key.indicator(),
                                        key.subject(),
                                        key.year(),
                                        key.statistic(),
                                        printing.value(),
                                        null,
                                        printing.source()))
                                .toList(),
                        others,
                        notes(statements.stated().stream()
                                .map(printing -> printing.carrier().note()))));
    }

    private static List<String> printedIn(List<Printing<Statement>> printings) {
        return printings.stream().map(Printing::source).distinct().sorted().toList();
    }

    /** The editor's remarks, each once; null if there are none. */
    private static String notes(Stream<String> notes) {
        var joined = notes.filter(Objects::nonNull).distinct().collect(Collectors.joining("; "));
        return joined.isEmpty() ? null : joined;
    }
}
