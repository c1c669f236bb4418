package vn.parindex.intake;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import vn.parindex.catalog.Figure;
import vn.parindex.catalog.Interval;

/**
 * What the order of a table needs of one result: the preferred row, and what it lacks from the next best one.
 *
 * <p>Next best is by tier, then an exact place before a band, then the id of the source (dataset.md, merge rule).
 *
 * @param score null where no row states one
 * @param place the published place, null where no row states one
 * @param source the source of the row that states the place
 * @param line the line of that row
 * @param origin where that row was read
 */
record MergedRow(String unit, Figure score, Interval place, String source, int line, Origin origin) {

    static MergedRow of(List<Row> rows, PackageCatalog catalog) {
        var order = Comparator.comparing((Row row) -> !Boolean.TRUE.equals(row.bool("preferred")))
                .thenComparing(row -> catalog.tier(row.text("source")))
                .thenComparing(row -> row.place() == null || !row.place().isExact())
                .thenComparing(row -> row.text("source"), Comparator.nullsLast(Comparator.naturalOrder()));
        var best = rows.stream().sorted(order).toList();
        var scored = first(best, row -> row.figure("score"));
        var placed = first(best, Row::place);
        return new MergedRow(
                best.get(0).text("unit"),
                scored == null ? null : scored.figure("score"),
                placed == null ? null : placed.place(),
                placed == null ? null : placed.text("source"),
                placed == null ? 0 : placed.line(),
                placed == null ? null : placed.origin());
    }

    boolean hasExactPlace() {
        return place != null && place.isExact();
    }

    private static <T> Row first(List<Row> rows, Function<Row, T> field) {
        return rows.stream().filter(row -> field.apply(row) != null).findFirst().orElse(null);
    }
}
