package vn.parindex.release;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.parindex.dataset.DataPackage;
import vn.parindex.dataset.PackageFormat;
import vn.parindex.dataset.TableSchema;
import vn.parindex.dataset.TestPackage;

/** A state of the dataset as naively as can be: every row by its file and primary key, without its empty cells. */
record ModelState(SortedMap<Key, Map<String, String>> rows) {

    static final String SCORES = "scores.csv";

    /** A row's file and the values of its primary key, in the order of the key's columns. */
    record Key(String file, List<String> values) implements Comparable<Key> {

        static Key of(String file, Map<String, String> cells) {
            return new Key(
                    file,
                    schema(file).primaryKey().stream()
                            .map(column -> Objects.toString(cells.get(column), ""))
                            .toList());
        }

        @Override
        public int compareTo(Key other) {
            return Comparator.comparing(Key::file)
                    .thenComparing(key -> String.join("\n", key.values()))
                    .compare(this, other);
        }
    }

    /** What became of a row between two states; null where it was not there. */
    record Change(Map<String, String> old, Map<String, String> now) {}

    /** The state of these rows; throws {@link AssertionError} where two have one key. */
    static ModelState of(Collection<Map.Entry<String, Map<String, String>>> rows) {
        var state = new ModelState(new TreeMap<>());
        for (var row : rows) {
            var earlier = state.rows.put(Key.of(row.getKey(), row.getValue()), row.getValue());
            if (earlier != null) {
                throw new AssertionError("two rows of one key: " + earlier + " and " + row.getValue());
            }
        }
        return state;
    }

    static ModelState of(DataPackage data) {
        var all = new ArrayList<Map.Entry<String, Map<String, String>>>();
        for (var table : PackageFormat.shipped().tables()) {
            try (var rows = data.openRows(table.name(), finding -> {}).orElseThrow()) {
                rows.forEachRemaining(row -> all.add(Map.entry(table.file(), cells(table, row.cells()))));
            }
        }
        return of(all);
    }

    static TableSchema schema(String file) {
        return PackageFormat.shipped().findFile(file).orElseThrow();
    }

    /** The cells by their columns, without the empty ones. */
    static Map<String, String> cells(TableSchema table, List<String> cells) {
        var named = new TreeMap<String, String>();
        for (int i = 0; i < table.columns().size(); i++) {
            if (cells.get(i) != null && !cells.get(i).isEmpty()) {
                named.put(table.columns().get(i), cells.get(i));
            }
        }
        return named;
    }

    DataPackage asPackage(String version) {
        var made = TestPackage.empty().version(version);
        rows.forEach((key, cells) -> made.row(
                schema(key.file()).name(),
                cells.entrySet().stream()
                        .map(cell -> cell.getKey() + "=" + cell.getValue())
                        .toArray(String[]::new)));
        return made.build();
    }

    /**
     * The state after a patch of one file; empty where it takes out what is not there.
     *
     * @param lines the cells of each line by column; {@code withdraw=true} takes the row out
     */
    Optional<ModelState> patched(String file, List<String> columns, List<Map<String, String>> lines) {
        var patched = new ModelState(new TreeMap<>(rows));
        var named = new HashSet<Key>();
        lines.forEach(line -> named.add(Key.of(file, line)));
        for (var line : lines) {
            var key = Key.of(file, line);
            if ("true".equals(line.get("withdraw"))) {
                if (patched.rows.remove(key) == null) {
                    return Optional.empty();
                }
                continue;
            }
            var row = new TreeMap<>(rows.getOrDefault(key, Map.of()));
            row.keySet().removeAll(columns);
            row.putAll(line);
            patched.rows.put(key, row);
            if (file.equals(SCORES) && "true".equals(line.get("preferred"))) {
                patched.rows.forEach((other, cells) -> {
                    if (sameResult(key, other) && !named.contains(other)) {
                        var changed = new TreeMap<>(cells);
                        changed.put("preferred", "false");
                        patched.rows.put(other, changed);
                    }
                });
            }
        }
        return Optional.of(patched);
    }

    private static boolean sameResult(Key one, Key other) {
        return one.file().equals(other.file())
                && one.values().subList(0, 4).equals(other.values().subList(0, 4));
    }

    /** The rows of a file. */
    List<Map<String, String>> list(String file) {
        return rows.entrySet().stream()
                .filter(row -> row.getKey().file().equals(file))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** Whether it keeps the rules that the steps of the model can break: one preferred row a result, and known sources. */
    boolean isValid() {
        var sources = list("sources.csv").stream().map(row -> row.get("id")).toList();
        return list(SCORES).stream().allMatch(row -> sources.contains(row.get("source")))
                && list(SCORES).stream().collect(groupingBy(row -> row.get("unit") + row.get("year"))).values().stream()
                        .allMatch(result -> result.stream()
                                        .filter(row -> row.get("preferred").equals("true"))
                                        .count()
                                == 1);
    }

    SortedMap<Key, Change> difference(ModelState later) {
        var keys = new HashSet<>(rows.keySet());
        keys.addAll(later.rows.keySet());
        var changes = new TreeMap<Key, Change>();
        for (var key : keys) {
            var change = new Change(rows.get(key), later.rows.get(key));
            if (!Objects.equals(change.old(), change.now())) {
                changes.put(key, change);
            }
        }
        return changes;
    }
}
