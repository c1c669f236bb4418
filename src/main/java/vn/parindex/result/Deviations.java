package vn.parindex.result;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The least and the greatest standard deviation of a table's completions.
 *
 * <p>The greatest puts all units down to some place as high as can be and the rest as low: a figure above the mean adds to it by rising, one
 * below by falling. The least draws all towards one number: units above it as low as can be, those below as high, the others upon it.
 * In both the order turns at a place, and is fixed by how many known units stand down to there. So all such turns are tried, roughly in
 * floating point, and the best is computed exactly.
 */
final class Deviations {

    /** Above it the work, which grows with the third power, is spared: the bounds then hold but may not be reached. */
    static final int MOST_UNITS = 300;

    private final Completions completions;
    private final Occupancy order;
    private final List<BigDecimal> known;
    private final double[] floors;
    private final double[] ceilings;
    private final double knownSum;
    private final double knownSquares;

    /** {@code known} units stand on the places down to {@code place}. */
    private record Turn(int place, int known) {}

    private Deviations(Completions completions) {
        this.completions = completions;
        order = completions.order();
        known = completions.known();
        floors = IntStream.rangeClosed(0, known.size())
                .mapToDouble(above -> completions.floor(above).doubleValue())
                .toArray();
        ceilings = IntStream.rangeClosed(0, known.size())
                .mapToDouble(above -> completions.ceiling(above).doubleValue())
                .toArray();
        knownSum = known.stream().mapToDouble(BigDecimal::doubleValue).sum();
        knownSquares = known.stream()
                .mapToDouble(BigDecimal::doubleValue)
                .map(figure -> figure * figure)
                .sum();
    }

    static Extent of(Completions completions) {
        if (completions.known().size() == completions.size()) {
            return Extent.exactly(Descriptive.deviation(completions.known()));
        }
        var deviations = new Deviations(completions);
        return completions.atFaceValue() && completions.size() <= MOST_UNITS
                ? new Extent(deviations.least(), deviations.greatest())
                : new Extent(deviations.ofKnown(), deviations.greatestByRank());
    }

    private BigDecimal greatest() {
        double best = -1;
        List<BigDecimal> unknown = List.of();
        Turn widest = null;
        for (Turn turn : turns()) {
            double squares = roughlyApart(turn);
            if (squares > best) {
                best = squares;
                widest = turn;
            }
        }
        int[] counts = order.turning(widest.place, widest.known, false);
        List<BigDecimal> figures = new ArrayList<>(known);
        for (int place = 1; place < counts.length; place++) {
            if (counts[place] == counts[place - 1]) {
                figures.add(
                        place <= widest.place ? completions.ceiling(counts[place]) : completions.floor(counts[place]));
            }
        }
        return Descriptive.deviation(figures);
    }

    private double roughlyApart(Turn turn) {
        int[] counts = order.turning(turn.place, turn.known, false);
        double sum = knownSum;
        double squares = knownSquares;
        for (int place = 1; place < counts.length; place++) {
            if (counts[place] == counts[place - 1]) {
                double figure = place <= turn.place ? ceilings[counts[place]] : floors[counts[place]];
                sum += figure;
                squares += figure * figure;
            }
        }
        return squares - sum * sum / completions.size();
    }

    private BigDecimal least() {
        if (known.isEmpty()) {
            return BigDecimal.ZERO;
        }
        double best = Double.MAX_VALUE;
        Turn closest = null;
        for (Turn turn : turns()) {
            double squares = roughlyTogether(turn);
            if (squares < best) {
                best = squares;
                closest = turn;
            }
        }
        int[] counts = order.turning(closest.place, closest.known, true);
        List<BigDecimal> figures = new ArrayList<>(known);
        int free = 0;
        for (int place = 1; place < counts.length; place++) {
            if (counts[place] == counts[place - 1]) {
                if (counts[place] == closest.known) {
                    free++;
                } else {
                    figures.add(
                            place <= closest.place
                                    ? completions.floor(counts[place])
                                    : completions.ceiling(counts[place]));
                }
            }
        }
        BigDecimal mean = Descriptive.mean(figures);
        BigDecimal nearest = mean.max(completions.floor(closest.known)).min(completions.ceiling(closest.known));
        if (nearest.compareTo(mean) != 0) {
            figures.addAll(Collections.nCopies(free, nearest));
        }
        return Descriptive.root(Descriptive.squaresAboutMean(figures), completions.size());
    }

    /** Units at the mean of the others add nothing to the squares. */
    private double roughlyTogether(Turn turn) {
        int[] counts = order.turning(turn.place, turn.known, true);
        double sum = knownSum;
        double squares = knownSquares;
        int free = 0;
        for (int place = 1; place < counts.length; place++) {
            if (counts[place] == counts[place - 1]) {
                if (counts[place] == turn.known) {
                    free++;
                } else {
                    double figure = place <= turn.place ? floors[counts[place]] : ceilings[counts[place]];
                    sum += figure;
                    squares += figure * figure;
                }
            }
        }
        double mean = sum / (completions.size() - free);
        double nearest = Math.min(Math.max(mean, floors[turn.known]), ceilings[turn.known]);
        if (nearest == mean) {
            return squares - sum * mean;
        }
        sum += nearest * free;
        squares += nearest * nearest * free;
        return squares - sum * sum / completions.size();
    }

    private List<Turn> turns() {
        List<Turn> turns = new ArrayList<>();
        for (int place = 0; place <= completions.size(); place++) {
            for (int count = order.least()[place]; count <= order.most()[place]; count++) {
                turns.add(new Turn(place, count));
            }
        }
        return turns;
    }

    /** As if all unknown units stood at the mean of the known ones. */
    private BigDecimal ofKnown() {
        return known.isEmpty()
                ? BigDecimal.ZERO
                : Descriptive.root(Descriptive.squaresAboutMean(known), completions.size());
    }

    /** Some of the unknown units as high as any order lets them stand, the others as low as any does. */
    private BigDecimal greatestByRank() {
        List<BigDecimal> high = completions.unknownHighest();
        List<BigDecimal> low = completions.unknownLowest();
        double sum =
                knownSum + low.stream().mapToDouble(BigDecimal::doubleValue).sum();
        double squares = knownSquares
                + low.stream()
                        .mapToDouble(BigDecimal::doubleValue)
                        .map(figure -> figure * figure)
                        .sum();
        double best = -1;
        int turn = 0;
        for (int risen = 0; risen <= high.size(); risen++) {
            if (squares - sum * sum / completions.size() > best) {
                best = squares - sum * sum / completions.size();
                turn = risen;
            }
            if (risen < high.size()) {
                double from = low.get(risen).doubleValue();
                double to = high.get(risen).doubleValue();
                sum += to - from;
                squares += to * to - from * from;
            }
        }
        List<BigDecimal> figures = new ArrayList<>(known);
        figures.addAll(high.subList(0, turn));
        figures.addAll(low.subList(turn, low.size()));
        return Descriptive.deviation(figures);
    }
}
