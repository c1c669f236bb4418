package vn.parindex.ranking;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalInt;
import vn.parindex.catalog.Figure;
import vn.parindex.catalog.Unit;
import vn.parindex.http.Decimals;
import vn.parindex.http.problem.Fault;
import vn.parindex.http.request.Reading;
import vn.parindex.result.ReleasedTables;
import vn.parindex.result.Standings;
import vn.parindex.selection.ChosenTable;
import vn.parindex.selection.Selection;

/**
 * What is supposed of a unit in a ranking.
 *
 * @param standings the table, by the measure that is supposed of
 * @param unit a member of it
 * @param score the figure supposed; empty where none is
 * @param place the place wanted; empty where none is
 */
record WhatIfRequest(ChosenTable table, Standings standings, Unit unit, Optional<Figure> score, OptionalInt place) {

    /** A unit that is none of those ranked is a fault, for which null stands in. */
    static WhatIfRequest of(
            String indicator, String year, WhatIfQuery query, Selection selection, ReleasedTables tables) {
        var table = selection.table(indicator, year, query.population(), query.within());
        var measure = selection.measure(query.measure(), table.indicator());
        var catalog = selection.catalog();
        var standings = tables.standings(catalog, table.indicator(), table.parent(), table.year(), measure);
        var unit = ranked(query, table, standings, selection);
        var score =
                figure(query.score(), measure.ceiling(catalog, table.indicator(), table.year()), selection.reading());
        var place = selection.reading().number("place", query.place(), 1, Math.max(1, standings.size()));
        return new WhatIfRequest(table, standings, unit.orElse(null), score, place);
    }

    /** The one unit of {@code unit=}, a member known by name; a fault where it is none, or not one. */
    private static Optional<Unit> ranked(
            WhatIfQuery query, ChosenTable table, Standings standings, Selection selection) {
        var reading = selection.reading();
        var units = selection.units(query.on()).members(query.unit(), table);
        if (units.size() != 1) {
            if (reading.list("unit", query.unit()).size() != 1) {
                reading.fault(Fault.query(
                        "unit",
                        reading.text(query.unit()).orElse(null),
                        "required",
                        "Hãy nêu đúng một đơn vị bằng “unit”, ví dụ unit=bac-giang.",
                        "Name exactly one unit by “unit”, unit=bac-giang for example."));
            }
            return Optional.empty();
        }
        var unit = units.get(0);
        boolean isFaulty = reading.faults().stream().anyMatch(fault -> "unit".equals(fault.parameter()));
        if (!isFaulty && !standings.table().results().containsKey(unit.id())) {
            reading.fault(Fault.query(
                    "unit",
                    unit.id(),
                    "not-ranked",
                    "“" + unit.id() + "” không có trong bảng xếp hạng này, nên không thể giả định thứ hạng.",
                    "“" + unit.id() + "” is not in this ranking, so that no place can be supposed."));
            return Optional.empty();
        }
        return Optional.of(unit);
    }

    /** The figure of {@code score=}, from 0 to the end of the scale; empty if absent or faulty. */
    private static Optional<Figure> figure(String sent, BigDecimal most, Reading reading) {
        var text = reading.text(sent);
        var figure = text.filter(each -> each.matches("[0-9]{1,4}(\\.[0-9]{1,4})?"))
                .map(Figure::parse)
                .filter(each -> each.value().compareTo(most) <= 0);
        if (text.isPresent() && figure.isEmpty()) {
            var ends = Decimals.inBoth(most.toPlainString());
            reading.fault(Fault.query(
                            "score",
                            text.get(),
                            "not-a-figure",
                            "Điểm là một số từ 0 đến " + ends.vi()
                                    + " với dấu chấm thập phân và tối đa bốn chữ số lẻ, ví dụ 88.5.",
                            "A score is a number from 0 to " + ends.en()
                                    + " with a decimal point and at most four decimals, 88.5 for example.")
                    .suggesting(Decimals.withPoint(text.get()).stream().toList()));
        }
        return figure;
    }
}
