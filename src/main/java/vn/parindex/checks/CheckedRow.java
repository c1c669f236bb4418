package vn.parindex.checks;

import vn.parindex.catalog.Figure;
import vn.parindex.catalog.Interval;
import vn.parindex.result.Places;

/**
 * What a {@link CheckedTable} holds of one unit.
 *
 * @param figure null where it is not known
 * @param published the printed place or band; null if none
 * @param attestations how many sources state that place
 * @param figureSource id of the document behind the figure; null without one
 * @param placeSource id of the document behind the published place; null without one
 */
record CheckedRow(
        String unit, Figure figure, Interval published, int attestations, String figureSource, String placeSource) {

    /** What the unit brings to the order of places. */
    Places.Entry entry() {
        return new Places.Entry(unit, figure, published, attestations);
    }
}
