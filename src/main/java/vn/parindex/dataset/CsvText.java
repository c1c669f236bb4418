package vn.parindex.dataset;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The text of a file of the format: UTF-8, LF, quotes only where RFC 4180 needs them, an empty cell for null.
 *
 * <p>Cells are written as they are. A text that a spreadsheet would run as a formula keeps its first character: what is
 * downloaded here is uploaded again and must come back the same. Only answers meant for reading are escaped
 * ({@code format.CsvWriter}).
 */
public final class CsvText {

    private CsvText() {}

    /** One line with its end. */
    public static String line(List<String> cells) {
        var line = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            var cell = cells.get(i);
            line.append(i == 0 ? "" : ",").append(cell == null ? "" : quoted(cell));
        }
        return line.append('\n').toString();
    }

    /** Writes one line. */
    public static void write(List<String> cells, OutputStream sink) throws IOException {
        sink.write(bytes(cells));
    }

    /** The bytes of a whole file, made while they are read; closing it closes the rows. */
    static InputStream stream(TableSchema schema, TableRows rows) {
        return new RowStream(schema, rows);
    }

    private static byte[] bytes(List<String> cells) {
        return line(cells).getBytes(StandardCharsets.UTF_8);
    }

    private static String quoted(String cell) {
        for (int i = 0; i < cell.length(); i++) {
            if ("\",\r\n".indexOf(cell.charAt(i)) >= 0) {
                return '"' + cell.replace("\"", "\"\"") + '"';
            }
        }
        return cell;
    }

    private static final class RowStream extends InputStream {

        private final TableRows rows;
        private byte[] line;
        private int next;

        RowStream(TableSchema schema, TableRows rows) {
            this.rows = rows;
            this.line = bytes(schema.columns());
        }

        @Override
        public int read() {
            return fill() ? line[next++] & 0xFF : -1;
        }

        @Override
        public int read(byte[] sink, int from, int most) {
            if (most == 0) {
                return 0;
            }
            if (!fill()) {
                return -1;
            }
            int length = Math.min(most, line.length - next);
            System.arraycopy(line, next, sink, from, length);
            next += length;
            return length;
        }

        @Override
        public void close() {
            rows.close();
        }

        private boolean fill() {
            if (next == line.length && rows.hasNext()) {
                line = bytes(rows.next().cells());
                next = 0;
            }
            return next < line.length;
        }
    }
}
