package vn.parindex.result;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import vn.parindex.result.ComparedEdition.Spot;

/**
 * The units of two editions, sorted by which slots they take.
 *
 * @param settled the units that both editions name, where both have settled them; {@code settledNow}, {@code settledBefore} and {@code open}: where
 *     the later, the earlier or neither has
 * @param aloneNow the settled units that the later edition alone names; {@code aloneBefore}: the earlier alone
 */
record ComparedUnits(
        ComparedEdition now,
        ComparedEdition before,
        List<Pair> settled,
        List<Pair> settledNow,
        List<Pair> settledBefore,
        List<Pair> open,
        List<Spot> aloneNow,
        List<Spot> aloneBefore) {

    /** A unit that both editions name. */
    record Pair(Spot now, Spot before) {

        boolean isSettled() {
            return now.settled() != null && before.settled() != null;
        }

        /** Whether digits that rounding hides decide which is higher. */
        boolean isDoubtful() {
            return now.printed() != null
                    && before.printed() != null
                    && !now.printed().sameValue(before.printed())
                    && now.printed().agreesWith(before.printed());
        }

        boolean may(BiPredicate<Extent, Extent> move) {
            return isDoubtful() || move.test(now.settled(), before.settled());
        }
    }

    static ComparedUnits of(ComparedEdition now, ComparedEdition before) {
        var units = new ComparedUnits(
                now,
                before,
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>());
        now.spots().forEach((unit, spot) -> {
            if (before.spots().containsKey(unit)) {
                var pair = new Pair(spot, before.spots().get(unit));
                units.with(pair).add(pair);
            } else if (spot.settled() != null) {
                units.aloneNow.add(spot);
            }
        });
        before.spots().forEach((unit, spot) -> {
            if (!now.spots().containsKey(unit) && spot.settled() != null) {
                units.aloneBefore.add(spot);
            }
        });
        return units;
    }

    /** Those that are settled as it is. */
    private List<Pair> with(Pair pair) {
        boolean isNow = pair.now.settled() != null;
        boolean wasBefore = pair.before.settled() != null;
        return isNow ? wasBefore ? settled : settledNow : wasBefore ? settledBefore : open;
    }

    /** How many units both editions name. */
    int pairs() {
        return settled.size() + settledNow.size() + settledBefore.size() + open.size();
    }
}
