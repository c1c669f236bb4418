package vn.parindex.document;

import java.util.List;
import java.util.stream.Stream;

/** The lines between the rows, or between the columns, of a drawn table; lines that nearly fall together are one. */
record Edges(List<Double> at) {

    private static final double NEAR = 2.5;

    static Edges of(Stream<? extends Number> positions) {
        var sorted = positions.map(Number::doubleValue).sorted().toList();
        var edges = new java.util.ArrayList<Double>();
        for (double each : sorted) {
            if (edges.isEmpty() || each - edges.get(edges.size() - 1) > NEAR) {
                edges.add(each);
            }
        }
        return new Edges(List.copyOf(edges));
    }

    /** The number of the line that is nearest to this position, from 0. */
    int at(double position) {
        int nearest = 0;
        for (int i = 1; i < at.size(); i++) {
            if (Math.abs(at.get(i) - position) < Math.abs(at.get(nearest) - position)) {
                nearest = i;
            }
        }
        return nearest;
    }
}
