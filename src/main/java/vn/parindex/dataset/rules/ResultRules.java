package vn.parindex.dataset.rules;

import java.util.List;
import java.util.function.Consumer;
import vn.parindex.catalog.Figure;
import vn.parindex.catalog.Interval;
import vn.parindex.dataset.Finding;
import vn.parindex.dataset.Row;
import vn.parindex.http.Text;
import vn.parindex.result.Agreement;
import vn.parindex.result.Merged;

/** What the rows of one result must meet together: one of them is preferred; sources that differ are a warning. */
final class ResultRules {

    private final Consumer<Finding> findings;

    ResultRules(Consumer<Finding> findings) {
        this.findings = findings;
    }

    void check(List<Row> rows, Merged<Row> merged) {
        checkPreferred(rows);
        checkAgreement("score", Agreement.of(merged.ordered(), row -> row.figure("score"), Figure::agreesWith));
        checkAgreement("points", Agreement.of(merged.ordered(), row -> row.figure("points"), Figure::agreesWith));
        checkAgreement("rank_best", Agreement.of(merged.ordered(), Row::place, Interval::overlaps));
    }

    private void checkPreferred(List<Row> rows) {
        var preferred = rows.stream()
                .filter(row -> Boolean.TRUE.equals(row.bool("preferred")))
                .toList();
        // A cell that is neither true nor false is reported as such, and may well be the one that is missing here.
        boolean readable = rows.stream().allMatch(row -> row.bool("preferred") != null);
        if (preferred.isEmpty() && readable) {
            findings.accept(rows.get(0)
                    .error(
                            "preferred",
                            "preferred-missing",
                            new Text(
                                    "Không dòng nào của kết quả này có preferred là true; phải có đúng một dòng.",
                                    "No row of this result is preferred; exactly one must be.")));
        }
        preferred.stream()
                .skip(1)
                .forEach(row -> findings.accept(row.error(
                        "preferred",
                        "preferred-twice",
                        new Text(
                                "Kết quả này đã có dòng mà preferred là true (%s); chỉ được có một dòng."
                                        .formatted(preferred.get(0).where().vi()),
                                "This result has a preferred row already (%s); exactly one may be."
                                        .formatted(preferred.get(0).where().en())))));
    }

    private void checkAgreement(String column, Agreement<Row, ?> agreement) {
        agreement
                .contradictions()
                .forEach(pair -> findings.accept(pair.lesser()
                        .warning(
                                column,
                                "sources-disagree",
                                new Text(
                                        "Nguồn %s (%s) nêu %s cho cùng kết quả này."
                                                .formatted(
                                                        pair.better().text("source"),
                                                        pair.better().where().vi(),
                                                        said(pair.better(), column)),
                                        "The source %s (%s) states %s for the same result."
                                                .formatted(
                                                        pair.better().text("source"),
                                                        pair.better().where().en(),
                                                        said(pair.better(), column))))));
    }

    private static String said(Row row, String column) {
        boolean isBand = column.equals("rank_best") && !row.place().isExact();
        return isBand ? row.place().best() + "–" + row.place().worst() : row.text(column);
    }
}
