package vn.parindex.intake;

import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.Function;
import vn.parindex.catalog.Figure;
import vn.parindex.http.Text;

/** What the rows of one result must meet together: one of them is preferred; sources that differ are a warning. */
final class ResultRules {

    private final Consumer<Finding> findings;

    ResultRules(Consumer<Finding> findings) {
        this.findings = findings;
    }

    void check(List<Row> rows) {
        checkPreferred(rows);
        checkAgreement(rows, "score", row -> row.figure("score"), Figure::agreesWith);
        checkAgreement(rows, "points", row -> row.figure("points"), Figure::agreesWith);
        checkAgreement(rows, "rank_best", Row::place, (one, other) -> one.intersect(other)
                .isPresent());
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

    /** Each row is held against the preferred one or, where that says nothing, against the first that does. */
    private <T> void checkAgreement(List<Row> rows, String column, Function<Row, T> field, BiPredicate<T, T> agree) {
        var stated = rows.stream().filter(row -> field.apply(row) != null).toList();
        var reference = stated.stream()
                .filter(row -> Boolean.TRUE.equals(row.bool("preferred")))
                .findFirst()
                .or(() -> stated.stream().findFirst())
                .orElse(null);
        stated.stream()
                .filter(row -> row != reference && !agree.test(field.apply(reference), field.apply(row)))
                .forEach(row -> findings.accept(row.warning(
                        column,
                        "sources-disagree",
                        new Text(
                                "Nguồn %s (%s) nêu %s cho cùng kết quả này."
                                        .formatted(
                                                reference.text("source"),
                                                reference.where().vi(),
                                                reference.text(column)),
                                "The source %s (%s) states %s for the same result."
                                        .formatted(
                                                reference.text("source"),
                                                reference.where().en(),
                                                reference.text(column))))));
    }
}
