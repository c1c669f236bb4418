package vn.parindex.catalog;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.parindex.catalog.UnitName.Role;

/** The units of one release by everything that people write for them. */
public final class UnitNames {

    /** How many are suggested for what is unknown. */
    public static final int SUGGESTIONS = 5;

    /** Units that still live, then in Vietnamese order, so that an answer never depends on the order of the file. */
    static final Comparator<Unit> LIVING_FIRST =
            Comparator.<Unit, Boolean>comparing(unit -> unit.validTo() != null).thenComparing(VietnameseOrder.OF_UNITS);

    // The first of these that fits any unit decides; an old name means nobody but who bore it.
    private static final List<Set<Role>> ROLES =
            List.of(Set.of(Role.CODE), Set.of(Role.NAME, Role.FORM), Set.of(Role.ALIAS));

    private final List<Unit> named;
    private final List<UnitRelation> relations;
    private final Map<String, Unit> units;
    private final Map<String, List<Unit>> byCode;
    private final Map<String, List<Bearer>> bySpelling;
    private final UnitSearch search;

    /** A unit and one of the ways to write it. */
    record Bearer(Unit unit, UnitName name) {}

    /**
     * A unit that a search came upon.
     *
     * @param matched the name, code or old name that matched, as it is usually written
     * @param how {@code id}, {@code code}, {@code name}, {@code alias}, {@code prefix}, {@code word}, {@code contains},
     *     {@code old-name} or {@code near}
     */
    public record Hit(Unit unit, String matched, String how) {}

    private UnitNames(List<Unit> units, List<UnitRelation> relations) {
        this.named = List.copyOf(units);
        this.relations = List.copyOf(relations);
        var lineage = Lineage.of(units, relations);
        this.units = units.stream()
                .sorted(LIVING_FIRST)
                .collect(Collectors.toMap(Unit::id, Function.identity(), (one, other) -> one, LinkedHashMap::new));
        var names = new LinkedHashMap<Unit, List<UnitName>>();
        this.units.values().forEach(unit -> names.put(unit, UnitName.listOf(unit, ancestors(unit, lineage))));
        this.byCode = this.units.values().stream()
                .filter(unit -> unit.code() != null)
                .collect(Collectors.groupingBy(Unit::code));
        this.bySpelling = names.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(name -> new Bearer(entry.getKey(), name)))
                .collect(Collectors.groupingBy(bearer -> bearer.name.spelling().compact()));
        this.search = new UnitSearch(names);
    }

    /** The names of these units, whose predecessors are told by the relations. */
    public static UnitNames of(List<Unit> units, List<UnitRelation> relations) {
        return new UnitNames(units, relations);
    }

    /** Whether {@link #of} would make the same names of these: to compare is nothing beside making them. */
    public boolean areOf(List<Unit> units, List<UnitRelation> relations) {
        return named.equals(units) && this.relations.equals(relations);
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
        return resolve(spelling, on, type, SUGGESTIONS);
    }

    /** The same with at most so many suggestions for what is unknown: they cost far more than to find what is known. */
    public Resolution resolve(String spelling, Optional<LocalDate> on, Optional<String> type, int suggestions) {
        Predicate<Unit> ofType = unit -> type.isEmpty() || type.get().equals(unit.type());
        var byId = findById(spelling).filter(ofType);
        if (byId.isPresent()) {
            return new Resolution.Found(byId.get(), true);
        }
        var fitting = fitting(spelling, ofType);
        if (fitting.size() > 1 && on.isPresent()) {
            var living = fitting.stream().filter(unit -> unit.livesOn(on.get())).toList();
            fitting = living.isEmpty() ? fitting : living;
        }
        return switch (fitting.size()) {
            case 0 -> new Resolution.Unknown(suggestions == 0 ? List.of() : nearest(spelling, ofType, suggestions));
            case 1 -> new Resolution.Found(fitting.get(0), false);
            default -> new Resolution.Ambiguous(fitting);
        };
    }

    private List<Unit> fitting(String written, Predicate<Unit> ofType) {
        var coded = byCode.getOrDefault(written.strip(), List.of()).stream()
                .filter(ofType)
                .toList();
        if (!coded.isEmpty()) {
            return coded;
        }
        Spelling spelling = Spelling.of(written);
        var bearers = bySpelling.getOrDefault(spelling.compact(), List.of());
        return ROLES.stream()
                .map(roles -> bearers.stream()
                        .filter(bearer -> roles.contains(bearer.name.role()) && ofType.test(bearer.unit))
                        .toList())
                .filter(fitting -> !fitting.isEmpty())
                .findFirst()
                .map(fitting -> asMarked(fitting, spelling))
                .orElse(List.of());
    }

    /** Those whose marks are the ones that were typed; all, if none were typed or nobody bears them. */
    private static List<Unit> asMarked(List<Bearer> fitting, Spelling spelling) {
        var asMarked = fitting.stream()
                .filter(bearer -> spelling.isMarked() && bearer.name.spelling().hasSameMarksAs(spelling))
                .toList();
        return (asMarked.isEmpty() ? fitting : asMarked)
                .stream().map(Bearer::unit).toList();
    }

    private List<Unit> nearest(String spelling, Predicate<Unit> ofType, int most) {
        return search(spelling).stream()
                .map(Hit::unit)
                .filter(ofType)
                .limit(most)
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
