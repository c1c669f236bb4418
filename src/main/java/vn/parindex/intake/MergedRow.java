package vn.parindex.intake;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import vn.parindex.catalog.Figure;
import vn.parindex.catalog.Interval;

/**
 * One result as its rows together tell it: the preferred row, and what it lacks from the next best one.
 *
 * <p>Next best is by tier, then an exact place before a band, then the id of the source (dataset.md, merge rule).
 *
 * @param place the row that gives the place, null where none does
 */
record MergedRow(Row preferred, Figure score, Row place) {

    static MergedRow of(List<Row> rows, PackageCatalog catalog) {
        var order = Comparator.comparing((Row row) -> !Boolean.TRUE.equals(row.bool("preferred")))
                .thenComparing(row -> catalog.tier(row.text("source")))
                .thenComparing(row -> row.place() == null || !row.place().isExact())
                .thenComparing(row -> row.text("source"), Comparator.nullsLast(Comparator.naturalOrder()));
        var best = rows.stream().sorted(order).toList();
        var scored = first(best, row -> row.figure("score"));
        return new MergedRow(best.get(0), scored == null ? null : scored.figure("score"), first(best, Row::place));
    }

    String unit() {
        return preferred.text("unit");
    }

    boolean hasExactPlace() {
        return place != null && interval().isExact();
    }

    /** The published place. */
    Interval interval() {
        return place.place();
    }

    private static <T> Row first(List<Row> rows, Function<Row, T> field) {
        return rows.stream().filter(row -> field.apply(row) != null).findFirst().orElse(null);
    }
}
