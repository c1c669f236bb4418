package vn.parindex.result;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import vn.parindex.result.ComparedEdition.Spot;
import vn.parindex.result.Movement.Count;

/** The units of two editions, sorted by which slots they take, and how many of them can have moved. */
final class Dealing {

    /** A unit that both editions name. */
    private record Pair(Spot now, Spot before) {

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

    private final ComparedEdition now;
    private final ComparedEdition before;
    private final List<Pair> settled = new ArrayList<>();
    private final List<Pair> settledNow = new ArrayList<>();
    private final List<Pair> settledBefore = new ArrayList<>();
    private final List<Pair> open = new ArrayList<>();

    /** The settled units that only one edition names. */
    private final List<Spot> aloneNow = new ArrayList<>();

    private final List<Spot> aloneBefore = new ArrayList<>();

    Dealing(ComparedEdition now, ComparedEdition before) {
        this.now = now;
        this.before = before;
        now.spots().forEach((unit, spot) -> {
            if (before.spots().containsKey(unit)) {
                var pair = new Pair(spot, before.spots().get(unit));
                if (pair.isSettled()) {
                    settled.add(pair);
                } else if (spot.settled() != null) {
                    settledNow.add(pair);
                } else {
                    (pair.before.settled() != null ? settledBefore : open).add(pair);
                }
            } else if (spot.settled() != null) {
                aloneNow.add(spot);
            }
        });
        before.spots().forEach((unit, spot) -> {
            if (!now.spots().containsKey(unit) && spot.settled() != null) {
                aloneBefore.add(spot);
            }
        });
    }

    private int pairs() {
        return settled.size() + settledNow.size() + settledBefore.size() + open.size();
    }

    Movement movement(int of) {
        int over = (int) settled.stream().filter(this::isCompared).count();
        return new Movement(count(UP, NOT_UP), count(DOWN, NOT_DOWN), count(EVEN, UNEVEN), over, of);
    }

    private boolean isCompared(Pair pair) {
        return !pair.isDoubtful()
                && List.of(UP, DOWN, EVEN).stream().filter(pair::may).count() == 1;
    }

    private Count count(BiPredicate<Extent, Extent> move, BiPredicate<Extent, Extent> other) {
        int known = (int) settled.stream()
                .filter(this::isCompared)
                .filter(pair -> pair.may(move))
                .count();
        return new Count(Extent.whole(Math.max(known, pairs() - most(other, false)), most(move, true)), known);
    }

    /** Units not named in one edition may be units of the other where they are {@code shared}, else none is. */
    private int most(BiPredicate<Extent, Extent> move, boolean shared) {
        int certain = (int) settled.stream().filter(pair -> pair.may(move)).count();
        return certain + new Deal(shared ? now.unnamed() : 0, shared ? before.unnamed() : 0).most(move);
    }

    /**
     * Pairs what stands in the later edition with what stands in the earlier: the slots, then the units settled there and not in the other,
     * then those that the other does not name, then a blank for each unit of the other edition only.
     */
    private final class Deal {

        private final Standing later;
        private final Standing earlier;
        /** How many units besides the pairs are in both editions, at most. */
        private final int shared;
        /** So many fewer may be: two units that one edition names each need not be units that the other does not name. */
        private final int spare;

        /** What stands in one edition; {@code others} are not named by both, and {@code free} of them may be any that the other names. */
        private record Standing(int slots, int settled, int alone, int free, int others) {

            /** How many of those that stand alone are surely not in the other edition. */
            int strange(Standing other) {
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

        Deal(int freeNow, int freeBefore) {
            int othersNow = now.spots().size() - pairs() + now.unnamed();
            int othersBefore = before.spots().size() - pairs() + before.unnamed();
            later = new Standing(now.slots().size(), settledNow.size(), aloneNow.size(), freeNow, othersNow);
            earlier = new Standing(
                    before.slots().size(), settledBefore.size(), aloneBefore.size(), freeBefore, othersBefore);
            shared = Math.min(freeNow + freeBefore, Math.min(othersNow, othersBefore));
            spare = Math.min(shared, Math.min(othersNow - freeNow, othersBefore - freeBefore));
        }

        int most(BiPredicate<Extent, Extent> move) {
            int dealt = settledNow.size() + settledBefore.size() + open.size() + shared;
            if (dealt == 0) {
                return 0;
            }
            boolean anyOpen = shared > 0
                    || open.stream()
                            .anyMatch(pair ->
                                    now.slots().stream().allMatch(slot -> ComparedEdition.mayTake(pair.now, slot))
                                            && before.slots().stream()
                                                    .allMatch(slot -> ComparedEdition.mayTake(pair.before, slot)));
            var rows = kinds(later, now.slots(), earlier);
            var columns = kinds(earlier, before.slots(), later);
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
        private List<Kind> kinds(Standing side, List<Extent> slots, Standing other) {
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
            Extent given = later.isSlot(row) ? now.slots().get(row) : null;
            Extent taken = earlier.isSlot(column) ? before.slots().get(column) : null;
            if (given != null && taken != null) {
                return wanted(
                        anyOpen || open.stream().anyMatch(pair -> mayTakeBoth(pair, given, taken)),
                        move.test(given, taken));
            }
            if (given == null) {
                int index = row - later.slots;
                if (!later.isSettled(row)) {
                    Spot alone = aloneNow.get(index - later.settled);
                    return wanted(earlier.free > 0, move.test(alone.settled(), taken));
                }
                Pair pair = settledNow.get(index);
                return wanted(ComparedEdition.mayTake(pair.before, taken), move.test(pair.now.settled(), taken));
            }
            int index = column - earlier.slots;
            if (!earlier.isSettled(column)) {
                Spot alone = aloneBefore.get(index - earlier.settled);
                return wanted(later.free > 0, move.test(given, alone.settled()));
            }
            Pair pair = settledBefore.get(index);
            return wanted(ComparedEdition.mayTake(pair.now, given), move.test(given, pair.before.settled()));
        }

        /** A blank is for a unit of one edition only; some are kept for those that stand alone and surely are not in the other. */
        private static int blank(Standing side, int index, boolean kept) {
            boolean possible = kept ? !side.isSlot(index) && !side.isSettled(index) : !side.isSettled(index);
            return possible ? Assignment.PLAIN : Assignment.FORBIDDEN;
        }
    }

    private static boolean mayTakeBoth(Pair pair, Extent given, Extent taken) {
        return ComparedEdition.mayTake(pair.now, given) && ComparedEdition.mayTake(pair.before, taken);
    }

    private static int wanted(boolean possible, boolean wanted) {
        return !possible ? Assignment.FORBIDDEN : wanted ? Assignment.WANTED : Assignment.PLAIN;
    }
}
