package vn.parindex.result;

import java.util.List;
import java.util.function.BiPredicate;
import vn.parindex.result.ComparedUnits.Pair;
import vn.parindex.result.Movement.Count;

/** How many of the units of two editions can have moved. */
record MovementCount(ComparedUnits units) {

    private static final BiPredicate<Extent, Extent> UP =
            (now, before) -> now.high().compareTo(before.low()) > 0;
    private static final BiPredicate<Extent, Extent> NOT_UP =
            (now, before) -> now.low().compareTo(before.high()) <= 0;
    private static final BiPredicate<Extent, Extent> DOWN =
            (now, before) -> now.low().compareTo(before.high()) < 0;
    private static final BiPredicate<Extent, Extent> NOT_DOWN =
            (now, before) -> now.high().compareTo(before.low()) >= 0;
    private static final BiPredicate<Extent, Extent> EVEN = NOT_UP.and(NOT_DOWN);
    private static final BiPredicate<Extent, Extent> UNEVEN = UP.or(DOWN);

    Movement movement(int of) {
        int over =
                (int) units.settled().stream().filter(MovementCount::isCompared).count();
        return new Movement(count(UP, NOT_UP), count(DOWN, NOT_DOWN), count(EVEN, UNEVEN), over, of);
    }

    private static boolean isCompared(Pair pair) {
        return !pair.isDoubtful()
                && List.of(UP, DOWN, EVEN).stream().filter(pair::may).count() == 1;
    }

    private Count count(BiPredicate<Extent, Extent> move, BiPredicate<Extent, Extent> other) {
        int known = (int) units.settled().stream()
                .filter(MovementCount::isCompared)
                .filter(pair -> pair.may(move))
                .count();
        return new Count(Extent.whole(Math.max(known, units.pairs() - most(other, false)), most(move, true)), known);
    }

    /** Units not named in one edition may be units of the other where they are {@code shared}, else none is. */
    private int most(BiPredicate<Extent, Extent> move, boolean shared) {
        int certain =
                (int) units.settled().stream().filter(pair -> pair.may(move)).count();
        return certain
                + new SlotPairing(
                                units,
                                shared ? units.now().unnamed() : 0,
                                shared ? units.before().unnamed() : 0)
                        .most(move);
    }
}
