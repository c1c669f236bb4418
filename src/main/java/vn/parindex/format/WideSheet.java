package vn.parindex.format;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import vn.parindex.result.ResultView;

/**
 * Results with units down and years across, as spreadsheets like them: for each year the figure and, beside it, the state of the result.
 *
 * <p>Scores and points of one result are two rows, because nothing is converted. A result that is not in the answer leaves both
 * cells empty.
 */
public final class WideSheet {

    /** What stands at the left of a row. */
    private record Key(String indicator, String population, String unit, String measure) {}

    /** A row: whose figures, and what is known of them by year. */
    public record Row(ResultView first, String measure, Map<Integer, ResultView> byYear) {

        private BigDecimal figure(int year) {
            var result = byYear.get(year);
            return result == null ? null : measure.equals("points") ? result.points() : result.score();
        }

        private String state(int year) {
            var result = byYear.get(year);
            return result == null ? null : result.state();
        }
    }

    private WideSheet() {}

    /** The rows in the order in which their first result comes; years ascending. */
    public static Sheet<Row> of(Iterable<ResultView> results) {
        var rows = new LinkedHashMap<Key, Row>();
        var years = new TreeSet<Integer>();
        for (var result : results) {
            years.add(result.year());
            for (var measure : measures(result)) {
                var key = new Key(
                        result.indicator(), result.population(), result.unit().id(), measure);
                rows.computeIfAbsent(key, each -> new Row(result, measure, new HashMap<>()))
                        .byYear()
                        .put(result.year(), result);
            }
        }
        var columns = new ArrayList<>(List.of(
                text("indicator", "Chỉ số", "Indicator", row -> row.first().indicator())
                        .of(Vocabulary.INDICATOR, row -> row.first().population()),
                text("population", "Nhóm xếp hạng", "Population", row -> row.first()
                                .population())
                        .of(Vocabulary.POPULATION),
                text("unit", "Đơn vị", "Unit", row -> row.first().unit().id()).of(Vocabulary.UNIT),
                text("code", "Mã đơn vị hành chính", "Official code", row -> row.first()
                        .unit()
                        .code()),
                text("name_vi", "Tên tiếng Việt", "Vietnamese name", row -> row.first()
                        .unit()
                        .name()
                        .vi()),
                text("name_en", "Tên tiếng Anh", "English name", row -> row.first()
                        .unit()
                        .name()
                        .en()),
                text("measure", "Loại số liệu", "Measure", row -> row.measure()).of(Vocabulary.MEASURE)));
        for (int year : years) {
            var name = String.valueOf(year);
            columns.add(Column.decimal(name, "score", name, name, row -> row.figure(year)));
            columns.add(Column.<Row>text(
                            name + "_state", "state", "Trạng thái " + name, "State " + name, row -> row.state(year))
                    .of(Vocabulary.STATE));
        }
        return new Sheet<>(List.copyOf(columns), rows.values());
    }

    /** A result without any figure stands in the row of scores. */
    private static List<String> measures(ResultView result) {
        if (result.points() == null) {
            return List.of("score");
        }
        return result.score() == null ? List.of("points") : List.of("score", "points");
    }

    private static Column<Row> text(String name, String vi, String en, Function<Row, Object> value) {
        return Column.text(name, name.equals("code") || name.startsWith("name_") ? "unit" : name, vi, en, value);
    }
}
