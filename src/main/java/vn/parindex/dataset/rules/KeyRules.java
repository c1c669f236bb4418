package vn.parindex.dataset.rules;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import vn.parindex.dataset.Finding;
import vn.parindex.dataset.PackageFormat;
import vn.parindex.dataset.Row;
import vn.parindex.dataset.TableSchema;
import vn.parindex.dataset.TableSchema.ForeignKey;
import vn.parindex.dataset.TextRules;
import vn.parindex.http.Nearest;
import vn.parindex.http.Text;

/** Keys are unique, and what a row refers to is there. */
final class KeyRules {

    private final PackageCatalog catalog;
    private final Consumer<Finding> findings;
    /** What was found last by each key: row after row names the same index, source or year. */
    private final Map<ForeignKey, List<String>> found = new IdentityHashMap<>();

    KeyRules(PackageCatalog catalog, Consumer<Finding> findings) {
        this.catalog = catalog;
        this.findings = findings;
    }

    /** No two rows have one key; {@code rows} may be all of a table or, for scores, the rows of one result. */
    void checkUnique(List<Row> rows) {
        Map<List<String>, Row> first = new HashMap<>();
        for (var row : rows) {
            if (lacksKey(row)) {
                continue;
            }
            var key = row.texts(row.schema().primaryKey());
            var earlier = first.putIfAbsent(key, row);
            if (earlier != null) {
                var columns = String.join(", ", row.schema().primaryKey());
                findings.accept(row.error(
                        row.schema().primaryKey().get(row.schema().primaryKey().size() - 1),
                        "unique-key",
                        new Text(
                                "Khóa (%s) đã có ở %s; mỗi khóa chỉ được có một dòng."
                                        .formatted(columns, earlier.where().vi()),
                                "The key (%s) stands already on %s; each key has one row."
                                        .formatted(columns, earlier.where().en()))));
            }
        }
    }

    /** A required cell of the key that is empty is reported as such; a key may have cells that are not required. */
    private static boolean lacksKey(Row row) {
        return row.schema().fields().stream()
                .filter(TableSchema.Field::required)
                .anyMatch(field -> row.schema().primaryKey().contains(field.name()) && !row.has(field.name()));
    }

    void checkReferences(Row row) {
        for (var key : row.schema().foreignKeys()) {
            if (catalog.isReadable(key.table())) {
                checkReference(row, key);
            }
        }
    }

    private void checkReference(Row row, ForeignKey key) {
        var values = row.texts(key.fields());
        if (values.equals(found.get(key))
                || values.stream().anyMatch(value -> value == null || TextRules.isUnreadable(value))) {
            return;
        }
        if (catalog.holds(key.table(), key.target(), values)) {
            found.put(key, values);
            return;
        }
        var column = key.fields().get(0);
        var ambiguity = catalog.spellings().findAmbiguity(row, column);
        if (ambiguity.isPresent()) {
            findings.accept(ambiguity.get());
            return;
        }
        var known = catalog.values(key.table(), key.target().get(0));
        var file = PackageFormat.shipped().table(key.table()).file();
        var wanted = String.join(" + ", values);
        findings.accept(row.error(
                        column,
                        "foreign-key",
                        new Text(
                                "%s không có dòng nào với %s là %s."
                                        .formatted(file, String.join(" + ", key.target()), wanted),
                                "%s has no row whose %s is %s."
                                        .formatted(file, String.join(" + ", key.target()), wanted)))
                .suggesting(
                        known.contains(values.get(0))
                                ? null
                                : Nearest.find(values.get(0), known).orElse(null)));
    }
}
