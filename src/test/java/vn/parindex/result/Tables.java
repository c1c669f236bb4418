package vn.parindex.result;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import vn.parindex.catalog.Figure;
import vn.parindex.catalog.Interval;

/** Small tables to try every order of: true ones with parts hidden, and arbitrary ones that may contradict themselves. */
final class Tables {

    /** A table, and each unit's true place where it has one. */
    record Table(List<Places.Entry> entries, int size) {

        Places places() {
            return Places.of(entries, size);
        }

        Table with(int index, Interval published) {
            return with(index, published, 1);
        }

        private Table with(int index, Interval published, int attestations) {
            List<Places.Entry> changed = new ArrayList<>(entries);
            Places.Entry entry = entries.get(index);
            changed.set(index, new Places.Entry(entry.unit(), entry.figure(), published, attestations));
            return new Table(changed, size);
        }

        private Table with(Fault fault) {
            int unit = fault.unit % entries.size();
            int other = fault.other % entries.size();
            int place = 1 + fault.place % size;
            return switch (fault.kind) {
                case 0 -> with(unit, Interval.exact(place), fault.attestations);
                case 1 -> with(unit, new Interval(place, Math.min(size, place + 1)), fault.attestations);
                default ->
                    with(unit, entries.get(other).published(), fault.attestations)
                            .with(other, entries.get(unit).published(), 1);
            };
        }
    }

    private record Member(int hundredths, int decimals, Shown shown, Published published, int better, int worse) {}

    private enum Shown {
        SCORE,
        NAME,
        NOTHING
    }

    private enum Published {
        NOTHING,
        BAND,
        EXACT
    }

    private Tables() {}

    /** Tables of 2 to 6 units cut from a true order: scores rounded or hidden, places hidden or widened to bands, units left out. */
    static Arbitrary<Table> trueOnes() {
        return members().map(Tables::printed);
    }

    /** The same with the true places, by the index of the entry: {@code places().get(i)} is that of {@code table().entries().get(i)}. */
    record Truth(Table table, List<Integer> places) {}

    static Arbitrary<Truth> truths() {
        return members().map(members -> {
            List<Integer> places = new ArrayList<>();
            List<Member> falling = falling(members);
            IntStream.range(0, falling.size())
                    .filter(i -> falling.get(i).shown != Shown.NOTHING)
                    .forEach(i -> places.add(i + 1));
            return new Truth(printed(members), places);
        });
    }

    private record Fault(int kind, int unit, int other, int place, int attestations) {}

    /**
     * Tables of 2 to {@code most} units cut from a true order, into which so many faults were then put: a wrong exact place or band, or the
     * published places of two units in exchange. One may hit what another did, and some do no harm.
     */
    static Arbitrary<Table> planted(int faults, int most) {
        Arbitrary<Fault> fault = Combinators.combine(
                        Arbitraries.of(0, 0, 1, 2),
                        Arbitraries.integers().between(0, 99),
                        Arbitraries.integers().between(0, 99),
                        Arbitraries.integers().between(0, 99),
                        Arbitraries.of(1, 1, 2))
                .as(Fault::new);
        return Combinators.combine(members(most), fault.list().ofSize(faults)).as((members, planted) -> {
            Table table = printed(members);
            for (Fault each : planted) {
                table = table.entries.isEmpty() ? table : table.with(each);
            }
            return table;
        });
    }

    /** Tables of 2 to 6 units with whatever scores, places and bands, also beyond the last place. */
    static Arbitrary<Table> arbitraryOnes() {
        Arbitrary<Places.Entry> entry = Combinators.combine(
                        Arbitraries.integers().between(8000, 8030).injectNull(0.4),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(1, 6),
                        Arbitraries.of(-1, 0, 0, 0, 2),
                        Arbitraries.integers().between(1, 3))
                .as((score, decimals, place, width, attestations) -> new Places.Entry(
                        "",
                        score == null ? null : figure(score, decimals),
                        width < 0 ? null : new Interval(place, place + width),
                        attestations));
        return Combinators.combine(
                        entry.list().ofMinSize(2).ofMaxSize(6),
                        Arbitraries.integers().between(0, 1))
                .as((entries, unknown) -> new Table(
                        IntStream.range(0, entries.size())
                                .mapToObj(i -> new Places.Entry(
                                        "u" + i,
                                        entries.get(i).figure(),
                                        entries.get(i).published(),
                                        entries.get(i).attestations()))
                                .toList(),
                        Math.max(2, entries.size() + unknown)));
    }

    private static Arbitrary<List<Member>> members() {
        return members(6);
    }

    private static Arbitrary<List<Member>> members(int most) {
        return Combinators.combine(
                        Arbitraries.integers().between(8000, 8120),
                        Arbitraries.of(0, 1, 2, 2),
                        Arbitraries.of(Shown.SCORE, Shown.SCORE, Shown.SCORE, Shown.NAME, Shown.NOTHING),
                        Arbitraries.of(Published.NOTHING, Published.NOTHING, Published.BAND, Published.EXACT),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(0, 2))
                .as(Member::new)
                .list()
                .ofMinSize(2)
                .ofMaxSize(most);
    }

    private static List<Member> falling(List<Member> members) {
        return members.stream()
                .sorted(Comparator.comparingInt(Member::hundredths).reversed())
                .toList();
    }

    private static Table printed(List<Member> members) {
        int size = members.size();
        List<Member> falling = falling(members);
        List<Places.Entry> entries = new ArrayList<>();
        for (int place = 1; place <= size; place++) {
            Member member = falling.get(place - 1);
            if (member.shown != Shown.NOTHING) {
                entries.add(new Places.Entry(
                        "u" + place,
                        member.shown == Shown.SCORE ? figure(member.hundredths, member.decimals) : null,
                        switch (member.published) {
                            case NOTHING -> null;
                            case EXACT -> Interval.exact(place);
                            case BAND ->
                                new Interval(Math.max(1, place - member.better), Math.min(size, place + member.worse));
                        },
                        1));
            }
        }
        return new Table(entries, size);
    }

    private static Figure figure(int hundredths, int decimals) {
        return new Figure(BigDecimal.valueOf(hundredths, 2).setScale(decimals, RoundingMode.HALF_UP), decimals);
    }

    /** Whether no unit in this order stands above one with a surely higher figure or, as printed, with any higher figure. */
    static boolean keepsOrder(Table table, int[] order, boolean asPrinted) {
        for (int i = 0; i < table.entries().size(); i++) {
            for (int j = 0; j < table.entries().size(); j++) {
                Figure upper = table.entries().get(i).figure();
                Figure lower = table.entries().get(j).figure();
                if (upper != null
                        && lower != null
                        && order[i] > order[j]
                        && (asPrinted ? upper.compareTo(lower) > 0 : upper.surelyAbove(lower))) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Every order of {@code size} things, as {@code place[thing]} from 1 on. */
    static void everyOrder(int size, Consumer<int[]> orders) {
        permute(new int[size], new boolean[size + 1], 0, orders);
    }

    private static void permute(int[] places, boolean[] taken, int thing, Consumer<int[]> orders) {
        if (thing == places.length) {
            orders.accept(places);
            return;
        }
        for (int place = 1; place <= places.length; place++) {
            if (!taken[place]) {
                taken[place] = true;
                places[thing] = place;
                permute(places, taken, thing + 1, orders);
                taken[place] = false;
            }
        }
    }
}
