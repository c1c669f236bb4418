package vn.parindex.catalog;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.parindex.catalog.UnitName.Role;

/** The units of one release by everything that people write for them. */
public final class UnitNames {

    private static final int SUGGESTIONS = 5;

    /** Units that still live, then in Vietnamese order, so that an answer never depends on the order of the file. */
    static final Comparator<Unit> LIVING_FIRST =
            Comparator.<Unit, Boolean>comparing(unit -> unit.validTo() != null).thenComparing(VietnameseOrder.OF_UNITS);

    private final Map<String, Unit> units;
    private final Map<String, List<UnitName>> names;
    private final UnitSearch search;

    /**
     * A unit that a search came upon.
     *
     * @param matched the name, code or old name that matched, as it is usually written
     * @param how {@code id}, {@code code}, {@code name}, {@code alias}, {@code prefix}, {@code word}, {@code contains},
     *     {@code old-name} or {@code near}
     */
    public record Hit(Unit unit, String matched, String how) {}

    private UnitNames(List<Unit> units, Lineage lineage) {
        this.units = units.stream()
                .sorted(LIVING_FIRST)
                .collect(Collectors.toMap(Unit::id, Function.identity(), (one, other) -> one, LinkedHashMap::new));
        this.names = units.stream()
                .collect(Collectors.toMap(Unit::id, unit -> UnitName.listOf(unit, ancestors(unit, lineage))));
        this.search = new UnitSearch(this.units.values(), names);
    }

    public static UnitNames of(List<Unit> units, List<UnitRelation> relations) {
        return new UnitNames(units, Lineage.of(units, relations));
    }

    private static List<Unit> ancestors(Unit unit, Lineage lineage) {
        return lineage.listAncestors(unit.id()).stream().map(Lineage.Step::unit).toList();
    }

    /** The unit of exactly this id. */
    public Optional<Unit> findById(String id) {
        return Optional.ofNullable(units.get(id));
    }

    /** As {@link #resolve(String, Optional, Optional)}, for units of any type. */
    public Resolution resolve(String spelling, Optional<LocalDate> on) {
        return resolve(spelling, on, Optional.empty());
    }

    /**
     * The unit that a spelling means: an id wins, exactly and whatever the day; else an official or ISO code, else a unit's own
     * name, else an abbreviation, the first of these that fits any. Where several fit, only those that live on the day count;
     * if none does, or without a day, they are all candidates. {@code type} leaves only its units to be meant.
     */
    public Resolution resolve(String spelling, Optional<LocalDate> on, Optional<String> type) {
        Predicate<Unit> ofType = unit -> type.isEmpty() || type.get().equals(unit.type());
        var byId = findById(spelling).filter(ofType);
        if (byId.isPresent()) {
            return new Resolution.Found(byId.get(), true);
        }
        var fitting = fitting(spelling, units.values().stream().filter(ofType).toList());
        if (fitting.size() > 1 && on.isPresent()) {
            var living = fitting.stream().filter(unit -> unit.livesOn(on.get())).toList();
            fitting = living.isEmpty() ? fitting : living;
        }
        return switch (fitting.size()) {
            case 0 -> new Resolution.Unknown(nearest(spelling, ofType));
            case 1 -> new Resolution.Found(fitting.get(0), false);
            default -> new Resolution.Ambiguous(fitting);
        };
    }

    private List<Unit> fitting(String written, List<Unit> among) {
        String code = written.strip();
        Spelling spelling = Spelling.of(written);
        if (spelling.isEmpty()) {
            return List.of();
        }
        var byCode = among.stream().filter(unit -> code.equals(unit.code())).toList();
        if (!byCode.isEmpty()) {
            return byCode;
        }
        for (var roles : List.of(List.of(Role.CODE), List.of(Role.NAME, Role.FORM), List.of(Role.ALIAS))) {
            var named = among.stream()
                    .filter(unit -> bears(unit, name -> roles.contains(name.role()) && isEqual(name, spelling)))
                    .toList();
            if (!named.isEmpty()) {
                return asMarked(named, spelling);
            }
        }
        return List.of();
    }

    /** Those whose marks are the ones that were typed; all, if none were typed or nobody bears them. */
    private List<Unit> asMarked(List<Unit> named, Spelling spelling) {
        var bearing = named.stream()
                .filter(unit -> bears(unit, name -> name.spelling().hasSameMarksAs(spelling)))
                .toList();
        return bearing.isEmpty() || !spelling.isMarked() ? named : bearing;
    }

    static boolean isEqual(UnitName name, Spelling spelling) {
        return name.spelling().compact().equals(spelling.compact());
    }

    private boolean bears(Unit unit, Predicate<UnitName> test) {
        return names.get(unit.id()).stream().anyMatch(test);
    }

    private List<Unit> nearest(String spelling, Predicate<Unit> ofType) {
        return search(spelling).stream()
                .map(Hit::unit)
                .filter(ofType)
                .limit(SUGGESTIONS)
                .toList();
    }

    /**
     * The units that the words may mean, each once by its best match: id, code, name, abbreviation, beginning of a name, of its
     * words, part of a name, name of a predecessor, and last what a small slip of the finger may have meant. Typed marks put a
     * name that bears them before one that bears others; without marks all are equal. Among equals the living come first, then
     * Vietnamese order. Empty for a blank query.
     */
    public List<Hit> search(String query) {
        return search.search(query);
    }
}
