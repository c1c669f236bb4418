package vn.parindex.dataset;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import vn.parindex.dataset.Finding.Severity;
import vn.parindex.http.Text;

/** Reads the cells of a file's rows as {@link CellText} has them, and tells where a cell said the same in other letters. */
public final class CellReading {

    private final TableSchema schema;
    private final Set<String> units;
    private final boolean decimalComma;
    private final Consumer<Finding> findings;

    /** {@code decimalComma}: numbers of this file may have a comma for their point. */
    public CellReading(TableSchema schema, boolean decimalComma, Consumer<Finding> findings) {
        this.schema = schema;
        this.units = Set.copyOf(UnitSpellings.columns(schema));
        this.decimalComma = decimalComma;
        this.findings = findings;
    }

    /** Changes the cells in their place; those that are null stay so. */
    public void read(String[] cells, RowOrigin origin) {
        for (int i = 0; i < cells.length; i++) {
            if (cells[i] == null) {
                continue;
            }
            var field = schema.fields().get(i);
            if (units.contains(field.name())) {
                // Read with all the ways there are to write a unit, and told so.
                continue;
            }
            var read = CellText.of(field, cells[i]);
            if (decimalComma && read != null) {
                read = CellText.withPoint(field, read);
            }
            if (read == null || !read.equals(cells[i])) {
                tell(field, cells[i], read, origin);
                cells[i] = read;
            }
        }
    }

    /** A boolean and a decimal comma are written otherwise by rule, and need no word. */
    private void tell(TableSchema.Field field, String text, String read, RowOrigin origin) {
        if (field.type() == TableSchema.Type.BOOLEAN
                || decimalComma && text.replace(',', '.').equals(read)) {
            return;
        }
        findings.accept(Finding.ofRow(
                        Severity.NOTE,
                        schema,
                        origin,
                        List.of(),
                        field.name(),
                        text,
                        "read-as",
                        new Text(
                                "Ô này có khoảng trắng, dấu gạch, chữ số hoặc chữ cái viết khác; đã đọc theo cách viết chuẩn.",
                                "This cell has blanks, dashes, digits or letters written otherwise; it was read as it is usually written."))
                .suggesting(read));
    }
}
