package vn.parindex.result;

import java.util.List;
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
 * @param words every source's word in the order of {@link Merged}, the preferred first; empty if nothing is stored
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
     * The result that these words make, by the rule of {@link Merged}. The order of {@code words} decides nothing.
     *
     * @param otherwise the state where neither a figure is known nor a word gives a state
     */
    public static Result merge(String unit, int year, List<Word> words, State otherwise) {
        var merged = Merged.of(words, Function.identity());
        var score = merged.score();
        var points = merged.points();
        var rank = merged.rank();
        var state = score.or(() -> points).isPresent()
                ? State.VALUE
                : merged.ordered().stream()
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
                merged.ordered());
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

    /**
     * Whether all that this word states may be true beside the result, and beside every other word that may: else it differs. No
     * alternative differs exactly where the sources contradict each other in nothing.
     */
    public boolean agreesWith(Word word) {
        return !Agreement.of(words, Word::score, Figure::agreesWith).differs(word)
                && !Agreement.of(words, Word::points, Figure::agreesWith).differs(word)
                && !Agreement.of(words, Word::rank, Interval::overlaps).differs(word);
    }
}
