package vn.parindex.checks;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.parindex.catalog.Interval;
import vn.parindex.result.Movement;

/**
 * How the units of a population moved from one edition to the next; positive is better, for places as well.
 */
final class Steps {

    private final CheckedTable before;
    private final CheckedTable now;
    private final Function<String, List<String>> series;
    /** Null until asked for: most statements are about one unit. */
    private List<Change> changes;

    private Steps(CheckedTable before, CheckedTable now, Function<String, List<String>> series, List<Change> changes) {
        this.before = before;
        this.now = now;
        this.series = series;
        this.changes = changes;
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

    /** {@code series} gives the ids whose results make one series, oldest first, the unit itself last. */
    static Steps of(CheckedTable before, CheckedTable now, Function<String, List<String>> series) {
        return new Steps(before, now, series, null);
    }

    CheckedTable before() {
        return before;
    }

    CheckedTable now() {
        return now;
    }

    /** Of every unit that was ranked, also those not known by name, least first. */
    private List<Change> changes() {
        if (changes == null) {
            var named = now.rows().keySet().stream().map(this::scoreChange);
            var others = Stream.generate(() -> scoreChange(""))
                    .limit(Math.max(0, now.size() - now.rows().size()));
            changes = Stream.concat(named, others)
                    .map(Change::new)
                    .sorted(Comparator.comparing(
                                    (Change change) -> change.range().from())
                            .thenComparing(change -> change.range().to())
                            .thenComparing(change -> change.range().evidence().toString()))
                    .toList();
        }
        return changes;
    }

    private static String idBefore(CheckedTable before, Function<String, List<String>> series, String unit) {
        return series.apply(unit).stream()
                .filter(id -> before.find(id).isPresent())
                .reduce((first, second) -> second)
                .orElse(unit);
    }

    private String idBefore(String unit) {
        return idBefore(before, series, unit);
    }

    Range scoreChange(String unit) {
        return now.figureOf(unit).minus(before.figureOf(idBefore(unit)));
    }

    /** Every change of place that the places leave open to the unit; a place that another unit holds for certain is not open. */
    List<Integer> listRankChanges(String unit) {
        var places = now.orders().placesOf(unit);
        return before.orders().placesOf(idBefore(unit)).stream()
                .flatMap(then -> places.stream().map(place -> then - place))
                .distinct()
                .sorted()
                .toList();
    }

    /** The units that hold the places which this change implies: where the unit's place in one year is exact, that of the other. */
    List<Evidence> listHolders(String unit, int change) {
        var then = idBefore(unit);
        return Stream.concat(
                        holders(before, then, exactPlace(now, unit).map(place -> place + change)),
                        holders(now, unit, exactPlace(before, then).map(place -> place - change)))
                .toList();
    }

    private static Optional<Integer> exactPlace(CheckedTable sheet, String unit) {
        return Optional.of(sheet.placeOf(unit)).filter(Interval::isExact).map(Interval::best);
    }

    private static Stream<Evidence> holders(CheckedTable sheet, String unit, Optional<Integer> implied) {
        return implied.stream()
                .flatMap(place -> sheet.holders(place).stream())
                .filter(row -> !row.unit().equals(unit))
                .map(sheet::placeEvidence);
    }

    List<Evidence> rankEvidence(String unit) {
        return Stream.concat(
                        now.find(unit).map(now::placeEvidence).stream(),
                        before.find(idBefore(unit)).map(before::placeEvidence).stream())
                .toList();
    }

    Range countAbove(BigDecimal threshold) {
        return Range.whole(
                (int) changes().stream()
                        .filter(change -> change.surelyAbove(threshold))
                        .count(),
                (int) changes().stream()
                        .filter(change -> !change.surelyNotAbove(threshold))
                        .count(),
                known(),
                List.of());
    }

    Range countIncreased() {
        return ofFigures(countAbove(BigDecimal.ZERO), Movement::risen);
    }

    Range countDecreased() {
        return ofFigures(mirrored().countAbove(BigDecimal.ZERO), Movement::fallen);
    }

    /** Unit by unit and, where rounding decides nothing, by what a ranking knows of all of them together. */
    private Range ofFigures(Range each, Function<Movement, Movement.Count> counted) {
        boolean apart = now.isInOrder()
                && before.isInOrder()
                && now.known().stream().noneMatch(later -> before.known().stream()
                        .anyMatch(earlier -> later.figure().agreesWith(earlier.figure())));
        return apart ? each.within(counted.apply(Movement.ofFigures(now.side(), before.side(), this::bearer))) : each;
    }

    /** The id under which the later edition knows a unit of the earlier. */
    private String bearer(String then) {
        return now.rows().keySet().stream()
                .filter(unit -> idBefore(unit).equals(then))
                .findFirst()
                .orElse(then);
    }

    private int known() {
        return (int) changes().stream().filter(Change::isKnown).count();
    }

    /** How many changed their place so: the sign of the change is 1 for up, -1 for down, 0 for neither. */
    Range countRank(int sign) {
        int surely = 0;
        int surelyNot = 0;
        int decided = 0;
        for (var unit : now.rows().keySet()) {
            var signs = listRankChanges(unit).stream()
                    .map(Integer::signum)
                    .distinct()
                    .toList();
            decided += signs.size() == 1 ? 1 : 0;
            surely += signs.equals(List.of(sign)) ? 1 : 0;
            surelyNot += signs.contains(sign) ? 0 : 1;
        }
        var each = Range.whole(surely, now.size() - surelyNot, decided, List.of());
        if (!now.isInOrder() || !before.isInOrder()) {
            return each;
        }
        var together = Movement.ofPlaces(now.side(), before.side(), this::bearer);
        return each.within(sign > 0 ? together.risen() : sign < 0 ? together.fallen() : together.unchanged());
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
        return changes().stream().map(end).max(Comparator.naturalOrder()).orElse(BigDecimal.ZERO);
    }

    private BigDecimal deepest(Function<Change, BigDecimal> end) {
        return changes().stream().map(end).min(Comparator.naturalOrder()).orElse(BigDecimal.ZERO);
    }

    /** The least of the rises is no greater than any rise that is sure; where any unit may just have risen, it may be anything down to zero. */
    Range smallestIncrease() {
        var rising = changes().stream()
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

    /** The same steps the other way round. */
    private Steps mirrored() {
        return new Steps(
                before,
                now,
                series,
                changes().stream()
                        .map(change -> new Change(change.range().negated()))
                        .toList());
    }

    private Range between(BigDecimal from, BigDecimal to, BigDecimal least, BigDecimal most) {
        var evidence = Stream.of(from, to)
                .flatMap(end -> changes().stream()
                        .filter(change ->
                                change.isKnown() && change.range().from().abs().compareTo(end.abs()) == 0)
                        .limit(1))
                .flatMap(change -> change.range().evidence().stream())
                .distinct()
                .toList();
        return new Range(from, to, from.subtract(least).max(most.subtract(to)), known(), evidence);
    }
}
