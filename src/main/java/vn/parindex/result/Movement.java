package vn.parindex.result;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * How many units rose, fell and stayed between two editions, over all completions of both (ADR 023).
 *
 * <p>What is settled in an edition stands against what is settled or against a slot in the other; the slots of both are dealt out so that as many
 * units as can be move, or as few. The bounds hold for every completion, and risen and fallen are reached by one, unless bands take part or
 * the scored units of a table have too many possible places to try them all.
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

    /**
     * One of the two editions.
     *
     * @param places those that the entries make
     * @param size how many units were ranked, at least 1
     * @param ceiling the greatest possible figure; the least is 0
     */
    public record Side(List<Places.Entry> entries, Places places, int size, BigDecimal ceiling) {

        private ComparedEdition figures(UnaryOperator<String> bearer) {
            return ComparedEdition.ofFigures(entries, places, size, ceiling, bearer);
        }

        /** Dealing out places takes the third power of their number. */
        private List<ComparedEdition> places(UnaryOperator<String> bearer) {
            return ComparedEdition.ofPlaces(entries, places, size, bearer, Math.max(1, EFFORT / (size * size * size)));
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

    static Movement of(ComparedEdition now, ComparedEdition before, int of) {
        return new MovementCount(ComparedUnits.of(now, before)).movement(of);
    }

    /** Over all that either edition can be. */
    static Movement of(List<ComparedEdition> now, List<ComparedEdition> before, int of) {
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
}
