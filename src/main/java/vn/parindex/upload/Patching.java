package vn.parindex.upload;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.parindex.dataset.DataPackage;
import vn.parindex.dataset.DataPackage.TableSource;
import vn.parindex.dataset.FindingList;
import vn.parindex.dataset.PackageFormat;
import vn.parindex.dataset.Row;
import vn.parindex.dataset.TableSchema;
import vn.parindex.dataset.UnitSpellings;
import vn.parindex.http.Text;
import vn.parindex.upload.Patch.Key;
import vn.parindex.upload.Patch.Patched;
import vn.parindex.upload.Patch.Summary;
import vn.parindex.upload.Patch.Table;

/** One application of a patch: first it is seen what the patch does to each row, then how the new file is read. */
final class Patching {

    static final String SCORES = "scores";
    private static final String UNITS = "units";
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
    private final FindingList findings = new FindingList();
    private final Map<String, List<String>> kept = new TreeMap<>();
    private int unchanged;

    Patching(DataPackage base) {
        this.base = base.asBase();
    }

    Patched apply(Patch patch) {
        var sources = new HashMap<String, TableSource>();
        var spellings = spellings(patch);
        for (var schema : PackageFormat.shipped().tables()) {
            var table = Optional.ofNullable(patch.tables().get(schema.name()))
                    .map(sent -> spelled(sent, spellings))
                    .orElse(null);
            if (table != null && !table.rows().isEmpty()) {
                sources.put(schema.name(), source(table));
            }
        }
        return new Patched(
                base.withTables(sources),
                new Summary(
                        List.copyOf(added),
                        List.copyOf(corrected),
                        List.copyOf(withdrawn),
                        List.copyOf(takenOver),
                        unchanged,
                        Map.copyOf(kept)),
                findings.inOrder());
    }

    /** The units before the patch and those in it. */
    private UnitSpellings spellings(Patch patch) {
        try (var units = base.openRows(UNITS, finding -> {}).orElseThrow()) {
            var known = new ArrayList<Row>();
            units.forEachRemaining(known::add);
            var sent = patch.tables().get(UNITS);
            if (sent != null) {
                known.addAll(sent.rows().values());
            }
            return UnitSpellings.of(known.stream());
        }
    }

    /** The same rows with the ids of their units. */
    private Table spelled(Table table, UnitSpellings spellings) {
        var rows = new HashMap<List<String>, Row>();
        var stated = new HashMap<List<String>, Set<String>>();
        table.rows().values().stream().sorted(Comparator.comparing(Row::line)).forEach(sent -> {
            var row = spellings.read(sent, findings);
            var earlier = rows.putIfAbsent(row.key(), row);
            if (earlier != null) {
                findings.accept(PatchReading.twice(row, earlier));
            } else if (table.stated().containsKey(sent.key())) {
                stated.put(row.key(), table.stated().get(sent.key()));
            }
        });
        return new Table(table.schema(), table.columns(), Map.copyOf(rows), Map.copyOf(stated));
    }

    private TableSource source(Table table) {
        var name = table.schema().name();
        Set<List<String>> known = new HashSet<>();
        Set<List<String>> noLongerPreferred = new HashSet<>();
        var preferring = preferring(table);
        Set<List<String>> results = new HashSet<>();
        var before = HeldRows.of(base, table.schema());
        try (var rows = before.open(finding -> {})) {
            while (rows.hasNext()) {
                var row = rows.next();
                var key = row.key();
                if (name.equals(SCORES) && !table.stated().isEmpty()) {
                    results.add(row.texts(RESULT));
                }
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
        var additions = additions(table, known, results);
        additions.forEach(row -> added.add(new Key(name, row.key())));
        var missing = new ArrayList<>(table.schema().columns());
        missing.removeAll(table.columns());
        if (!missing.isEmpty()) {
            kept.put(table.schema().file(), List.copyOf(missing));
        }
        return sink -> new PatchedRows(table, before.open(sink), List.copyOf(additions), noLongerPreferred);
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
    private List<Row> additions(Table table, Set<List<String>> known, Set<List<String>> results) {
        var additions = new ArrayList<Row>();
        var changes = table.rows().values().stream()
                .sorted(Comparator.comparing(Row::line).thenComparing(Row::key, BY_KEY))
                .toList();
        for (var change : changes) {
            if (known.contains(change.key())) {
                continue;
            }
            if (Table.isWithdrawn(change)) {
                findings.accept(change.error(
                        TableSchema.WITHDRAW,
                        "withdraw-unknown",
                        new Text(
                                "Dữ liệu hiện có không có dòng nào với khóa này, nên không rút được.",
                                "The data have no row with this key, so that it cannot be taken out.")));
            } else {
                // Of a result that the dataset lacks, the first row is the preferred one.
                boolean first = name(table).equals(SCORES) && results.add(change.texts(RESULT));
                additions.add(table.added(change, first));
            }
        }
        additions.sort(Comparator.comparing(Row::key, BY_KEY));
        return additions;
    }

    private static String name(Table table) {
        return table.schema().name();
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
