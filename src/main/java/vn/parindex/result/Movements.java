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
                    var now = new Movement.Side(
                            table.entries(measure),
                            standings.places(),
                            standings.size(),
                            measure.ceiling(catalog, indicator, table.year()));
                    var then = new Movement.Side(
                            before.entries(measure),
                            standings.placesBefore().orElseThrow(),
                            before.size(),
                            measure.ceiling(catalog, indicator, before.year()));
                    var figures = Movement.ofFigures(now, then, series);
                    var places = Movement.ofPlaces(now, then, series);
                    return new Movements(before.year(), comparable, compared(figures), compared(places));
                });
    }

    private static Optional<Movement> compared(Movement movement) {
        return Optional.of(movement).filter(each -> each.over() > 0);
    }
}
