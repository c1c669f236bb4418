package vn.parindex.comparison;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vn.parindex.catalog.Indicator;
import vn.parindex.catalog.Unit;
import vn.parindex.http.problem.Fault;
import vn.parindex.http.request.Reading;
import vn.parindex.http.request.YearSet;
import vn.parindex.selection.Selection;

/**
 * What is asked of a comparison.
 *
 * @param units two to ten that are ranked against each other, in the order of the request
 * @param indicators those of their population
 * @param wanted the years; empty for all
 * @param alternatives whether what the other documents say is shown
 */
record ComparisonRequest(List<Unit> units, List<Indicator> indicators, Optional<YearSet> wanted, boolean alternatives) {

    private static final int FEWEST = 2;
    private static final int MOST = 10;

    static ComparisonRequest of(ComparisonQuery query, Selection selection) {
        boolean alternatives = selection.alternatives(query.include());
        var wanted = selection.reading().years("year", query.year());
        var units = withoutPredecessors(
                selection.units(query.on()).units("unit", query.unit(), YearSet.single(wanted)), selection);
        check(units, query.unit(), selection.reading());
        var indicators = units.isEmpty()
                ? List.<Indicator>of()
                : selection.indicators(query.indicator(), units.get(0).type());
        return new ComparisonRequest(units, indicators, wanted, alternatives);
    }

    /** A renamed unit carries on the rows of what it was before, so that one beside it would only say them again. */
    private static List<Unit> withoutPredecessors(List<Unit> units, Selection selection) {
        var lineage = selection.catalog().lineage();
        return units.stream()
                .filter(unit -> units.stream()
                        .noneMatch(other -> !other.equals(unit)
                                && lineage.series(other.id()).contains(unit.id())))
                .toList();
    }

    private static void check(List<Unit> units, String sent, Reading reading) {
        int named = reading.list("unit", sent).size();
        if (named < FEWEST || named > MOST) {
            reading.fault(Fault.query(
                    "unit",
                    reading.text(sent).orElse(null),
                    "out-of-range",
                    "So sánh cần từ 2 đến 10 đơn vị khác nhau, cách nhau bằng dấu phẩy; yêu cầu nêu " + named + ".",
                    "A comparison takes 2 to 10 different units, separated by commas; the request names " + named
                            + "."));
        } else if (units.size() == 1 && named > 1 && reading.faults().isEmpty()) {
            reading.fault(Fault.query(
                    "unit",
                    reading.text(sent).orElse(null),
                    "out-of-range",
                    "Các cách viết này đều là của một đơn vị: " + units.get(0).id() + ".",
                    "These spellings all name one unit: " + units.get(0).id() + "."));
        }
        for (var unit : units) {
            var first = units.get(0);
            if (!unit.type().equals(first.type()) || !Objects.equals(unit.parent(), first.parent())) {
                reading.fault(Fault.query(
                        "unit",
                        unit.id(),
                        "other-population",
                        "“" + unit.id() + "” (" + unit.type() + ") không được xếp hạng cùng “" + first.id() + "” ("
                                + first.type() + "); chỉ so sánh các đơn vị được xếp hạng cùng nhau.",
                        "“" + unit.id() + "” (" + unit.type() + ") is not ranked against “" + first.id() + "” ("
                                + first.type() + "); compare units that are ranked against each other."));
            }
        }
    }
}
