package vn.parindex.upload;

import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.parindex.dataset.DataPackage;
import vn.parindex.dataset.Finding;
import vn.parindex.dataset.Row;
import vn.parindex.dataset.TableSchema;

/**
 * Rows that change a dataset by the primary keys of its files.
 *
 * <p>A key that the dataset has is a correction, one that it lacks an addition, and {@code withdraw} takes the row out. A
 * column that the patch lacks keeps its value in a correction and is empty in an addition; a column that it has counts,
 * and an empty cell there empties the value. The order of the rows decides nothing.
 */
public record Patch(Map<String, Table> tables) {

    /**
     * The rows for one file.
     *
     * @param columns the columns of the format that the patch has
     * @param rows the rows by their keys, with {@code withdraw} as a last column
     * @param stated the columns of those rows that say something in fewer than all, by their keys
     */
    public record Table(
            TableSchema schema,
            Set<String> columns,
            Map<List<String>, Row> rows,
            Map<List<String>, Set<String>> stated) {

        static boolean isWithdrawn(Row row) {
            return Boolean.TRUE.equals(row.bool(TableSchema.WITHDRAW));
        }

        /** A row of the dataset with the patch's values in the columns that the patch has. */
        Row corrected(Row known, Row change) {
            var said = stated.getOrDefault(change.key(), columns);
            var cells = schema.columns().stream()
                    .map(column -> (said.contains(column) ? change : known).text(column))
                    .toArray(String[]::new);
            return new Row(schema, known.line(), cells, change.origin());
        }

        /** A row that the dataset lacks; {@code preferred} is what it is where the patch does not say so. */
        Row added(Row change, boolean preferred) {
            var cells = schema.columns().stream().map(change::text).toArray(String[]::new);
            if (stated.containsKey(change.key()) && !stated.get(change.key()).contains(Patching.PREFERRED)) {
                cells[schema.position(Patching.PREFERRED)] = String.valueOf(preferred);
            }
            return new Row(schema, change.line(), cells, change.origin());
        }
    }

    /** One row by the values of its primary key, some of which may be null. */
    public record Key(String table, List<String> values) {}

    /**
     * What a patch does, key by key, in the order of the files.
     *
     * @param preferenceTakenOver rows that were preferred and no longer are, because the patch prefers another of the result
     * @param unchanged how many rows of the patch say what the dataset says
     * @param keptColumns the columns of each file that the patch lacks: corrections keep their values
     */
    public record Summary(
            List<Key> added,
            List<Key> corrected,
            List<Key> withdrawn,
            List<Key> preferenceTakenOver,
            int unchanged,
            Map<String, List<String>> keptColumns) {}

    /**
     * The dataset with the patch in it.
     *
     * @param result reads the base anew each time and holds only the patch in memory; rows say where they were read
     * @param findings what the patch asks and the base does not allow
     */
    public record Patched(DataPackage result, Summary summary, List<Finding> findings) {}

    /** Changes nothing but what it answers; the base is read once for each file that the patch has rows for. */
    public Patched apply(DataPackage base) {
        return new Patching(base).apply(this);
    }
}
