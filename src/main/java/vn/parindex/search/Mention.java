package vn.parindex.search;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.parindex.catalog.BareWords;
import vn.parindex.catalog.Unit;

/**
 * Words of a query that name a unit.
 *
 * @param written the words as they were sent
 * @param units what they may mean, the likeliest first, at least one
 * @param names by which documents may speak of them, as bare words: what was written, and the names of units of which it is a whole spelling
 */
record Mention(String written, List<Meant> units, List<String> names) {

    /**
     * A unit that is meant, or may be.
     *
     * @param series ids of those whose results make one series with its, itself included
     * @param matched the name, code or old name that was met
     * @param how as {@link vn.parindex.catalog.UnitNames.Hit} says; {@code successor} and {@code predecessor} for what a unit that was
     *     named became or came from
     * @param grade 0 where the words are a whole spelling of it; the higher, the less likely
     */
    record Meant(Unit unit, List<String> series, String matched, String how, int grade) {}

    static Mention of(String written, List<Meant> units) {
        return new Mention(
                written,
                units,
                Stream.concat(
                                Stream.of(written),
                                units.stream()
                                        .filter(meant -> meant.grade() == 0)
                                        .map(Meant::unit)
                                        .flatMap(unit -> Stream.of(unit.nameVi(), unit.nameEn())))
                        .map(BareWords::of)
                        .filter(name -> !name.matches("\\d+"))
                        .distinct()
                        .toList());
    }

    /** The place of this unit among those that are meant; empty where it is none of them. */
    OptionalInt position(String id) {
        return first(meant -> meant.unit().id().equals(id));
    }

    /** The same, or the place of a unit that carries its series on. */
    OptionalInt positionInSeries(String id) {
        var itself = position(id);
        return itself.isPresent() ? itself : first(meant -> meant.series().contains(id));
    }

    private OptionalInt first(Predicate<Meant> wanted) {
        return IntStream.range(0, units.size())
                .filter(index -> wanted.test(units.get(index)))
                .findFirst();
    }

    /** Whether only units of this type may be meant. */
    boolean isAllOf(String type) {
        return units.stream().allMatch(meant -> meant.unit().type().equals(type));
    }

    /** Whether a unit of this type may be meant. */
    boolean isOf(String type) {
        return units.stream().anyMatch(meant -> meant.unit().type().equals(type));
    }

    /**
     * The same with the likelier first: of equally good spellings one that lives at the end of the year, where one is named, then one of
     * which a result is known.
     */
    Mention ordered(OptionalInt year, KnownUnits known) {
        return new Mention(
                written,
                units.stream()
                        .sorted(Comparator.comparingInt(Meant::grade)
                                .thenComparing(meant ->
                                        year.isPresent() && !meant.unit().livesAtEndOf(year.getAsInt()))
                                .thenComparing(meant -> !known.isKnown(meant.unit())))
                        .toList(),
                names);
    }
}
