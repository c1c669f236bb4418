package vn.parindex.result;

import static java.util.Comparator.comparing;
import static java.util.Comparator.nullsLast;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.parindex.catalog.Catalog;
import vn.parindex.catalog.Figure;
import vn.parindex.catalog.Unit;

/** A table read as a ranking: who stands where, how far apart, and how that changed since the edition before. */
public final class Standings {

    private final Catalog catalog;
    private final Table table;
    private final Measure measure;
    private final Places places;
    private final Optional<Table> before;
    private final Places placesBefore;

    private Standings(Catalog catalog, Table table, Measure measure, Optional<Table> before) {
        this.catalog = catalog;
        this.table = table;
        this.measure = measure;
        this.places = table.places(measure);
        this.before = before;
        this.placesBefore = before.map(each -> each.places(measure)).orElse(null);
    }

    /**
     * @param before the table of the previous edition; empty if there was none
     */
    public static Standings of(Catalog catalog, Table table, Measure measure, Optional<Table> before) {
        return new Standings(catalog, table, measure, before);
    }

    public Table table() {
        return table;
    }

    public Measure measure() {
        return measure;
    }

    /** How many units share the places. */
    public int size() {
        return table.size();
    }

    /** The unit that carries on the series of this one in the table's year; itself unless it was renamed. */
    public String bearerNow(String unit) {
        return catalog.lineage().listDescendants(unit).stream()
                .map(step -> step.unit())
                .filter(later -> later.livesAtEndOf(table.year()))
                .filter(later -> catalog.lineage().series(later.id()).contains(unit))
                .map(later -> later.id())
                .findFirst()
                .orElse(unit);
    }

    public Optional<Table> before() {
        return before;
    }

    public Places places() {
        return places;
    }

    /** The places of the previous edition; empty if there was none. */
    public Optional<Places> placesBefore() {
        return Optional.ofNullable(placesBefore);
    }

    /**
     * Every member known by name in the order in which to print them: by the better end of the place, then the higher figure,
     * then the Vietnamese order of names; units of which nothing is stored last.
     */
    public List<Standing> list() {
        return table.results().keySet().stream()
                .map(catalog::requireUnit)
                .map(this::of)
                .sorted(ORDER)
                .toList();
    }

    // The sort is stable and tables are in Vietnamese order of names, so names decide among equals.
    private static final Comparator<Standing> ORDER = comparing((Standing standing) ->
                    standing.result().published() == null && standing.measure().of(standing.result()) == null)
            .thenComparing(standing -> standing.place().place().best())
            .thenComparing(
                    standing -> standing.measure().of(standing.result()), nullsLast(Comparator.<Figure>reverseOrder()));

    /** How this unit stands; a unit that is no member has a result that says why, and no place. */
    public Standing of(Unit unit) {
        var result = table.result(unit);
        var place = places.find(unit.id()).orElse(null);
        return new Standing(
                table,
                result,
                measure,
                place,
                change(unit, result, place),
                gap(result, place),
                catalog.segments(table.indicator(), unit.id()).segment(table.year()));
    }

    private Change change(Unit unit, Result now, Places.Place place) {
        if (before.isEmpty()) {
            return null;
        }
        var series = catalog.lineage().series(unit.id());
        var then = series.stream()
                .map(id -> before.get().results().get(id))
                .filter(result -> result != null && !result.words().isEmpty())
                .reduce((first, second) -> second);
        if (then.isEmpty()) {
            return null;
        }
        int since = before.get().year();
        boolean comparable = catalog.segments(table.indicator(), unit.id()).comparable(since, table.year());
        var figure = measure.of(now);
        var figureBefore = measure.of(then.get());
        var score = comparable && figure != null && figureBefore != null
                ? figure.value().subtract(figureBefore.value())
                : null;
        var placeBefore = placesBefore.find(then.get().unit()).orElse(null);
        var rank = isExact(place) && isExact(placeBefore)
                ? placeBefore.place().best() - place.place().best()
                : null;
        boolean bothKnown = figure != null && figureBefore != null || rank != null;
        return bothKnown ? new Change(since, score, rank, comparable) : null;
    }

    private static boolean isExact(Places.Place place) {
        return place != null && place.place().isExact();
    }

    private Gap gap(Result result, Places.Place place) {
        var figure = measure.of(result);
        if (figure == null) {
            return null;
        }
        var first = figureAt(1);
        var above =
                isExact(place) && standsThere(place) ? figureAt(place.place().best() - 1) : Optional.<Figure>empty();
        return new Gap(
                first.map(top -> top.value().subtract(figure.value())).orElse(null),
                above.map(next -> next.value().subtract(figure.value())).orElse(null));
    }

    /** A published place that the rest excludes is shown, and says nothing of who stands next to whom. */
    private static boolean standsThere(Places.Place place) {
        return !Boolean.FALSE.equals(place.fits());
    }

    /** The figure of the one unit that stands exactly there; empty if none, several, or the figure is unknown. */
    private Optional<Figure> figureAt(int rank) {
        var there = table.results().values().stream()
                .filter(result -> places.find(result.unit())
                        .filter(place -> standsThere(place)
                                && place.place().isExact()
                                && place.place().best() == rank)
                        .isPresent())
                .toList();
        return there.size() == 1 ? Optional.ofNullable(measure.of(there.get(0))) : Optional.empty();
    }
}
