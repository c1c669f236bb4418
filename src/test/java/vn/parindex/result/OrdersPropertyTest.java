package vn.parindex.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import vn.parindex.catalog.Interval;
import vn.parindex.result.Tables.Table;

/** What a table leaves open, held against every order of it. */
class OrdersPropertyTest {

    @Provide
    Arbitrary<Table> tables() {
        return Tables.arbitraryOnes();
    }

    @Property(tries = 800)
    void aUnitCanTakeExactlyThePlacesThatSomeOrderGivesIt(@ForAll("tables") Table table) {
        var places = table.places();
        var all = orders(table, places);
        var orders = Orders.of(table.entries(), places, table.size());
        for (int i = 0; i < table.entries().size(); i++) {
            Set<Integer> reached = new TreeSet<>();
            for (var order : all) {
                reached.add(order.get(i));
            }
            assertThat(orders.placesOf("u" + i)).as("unit %s of %s", i, table).containsExactlyElementsOf(reached);
        }
    }

    @Property(tries = 800)
    void aPlaceAmongMembersContainsThatOfEveryOrderAndSeldomMore(@ForAll("tables") Table table) {
        var places = table.places();
        var members = List.of("u0", "u1", "u2");
        var reached = new HashSet<Integer>();
        for (var order : orders(table, places)) {
            int place = 1;
            for (int member = 1; member <= Math.min(2, table.entries().size() - 1); member++) {
                place += order.get(member) < order.get(0) ? 1 : 0;
            }
            reached.add(place);
        }
        var among = Orders.of(table.entries(), places, table.size())
                .placeAmong("u0", members.subList(0, Math.min(3, table.entries().size())));
        assertThat(reached).allMatch(among::contains);
        boolean tight =
                new TreeSet<>(reached).first() == among.best() && new TreeSet<>(reached).last() == among.worst();
        Statistics.label("tight").collect(tight);
        Statistics.label("tight").coverage(seen -> seen.check(true).percentage(share -> share > 99));
        if (among.isExact()) {
            assertThat(reached).containsExactly(among.best());
        }
    }

    /** Every order that agrees with the figures and with the places that hold: there always is one. */
    private static List<List<Integer>> orders(Table table, Places places) {
        var orders = orders(table, places.held());
        assertThat(orders).as("orders of %s", table).isNotEmpty();
        return orders;
    }

    private static List<List<Integer>> orders(Table table, Map<String, Interval> windows) {
        var orders = new ArrayList<List<Integer>>();
        Tables.everyOrder(table.size(), order -> {
            boolean held = true;
            for (int i = 0; i < table.entries().size(); i++) {
                var window = windows.get(table.entries().get(i).unit());
                held &= window == null || window.contains(order[i]);
            }
            if (held && Tables.keepsOrder(table, order, false)) {
                var copy = new ArrayList<Integer>();
                for (int place : order) {
                    copy.add(place);
                }
                orders.add(copy);
            }
        });
        return orders;
    }
}
