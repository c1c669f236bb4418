package vn.parindex.checks;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.parindex.catalog.Interval;

/**
 * How the units of a population moved from one edition to the next; positive is better, for places as well.
 *
 * @param series the ids whose results make one series, oldest first, the unit itself last
 * @param known the changes of the units with both figures, lowest first
 */
record Steps(CheckedTable before, CheckedTable now, Function<String, List<String>> series, List<Change> known) {

    /** One unit's change of figure, with what the printing of both may hide. */
    record Change(Row now, Row before, BigDecimal value, BigDecimal halfUnits) {

        boolean surelyAbove(BigDecimal threshold) {
            return value.subtract(halfUnits).compareTo(threshold) > 0;
        }

        boolean surelyNotAbove(BigDecimal threshold) {
            return value.add(halfUnits).compareTo(threshold) <= 0;
        }

        boolean surelyBelowZero() {
            return value.add(halfUnits).signum() < 0;
        }

        boolean surelyNotBelowZero() {
            return value.subtract(halfUnits).signum() >= 0;
        }
    }

    static Steps of(CheckedTable before, CheckedTable now, Function<String, List<String>> series) {
        var known = now.known().stream()
                .flatMap(row -> before
                        .find(idBefore(before, series, row.unit()))
                        .filter(then -> then.figure() != null)
                        .map(then -> new Change(
                                row,
                                then,
                                row.figure().value().subtract(then.figure().value()),
                                row.figure().halfUnit().add(then.figure().halfUnit())))
                        .stream())
                .sorted(Comparator.comparing(Change::value)
                        .thenComparing(change -> change.now().unit()))
                .toList();
        return new Steps(before, now, series, known);
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

    private boolean isComplete() {
        return now.size() > 0 && known().size() == now.size();
    }

    Range scoreChange(String unit) {
        return now.figureOf(unit).minus(before.figureOf(idBefore(unit)));
    }

    /** Every change of place that the places leave open to the unit; a place that another unit holds for certain is not open. */
    List<Integer> listRankChanges(String unit) {
        var places = openPlaces(now, unit).toList();
        return openPlaces(before, idBefore(unit))
                .flatMap(then -> places.stream().map(place -> then - place))
                .distinct()
                .sorted()
                .toList();
    }

    private static Stream<Integer> openPlaces(CheckedTable sheet, String unit) {
        var place = sheet.find(unit).map(Row::place).orElseGet(() -> new Interval(1, Math.max(1, sheet.size())));
        return IntStream.rangeClosed(place.best(), place.worst())
                .filter(rank -> place.isExact()
                        || sheet.rows().values().stream()
                                .noneMatch(row -> !row.unit().equals(unit) && row.isPublishedAt(rank)))
                .boxed();
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
        return sheet.find(unit).map(Row::place).filter(Interval::isExact).map(Interval::best);
    }

    private static Stream<Evidence> holders(CheckedTable sheet, String unit, Optional<Integer> implied) {
        return sheet.rows().values().stream()
                .filter(row -> !row.unit().equals(unit)
                        && implied.filter(row::isPublishedAt).isPresent())
                .sorted(Comparator.comparing(Row::unit))
                .map(sheet::placeEvidence);
    }

    List<Evidence> rankEvidence(String unit) {
        return Stream.concat(
                        now.find(unit).map(now::placeEvidence).stream(),
                        before.find(idBefore(unit)).map(before::placeEvidence).stream())
                .toList();
    }

    Range countAbove(BigDecimal threshold) {
        return count(change -> change.surelyAbove(threshold), change -> change.surelyNotAbove(threshold));
    }

    Range countDecreased() {
        return count(Change::surelyBelowZero, Change::surelyNotBelowZero);
    }

    private Range count(Predicate<Change> surely, Predicate<Change> surelyNot) {
        int least = (int) known().stream().filter(surely).count();
        int most = now.size() - (int) known().stream().filter(surelyNot).count();
        return Range.whole(least, most, known().size(), List.of());
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
        return Range.whole(surely, now.size() - surelyNot, decided, List.of());
    }

    Range largestIncrease() {
        var most = new Extremes(now).max().minus(new Extremes(before).min());
        if (known.isEmpty()) {
            return new Range(null, most.to(), most.tolerance(), 0, List.of());
        }
        return ranging(known.get(known.size() - 1), true, isComplete() ? null : most);
    }

    Range largestDecrease() {
        var most = new Extremes(now).min().minus(new Extremes(before).max());
        if (known.isEmpty()) {
            return new Range(most.from(), null, most.tolerance(), 0, List.of());
        }
        return ranging(known.get(0), false, isComplete() ? null : most);
    }

    private Range ranging(Change change, boolean upwards, Range open) {
        var from = open == null || upwards ? change.value() : open.from();
        var to = open == null || !upwards ? change.value() : open.to();
        var tolerance = open == null ? change.halfUnits() : change.halfUnits().max(open.tolerance());
        return new Range(from, to, tolerance, known().size(), evidence(change));
    }

    /** The least of the rises is no greater than any rise that is known. */
    Range smallestIncrease() {
        var rise = known().stream()
                .filter(change -> change.surelyAbove(BigDecimal.ZERO))
                .findFirst();
        boolean decided = isComplete()
                && known().stream()
                        .allMatch(change ->
                                change.surelyAbove(BigDecimal.ZERO) || change.surelyNotAbove(BigDecimal.ZERO));
        return rise.map(change -> new Range(
                        decided ? change.value() : BigDecimal.ZERO,
                        change.value(),
                        change.halfUnits(),
                        known().size(),
                        evidence(change)))
                .orElseGet(() -> new Range(BigDecimal.ZERO, null, BigDecimal.ZERO, known().size(), List.of()));
    }

    /** The least of the falls is no deeper than any fall that is known. */
    Range smallestDecrease() {
        var fall = known().stream().filter(Change::surelyBelowZero).reduce((first, second) -> second);
        boolean decided = isComplete()
                && known().stream().allMatch(change -> change.surelyBelowZero() || change.surelyNotBelowZero());
        return fall.map(change -> new Range(
                        change.value(),
                        decided ? change.value() : BigDecimal.ZERO,
                        change.halfUnits(),
                        known().size(),
                        evidence(change)))
                .orElseGet(() -> new Range(null, BigDecimal.ZERO, BigDecimal.ZERO, known().size(), List.of()));
    }

    private List<Evidence> evidence(Change change) {
        return List.of(now.figureEvidence(change.now()), before.figureEvidence(change.before()));
    }
}
