package vn.parindex.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import vn.parindex.catalog.Figure;
import vn.parindex.catalog.Interval;
import vn.parindex.result.Tables.Table;

/** Counts of moved units against every pair of completions of two small editions of the same four units. */
class MovementPropertyTest {

    private static final int UNITS = 4;

    @Provide
    Arbitrary<Table> editions() {
        Arbitrary<Places.Entry> entry = Combinators.combine(
                        Arbitraries.of("70", "80", "85", "90").injectNull(0.5),
                        Arbitraries.integers().between(1, UNITS).injectNull(0.5))
                .as((figure, place) -> new Places.Entry(
                        "",
                        figure == null ? null : Figure.parse(figure + ".00"),
                        place == null ? null : Interval.exact(place),
                        1));
        return entry.list()
                .ofSize(UNITS)
                .map(entries -> new Table(
                        IntStream.range(0, UNITS)
                                .mapToObj(i -> new Places.Entry(
                                        "u" + i,
                                        entries.get(i).figure(),
                                        entries.get(i).published(),
                                        1))
                                .toList(),
                        UNITS));
    }

    /** Editions that may leave units out, which then can be any of the other edition's that it does not name, or none of them. */
    @Provide
    Arbitrary<Table> partial() {
        return Combinators.combine(
                        editions(),
                        Arbitraries.oneOf(
                                Arbitraries.just((1 << UNITS) - 1),
                                Arbitraries.integers().between(0, (1 << UNITS) - 1)),
                        Arbitraries.of(true, false))
                .as((table, named, scored) -> new Table(
                        IntStream.range(0, UNITS)
                                .filter(i -> (named >> i & 1) == 1)
                                .mapToObj(table.entries()::get)
                                .map(entry ->
                                        scored ? entry : new Places.Entry(entry.unit(), null, entry.published(), 1))
                                .toList(),
                        UNITS));
    }

    @Property(tries = 1000)
    void placesOfUnitsNotNamedMoveAsTheBoundsSay(@ForAll("partial") Table now, @ForAll("partial") Table before) {
        var truth = new Truth();
        var sameUnits = new Truth();
        var ordersBefore = ordersOfNamed(before);
        var pairing = Pairing.of(now, before);
        for (List<Integer> later : ordersOfNamed(now)) {
            for (List<Integer> earlier : ordersBefore) {
                match(pairing, later, earlier, 0, new boolean[UNITS], new int[3], truth, sameUnits);
            }
        }
        var movement = Movement.of(
                ComparedEdition.ofPlaces(now.entries(), now.places(), UNITS, unit -> unit, 1000),
                ComparedEdition.ofPlaces(before.entries(), before.places(), UNITS, unit -> unit, 1000),
                UNITS);
        Statistics.label("as if the units were the same").collect(sameUnits.isAs(truth));
        truth.check(movement, now, before, true);
    }

    /** Orders that differ in the places of named units; the others stand in falling order behind them. */
    private static Set<List<Integer>> ordersOfNamed(Table table) {
        var orders = new HashSet<List<Integer>>();
        int named = table.entries().size();
        CompletedTables.of(table).orders().forEach(order -> {
            int[] sorted = order.clone();
            Arrays.sort(sorted, named, sorted.length);
            orders.add(boxed(sorted));
        });
        return orders;
    }

    /** Which units of one edition can be which of the other: the same where both are named, any where one is not. */
    private record Pairing(boolean[] isPaired, boolean[][] canBe) {

        static Pairing of(Table now, Table before) {
            var namesNow = names(now);
            var namesBefore = names(before);
            var isPaired = new boolean[UNITS];
            var canBe = new boolean[UNITS][UNITS];
            for (int unit = 0; unit < UNITS; unit++) {
                String name = namesNow.get(unit);
                isPaired[unit] = name != null && namesBefore.contains(name);
                for (int other = 0; other < UNITS; other++) {
                    String otherName = namesBefore.get(other);
                    boolean otherPaired = otherName != null && namesNow.contains(otherName);
                    canBe[unit][other] = isPaired[unit] || otherPaired
                            ? name != null && name.equals(otherName)
                            : name == null || otherName == null;
                }
            }
            return new Pairing(isPaired, canBe);
        }

        private static List<String> names(Table table) {
            return IntStream.range(0, UNITS)
                    .mapToObj(i ->
                            i < table.entries().size() ? table.entries().get(i).unit() : null)
                    .toList();
        }
    }

    /** Tries all ways in which the units from this one on can be units of the edition before. */
    private static void match(
            Pairing pairing,
            List<Integer> later,
            List<Integer> earlier,
            int unit,
            boolean[] taken,
            int[] counts,
            Truth truth,
            Truth sameUnits) {
        if (unit == UNITS) {
            truth.add(counts);
            if (counts[0] + counts[1] + counts[2] == UNITS) {
                sameUnits.add(counts);
            }
            return;
        }
        for (int other = 0; other < UNITS; other++) {
            if (pairing.canBe[unit][other] && !taken[other]) {
                int move = 1 + Integer.compare(later.get(unit), earlier.get(other));
                taken[other] = true;
                counts[move]++;
                match(pairing, later, earlier, unit + 1, taken, counts, truth, sameUnits);
                counts[move]--;
                taken[other] = false;
            }
        }
        if (!pairing.isPaired[unit]) {
            match(pairing, later, earlier, unit + 1, taken, counts, truth, sameUnits);
        }
    }

    @Property(tries = 400)
    void placesMoveAsTheBoundsSay(@ForAll("editions") Table now, @ForAll("editions") Table before) {
        var ordersNow = new HashSet<List<Integer>>();
        CompletedTables.of(now).orders().forEach(order -> ordersNow.add(boxed(order)));
        var ordersBefore = new HashSet<List<Integer>>();
        CompletedTables.of(before).orders().forEach(order -> ordersBefore.add(boxed(order)));
        var truth = new Truth();
        for (List<Integer> later : ordersNow) {
            for (List<Integer> earlier : ordersBefore) {
                truth.add(earlier, later);
            }
        }
        var movement = Movement.of(
                ComparedEdition.ofPlaces(now.entries(), now.places(), UNITS, unit -> unit, 1000),
                ComparedEdition.ofPlaces(before.entries(), before.places(), UNITS, unit -> unit, 1000),
                UNITS);
        truth.check(movement, now, before, true);
    }

    @Property(tries = 60)
    void figuresMoveAsTheBoundsSay(@ForAll("editions") Table now, @ForAll("editions") Table before) {
        var truth = new Truth();
        var later = figures(now);
        var earlier = figures(before);
        for (int each : later) {
            if (truth.hasEverything()) {
                break;
            }
            for (int other : earlier) {
                truth.add(other, each);
            }
        }
        var movement = Movement.of(
                ComparedEdition.ofFigures(now.entries(), now.places(), UNITS, CompletedTables.CEILING, unit -> unit),
                ComparedEdition.ofFigures(
                        before.entries(), before.places(), UNITS, CompletedTables.CEILING, unit -> unit),
                UNITS);
        truth.check(movement, now, before, false);
    }

    /**
     * What each unit lacks of 100 in every completion with unknown figures at known ones or between: one byte for each unit, as there are
     * millions of pairs of completions.
     */
    private static int[] figures(Table table) {
        var all = new HashSet<Integer>();
        var completed = CompletedTables.of(table);
        completed.byUnit(
                List.of(
                        new BigDecimal("60"),
                        new BigDecimal("75"),
                        new BigDecimal("82"),
                        new BigDecimal("87"),
                        new BigDecimal("95"),
                        new BigDecimal("70"),
                        new BigDecimal("80"),
                        new BigDecimal("85"),
                        new BigDecimal("90")),
                figures -> {
                    int lacking = 0;
                    for (BigDecimal figure : figures) {
                        lacking = lacking << 8 | 100 - figure.intValueExact();
                    }
                    all.add(lacking);
                });
        return all.stream().mapToInt(Integer::intValue).toArray();
    }

    private static List<Integer> boxed(int[] order) {
        return Arrays.stream(order).boxed().toList();
    }

    private static final class Truth {
        private final int[] low = {9, 9, 9};
        private final int[] high = {-1, -1, -1};
        private final int[] counts = new int[3];

        void add(List<Integer> before, List<Integer> now) {
            int[] counts = new int[3];
            for (int i = 0; i < UNITS; i++) {
                counts[1 + Integer.compare(now.get(i), before.get(i))]++;
            }
            add(counts);
        }

        /** Of what the units lack, one byte for each. */
        void add(int before, int now) {
            Arrays.fill(counts, 0);
            for (int bits = 0; bits < UNITS * 8; bits += 8) {
                counts[1 + Integer.compare(now >>> bits & 0xff, before >>> bits & 0xff)]++;
            }
            add(counts);
        }

        void add(int[] counts) {
            for (int i = 0; i < 3; i++) {
                low[i] = Math.min(low[i], counts[i]);
                high[i] = Math.max(high[i], counts[i]);
            }
        }

        /** Whether no completion can widen it any more. */
        boolean hasEverything() {
            return Arrays.stream(low).allMatch(each -> each == 0)
                    && Arrays.stream(high).allMatch(each -> each == UNITS);
        }

        String isAs(Truth other) {
            return (Arrays.equals(low, other.low) ? "low same" : "low higher") + ", "
                    + (Arrays.equals(high, other.high) ? "high same" : "high lower");
        }

        void check(Movement movement, Table now, Table before, boolean exact) {
            var counts = List.of(movement.risen(), movement.unchanged(), movement.fallen());
            for (int i = 0; i < 3; i++) {
                int from = counts.get(i).all().low().intValue();
                int to = counts.get(i).all().high().intValue();
                boolean reached = from == low[i] && to == high[i];
                Statistics.label(List.of("risen", "unchanged", "fallen").get(i) + " reached")
                        .collect(reached);
                assertThat(from).as("least %d now %s before %s", i, now, before).isLessThanOrEqualTo(low[i]);
                assertThat(to)
                        .as("greatest %d now %s before %s", i, now, before)
                        .isGreaterThanOrEqualTo(high[i]);
                if (exact) {
                    assertThat(reached)
                            .as(
                                    "%d, %d to %d, now %s before %s, truly %d to %d",
                                    i, from, to, now, before, low[i], high[i])
                            .isTrue();
                }
            }
        }
    }
}
