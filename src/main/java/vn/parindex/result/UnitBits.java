package vn.parindex.result;

import static java.util.Comparator.comparing;
import static java.util.Comparator.nullsFirst;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import vn.parindex.catalog.Catalog;
import vn.parindex.catalog.Unit;

/** The units of a release, each with a number, so that a set of them is a set of bits. Those of one parent are numbered one after the other. */
final class UnitBits {

    private final Catalog catalog;
    private final List<String> ids;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<Family> families = new ArrayList<>();
    private final Map<Integer, Map<String, BitSet>> regions = new ConcurrentHashMap<>();

    /**
     * The units of one parent.
     *
     * @param parent empty for those of the national level
     * @param from number of the first
     * @param to number behind the last
     */
    record Family(Optional<String> parent, int from, int to) {

        /** How many of these units are its own. */
        int count(BitSet units) {
            int first = units.nextSetBit(from);
            return first < 0 || first >= to ? 0 : units.get(first, to).cardinality();
        }
    }

    private UnitBits(Catalog catalog, List<Unit> units) {
        this.catalog = catalog;
        this.ids = units.stream().map(Unit::id).toList();
        for (int number = 0; number < units.size(); number++) {
            numbers.put(ids.get(number), number);
            var parent = Optional.ofNullable(units.get(number).parent());
            int last = families.size() - 1;
            if (last >= 0 && families.get(last).parent().equals(parent)) {
                families.set(last, new Family(parent, families.get(last).from(), number + 1));
            } else {
                families.add(new Family(parent, number, number + 1));
            }
        }
    }

    static UnitBits of(Catalog catalog) {
        return new UnitBits(
                catalog,
                catalog.listUnits().stream()
                        .sorted(comparing(Unit::parent, nullsFirst(TableKey.orderOfParents(catalog))))
                        .toList());
    }

    /** Empty for a unit that the release does not know. */
    OptionalInt number(String id) {
        var number = numbers.get(id);
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }

    /** The id of the unit with this number. */
    String id(int number) {
        return ids.get(number);
    }

    int size() {
        return ids.size();
    }

    /** By parent: the national level first, then in Vietnamese order. */
    List<Family> families() {
        return families;
    }

    /** These units; without those that the release does not know. */
    BitSet of(Collection<String> units) {
        var bits = new BitSet(size());
        units.forEach(id -> number(id).ifPresent(bits::set));
        return bits;
    }

    /** The units of each region on 31 December of the year. */
    Map<String, BitSet> regions(int year) {
        return regions.computeIfAbsent(year, asked -> {
            var inYear = new HashMap<String, BitSet>();
            for (int number = 0; number < size(); number++) {
                int unit = number;
                catalog.findRegion(id(number), asked)
                        .ifPresent(region -> inYear.computeIfAbsent(region.id(), id -> new BitSet(size()))
                                .set(unit));
            }
            return inYear;
        });
    }
}
