package vn.parindex.dataset.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Consumer;
import vn.parindex.dataset.Finding;
import vn.parindex.dataset.Row;
import vn.parindex.http.Text;
import vn.parindex.result.Printing;

/** Statements are about a unit of their year; sources that state one figure differently are a warning. */
final class StatementRules {

    private static final List<String> FIGURE =
            List.of("indicator", "population", "year", "subject", "statistic", "scope");

    private final PackageCatalog catalog;
    private final Consumer<Finding> findings;

    StatementRules(PackageCatalog catalog, Consumer<Finding> findings) {
        this.catalog = catalog;
        this.findings = findings;
    }

    void check() {
        var stated = new LinkedHashMap<List<String>, List<Printing<Row>>>();
        for (var row : catalog.rows("statements")) {
            checkSubject(row);
            checkScope(row);
            if (row.figure("value") != null) {
                stated.computeIfAbsent(row.texts(FIGURE), key -> new ArrayList<>())
                        .add(new Printing<>(
                                row, row.text("source"), catalog.tier(row.text("source")), row.figure("value")));
            }
        }
        stated.values().forEach(printings -> Printing.agreement(printings)
                .contradictions()
                .forEach(pair -> warn(pair.lesser().carrier(), pair.better().carrier())));
    }

    private void warn(Row lesser, Row better) {
        findings.accept(lesser.warning(
                "value",
                "statements-disagree",
                new Text(
                        "Nguồn %s (%s) nêu %s cho cùng con số này."
                                .formatted(better.text("source"), better.where().vi(), better.text("value")),
                        "The source %s (%s) states %s for the same figure."
                                .formatted(better.text("source"), better.where().en(), better.text("value")))));
    }

    private void checkSubject(Row row) {
        var subject = row.text("subject");
        var year = row.integer("year");
        if (subject == null || year == null) {
            return;
        }
        catalog.findUnit(subject)
                .filter(unit -> !unit.life().containsEndOf(year))
                .ifPresent(unit -> findings.accept(row.error(
                        "subject",
                        "unit-lives",
                        new Text(
                                "Đơn vị này (%s) không tồn tại vào ngày 31-12-%d.".formatted(unit.life(), year),
                                "This unit (%s) does not exist on %d-12-31.".formatted(unit.life(), year)))));
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
}
