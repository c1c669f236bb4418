package vn.parindex.checks;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.parindex.catalog.Figure;
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
    private EditionChanges figures;

    private Steps(CheckedTable before, CheckedTable now, Function<String, List<String>> series) {
        this.before = before;
        this.now = now;
        this.series = series;
    }

    /** {@code series} gives the ids whose results make one series, oldest first, the unit itself last. */
    static Steps of(CheckedTable before, CheckedTable now, Function<String, List<String>> series) {
        return new Steps(before, now, series);
    }

    CheckedTable before() {
        return before;
    }

    CheckedTable now() {
        return now;
    }

    /** The changes of the figures, also of units not known by name. */
    EditionChanges figures() {
        if (figures == null) {
            var named = now.rows().keySet().stream().map(this::scoreChange);
            var others = Stream.generate(() -> scoreChange(""))
                    .limit(now.size() - now.rows().size());
            figures = EditionChanges.of(Stream.concat(named, others).map(EditionChanges.Change::new));
        }
        return figures;
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

    Range countIncreased() {
        return ofFigures(figures().countAbove(BigDecimal.ZERO), Movement::risen);
    }

    Range countDecreased() {
        return ofFigures(figures().mirrored().countAbove(BigDecimal.ZERO), Movement::fallen);
    }

    /** Unit by unit and, where rounding decides nothing, by what a ranking knows of all of them together. */
    private Range ofFigures(Range each, Function<Movement, Movement.Count> counted) {
        boolean apart = now.isInOrder()
                && before.isInOrder()
                && isOffTheEnds(now)
                && isOffTheEnds(before)
                && now.known().stream().noneMatch(later -> before.known().stream()
                        .anyMatch(earlier -> later.figure().agreesWith(earlier.figure())));
        return apart ? each.within(counted.apply(Movement.ofFigures(now.side(), before.side(), this::bearer))) : each;
    }

    /** Whether no figure is printed like an end of the scale: an unknown one of the other year may lie between it and that end. */
    private static boolean isOffTheEnds(CheckedTable sheet) {
        return sheet.known().stream().map(CheckedRow::figure).noneMatch(figure -> Stream.of(
                        BigDecimal.ZERO, sheet.side().ceiling())
                .anyMatch(end -> Figure.agree(figure.value(), end, figure.halfUnit())));
    }

    /** The id under which the later edition knows a unit of the earlier. */
    private String bearer(String then) {
        return now.rows().keySet().stream()
                .filter(unit -> idBefore(unit).equals(then))
                .findFirst()
                .orElse(then);
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
}
