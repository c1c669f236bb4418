package vn.parindex.result;

import static java.util.Comparator.comparing;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.parindex.catalog.Figure;
import vn.parindex.catalog.Interval;

/**
 * What the service says about one (indicator, population, unit, year).
 *
 * @param unit id of the unit
 * @param year the year the value is about
 * @param score percent, 0 to 100, as printed; null where no source states it
 * @param points raw points as printed; null where no source states them
 * @param published the place that a source printed, an interval for a band; null if none
 * @param scoreSource id of the document behind the score; null without a score
 * @param pointsSource id of the document behind the points; null without points
 * @param rankSource id of the document behind the place; null without a place
 * @param words every source's word, the preferred first, then by tier, exact places before bands, then by source; empty if
 *     nothing is stored
 */
public record Result(
        String unit,
        int year,
        State state,
        Figure score,
        Figure points,
        Interval published,
        String scoreSource,
        String pointsSource,
        String rankSource,
        List<Word> words) {

    /** A result of which nothing is stored. */
    public static Result empty(String unit, int year, State state) {
        return new Result(unit, year, state, null, null, null, null, null, null, List.of());
    }

    /**
     * The result that these words make: the preferred one, and each field that it lacks from the next best (dataset.md,
     * "Merge rule"). The order of {@code words} decides nothing.
     *
     * @param otherwise the state where neither a figure is known nor a word gives a state
     */
    public static Result merge(String unit, int year, List<Word> words, State otherwise) {
        var ordered = words.stream()
                .sorted(comparing((Word word) -> !word.preferred())
                        .thenComparing(Word::tier)
                        .thenComparing(
                                word -> word.rank() == null ? 2 : word.rank().isExact() ? 0 : 1)
                        .thenComparing(Word::source))
                .toList();
        var score = first(ordered, Word::score);
        var points = first(ordered, Word::points);
        var rank = first(ordered, Word::rank);
        var state = score.or(() -> points).isPresent()
                ? State.VALUE
                : ordered.stream()
                        .flatMap(word -> Stream.ofNullable(word.state()))
                        .findFirst()
                        .orElse(otherwise);
        return new Result(
                unit,
                year,
                state,
                score.map(Word::score).orElse(null),
                points.map(Word::points).orElse(null),
                rank.map(Word::rank).orElse(null),
                score.map(Word::source).orElse(null),
                points.map(Word::source).orElse(null),
                rank.map(Word::source).orElse(null),
                ordered);
    }

    private static Optional<Word> first(List<Word> words, Function<Word, ?> field) {
        return words.stream().filter(word -> field.apply(word) != null).findFirst();
    }

    /** How many words state exactly the published place; 0 without one. */
    public int attestations() {
        return (int) words.stream()
                .filter(word -> published != null && published.equals(word.rank()))
                .count();
    }

    /** The remark beside the first word; null if there is none. */
    public String note() {
        return words.isEmpty() ? null : words.get(0).note();
    }

    /** The words behind the first, which made the result: the alternatives. */
    public List<Word> alternatives() {
        return words.isEmpty() ? List.of() : words.subList(1, words.size());
    }
}
