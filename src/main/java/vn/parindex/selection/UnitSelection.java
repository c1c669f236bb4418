package vn.parindex.selection;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vn.parindex.catalog.Catalog;
import vn.parindex.catalog.Indicator;
import vn.parindex.catalog.Resolution;
import vn.parindex.catalog.Unit;
import vn.parindex.catalog.UnitNames;
import vn.parindex.http.problem.Fault;
import vn.parindex.http.problem.ProblemException;
import vn.parindex.http.problem.ProblemType;
import vn.parindex.http.request.Reading;

/**
 * The units that a request names, by any spelling.
 *
 * <p>What is wrong with a parameter is kept in the {@link Reading}; what a path names and does not exist is a 404 at once.
 */
public final class UnitSelection {

    /** Whoever names more that is unknown is told so of each, and what may have been meant of the first only. */
    private static final int SUGGESTED_FOR = 10;

    private final Catalog catalog;
    private final Reading reading;
    private final String on;

    /**
     * @param on the day that tells units of one spelling apart, as it was sent; null where none was
     */
    UnitSelection(Catalog catalog, Reading reading, String on) {
        this.catalog = catalog;
        this.reading = reading;
        this.on = on;
    }

    /**
     * The parent whose units are ranked, from {@code within=}: needed where the units of a population have parents, a fault
     * where they have none.
     */
    public Optional<Unit> within(Indicator indicator, String sent, OptionalInt year) {
        var parents = catalog.listUnits().stream()
                .filter(unit -> unit.parent() != null && unit.type().equals(indicator.population()))
                .filter(unit -> year.isEmpty() || unit.livesAtEndOf(year.getAsInt()))
                .map(Unit::parent)
                .collect(toCollection(TreeSet::new));
        var named = unit("within", sent, year);
        if (parents.isEmpty()) {
            named.ifPresent(unit -> reading.fault(Fault.query(
                    "within",
                    reading.text(sent).orElse(null),
                    "not-nested",
                    "Các đơn vị “" + indicator.population() + "” được xếp hạng trên cả nước; hãy bỏ “within”.",
                    "The units of “" + indicator.population() + "” are ranked nationwide; leave “within” out.")));
            return Optional.empty();
        }
        if (reading.text(sent).isEmpty()) {
            reading.fault(Fault.query(
                            "within",
                            null,
                            "required",
                            "Các đơn vị “" + indicator.population()
                                    + "” chỉ được xếp hạng trong một đơn vị cấp trên; hãy nêu" + " “within”.",
                            "The units of “" + indicator.population() + "” are ranked within one parent; name it by"
                                    + " “within”.")
                    .allowing(parents));
            return Optional.of(catalog.requireUnit(parents.first()));
        }
        if (named.isPresent() && !parents.contains(named.get().id())) {
            reading.fault(Fault.notAllowed("within", named.get().id()).allowing(parents));
        }
        return named.filter(unit -> parents.contains(unit.id()))
                .or(() -> Optional.of(catalog.requireUnit(parents.first())));
    }

    /** As {@link #pathUnit(String, Optional, OptionalInt)}, where the path names no year. */
    public Unit pathUnit(String spelling, Optional<String> type) {
        return pathUnit(spelling, type, OptionalInt.empty());
    }

    /**
     * The unit that a path names by any spelling, of this type where one is given; {@code on=}, else the end of the year, tells
     * twins apart. A spelling that is not the id deserves a redirect to it.
     *
     * @throws ProblemException 404 for an unknown unit, 409 for one that fits several, with the candidates
     */
    public Unit pathUnit(String spelling, Optional<String> type, OptionalInt year) {
        var resolution = catalog.names().resolve(spelling, day(year), type);
        if (resolution instanceof Resolution.Found found) {
            return found.unit();
        }
        if (type.isPresent()
                && resolution instanceof Resolution.Unknown
                && catalog.names().resolve(spelling, reading.day("on", on)) instanceof Resolution.Found found) {
            throw ProblemException.notFound(UnitFaults.ofAnotherType(catalog, spelling, found.unit()));
        }
        var fault = UnitFaults.in(catalog, Fault.In.PATH, "unit", spelling, resolution);
        throw resolution instanceof Resolution.Ambiguous
                ? ProblemException.of(ProblemType.UNIT_AMBIGUOUS, fault.message(), List.of(fault))
                : ProblemException.notFound(fault);
    }

    /** The one unit that a parameter names by any spelling; empty if absent or faulty. */
    public Optional<Unit> unit(String parameter, String sent, OptionalInt year) {
        return one(parameter, reading.text(sent).flatMap(spelling -> resolve(parameter, spelling, year)));
    }

    /** The units that a parameter names by any spelling, each once, in the order of the request. */
    public List<Unit> units(String parameter, String sent, OptionalInt year) {
        reading.day("on", on);
        return several(
                parameter,
                reading.list(parameter, sent).stream()
                        .flatMap(spelling -> resolve(parameter, spelling, year).stream()));
    }

    /**
     * The units that {@code unit=} names, as they were in the year of the table: a renamed one is who bore its series then.
     * Of several that a spelling fits the one that is ranked here is meant; one that never is is a fault.
     */
    public List<Unit> members(String sent, ChosenTable table) {
        reading.day("on", on);
        var population = table.indicator().population();
        Predicate<Unit> ranked =
                unit -> unit.type().equals(population) && table.parent().equals(Optional.ofNullable(unit.parent()));
        var units = several(
                "unit",
                reading.list("unit", sent).stream()
                        .flatMap(spelling ->
                                resolve("unit", spelling, OptionalInt.of(table.year()), Optional.empty(), ranked)
                                        .stream()));
        units.stream()
                .filter(ranked.negate())
                .forEach(unit -> reading.fault(Fault.query(
                        "unit",
                        unit.id(),
                        "other-population",
                        "“" + unit.id() + "” (" + unit.type() + ") không thuộc bảng xếp hạng này (" + population + ").",
                        "“" + unit.id() + "” (" + unit.type() + ") is not of those ranked here (" + population
                                + ").")));
        return units.stream()
                .map(unit -> catalog.bearer(unit, table.year()).orElse(unit))
                .distinct()
                .toList();
    }

    private Optional<Unit> resolve(String parameter, String spelling, OptionalInt year) {
        return resolve(parameter, spelling, year, Optional.empty(), unit -> false);
    }

    /**
     * @param preferred decides between several that a spelling fits, if it holds for one alone
     */
    private Optional<Unit> resolve(
            String parameter, String spelling, OptionalInt year, Optional<String> type, Predicate<Unit> preferred) {
        var resolution = catalog.names().resolve(spelling, day(year), type, 0);
        if (resolution instanceof Resolution.Found found) {
            return Optional.of(found.unit());
        }
        if (resolution instanceof Resolution.Ambiguous ambiguous) {
            var meant = ambiguous.candidates().stream().filter(preferred).toList();
            if (meant.size() == 1) {
                return Optional.of(meant.get(0));
            }
        }
        reading.fault(() -> UnitFaults.in(
                catalog, Fault.In.QUERY, parameter, spelling, withNearest(resolution, spelling, year, type)));
        return Optional.empty();
    }

    /** To look for what was meant costs far more than to find what is known. */
    private Resolution withNearest(Resolution resolution, String spelling, OptionalInt year, Optional<String> type) {
        return resolution instanceof Resolution.Unknown && reading.faults().size() < SUGGESTED_FOR
                ? catalog.names().resolve(spelling, day(year), type, UnitNames.SUGGESTIONS)
                : resolution;
    }

    /** The day that tells units of one spelling apart: the one that is named, else the last of the year. */
    private Optional<LocalDate> day(OptionalInt year) {
        return reading.day("on", on)
                .or(() -> year.isPresent() ? Optional.of(LocalDate.of(year.getAsInt(), 12, 31)) : Optional.empty());
    }

    /** The region that {@code region=} names among those that hold for these members in the year; empty if absent or faulty. */
    public Optional<Unit> region(String sent, ChosenTable table) {
        if (reading.text(sent).isEmpty()) {
            return Optional.empty();
        }
        Map<String, Unit> holding = new LinkedHashMap<>();
        for (var unit : catalog.listMembers(table.indicator().population(), table.year(), table.parent())) {
            catalog.findRegion(unit.id(), table.year()).ifPresent(region -> holding.put(region.id(), region));
        }
        var spelling = reading.text(sent).get();
        var named = catalog.names()
                .resolve(spelling, Optional.of(LocalDate.of(table.year(), 12, 31)), Optional.of("region"));
        if (named instanceof Resolution.Found found
                && holding.containsKey(found.unit().id())) {
            return one("region", Optional.of(found.unit()));
        }
        reading.fault(Fault.query(
                        "region",
                        spelling,
                        "region-not-holding",
                        holding.isEmpty()
                                ? "Năm " + table.year() + " không có vùng nào cho các đơn vị này; hãy bỏ “region”."
                                : "“" + Fault.abbreviated(spelling) + "” không phải là một vùng vào ngày 31-12-"
                                        + table.year() + ".",
                        holding.isEmpty()
                                ? "These units are in no region in " + table.year() + "; leave “region” out."
                                : "“" + Fault.abbreviated(spelling) + "” is not a region on " + table.year()
                                        + "-12-31.")
                .allowing(holding.keySet()));
        return Optional.empty();
    }

    /** The region of any time that {@code region=} names by any spelling; empty if absent or faulty. */
    public Optional<Unit> region(String sent, OptionalInt year) {
        return one(
                "region",
                reading.text(sent)
                        .flatMap(spelling -> resolve("region", spelling, year, Optional.of("region"), unit -> false)));
    }

    /** By whatever spelling it was named: it is the same request with its id. */
    private Optional<Unit> one(String parameter, Optional<Unit> unit) {
        unit.ifPresent(each -> reading.means(parameter, each.id()));
        return unit;
    }

    private List<Unit> several(String parameter, Stream<Unit> named) {
        var units = named.distinct().toList();
        reading.means(parameter, units.stream().map(Unit::id).collect(joining(",")));
        return units;
    }
}
