package vn.parindex.result;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import vn.parindex.result.ComparedEdition.Spot;
import vn.parindex.result.ComparedUnits.Pair;

/**
 * Pairs what stands in the later edition with what stands in the earlier, so that as many pairs as can be move as asked: the slots, then the units
 * settled there and not in the other, then those that the other does not name, then a blank for each unit of the other edition only.
 */
final class SlotPairing {

    private final ComparedUnits units;
    private final Lineup later;
    private final Lineup earlier;
    /** How many units besides the pairs are in both editions, at most. */
    private final int shared;
    /** So many fewer may be: two units that one edition names each need not be units that the other does not name. */
    private final int spare;

    /** What stands in one edition; {@code others} are not named by both, and {@code free} of them may be any that the other names. */
    private record Lineup(int slots, int settled, int alone, int free, int others) {

        /** How many of those that stand alone are surely not in the other edition. */
        int strange(Lineup other) {
            return Math.max(0, alone - other.free);
        }

        int filled() {
            return slots + settled + alone;
        }

        boolean isSlot(int index) {
            return index < slots;
        }

        boolean isSettled(int index) {
            return index >= slots && index < slots + settled;
        }

        boolean isBlank(int index) {
            return index >= filled();
        }
    }

    /** Of the units that the later edition does not name {@code freeNow} may be any that the earlier names; {@code freeBefore} likewise. */
    SlotPairing(ComparedUnits units, int freeNow, int freeBefore) {
        this.units = units;
        var now = units.now();
        var before = units.before();
        int othersNow = now.spots().size() - units.pairs() + now.unnamed();
        int othersBefore = before.spots().size() - units.pairs() + before.unnamed();
        later = new Lineup(
                now.slots().size(), units.settledNow().size(), units.aloneNow().size(), freeNow, othersNow);
        earlier = new Lineup(
                before.slots().size(),
                units.settledBefore().size(),
                units.aloneBefore().size(),
                freeBefore,
                othersBefore);
        shared = Math.min(freeNow + freeBefore, Math.min(othersNow, othersBefore));
        spare = Math.min(shared, Math.min(othersNow - freeNow, othersBefore - freeBefore));
    }

    int most(BiPredicate<Extent, Extent> move) {
        int dealt = units.settledNow().size()
                + units.settledBefore().size()
                + units.open().size()
                + shared;
        if (dealt == 0) {
            return 0;
        }
        boolean anyOpen = shared > 0
                || units.open().stream()
                        .anyMatch(pair ->
                                units.now().slots().stream().allMatch(slot -> ComparedEdition.mayTake(pair.now(), slot))
                                        && units.before().slots().stream()
                                                .allMatch(slot -> ComparedEdition.mayTake(pair.before(), slot)));
        var rows = kinds(later, units.now().slots(), earlier);
        var columns = kinds(earlier, units.before().slots(), later);
        int[][] worth = new int[rows.size()][columns.size()];
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < columns.size(); column++) {
                worth[row][column] = worth(rows.get(row).first, columns.get(column).first, move, anyOpen);
            }
        }
        return Assignment.mostWanted(counts(rows), counts(columns), worth).orElse(dealt);
    }

    /** Rows or columns in a row that go with the others alike, by the first of them. */
    private record Kind(int first, int count) {}

    /** What stands in an edition, in its order: equal slots are one kind, and so are blanks that are kept, or spared, alike. */
    private List<Kind> kinds(Lineup side, List<Extent> slots, Lineup other) {
        int blanks = side.filled();
        int strange = other.strange(side);
        int unshared = other.others - shared;
        var kinds = new ArrayList<Kind>();
        int size = blanks + unshared + spare;
        for (int first = 0; first < size; ) {
            int next = first + 1;
            if (side.isSlot(first)) {
                while (side.isSlot(next) && slots.get(next).equals(slots.get(first))) {
                    next++;
                }
            } else if (side.isBlank(first)) {
                int begin = first - blanks;
                next = blanks
                        + IntStream.of(strange, unshared)
                                .filter(end -> begin < end && blanks + end < size)
                                .min()
                                .orElse(size - blanks);
            }
            kinds.add(new Kind(first, next - first));
            first = next;
        }
        return kinds;
    }

    private static int[] counts(List<Kind> kinds) {
        return kinds.stream().mapToInt(Kind::count).toArray();
    }

    private int worth(int row, int column, BiPredicate<Extent, Extent> move, boolean anyOpen) {
        if (later.isBlank(row) && earlier.isBlank(column)) {
            boolean spared = row - later.filled() >= earlier.others - shared
                    && column - earlier.filled() >= later.others - shared;
            return spared ? Assignment.PLAIN : Assignment.FORBIDDEN;
        }
        if (later.isBlank(row)) {
            return blank(earlier, column, row - later.filled() < earlier.strange(later));
        }
        if (earlier.isBlank(column)) {
            return blank(later, row, column - earlier.filled() < later.strange(earlier));
        }
        if (!later.isSlot(row) && !earlier.isSlot(column)) {
            return Assignment.FORBIDDEN;
        }
        Extent given = later.isSlot(row) ? units.now().slots().get(row) : null;
        Extent taken = earlier.isSlot(column) ? units.before().slots().get(column) : null;
        if (given != null && taken != null) {
            return wanted(
                    anyOpen || units.open().stream().anyMatch(pair -> mayTakeBoth(pair, given, taken)),
                    move.test(given, taken));
        }
        if (given == null) {
            int index = row - later.slots;
            if (!later.isSettled(row)) {
                Spot alone = units.aloneNow().get(index - later.settled);
                return wanted(earlier.free > 0, move.test(alone.settled(), taken));
            }
            Pair pair = units.settledNow().get(index);
            return wanted(
                    ComparedEdition.mayTake(pair.before(), taken),
                    move.test(pair.now().settled(), taken));
        }
        int index = column - earlier.slots;
        if (!earlier.isSettled(column)) {
            Spot alone = units.aloneBefore().get(index - earlier.settled);
            return wanted(later.free > 0, move.test(given, alone.settled()));
        }
        Pair pair = units.settledBefore().get(index);
        return wanted(
                ComparedEdition.mayTake(pair.now(), given),
                move.test(given, pair.before().settled()));
    }

    /** A blank is for a unit of one edition only; some are kept for those that stand alone and surely are not in the other. */
    private static int blank(Lineup side, int index, boolean kept) {
        boolean possible = kept ? !side.isSlot(index) && !side.isSettled(index) : !side.isSettled(index);
        return possible ? Assignment.PLAIN : Assignment.FORBIDDEN;
    }

    private static boolean mayTakeBoth(Pair pair, Extent given, Extent taken) {
        return ComparedEdition.mayTake(pair.now(), given) && ComparedEdition.mayTake(pair.before(), taken);
    }

    private static int wanted(boolean possible, boolean wanted) {
        return !possible ? Assignment.FORBIDDEN : wanted ? Assignment.WANTED : Assignment.PLAIN;
    }
}
