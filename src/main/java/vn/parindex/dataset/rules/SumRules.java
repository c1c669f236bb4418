package vn.parindex.dataset.rules;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import vn.parindex.catalog.Figure;
import vn.parindex.catalog.Indicator;
import vn.parindex.dataset.Finding;
import vn.parindex.dataset.Finding.Severity;
import vn.parindex.dataset.PackageFormat;
import vn.parindex.dataset.Row;
import vn.parindex.dataset.RowOrigin;
import vn.parindex.http.Text;
import vn.parindex.result.PartSum;

/**
 * Points of the scoring parts, and of the fields, add up to the total of the same source; else it is a warning.
 *
 * <p>Parts that already exceed the total need not be complete. Which sets are complete, and how they add up: {@link PartSum}.
 */
final class SumRules {

    private record Whole(String index, String population, String year, String unit, String source) {}

    private record Table(String index, String population, String year) {}

    private record Total(RowOrigin origin, String column, String value, Figure figure) {}

    /** The fields, and the scoring parts, that one source states of one unit, added up while they are read. */
    private record Sums(PartSum fields, PartSum parts) {

        private static final Sums NONE = new Sums(PartSum.NONE, PartSum.NONE);

        Sums plus(Figure points, boolean ofScoringPart) {
            return ofScoringPart ? new Sums(fields, parts.plus(points)) : new Sums(fields.plus(points), parts);
        }
    }

    private final PackageCatalog catalog;
    private final Consumer<Finding> findings;
    private final Map<Whole, Total> totals = new HashMap<>();
    private final Map<Whole, Sums> sums = new HashMap<>();
    private final Map<Table, Set<String>> known = new HashMap<>();
    private final Set<List<String>> decomposed;

    SumRules(PackageCatalog catalog, Consumer<Finding> findings) {
        this.catalog = catalog;
        this.findings = findings;
        this.decomposed = catalog.rows("indicators").stream()
                .filter(row -> row.has("parent"))
                .map(row -> row.texts(List.of("parent", "population")))
                .collect(Collectors.toSet());
    }

    void accept(Row row) {
        var indicator = row.text("indicator");
        var population = row.text("population");
        if (indicator == null || population == null) {
            return;
        }
        var component = catalog.findIndicator(indicator, population).orElse(null);
        var index = component == null ? null : component.text("parent");
        if (index != null && row.figure("points") != null) {
            add(row, index, component.integer("order"));
            known.computeIfAbsent(new Table(index, population, row.text("year")), key -> new HashSet<>())
                    .add(indicator);
        } else if (component != null
                && index == null
                && decomposed.contains(row.texts(List.of("indicator", "population")))) {
            var total = total(row, component);
            if (total != null) {
                totals.put(whole(row, indicator), total);
            }
        }
    }

    void finish() {
        sums.forEach((whole, stated) -> {
            var total = totals.get(whole);
            if (total != null) {
                check(whole, total, stated.fields(), true);
                check(whole, total, stated.parts(), false);
            }
        });
    }

    private void add(Row row, String index, Integer order) {
        if (order != null) {
            var points = row.figure("points");
            sums.compute(whole(row, index), (key, stated) -> (stated == null ? Sums.NONE : stated)
                    .plus(points, Indicator.isOfScoringPart(order)));
        }
    }

    private void check(Whole whole, Total total, PartSum stated, boolean fields) {
        var members = catalog.listComponents(whole.index, whole.population).stream()
                .filter(row ->
                        row.integer("order") != null && Indicator.isOfScoringPart(row.integer("order")) != fields)
                .map(row -> row.text("code"))
                .collect(Collectors.toSet());
        boolean complete = stated.isWhole(members, fields, part -> isExpected(part, whole));
        if (complete ? !stated.addsUpTo(total.figure) : stated.exceeds(total.figure)) {
            findings.accept(Finding.ofRow(
                    Severity.WARNING,
                    PackageFormat.shipped().table("scores"),
                    total.origin,
                    Arrays.asList(whole.index, whole.population, whole.unit, whole.year, whole.source),
                    total.column,
                    total.value,
                    fields ? "fields-add-up" : "parts-add-up",
                    new Text(
                            "Cùng nguồn này, %s cộng lại được %s."
                                    .formatted(
                                            fields ? "các lĩnh vực" : "các phần điểm",
                                            stated.points().toPlainString()),
                            "In the same source the %s add up to %s."
                                    .formatted(
                                            fields ? "fields" : "scoring parts",
                                            stated.points().toPlainString()))));
        }
    }

    private boolean isExpected(String part, Whole whole) {
        boolean readable = whole.year != null && whole.year.matches("[0-9]{1,9}");
        return known.get(new Table(whole.index, whole.population, whole.year)).contains(part)
                || readable
                        && catalog.findWeight(part, whole.population, Integer.parseInt(whole.year))
                                .isPresent();
    }

    private static Total total(Row row, Row index) {
        var figure = PartSum.total(
                row.figure("score"), row.figure("points"), index.text("unit_of_measure"), index.figure("scale_max"));
        var column = row.figure("points") == null ? "score" : "points";
        return figure == null ? null : new Total(row.origin(), column, row.text(column), figure);
    }

    private static Whole whole(Row row, String index) {
        return new Whole(index, row.text("population"), row.text("year"), row.text("unit"), row.text("source"));
    }
}
