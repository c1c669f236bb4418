package vn.parindex.result;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Which of several words on one result gives each of its fields: the preferred one and, for what it lacks, the next best
 * (dataset.md, "Merge rule"). Service and package check merge by this alone.
 *
 * @param <T> what carries a word: the word itself, or the row of a file that states it
 * @param ordered all of them, the preferred first, then by tier, exact places before bands and none alike, then by source
 * @param score what gives the score; empty where no word states one
 * @param points what gives the points; empty where no word states any
 * @param rank what gives the published place; empty where no word states one
 */
public record Merged<T>(List<T> ordered, Optional<T> score, Optional<T> points, Optional<T> rank) {

    private static final Comparator<Word> BEST_FIRST = comparing((Word word) -> !word.preferred())
            .thenComparing(Word::tier)
            .thenComparing(word -> word.rank() == null || !word.rank().isExact())
            .thenComparing(Word::source, nullsLast(naturalOrder()));

    private record Said<T>(T carrier, Word word) {}

    /** Merges in whatever order they come; of two rows of one source, which no valid package has, the earlier goes first. */
    public static <T> Merged<T> of(Collection<T> carriers, Function<T, Word> word) {
        var ordered = carriers.stream()
                .map(carrier -> new Said<>(carrier, word.apply(carrier)))
                .sorted(comparing(Said::word, BEST_FIRST))
                .toList();
        return new Merged<>(
                ordered.stream().map(Said::carrier).toList(),
                first(ordered, Word::score),
                first(ordered, Word::points),
                first(ordered, Word::rank));
    }

    private static <T> Optional<T> first(List<Said<T>> ordered, Function<Word, ?> field) {
        return ordered.stream()
                .filter(each -> field.apply(each.word()) != null)
                .map(Said::carrier)
                .findFirst();
    }
}
