package vn.parindex.checks;

import vn.parindex.catalog.Figure;
import vn.parindex.catalog.Interval;

/**
 * What a {@link CheckedTable} holds of one unit.
 *
 * @param figure null where it is not known
 * @param place the tightest interval the table allows
 * @param published the printed place or band; null if none
 * @param fits false where the published place contradicts the rest of the table: then nothing is concluded from it
 * @param figureSource id of the document behind the figure; null without one
 * @param placeSource id of the document behind the published place; null without one
 */
record Row(
        String unit,
        Figure figure,
        Interval place,
        Interval published,
        boolean fits,
        String figureSource,
        String placeSource) {

    boolean isPublishedAt(int rank) {
        return fits && published != null && published.isExact() && published.best() == rank;
    }

    boolean surelyBetterPlacedThan(Row other) {
        return fits && other.fits && place.worst() < other.place.best();
    }
}
