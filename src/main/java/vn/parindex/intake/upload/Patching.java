package vn.parindex.intake.upload;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.parindex.http.Text;
import vn.parindex.intake.DataPackage;
import vn.parindex.intake.DataPackage.TableSource;
import vn.parindex.intake.Finding;
import vn.parindex.intake.PackageFormat;
import vn.parindex.intake.Row;
import vn.parindex.intake.TableSchema;
import vn.parindex.intake.upload.Patch.Key;
import vn.parindex.intake.upload.Patch.Patched;
import vn.parindex.intake.upload.Patch.Summary;
import vn.parindex.intake.upload.Patch.Table;

/** One application of a patch: first it is seen what the patch does to each row, then how the new file is read. */
final class Patching {

    static final String SCORES = "scores";
    static final List<String> RESULT = List.of("indicator", "population", "unit", "year");
    static final String PREFERRED = "preferred";

    private static final Comparator<List<String>> BY_KEY = (one, other) -> {
        var cells = Comparator.nullsFirst(Comparator.<String>naturalOrder());
        for (int i = 0; i < one.size(); i++) {
            int order = cells.compare(one.get(i), other.get(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    };

    private final DataPackage base;
    private final List<Key> added = new ArrayList<>();
    private final List<Key> corrected = new ArrayList<>();
    private final List<Key> withdrawn = new ArrayList<>();
    private final List<Key> takenOver = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, List<String>> kept = new TreeMap<>();
    private int unchanged;

    Patching(DataPackage base) {
        this.base = base;
    }

    Patched apply(Patch patch) {
        var sources = new HashMap<String, TableSource>();
        for (var schema : PackageFormat.shipped().tables()) {
            var table = patch.tables().get(schema.name());
            if (table != null && !table.rows().isEmpty()) {
                sources.put(schema.name(), source(table));
            }
        }
        findings.sort(Finding.BY_PLACE);
        return new Patched(
                base.withTables(sources),
                new Summary(
                        List.copyOf(added),
                        List.copyOf(corrected),
                        List.copyOf(withdrawn),
                        List.copyOf(takenOver),
                        unchanged,
                        Map.copyOf(kept)),
                List.copyOf(findings));
    }

    private TableSource source(Table table) {
        var name = table.schema().name();
        Set<List<String>> known = new HashSet<>();
        Set<List<String>> noLongerPreferred = new HashSet<>();
        var preferring = preferring(table);
        try (var rows = base.openRows(name, finding -> {}).orElseThrow()) {
            while (rows.hasNext()) {
                var row = rows.next();
                var key = row.key();
                var change = table.rows().get(key);
                if (change != null) {
                    known.add(key);
                    tell(table, row, change);
                } else if (!preferring.isEmpty()
                        && Boolean.TRUE.equals(row.bool(PREFERRED))
                        && preferring.contains(row.texts(RESULT))) {
                    noLongerPreferred.add(key);
                    takenOver.add(new Key(name, key));
                }
            }
        }
        var additions = additions(table, known);
        additions.forEach(row -> added.add(new Key(name, row.key())));
        var missing = new ArrayList<>(table.schema().columns());
        missing.removeAll(table.columns());
        if (!missing.isEmpty()) {
            kept.put(table.schema().file(), List.copyOf(missing));
        }
        return sink -> new PatchedRows(
                table, base.openRows(name, sink).orElseThrow(), List.copyOf(additions), noLongerPreferred);
    }

    private void tell(Table table, Row row, Row change) {
        var key = new Key(table.schema().name(), row.key());
        if (Table.isWithdrawn(change)) {
            withdrawn.add(key);
        } else if (table.corrected(row, change).cells().equals(row.cells())) {
            unchanged++;
        } else {
            corrected.add(key);
        }
    }

    /** The new rows in the order of their keys, whatever the order of the patch. */
    private List<Row> additions(Table table, Set<List<String>> known) {
        var additions = new ArrayList<Row>();
        for (var change : table.rows().values()) {
            if (known.contains(change.key())) {
                continue;
            }
            if (Table.isWithdrawn(change)) {
                findings.add(change.error(
                        TableSchema.WITHDRAW,
                        "withdraw-unknown",
                        new Text(
                                "Dữ liệu hiện có không có dòng nào với khóa này, nên không rút được.",
                                "The data have no row with this key, so that it cannot be taken out.")));
            } else {
                additions.add(table.added(change));
            }
        }
        additions.sort(Comparator.comparing(Row::key, BY_KEY));
        return additions;
    }

    /** The results of which a row of the patch wants to be the preferred one. */
    private static Set<List<String>> preferring(Table table) {
        if (!table.schema().name().equals(SCORES) || !table.columns().contains(PREFERRED)) {
            return Set.of();
        }
        return table.rows().values().stream()
                .filter(row -> Boolean.TRUE.equals(row.bool(PREFERRED)) && !Table.isWithdrawn(row))
                .map(row -> row.texts(RESULT))
                .collect(Collectors.toSet());
    }
}
