package vn.parindex.result;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.BiPredicate;
import java.util.function.UnaryOperator;
import vn.parindex.result.Board.Spot;

/**
 * How many units rose, fell and stayed between two editions, over all completions of both (ADR 023).
 *
 * <p>What is settled in an edition stands against what is settled or against a slot in the other; the slots of both are dealt out so that as many
 * units as can be move, or as few. The bounds hold for every completion, and risen and fallen are reached by one, unless bands or units that no
 * table names take part, or the scored units of a table have too many possible places to try them all.
 *
 * @param over the units that can be compared for certain
 * @param of how many units were ranked in the later edition
 */
public record Movement(Count risen, Count fallen, Count unchanged, int over, int of) {

    /** How many units moved so: {@code known} of those compared for certain, {@code all} of all. */
    public record Count(Extent all, int known) {

        private Count or(Count other) {
            return new Count(all.or(other.all), Math.min(known, other.known));
        }
    }

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

    /**
     * One of the two editions.
     *
     * @param places those that the entries make
     * @param size how many units were ranked, at least 1
     * @param ceiling the greatest possible figure; the least is 0
     */
    public record Side(List<Places.Entry> entries, Places places, int size, BigDecimal ceiling) {

        private Board figures(UnaryOperator<String> bearer) {
            return Board.ofFigures(entries, places, size, ceiling, bearer);
        }

        /** Dealing out places takes the third power of their number. */
        private List<Board> places(UnaryOperator<String> bearer) {
            return Board.ofPlaces(entries, places, size, bearer, Math.max(1, EFFORT / (size * size * size)));
        }
    }

    /** So much work is spent on placements, of each edition. */
    private static final int EFFORT = 40_000;

    /** By figures; {@code bearer} gives the id under which the later edition knows a unit of the earlier. */
    public static Movement ofFigures(Side now, Side before, UnaryOperator<String> bearer) {
        return of(now.figures(unit -> unit), before.figures(bearer), now.size());
    }

    /** By places, up is risen. */
    public static Movement ofPlaces(Side now, Side before, UnaryOperator<String> bearer) {
        return of(now.places(unit -> unit), before.places(bearer), now.size());
    }

    static Movement of(Board now, Board before, int of) {
        return new Dealing(now, before).movement(of);
    }

    /** Over all boards of both editions. */
    static Movement of(List<Board> now, List<Board> before, int of) {
        return now.stream()
                .flatMap(later -> before.stream().map(earlier -> of(later, earlier, of)))
                .reduce(Movement::or)
                .orElseThrow();
    }

    private Movement or(Movement other) {
        return new Movement(
                risen.or(other.risen),
                fallen.or(other.fallen),
                unchanged.or(other.unchanged),
                Math.min(over, other.over),
                of);
    }

    /** The units of two editions, sorted by which slots they take. */
    private static final class Dealing {

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

        private final Board now;
        private final Board before;
        private final List<Pair> settled = new ArrayList<>();
        private final List<Pair> settledNow = new ArrayList<>();
        private final List<Pair> settledBefore = new ArrayList<>();
        private final List<Pair> open = new ArrayList<>();
        /** As many units not named in one edition may be units of the other; these take slots in both, those further ones do not. */
        private final int unnamed;

        private final int further;

        /** Whether some unit can take any slot in both editions, so that none need be asked. */
        private final boolean anyOpen;

        Dealing(Board now, Board before) {
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
                }
            });
            int unpairedNow = now.spots().size() - pairs() + now.unnamed();
            int unpairedBefore = before.spots().size() - pairs() + before.unnamed();
            int others = now.unnamed() + before.unnamed() == 0 ? 0 : Math.min(unpairedNow, unpairedBefore);
            unnamed = Math.min(
                    others,
                    Math.min(
                            now.slots().size() - settledBefore.size() - open.size(),
                            before.slots().size() - settledNow.size() - open.size()));
            further = others - unnamed;
            anyOpen = unnamed > 0
                    || open.stream()
                            .anyMatch(pair -> now.slots().stream().allMatch(slot -> Board.mayTake(pair.now, slot))
                                    && before.slots().stream().allMatch(slot -> Board.mayTake(pair.before, slot)));
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
            return new Count(Extent.whole(Math.max(known, pairs() - most(other)), most(move)), known);
        }

        private int most(BiPredicate<Extent, Extent> move) {
            int certain = (int) settled.stream().filter(pair -> pair.may(move)).count();
            int dealt = settledNow.size() + settledBefore.size() + open.size() + unnamed;
            return certain + (dealt == 0 ? 0 : dealt(move).orElse(dealt)) + further;
        }

        /** Slots of now and units settled now, against slots of before and units settled before; who is in one edition only just takes a slot. */
        private OptionalInt dealt(BiPredicate<Extent, Extent> move) {
            int slotsNow = now.slots().size();
            int slotsBefore = before.slots().size();
            int onlyBefore = slotsBefore - settledNow.size() - open.size() - unnamed;
            int size = slotsNow + settledNow.size() + onlyBefore;
            int[][] worth = new int[size][size];
            for (int row = 0; row < size; row++) {
                for (int column = 0; column < size; column++) {
                    worth[row][column] = worth(row, column, slotsNow, slotsBefore, move);
                }
            }
            return Assignment.mostWanted(size, (row, column) -> worth[row][column]);
        }

        private int worth(int row, int column, int slotsNow, int slotsBefore, BiPredicate<Extent, Extent> move) {
            boolean slot = column < slotsBefore;
            Extent taken = slot ? before.slots().get(column) : null;
            if (row >= slotsNow + settledNow.size()) {
                return slot ? Assignment.PLAIN : Assignment.FORBIDDEN;
            }
            if (row >= slotsNow) {
                Pair pair = settledNow.get(row - slotsNow);
                return slot && Board.mayTake(pair.before, taken)
                        ? wanted(move.test(pair.now.settled(), taken))
                        : Assignment.FORBIDDEN;
            }
            Extent given = now.slots().get(row);
            if (slot) {
                return anyOpen || open.stream().anyMatch(pair -> mayTakeBoth(pair, given, taken))
                        ? wanted(move.test(given, taken))
                        : Assignment.FORBIDDEN;
            }
            if (column < slotsBefore + settledBefore.size()) {
                Pair pair = settledBefore.get(column - slotsBefore);
                return Board.mayTake(pair.now, given)
                        ? wanted(move.test(given, pair.before.settled()))
                        : Assignment.FORBIDDEN;
            }
            return Assignment.PLAIN;
        }

        private static boolean mayTakeBoth(Pair pair, Extent given, Extent taken) {
            return Board.mayTake(pair.now, given) && Board.mayTake(pair.before, taken);
        }

        private static int wanted(boolean wanted) {
            return wanted ? Assignment.WANTED : Assignment.PLAIN;
        }
    }
}
