package vn.parindex.result;

import vn.parindex.catalog.Figure;

/**
 * Two units with exact published places, and whether these and the figures beside them cannot both be right (dataset.md, warnings): the
 * package check and the checks of the service ask here.
 */
public final class PlacedPair {

    private PlacedPair() {}

    /**
     * Two units on one place must be equal as printed, and of two on different ones the worse must not be surely above.
     *
     * @param better the better place of the two, or the same; {@code upper} the figure beside it
     * @param worse the other place; {@code lower} the figure beside it. A figure is null where none is known: then only that two units
     *     share a place tells anything
     */
    public static boolean contradicts(int better, Figure upper, int worse, Figure lower) {
        boolean known = upper != null && lower != null;
        return better == worse ? !known || !upper.agreesWith(lower) : known && lower.surelyAbove(upper);
    }
}
