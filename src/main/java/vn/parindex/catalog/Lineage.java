package vn.parindex.catalog;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.parindex.http.Text;

/** Which unit became which: {@code renamed} carries a series on, {@code merged} and {@code replaced} begin another. */
public final class Lineage {

    private static final String RENAMED = "renamed";
    private static final String MERGED = "merged";
    private static final DateTimeFormatter DAY_VI = DateTimeFormatter.ofPattern("d-M-yyyy");

    private final Map<String, Unit> units;
    private final Map<String, List<Step>> predecessors = new HashMap<>();
    private final Map<String, List<Step>> successors = new HashMap<>();
    private final Map<String, Set<String>> namesakes;

    /**
     * The unit at the other end of a step.
     *
     * @param kind {@code merged}, {@code renamed} or {@code replaced}
     * @param date the day from which the successor acts
     */
    public record Step(Unit unit, String kind, LocalDate date, String legalBasis) {}

    private Lineage(List<Unit> units, List<UnitRelation> relations) {
        this.units = units.stream().collect(Collectors.toMap(Unit::id, Function.identity()));
        namesakes = units.stream()
                .collect(
                        Collectors.groupingBy(this::nameInItsParent, Collectors.mapping(Unit::id, Collectors.toSet())));
        for (UnitRelation relation : relations) {
            add(predecessors, relation.successor(), relation.predecessor(), relation);
            add(successors, relation.predecessor(), relation.successor(), relation);
        }
        var order = Comparator.comparing(Step::date).thenComparing(Step::unit, VietnameseOrder.OF_UNITS);
        predecessors.values().forEach(steps -> steps.sort(order));
        successors.values().forEach(steps -> steps.sort(order));
    }

    /** The lineage of one release; a relation with a unit that is not among these is left out. */
    public static Lineage of(List<Unit> units, List<UnitRelation> relations) {
        return new Lineage(units, relations);
    }

    private void add(Map<String, List<Step>> steps, String from, String to, UnitRelation relation) {
        if (units.containsKey(from) && units.containsKey(to)) {
            steps.computeIfAbsent(from, id -> new ArrayList<>())
                    .add(new Step(units.get(to), relation.kind(), relation.date(), relation.legalBasis()));
        }
    }

    /** What the unit came from in one step, by day and then in Vietnamese order; empty if it was there from the start. */
    public List<Step> listPredecessors(String unitId) {
        return List.copyOf(predecessors.getOrDefault(unitId, List.of()));
    }

    /** What the unit became in one step, by day and then in Vietnamese order; empty if it took no such step. */
    public List<Step> listSuccessors(String unitId) {
        return List.copyOf(successors.getOrDefault(unitId, List.of()));
    }

    /** All that the unit came from, in one step or more, the fewest steps first, each unit once and never itself. */
    public List<Step> listAncestors(String unitId) {
        return reachable(unitId, predecessors);
    }

    /** All that the unit became, in one step or more, the fewest steps first, each unit once and never itself. */
    public List<Step> listDescendants(String unitId) {
        return reachable(unitId, successors);
    }

    private static List<Step> reachable(String unitId, Map<String, List<Step>> steps) {
        var reached = new LinkedHashMap<String, Step>();
        var waiting = new ArrayDeque<>(List.of(unitId));
        while (!waiting.isEmpty()) {
            for (Step step : steps.getOrDefault(waiting.remove(), List.of())) {
                String id = step.unit().id();
                if (!id.equals(unitId) && reached.putIfAbsent(id, step) == null) {
                    waiting.add(id);
                }
            }
        }
        return List.copyOf(reached.values());
    }

    /**
     * The ids whose results make one series, oldest first and ending with this one: through {@code renamed} only. Huế carries
     * on Thừa Thiên Huế's, while Thừa Thiên Huế's own ends with it.
     */
    public List<String> series(String unitId) {
        var series = new LinkedList<>(List.of(unitId));
        var before = renamedBefore(unitId);
        while (before != null && !series.contains(before)) {
            series.addFirst(before);
            before = renamedBefore(before);
        }
        return List.copyOf(series);
    }

    private String renamedBefore(String unitId) {
        return predecessors.getOrDefault(unitId, List.of()).stream()
                .filter(step -> step.kind().equals(RENAMED))
                .reduce((earlier, later) -> later)
                .map(step -> step.unit().id())
                .orElse(null);
    }

    /**
     * The years, rising, from which the unit's series alone is no continuation, because it took another in and kept its id
     * (Bộ Tài chính: 2025). A result is of 31 December, so it is the year of the merger itself. Empty for most.
     */
    public List<Integer> mergeYears(String unitId) {
        var series = series(unitId);
        var years = new TreeSet<Integer>();
        for (String id : series) {
            for (Step step : listPredecessors(id)) {
                if (step.kind().equals(MERGED) && livedBefore(series, step.date())) {
                    years.add(step.date().getYear());
                }
            }
        }
        return List.copyOf(years);
    }

    private boolean livedBefore(List<String> series, LocalDate day) {
        Unit oldest = units.get(series.get(0));
        return oldest.validFrom() == null || oldest.validFrom().isBefore(day);
    }

    /**
     * The ids of the units that the series of this one came from or went into by {@code merged} or {@code replaced}, one step
     * away: what is shown beside it and never joined to it.
     */
    public List<String> listRelated(String unitId) {
        var related = new LinkedHashSet<String>();
        for (String id : series(unitId)) {
            for (var steps : List.of(listPredecessors(id), listSuccessors(id))) {
                steps.stream()
                        .filter(step -> !step.kind().equals(RENAMED))
                        .forEach(step -> related.add(step.unit().id()));
            }
        }
        return List.copyOf(related);
    }

    /**
     * The unit's name, with the days of this shape where a unit of the same type, name and parent's name has others: "Hưng Yên
     * (từ 1-7-2025)".
     */
    public Text label(Unit unit) {
        var twins = namesakes.getOrDefault(nameInItsParent(unit), Set.of());
        LocalDate from = unit.validFrom();
        LocalDate to = unit.validTo();
        if (twins.size() < 2 || (from == null && to == null)) {
            return new Text(unit.nameVi(), unit.nameEn());
        }
        var vi = new ArrayList<String>();
        var en = new ArrayList<String>();
        if (from != null) {
            vi.add("từ " + DAY_VI.format(from));
            en.add("from " + from);
        }
        if (to != null) {
            vi.add("đến " + DAY_VI.format(to));
            en.add("until " + to);
        }
        return new Text(
                unit.nameVi() + " (" + String.join(" ", vi) + ")", unit.nameEn() + " (" + String.join(" ", en) + ")");
    }

    // The departments of two shapes of a province have different parents and one name; those of two provinces are no
    // twins.
    private String nameInItsParent(Unit unit) {
        Unit parent = unit.parent() == null ? null : units.get(unit.parent());
        return unit.type() + "/" + (parent == null ? "" : parent.nameVi()) + "/" + unit.nameVi();
    }
}
