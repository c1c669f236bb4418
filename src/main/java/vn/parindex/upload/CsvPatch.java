package vn.parindex.upload;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import vn.parindex.dataset.CsvRows;
import vn.parindex.dataset.Finding;
import vn.parindex.dataset.TableSchema;
import vn.parindex.http.Text;

/** Reads a patch from one CSV file; what spreadsheets make of CSV is told, and never guessed. */
final class CsvPatch {

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final byte[] UTF_16_LITTLE = {(byte) 0xFF, (byte) 0xFE};
    private static final byte[] UTF_16_BIG = {(byte) 0xFE, (byte) 0xFF};

    private CsvPatch() {}

    static PatchReading read(Path path, TableSchema schema, UploadLimits limits) throws IOException, RefusedException {
        var reading = new PatchReading(limits);
        try (var bytes = new BufferedInputStream(Files.newInputStream(path))) {
            checkBegin(bytes.readNBytes(4), schema, reading);
        }
        var headings = headings(path, schema);
        try (var bytes = Files.newInputStream(path)) {
            if (schema.name().equals(Patching.SCORES) && OwnTable.isOwn(headings)) {
                try (var rows = CsvRows.of(OwnTable.SCHEMA, OwnTable::column, bytes, reading::tell)) {
                    OwnTable.read(rows, reading);
                }
            } else {
                if (schema.name().equals(Patching.SCORES)) {
                    OwnTable.refuse(headings);
                }
                try (var rows = CsvRows.ofPatch(schema, bytes, reading::tell)) {
                    reading.add(schema, rows);
                }
            }
        }
        return reading;
    }

    private static List<String> headings(Path path, TableSchema schema) throws IOException {
        try (var bytes = Files.newInputStream(path)) {
            return CsvRows.headings(schema, bytes);
        }
    }

    private static void checkBegin(byte[] begin, TableSchema schema, PatchReading reading) throws RefusedException {
        if (startsWith(begin, UTF_16_LITTLE) || startsWith(begin, UTF_16_BIG)) {
            throw RefusedException.because(
                    "encoding",
                    null,
                    "Tệp ở dạng UTF-16 (\"Unicode Text\" của Excel); hãy lưu lại dạng CSV UTF-8 hoặc gửi chính tệp .xlsx.",
                    "The file is UTF-16 (Excel's \"Unicode Text\"); save it as CSV UTF-8 or send the .xlsx itself.");
        }
        if (startsWith(begin, BYTE_ORDER_MARK)) {
            reading.tell(
                    Finding.note(
                            schema.file(),
                            1,
                            null,
                            null,
                            "byte-order-mark",
                            new Text(
                                    "Tệp bắt đầu bằng dấu BOM của Excel; dấu này được bỏ qua. Hãy kiểm tra dấu thập phân và số đã được Excel đổi.",
                                    "The file begins with Excel's byte order mark, which is skipped. See whether Excel changed decimals or numbers.")));
        }
    }

    private static boolean startsWith(byte[] begin, byte[] mark) {
        return begin.length >= mark.length && Arrays.equals(Arrays.copyOf(begin, mark.length), mark);
    }
}
