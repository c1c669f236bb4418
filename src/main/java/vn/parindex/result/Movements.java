package vn.parindex.result;

import java.util.Optional;
import java.util.function.UnaryOperator;
import vn.parindex.catalog.Catalog;

/**
 * How the units of a ranking moved since the edition before, by figure and by place.
 *
 * @param since the year of that edition
 * @param comparable whether no break of the indicator lies between
 * @param figures empty where no unit's figures can be compared for certain
 * @param places empty where no unit's places can
 */
record Movements(int since, boolean comparable, Optional<Movement> figures, Optional<Movement> places) {

    /** So much work is spent on placements, of each edition. */
    private static final int EFFORT = 40_000;

    private static final String NATION = "viet-nam";

    /** Empty if there was no edition before. */
    static Optional<Movements> of(Catalog catalog, Standings standings) {
        return standings
                .before()
                .filter(before -> before.size() > 0 && standings.size() > 0)
                .map(before -> {
                    var table = standings.table();
                    var measure = standings.measure();
                    var indicator = table.indicator();
                    boolean comparable = catalog.segments(indicator, NATION).comparable(before.year(), table.year());
                    // A unit that took another one in is another unit to compare with, though its id is the same.
                    UnaryOperator<String> series = unit -> {
                        var bearer = standings.bearerNow(unit);
                        boolean broken = comparable
                                && !catalog.segments(indicator, bearer).comparable(before.year(), table.year());
                        return broken ? unit + " until " + table.year() : bearer;
                    };
                    var now = table.entries(measure);
                    var then = before.entries(measure);
                    var placesNow = standings.places();
                    var placesThen = standings.placesBefore().orElseThrow();
                    var figures = Movement.of(
                            Board.ofFigures(
                                    now,
                                    placesNow,
                                    standings.size(),
                                    measure.ceiling(catalog, indicator, table.year()),
                                    unit -> unit),
                            Board.ofFigures(
                                    then,
                                    placesThen,
                                    before.size(),
                                    measure.ceiling(catalog, indicator, before.year()),
                                    series),
                            standings.size());
                    var places = Movement.of(
                            Board.ofPlaces(
                                    now, placesNow, standings.size(), unit -> unit, placements(standings.size())),
                            Board.ofPlaces(then, placesThen, before.size(), series, placements(before.size())),
                            standings.size());
                    return new Movements(before.year(), comparable, compared(figures), compared(places));
                });
    }

    /** Dealing out places takes the third power of their number. */
    private static int placements(int size) {
        return Math.max(1, EFFORT / (size * size * size));
    }

    private static Optional<Movement> compared(Movement movement) {
        return Optional.of(movement).filter(each -> each.over() > 0);
    }
}
