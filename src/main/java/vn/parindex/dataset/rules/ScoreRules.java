package vn.parindex.dataset.rules;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import vn.parindex.dataset.Finding;
import vn.parindex.dataset.Row;
import vn.parindex.dataset.TextNumbers;
import vn.parindex.result.Merged;

/**
 * Checks scores as they are read, one result at a time, so that a file of any length fits into memory.
 *
 * <p>The rows of one result stand together, which makes keys and preferred rows a matter of a few rows; what concerns a
 * whole table is kept in one small {@link TableRules} for each.
 */
final class ScoreRules {

    private static final List<String> RESULT = List.of("indicator", "population", "unit", "year");

    private final PackageCatalog catalog;
    private final Consumer<Finding> findings;
    private final ScoreRowRules rowRules;
    private final ResultRules resultRules;
    private final SumRules sumRules;
    private final KeyRules keyRules;
    private final Map<List<String>, TableRules> tables = new HashMap<>();
    private final Map<List<String>, BitSet> members = new HashMap<>();
    private final TextNumbers units = new TextNumbers();
    private final TextNumbers sources = new TextNumbers();
    private final List<Row> result = new ArrayList<>();
    private List<String> key;

    ScoreRules(PackageCatalog catalog, Consumer<Finding> findings) {
        this.catalog = catalog;
        this.findings = findings;
        this.rowRules = new ScoreRowRules(catalog, findings);
        this.resultRules = new ResultRules(findings);
        this.sumRules = new SumRules(catalog, findings);
        this.keyRules = new KeyRules(catalog, findings);
    }

    /** Takes the next row of the file. */
    void accept(Row row) {
        keyRules.checkReferences(row);
        rowRules.check(row);
        sumRules.accept(row);
        var next = row.texts(RESULT);
        if (!next.equals(key)) {
            finishResult();
            key = next;
        }
        result.add(row);
    }

    /** Says what only the whole file shows; no row may follow. */
    void finish() {
        finishResult();
        tables.values().forEach(TableRules::finish);
        sumRules.finish();
    }

    private void finishResult() {
        if (!result.isEmpty() && key.stream().allMatch(Objects::nonNull)) {
            keyRules.checkUnique(result);
            var merged = Merged.of(result, catalog::word);
            resultRules.check(result, merged);
            table(result.get(0)).add(List.copyOf(result), merged);
        }
        result.clear();
    }

    /** Units with a parent are ranked within it, so each parent has a table of its own. */
    private TableRules table(Row row) {
        var parent = catalog.findUnit(row.text("unit"))
                .map(unit -> unit.text("parent"))
                .orElse("");
        var name = List.of(row.text("indicator"), row.text("population"), row.text("year"), parent);
        return tables.computeIfAbsent(
                name, key -> new TableRules(row, catalog, units, sources, members(row, parent), findings));
    }

    /** The units that one edition names, in the index or in any component. */
    private BitSet members(Row row, String parent) {
        var index = row.text("indicator").replaceFirst("\\..*", "");
        return members.computeIfAbsent(
                List.of(index, row.text("population"), row.text("year"), parent), key -> new BitSet());
    }
}
