package vn.parindex.intake.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.parindex.intake.RowMapping;
import vn.parindex.intake.RowRepository;
import vn.parindex.intake.TableSchema;
import vn.parindex.release.Release;

/** What a release changes against the one it was made from, row by row. */
@ApplicationScoped
public class ReleaseDiff {

    private final RowRepository rows;

    ReleaseDiff(RowRepository rows) {
        this.rows = rows;
    }

    /** By file in the order of the format, then in the order of the rows; a row of the same primary key is a change. */
    @Transactional
    public List<DiffView.Item> list(Release release) {
        var items = new ArrayList<DiffView.Item>();
        for (var mapping : RowMapping.ALL) {
            items.addAll(list(mapping, release.key()));
        }
        return items;
    }

    private List<DiffView.Item> list(RowMapping mapping, long release) {
        var schema = mapping.schema();
        var before = byKey(schema, rows.listWithdrawn(mapping, release));
        var after = byKey(schema, rows.listAdded(mapping, release));
        var items = new ArrayList<DiffView.Item>();
        before.forEach((key, old) -> items.add(new DiffView.Item(
                mapping.table() + ".csv", after.containsKey(key) ? "changed" : "withdrawn", key, old, after.get(key))));
        after.forEach((key, added) -> {
            if (!before.containsKey(key)) {
                items.add(new DiffView.Item(mapping.table() + ".csv", "added", key, null, added));
            }
        });
        return items;
    }

    private static Map<Map<String, String>, Map<String, String>> byKey(TableSchema schema, List<List<String>> rows) {
        var byKey = new LinkedHashMap<Map<String, String>, Map<String, String>>();
        var columns = schema.fields().stream().map(TableSchema.Field::name).toList();
        for (var cells : rows) {
            var row = new LinkedHashMap<String, String>();
            for (int i = 0; i < columns.size(); i++) {
                if (cells.get(i) != null) {
                    row.put(columns.get(i), cells.get(i));
                }
            }
            var key = new LinkedHashMap<String, String>();
            schema.primaryKey().stream().filter(row::containsKey).forEach(column -> key.put(column, row.get(column)));
            byKey.put(key, row);
        }
        return byKey;
    }
}
