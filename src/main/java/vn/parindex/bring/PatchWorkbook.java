package vn.parindex.bring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.parindex.catalog.Figure;

/** Writes rows as the workbook that an editor would have sent: a sheet for each table, its columns in the first row. */
final class PatchWorkbook {

    private PatchWorkbook() {}

    static void write(BroughtRows rows, Path file) {
        try (var sink = Files.newOutputStream(file);
                var workbook = new Workbook(sink, "parindex", null)) {
            rows.tables().forEach((table, lines) -> write(workbook.newWorksheet(table), lines));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Worksheet sheet, List<Map<String, Object>> lines) {
        var columns = new LinkedHashSet<String>();
        lines.forEach(line -> columns.addAll(line.keySet()));
        int column = 0;
        for (var name : columns) {
            sheet.value(0, column, name);
            for (int row = 0; row < lines.size(); row++) {
                write(sheet, row + 1, column, lines.get(row).get(name));
            }
            column++;
        }
    }

    /** A figure is a number that shows the decimals it was printed with. */
    private static void write(Worksheet sheet, int row, int column, Object value) {
        if (value instanceof Figure figure) {
            sheet.value(row, column, figure.value());
            sheet.style(row, column)
                    .format(figure.decimals() == 0 ? "0" : "0." + "0".repeat(figure.decimals()))
                    .set();
        } else if (value instanceof Integer number) {
            sheet.value(row, column, number);
        } else if (value instanceof Boolean truth) {
            sheet.value(row, column, truth);
        } else if (value != null) {
            sheet.value(row, column, value.toString());
        }
    }
}
