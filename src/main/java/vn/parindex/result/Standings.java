package vn.parindex.result;

import static java.util.Comparator.comparing;
import static java.util.Comparator.nullsLast;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.parindex.catalog.Catalog;
import vn.parindex.catalog.Figure;
import vn.parindex.catalog.Unit;

/** A table read as a ranking: who stands where, how far apart, and how that changed since the edition before. */
public final class Standings {

    private final Catalog catalog;
    private final Measure measure;
    private final Placed now;
    private final Optional<Placed> before;

    /** What is worked out when it is first asked for, and then known. */
    private volatile List<Standing> list;

    private volatile Map<Integer, List<Figure>> figures;

    /** A table and the places of its members by one measure. */
    record Placed(Table table, Places places) {}

    private Standings(Catalog catalog, Measure measure, Placed now, Optional<Placed> before) {
        this.catalog = catalog;
        this.measure = measure;
        this.now = now;
        this.before = before;
    }

    /**
     * @param now the table with the places of its members by this measure
     * @param before that of the previous edition; empty if there was none
     */
    static Standings of(Catalog catalog, Measure measure, Placed now, Optional<Placed> before) {
        return new Standings(catalog, measure, now, before);
    }

    /** About how much memory it takes beside its tables. */
    long bytes() {
        return 200 + 500L * now.table().results().size();
    }

    public Table table() {
        return now.table();
    }

    public Measure measure() {
        return measure;
    }

    /** How many units share the places. */
    public int size() {
        return table().size();
    }

    /** The unit that carries on the series of this one in the table's year; itself unless it was renamed. */
    public String bearerNow(String unit) {
        return catalog.lineage().listDescendants(unit).stream()
                .map(step -> step.unit())
                .filter(later -> later.livesAtEndOf(table().year()))
                .filter(later -> catalog.lineage().series(later.id()).contains(unit))
                .map(later -> later.id())
                .findFirst()
                .orElse(unit);
    }

    public Optional<Table> before() {
        return before.map(Placed::table);
    }

    public Places places() {
        return now.places();
    }

    /** The places of the previous edition; empty if there was none. */
    public Optional<Places> placesBefore() {
        return before.map(Placed::places);
    }

    /**
     * Every member known by name in the order in which to print them: by the better end of the place, then the higher figure,
     * then the Vietnamese order of names; units of which nothing is stored last.
     */
    public List<Standing> list() {
        if (list == null) {
            synchronized (this) {
                if (list == null) {
                    list = table().results().keySet().stream()
                            .map(catalog::requireUnit)
                            .map(this::of)
                            .sorted(ORDER)
                            .toList();
                }
            }
        }
        return list;
    }

    // The sort is stable and tables are in Vietnamese order of names, so names decide among equals.
    private static final Comparator<Standing> ORDER = comparing((Standing standing) ->
                    standing.result().published() == null && standing.measure().of(standing.result()) == null)
            .thenComparing(standing -> standing.place().place().best())
            .thenComparing(
                    standing -> standing.measure().of(standing.result()), nullsLast(Comparator.<Figure>reverseOrder()));

    /** How this unit stands; a unit that is no member has a result that says why, and no place. */
    public Standing of(Unit unit) {
        var result = table().result(unit);
        var place = places().find(unit.id()).orElse(null);
        return new Standing(
                table(),
                result,
                measure,
                place,
                before.map(then -> change(unit, result, place, then)).orElse(null),
                gap(result, place),
                catalog.segments(table().indicator(), unit.id()).segment(table().year()));
    }

    /** Null for a unit that is no member, and where nothing is known of the edition before; a part that is not known of both is null. */
    private Change change(Unit unit, Result now, Places.Place place, Placed before) {
        if (place == null) {
            return null;
        }
        var series = catalog.lineage().series(unit.id());
        var then = series.stream()
                .map(id -> before.table().results().get(id))
                .filter(result -> result != null && !result.words().isEmpty())
                .reduce((first, second) -> second);
        if (then.isEmpty()) {
            return null;
        }
        int since = before.table().year();
        boolean comparable = catalog.segments(table().indicator(), unit.id()).comparable(since, table().year());
        var figure = measure.of(now);
        var figureBefore = measure.of(then.get());
        var score = comparable && figure != null && figureBefore != null
                ? figure.value().subtract(figureBefore.value())
                : null;
        var placeBefore = before.places().find(then.get().unit()).orElse(null);
        var rank = isExact(place) && isExact(placeBefore)
                ? placeBefore.place().best() - place.place().best()
                : null;
        return new Change(since, score, rank, comparable);
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
        if (figures == null) {
            figures = figures();
        }
        var there = figures.getOrDefault(rank, List.of());
        return there.size() == 1 ? Optional.ofNullable(there.get(0)) : Optional.empty();
    }

    /** By exact place the figures of those who stand there for certain, null where one is unknown. */
    private Map<Integer, List<Figure>> figures() {
        var known = new HashMap<Integer, List<Figure>>();
        for (var result : table().results().values()) {
            places().find(result.unit())
                    .filter(place -> standsThere(place) && place.place().isExact())
                    .ifPresent(place -> known.computeIfAbsent(place.place().best(), rank -> new ArrayList<>())
                            .add(measure.of(result)));
        }
        return known;
    }
}
