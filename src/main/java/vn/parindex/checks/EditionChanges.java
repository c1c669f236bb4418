package vn.parindex.checks;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The changes of all figures from one edition to the next, and what their extremes and counts can be; each unit is looked at by itself
 * (ADR 024).
 *
 * @param all of every unit that was ranked, also those not known by name, least first
 */
record EditionChanges(List<Change> all) {

    static EditionChanges of(Stream<Change> changes) {
        return new EditionChanges(changes.sorted(Comparator.comparing(
                                (Change change) -> change.range().from())
                        .thenComparing(change -> change.range().to())
                        .thenComparing(change -> change.range().evidence().toString()))
                .toList());
    }

    /** All that the change of one unit's figure can be. */
    record Change(Range range) {

        boolean isKnown() {
            return range.over() == 2;
        }

        /** The least and the greatest that the printings leave open. */
        BigDecimal least() {
            return range.from().subtract(range.tolerance());
        }

        BigDecimal most() {
            return range.to().add(range.tolerance());
        }

        /** Of two printings neither end of the change is reached (ADR 005): 20.28 after 20.27 is a rise. */
        boolean surelyAbove(BigDecimal threshold) {
            int compared = least().compareTo(threshold);
            return isKnown() ? compared >= 0 : compared > 0;
        }

        boolean surelyNotAbove(BigDecimal threshold) {
            return most().compareTo(threshold) <= 0;
        }
    }

    Range countAbove(BigDecimal threshold) {
        return Range.whole(
                (int) all.stream()
                        .filter(change -> change.surelyAbove(threshold))
                        .count(),
                (int) all.stream()
                        .filter(change -> !change.surelyNotAbove(threshold))
                        .count(),
                known(),
                List.of());
    }

    /** At least the greatest of the least changes, at most the greatest of all. */
    Range largestIncrease() {
        var least = greatest(Change::least);
        var most = greatest(Change::most);
        return between(
                greatest(change -> change.range().from()),
                greatest(change -> change.range().to()),
                least,
                most);
    }

    /** At most the deepest of the highest changes, at least the deepest of all. */
    Range largestDecrease() {
        var least = deepest(Change::least);
        var most = deepest(Change::most);
        return between(
                deepest(change -> change.range().from()),
                deepest(change -> change.range().to()),
                least,
                most);
    }

    private BigDecimal greatest(Function<Change, BigDecimal> end) {
        return all.stream().map(end).max(Comparator.naturalOrder()).orElse(BigDecimal.ZERO);
    }

    private BigDecimal deepest(Function<Change, BigDecimal> end) {
        return all.stream().map(end).min(Comparator.naturalOrder()).orElse(BigDecimal.ZERO);
    }

    /** The least of the rises is no greater than any rise that is sure; where any unit may just have risen, it may be anything down to zero. */
    Range smallestIncrease() {
        var rising = all.stream()
                .filter(change -> !change.surelyNotAbove(BigDecimal.ZERO))
                .toList();
        var sure = rising.stream()
                .filter(change -> change.surelyAbove(BigDecimal.ZERO))
                .min(Comparator.comparing(Change::most));
        var from = rising.stream()
                .map(change -> change.range().from().max(BigDecimal.ZERO))
                .min(Comparator.naturalOrder())
                .orElse(BigDecimal.ZERO);
        boolean decided = rising.stream().allMatch(change -> change.surelyAbove(BigDecimal.ZERO));
        var least = rising.stream()
                .map(change -> change.least().max(BigDecimal.ZERO))
                .min(Comparator.naturalOrder())
                .orElse(BigDecimal.ZERO);
        return sure.map(change -> between(
                        decided ? from : BigDecimal.ZERO,
                        change.range().to(),
                        decided ? least : BigDecimal.ZERO,
                        change.most()))
                .orElseGet(() -> new Range(BigDecimal.ZERO, null, BigDecimal.ZERO, known(), List.of()));
    }

    /** The least of the falls, which are no more than zero, likewise. */
    Range smallestDecrease() {
        return mirrored().smallestIncrease().negated();
    }

    /** The same the other way round: what fell rises. */
    EditionChanges mirrored() {
        return of(all.stream().map(change -> new Change(change.range().negated())));
    }

    private int known() {
        return (int) all.stream().filter(Change::isKnown).count();
    }

    private Range between(BigDecimal from, BigDecimal to, BigDecimal least, BigDecimal most) {
        var evidence = Stream.of(from, to)
                .flatMap(end -> all.stream()
                        .filter(change ->
                                change.isKnown() && change.range().from().abs().compareTo(end.abs()) == 0)
                        .limit(1))
                .flatMap(change -> change.range().evidence().stream())
                .distinct()
                .toList();
        return new Range(from, to, from.subtract(least).max(most.subtract(to)), known(), evidence);
    }
}
