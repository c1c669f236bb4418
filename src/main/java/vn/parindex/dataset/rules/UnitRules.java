package vn.parindex.dataset.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import vn.parindex.dataset.Finding;
import vn.parindex.dataset.Row;
import vn.parindex.http.Text;

/** The lives of units: their dates, codes, parents, regions and what became of them. */
final class UnitRules {

    private final PackageCatalog catalog;
    private final Consumer<Finding> findings;

    UnitRules(PackageCatalog catalog, Consumer<Finding> findings) {
        this.catalog = catalog;
        this.findings = findings;
    }

    void check() {
        catalog.rows("units").forEach(this::checkDates);
        catalog.rows("unit_regions").forEach(this::checkDates);
        checkCodes();
        checkParents();
        if (catalog.isReadable("unit_relations")) {
            catalog.rows("units").forEach(this::checkSuccessor);
        }
        checkRelationCycles();
        catalog.rows("unit_regions").forEach(this::checkRegion);
        checkOneRegionADay();
    }

    private void checkDates(Row row) {
        if (row.life().isBackward()) {
            findings.accept(row.error(
                    "valid_to",
                    "dates-in-order",
                    new Text(
                            "Ngày cuối phải từ ngày đầu %s trở đi.".formatted(row.text("valid_from")),
                            "The last day must not lie before the first, %s.".formatted(row.text("valid_from")))));
        }
    }

    private void checkCodes() {
        eachOverlap(
                catalog.rows("units"),
                row -> row.text("code"),
                (earlier, row) -> findings.accept(row.error(
                        "code",
                        "code-once-a-day",
                        new Text(
                                "Mã này trùng với %s (%s) trong cùng thời gian; một mã không được có hai đơn vị trong một ngày."
                                        .formatted(
                                                earlier.text("id"),
                                                earlier.where().vi()),
                                "%s (%s) has this code at the same time; a code never stands for two units on one day."
                                        .formatted(
                                                earlier.text("id"),
                                                earlier.where().en())))));
    }

    private void checkOneRegionADay() {
        eachOverlap(
                catalog.rows("unit_regions"),
                row -> row.text("unit"),
                (earlier, row) -> findings.accept(row.error(
                        "region",
                        "one-region-a-day",
                        new Text(
                                "Trong cùng thời gian đơn vị %s đã thuộc vùng %s (%s); một ngày chỉ được thuộc một vùng."
                                        .formatted(
                                                row.text("unit"),
                                                earlier.text("region"),
                                                earlier.where().vi()),
                                "%s is in the region %s (%s) at the same time; a unit is in one region on one day."
                                        .formatted(
                                                row.text("unit"),
                                                earlier.text("region"),
                                                earlier.where().en())))));
    }

    /** Follows parents upwards; a chain of n units without an end must repeat one. */
    private void checkParents() {
        var parents = new HashMap<String, String>();
        catalog.rows("units").forEach(row -> parents.put(row.text("id"), row.text("parent")));
        for (var row : catalog.rows("units")) {
            var id = row.text("id");
            var at = row.text("parent");
            for (int steps = 0; at != null && !at.equals(id) && steps < parents.size(); steps++) {
                at = parents.get(at);
            }
            if (at != null && at.equals(id)) {
                findings.accept(
                        row.error(
                                "parent",
                                "parent-cycle",
                                new Text(
                                        "Đi từ đơn vị này lên các đơn vị cấp trên thì gặp lại chính nó; cấp trên phải là một đơn vị khác ở cao hơn.",
                                        "Going up from this unit leads back to it; a parent must be another unit, higher up.")));
            }
        }
    }

    private void checkSuccessor(Row unit) {
        var end = unit.date("valid_to");
        if (end == null) {
            return;
        }
        var after = end.plusDays(1);
        var steps = catalog.rows("unit_relations").stream()
                .filter(row -> unit.text("id") != null && unit.text("id").equals(row.text("predecessor")))
                .toList();
        if (steps.isEmpty()) {
            findings.accept(unit.error(
                    "valid_to",
                    "successor-missing",
                    new Text(
                            "Đơn vị kết thúc ngày này nên unit_relations.csv phải có đơn vị kế tiếp từ ngày %s."
                                    .formatted(after),
                            "The unit ends on this day, so unit_relations.csv must name its successor from %s on."
                                    .formatted(after))));
        }
        if (steps.stream().anyMatch(step -> after.equals(step.date("date")))) {
            return;
        }
        steps.stream()
                .filter(step -> step.date("date") != null)
                .forEach(step -> findings.accept(step.error(
                                "date",
                                "successor-from-next-day",
                                new Text(
                                        "%s kết thúc ngày %s, nên đơn vị kế tiếp phải bắt đầu ngày %s."
                                                .formatted(unit.text("id"), end, after),
                                        "%s ends on %s, so its successor acts from %s."
                                                .formatted(unit.text("id"), end, after)))
                        .suggesting(after.toString())));
    }

    private void checkRelationCycles() {
        Map<String, List<String>> successors = new HashMap<>();
        for (var row : catalog.rows("unit_relations")) {
            successors
                    .computeIfAbsent(row.text("predecessor"), key -> new ArrayList<>())
                    .add(row.text("successor"));
        }
        for (var row : catalog.rows("unit_relations")) {
            if (row.has("predecessor")
                    && row.has("successor")
                    && leads(successors, row.text("successor"), row.text("predecessor"))) {
                findings.accept(row.error(
                        "successor",
                        "relation-cycle",
                        new Text(
                                "Đi tiếp từ đơn vị kế tiếp này thì quay lại %s; các bước không được thành vòng."
                                        .formatted(row.text("predecessor")),
                                "Going on from this successor leads back to %s; the steps must not form a circle."
                                        .formatted(row.text("predecessor")))));
            }
        }
    }

    private static boolean leads(Map<String, List<String>> successors, String from, String to) {
        var open = new ArrayList<>(List.of(from));
        for (int i = 0; i < open.size(); i++) {
            if (open.get(i).equals(to)) {
                return true;
            }
            successors.getOrDefault(open.get(i), List.of()).stream()
                    .filter(next -> next != null && !open.contains(next))
                    .forEach(open::add);
        }
        return false;
    }

    private void checkRegion(Row row) {
        checkWithin(row, "unit");
        checkWithin(row, "region");
        var region = row.text("region");
        var type = region == null
                ? null
                : catalog.findUnit(region).map(unit -> unit.text("type")).orElse(null);
        if (type != null && !type.equals("region")) {
            findings.accept(row.error(
                    "region",
                    "region-type",
                    new Text(
                            "Đơn vị này thuộc loại %s; ở đây phải là một vùng (region).".formatted(type),
                            "This unit is of the type %s; a region is wanted here.".formatted(type))));
        }
    }

    private void checkWithin(Row row, String column) {
        var id = row.text(column);
        var unit = id == null ? null : catalog.findUnit(id).orElse(null);
        if (unit != null && !row.life().within(unit.life())) {
            findings.accept(row.error(
                    column,
                    "region-within-lives",
                    new Text(
                            "Thời gian %s phải nằm trong thời gian tồn tại của %s (%s)."
                                    .formatted(row.life(), id, unit.life()),
                            "The time %s must lie within the life of %s (%s)."
                                    .formatted(row.life(), id, unit.life()))));
        }
    }

    private interface Pair {
        void found(Row earlier, Row later);
    }

    private static void eachOverlap(List<Row> rows, Function<Row, String> key, Pair pair) {
        Map<String, List<Row>> seen = new LinkedHashMap<>();
        for (var row : rows) {
            if (key.apply(row) == null) {
                continue;
            }
            var same = seen.computeIfAbsent(key.apply(row), name -> new ArrayList<>());
            same.stream()
                    .filter(earlier -> earlier.life().overlaps(row.life()))
                    .findFirst()
                    .ifPresent(earlier -> pair.found(earlier, row));
            same.add(row);
        }
    }
}
