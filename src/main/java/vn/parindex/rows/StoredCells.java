package vn.parindex.rows;

import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import vn.parindex.dataset.TableSchema.Type;
import vn.parindex.rows.RowMapping.Cell;

/** Reads stored columns as the cells that a file prints. */
final class StoredCells {

    private StoredCells() {}

    /** The cells of the row whose columns begin at this column of the result; null for an empty cell. */
    static List<String> read(RowMapping mapping, ResultSet result, int first) throws SQLException {
        var cells = new String[mapping.cells().size()];
        int column = first;
        for (var cell : mapping.cells()) {
            cells[cell.position()] = cell(cell, result, column);
            column += cell.type() == Type.NUMBER ? 2 : 1;
        }
        return Arrays.asList(cells);
    }

    private static String cell(Cell cell, ResultSet result, int column) throws SQLException {
        switch (cell.type()) {
            case NUMBER -> {
                var value = result.getBigDecimal(column);
                return value == null
                        ? null
                        : value.setScale(result.getInt(column + 1), RoundingMode.UNNECESSARY)
                                .toPlainString();
            }
            case DATE -> {
                var day = result.getObject(column, LocalDate.class);
                return day == null ? null : day.toString();
            }
            case BOOLEAN -> {
                boolean value = result.getBoolean(column);
                return result.wasNull() ? null : String.valueOf(value);
            }
            default -> {
                return result.getString(column);
            }
        }
    }
}
