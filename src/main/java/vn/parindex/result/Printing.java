package vn.parindex.result;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;
import static java.util.Comparator.reverseOrder;

import java.util.Collection;
import vn.parindex.catalog.Figure;

/**
 * One source's printing of a figure about results.
 *
 * @param <T> what carries it: the statement, or the row of a file
 * @param tier how near the source is to the publisher, 1 is nearest
 */
public record Printing<T>(T carrier, String source, int tier, Figure value) {

    /**
     * How these printings, all of one and the same thing, stand to each other. The first, which is shown, is the one of the nearest
     * document (tier), among equals the one stated most often, then the one with more decimals, then by source.
     */
    public static <T> Agreement<Printing<T>, Figure> agreement(Collection<Printing<T>> printings) {
        var bestFirst = printings.stream()
                .sorted(comparing((Printing<T> each) -> each.tier)
                        .thenComparing(each -> sameAs(each, printings), reverseOrder())
                        .thenComparing(each -> each.value.decimals(), reverseOrder())
                        .thenComparing(Printing::source, nullsLast(naturalOrder())))
                .toList();
        return Agreement.of(bestFirst, Printing::value, Figure::agreesWith);
    }

    private static <T> long sameAs(Printing<T> printing, Collection<Printing<T>> printings) {
        return printings.stream()
                .filter(each -> each.value.sameValue(printing.value))
                .count();
    }
}
