package vn.parindex.result;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;

/**
 * The exact published places that hold the others in position: of all choices without two units on one place or a surely lower figure
 * above, the one with the most units, and among equals the one that the most sources attest.
 *
 * <p>Down the table, the lowest upper end of the figures chosen so far is all that decides who may still follow; it is the state by which
 * the best choice from each place on is tabled.
 */
final class Anchors {

    private static final long ONE_UNIT = 1L << 32;

    private final List<List<Candidate>> byPlace;
    private final long[][] best;

    /** A unit on its exact place: it may follow the states from {@code needs} on, and leaves none above {@code leaves}. */
    private record Candidate(int unit, long weight, int needs, int leaves) {}

    private Anchors(List<Places.Entry> entries, int size) {
        List<BigDecimal> states = entries.stream()
                .filter(entry -> entry.isPlaced(size) && entry.figure() != null)
                .map(entry -> entry.figure().value().add(entry.figure().halfUnit()))
                .sorted()
                .distinct()
                .toList();
        TreeMap<Integer, List<Candidate>> places = new TreeMap<>();
        for (int unit = 0; unit < entries.size(); unit++) {
            Places.Entry entry = entries.get(unit);
            if (entry.isPlaced(size)) {
                places.computeIfAbsent(entry.published().best(), place -> new ArrayList<>())
                        .add(candidate(unit, entry, states));
            }
        }
        byPlace = List.copyOf(places.values());
        best = new long[byPlace.size() + 1][states.size() + 1];
        for (int row = byPlace.size() - 1; row >= 0; row--) {
            for (int state = 0; state <= states.size(); state++) {
                best[row][state] = best[row + 1][state];
                for (Candidate candidate : byPlace.get(row)) {
                    best[row][state] = Math.max(best[row][state], through(candidate, row, state));
                }
            }
        }
    }

    /** The units, by their index, that every best choice holds; where equally good choices differ, none of the disputed. */
    static BitSet of(List<Places.Entry> entries, int size) {
        return new Anchors(entries, size).inEveryBestChoice();
    }

    private static Candidate candidate(int unit, Places.Entry entry, List<BigDecimal> states) {
        long weight = ONE_UNIT + Math.max(0, entry.attestations());
        if (entry.figure() == null) {
            return new Candidate(unit, weight, 0, states.size());
        }
        BigDecimal value = entry.figure().value();
        BigDecimal half = entry.figure().halfUnit();
        int needs = Collections.binarySearch(states, value.subtract(half));
        return new Candidate(
                unit, weight, needs < 0 ? -needs - 1 : needs + 1, Collections.binarySearch(states, value.add(half)));
    }

    private long through(Candidate candidate, int row, int state) {
        return state < candidate.needs ? -1 : candidate.weight + best[row + 1][Math.min(state, candidate.leaves)];
    }

    private BitSet inEveryBestChoice() {
        BitSet anchors = new BitSet();
        BitSet reached = new BitSet();
        reached.set(best[0].length - 1);
        for (int row = 0; row < byPlace.size(); row++) {
            BitSet next = new BitSet();
            BitSet chosen = new BitSet();
            boolean passed = false;
            for (int state = reached.nextSetBit(0); state >= 0; state = reached.nextSetBit(state + 1)) {
                if (best[row + 1][state] == best[row][state]) {
                    passed = true;
                    next.set(state);
                }
                for (Candidate candidate : byPlace.get(row)) {
                    if (through(candidate, row, state) == best[row][state]) {
                        chosen.set(candidate.unit);
                        next.set(Math.min(state, candidate.leaves));
                    }
                }
            }
            if (!passed && chosen.cardinality() == 1) {
                anchors.or(chosen);
            }
            reached = next;
        }
        return anchors;
    }
}
