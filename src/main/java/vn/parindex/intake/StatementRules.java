package vn.parindex.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import vn.parindex.http.Text;

/** Statements are about a unit of their year; one figure that two sources state differently is a warning. */
final class StatementRules {

    private static final List<String> FIGURE =
            List.of("indicator", "population", "year", "subject", "statistic", "scope");
    /** Counts and places are exact: 37 and 38 are not roundings of one number. */
    private static final Pattern COUNTED = Pattern.compile("count_.*|rank_.*|sample_.*|criteria_count|population_size");

    private final PackageCatalog catalog;
    private final Consumer<Finding> findings;

    StatementRules(PackageCatalog catalog, Consumer<Finding> findings) {
        this.catalog = catalog;
        this.findings = findings;
    }

    void check() {
        Map<List<String>, Row> first = new HashMap<>();
        for (var row : catalog.rows("statements")) {
            checkSubject(row);
            checkScope(row);
            var earlier = first.putIfAbsent(row.texts(FIGURE), row);
            if (earlier != null && differ(earlier, row)) {
                findings.accept(row.warning(
                        "value",
                        "statements-disagree",
                        new Text(
                                "Nguồn %s (%s) nêu %s cho cùng con số này."
                                        .formatted(
                                                earlier.text("source"),
                                                earlier.where().vi(),
                                                earlier.text("value")),
                                "The source %s (%s) states %s for the same figure."
                                        .formatted(
                                                earlier.text("source"),
                                                earlier.where().en(),
                                                earlier.text("value")))));
            }
        }
    }

    private void checkSubject(Row row) {
        var subject = row.text("subject");
        var year = row.integer("year");
        if (subject == null || year == null) {
            return;
        }
        catalog.findUnit(subject)
                .filter(unit -> !Life.of(unit).containsEndOf(year))
                .ifPresent(unit -> findings.accept(row.error(
                        "subject",
                        "unit-lives",
                        new Text(
                                "Đơn vị này (%s) không tồn tại vào ngày 31-12-%d.".formatted(Life.of(unit), year),
                                "This unit (%s) does not exist on %d-12-31.".formatted(Life.of(unit), year)))));
    }

    private void checkScope(Row row) {
        if (row.has("scope") && catalog.findUnit(row.text("scope")).isPresent()) {
            findings.accept(row.error(
                    "scope",
                    "scope-is-unit",
                    new Text(
                            "Đây là mã của một đơn vị; hãy ghi nó ở cột subject, còn scope dành cho nhóm không phải là đơn vị.",
                            "This is the id of a unit; put it into subject, a scope is a group that is no unit.")));
        }
    }

    private static boolean differ(Row a, Row b) {
        var one = a.figure("value");
        var other = b.figure("value");
        if (one == null || other == null) {
            return false;
        }
        boolean counted =
                a.has("statistic") && COUNTED.matcher(a.text("statistic")).matches();
        return counted ? !one.sameValue(other) : !one.agreesWith(other);
    }
}
