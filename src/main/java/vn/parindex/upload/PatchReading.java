package vn.parindex.upload;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.parindex.dataset.Finding;
import vn.parindex.dataset.FindingList;
import vn.parindex.dataset.Row;
import vn.parindex.dataset.TableRows;
import vn.parindex.dataset.TableSchema;
import vn.parindex.http.Text;

/** Takes the rows of a patch table by table and keeps those that can be applied: a key of its own, and a clear withdraw. */
final class PatchReading {

    private final int most;
    private final FindingList findings = new FindingList();
    private final Map<String, Patch.Table> tables = new LinkedHashMap<>();
    private int rows;

    PatchReading(UploadLimits limits) {
        this.most = limits.patchRows();
    }

    /** Where readers tell what they met. */
    void tell(Finding finding) {
        findings.accept(finding);
    }

    List<Finding> findings() {
        return findings.inOrder();
    }

    Patch patch() {
        return new Patch(Map.copyOf(tables));
    }

    /** Adds rows, which were {@link #count counted}, of which each says what it says in columns of its own. */
    void addParts(TableSchema schema, Map<Row, Set<String>> parts) throws RefusedException {
        Map<List<String>, Row> byKey = new HashMap<>();
        var stated = new HashMap<List<String>, Set<String>>();
        for (var part : parts.entrySet()) {
            var row = part.getKey();
            if (hasKey(row)) {
                var earlier = byKey.putIfAbsent(row.key(), row);
                if (earlier == null) {
                    stated.put(row.key(), part.getValue());
                } else {
                    tell(twice(row, earlier));
                }
            }
        }
        tables.put(
                schema.name(),
                new Patch.Table(schema, Set.copyOf(schema.columns()), Map.copyOf(byKey), Map.copyOf(stated)));
    }

    /** Counts a row of the patch before it is held. */
    void count() throws RefusedException {
        if (++rows > most) {
            throw RefusedException.because(
                    "too-many-rows",
                    null,
                    "Bản vá có hơn %d dòng; hãy gửi cả gói dữ liệu (zip).".formatted(most),
                    "The patch has more than %d rows; send a whole data package (zip).".formatted(most));
        }
    }

    void add(TableSchema schema, TableRows file) throws RefusedException {
        Map<List<String>, Row> byKey = new HashMap<>();
        var columns = new LinkedHashSet<>(schema.columns());
        columns.removeIf(column -> !file.hasColumn(column));
        while (file.hasNext()) {
            var row = file.next();
            count();
            if (columns.containsAll(schema.primaryKey()) && hasKey(row) && hasClearWithdraw(row)) {
                var earlier = byKey.putIfAbsent(row.key(), row);
                if (earlier != null) {
                    tell(twice(row, earlier));
                }
            }
        }
        tables.put(schema.name(), new Patch.Table(schema, columns, Map.copyOf(byKey), Map.of()));
    }

    private boolean hasKey(Row row) {
        var empty = row.schema().fields().stream()
                .filter(field -> field.required() && row.schema().primaryKey().contains(field.name()))
                .filter(field -> !row.has(field.name()))
                .findFirst();
        empty.ifPresent(field -> tell(row.error(
                field.name(),
                "required",
                new Text(
                        "Ô này thuộc khóa của dòng và không được để trống.",
                        "This cell is part of the row's key and must not be empty."))));
        return empty.isEmpty();
    }

    private boolean hasClearWithdraw(Row row) {
        boolean clear = !row.has(TableSchema.WITHDRAW) || row.bool(TableSchema.WITHDRAW) != null;
        if (!clear) {
            tell(row.error(
                    TableSchema.WITHDRAW,
                    "boolean",
                    new Text(
                            "Phải là true (rút dòng này), false hoặc để trống.",
                            "This must be true (take the row out), false or empty.")));
        }
        return clear;
    }

    /** What is said of a row whose key stands further up. */
    static Finding twice(Row row, Row earlier) {
        var key = String.join(", ", row.schema().primaryKey());
        return row.error(
                row.schema().primaryKey().get(row.schema().primaryKey().size() - 1),
                "unique-key",
                new Text(
                        "Khóa (%s) đã có ở %s của bản vá; mỗi khóa chỉ được có một dòng."
                                .formatted(key, earlier.where().vi()),
                        "The key (%s) stands already on %s of the patch; each key has one row."
                                .formatted(key, earlier.where().en())));
    }
}
