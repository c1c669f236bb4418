package vn.parindex.dataset;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import vn.parindex.dataset.RowOrigin.Side;
import vn.parindex.http.Counted;
import vn.parindex.http.Text;

/**
 * The rows of one CSV file (RFC 4180, UTF-8), read one at a time; whatever cannot be read becomes a finding.
 *
 * <p>A byte order mark, line ends of either kind and line breaks inside quotes are accepted, semicolons and tabs for commas as
 * well ({@link CsvDialect}), and told. A row with the wrong number of cells is reported and left out, and reading stops where the
 * quoting is broken, because what follows is a guess.
 */
public final class CsvRows implements TableRows {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final TableSchema schema;
    private final Side side;
    private final Consumer<Finding> findings;
    private final CSVParser parser;
    private final CsvDialect dialect;
    private final CsvHeader header;
    private final CellReading reading;
    private final BlankRows blank = new BlankRows();
    private boolean unreadable;
    private Row next;
    /** The cells of the last row, and nothing before the first. */
    private String[] cells;

    /** A file of a package, which has every column. */
    static CsvRows ofPackage(TableSchema schema, Side side, InputStream bytes, Consumer<Finding> findings)
            throws IOException {
        return new CsvRows(schema, side, schema.columns(), UnaryOperator.identity(), bytes, findings);
    }

    /** A patch of a file: only the columns of the key must be there, and {@code withdraw} may be. */
    public static CsvRows ofPatch(TableSchema schema, InputStream bytes, Consumer<Finding> findings)
            throws IOException {
        return new CsvRows(
                schema.withWithdraw(), Side.UPLOAD, schema.primaryKey(), UnaryOperator.identity(), bytes, findings);
    }

    /** A table with other headings, of which {@code column} says what they mean; only the columns of the key must be there. */
    public static CsvRows of(
            TableSchema schema, UnaryOperator<String> column, InputStream bytes, Consumer<Finding> findings)
            throws IOException {
        return new CsvRows(schema, Side.UPLOAD, schema.primaryKey(), column, bytes, findings);
    }

    /** The headings of a file, whatever they are; empty where it has none that can be read. */
    public static List<String> headings(TableSchema schema, InputStream bytes) throws IOException {
        var text = withoutMark(bytes);
        var dialect = CsvDialect.read(text, schema.columns());
        try (var parser = CSVParser.parse(new RecordLimit(text), dialect.format())) {
            var records = parser.iterator();
            return records.hasNext() ? records.next().toList() : List.of();
        } catch (UncheckedIOException | IllegalStateException e) {
            return List.of();
        }
    }

    private CsvRows(
            TableSchema schema,
            Side side,
            List<String> needed,
            UnaryOperator<String> column,
            InputStream bytes,
            Consumer<Finding> findings)
            throws IOException {
        this.schema = schema;
        this.side = side;
        this.findings = findings;
        var text = withoutMark(bytes);
        this.dialect = CsvDialect.read(text, schema.columns());
        this.reading = new CellReading(schema, dialect.hasDecimalComma(), findings);
        this.parser = CSVParser.parse(new RecordLimit(text), dialect.format());
        this.cells = new String[schema.columns().size()];
        int line = 1 + dialect.linesBefore();
        var names = record(line);
        if (!dialect.isUsual()) {
            findings.accept(delimiter());
        }
        if (names == null && !unreadable) {
            findings.accept(Finding.error(
                    schema.file(),
                    0,
                    null,
                    null,
                    "empty-file",
                    new Text(
                            "Tệp trống. Dòng đầu phải là tên các cột: " + String.join(",", schema.columns()) + ".",
                            "The file is empty. Its first line must name the columns: "
                                    + String.join(",", schema.columns()) + ".")));
        }
        var read = names == null
                ? null
                : CsvHeader.read(schema, names.stream().map(column).toArray(String[]::new), needed, line, findings);
        this.header = read == null || !read.isWhole() ? null : read;
        advance();
    }

    private Finding delimiter() {
        var shown = dialect.delimiter() == '\t' ? "Tab" : "“" + dialect.delimiter() + "”";
        return Finding.note(
                schema.file(),
                1,
                null,
                null,
                "delimiter",
                dialect.hasDecimalComma()
                        ? new Text(
                                "Các ô cách nhau bằng %s nên đã được đọc như vậy, và dấu phẩy trong số là dấu thập phân."
                                        .formatted(shown),
                                "The cells are separated by %s and were read so; a comma in a number is its decimal point."
                                        .formatted(shown))
                        : new Text(
                                "Dòng đầu “sep=,” dành cho Excel và được bỏ qua; các ô cách nhau bằng dấu phẩy nên số phải viết dấu chấm thập phân.",
                                "The first line “sep=,” is for Excel and was passed over; commas separate the cells, so that numbers are written with a point."));
    }

    @Override
    public boolean hasColumn(String column) {
        return header != null && header.has(column);
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public Row next() {
        if (next == null) {
            throw new NoSuchElementException();
        }
        var row = next;
        advance();
        return row;
    }

    @Override
    public void close() {
        try {
            parser.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void advance() {
        next = null;
        while (header != null && next == null) {
            int line = Math.toIntExact(parser.getCurrentLineNumber()) + 1 + dialect.linesBefore();
            var record = record(line);
            if (record == null) {
                blank.finding(schema).ifPresent(findings);
                return;
            }
            next = row(line, record.values());
        }
    }

    private Row row(int line, String[] values) {
        if (Arrays.stream(values).allMatch(CellText::isBlank)) {
            blank.add(line);
            return null;
        }
        if (values.length == header.size()) {
            cells = header.inOrder(values, cells);
            var read = cells.clone();
            var origin = RowOrigin.line(side, line);
            reading.read(read, origin);
            return new Row(schema, line, read, origin);
        }
        findings.accept(Finding.error(
                schema.file(),
                line,
                null,
                String.join(String.valueOf(dialect.delimiter()), Arrays.asList(values)),
                "row-length",
                new Text(
                        "Dòng có %d ô, phải có %d ô như dòng tiêu đề; ô có dấu phẩy phải đặt trong dấu ngoặc kép."
                                .formatted(values.length, header.size()),
                        Counted.said(
                                "The row has %d [cell|cells] and must have %d as the header has; a cell with a comma goes in quotes.",
                                values.length, header.size()))));
        return null;
    }

    private CSVRecord record(int line) {
        try {
            return parser.iterator().hasNext() ? parser.iterator().next() : null;
        } catch (UncheckedIOException | IllegalStateException e) {
            unreadable = true;
            if (e.getCause() instanceof RecordLimit.TooLong) {
                findings.accept(Finding.error(
                        schema.file(),
                        line,
                        null,
                        null,
                        "row-too-long",
                        new Text(
                                "Dòng này dài hơn %d ký tự; có thể một dấu ngoặc kép chưa được đóng. Phần còn lại của tệp chưa được đọc."
                                        .formatted(RecordLimit.LONGEST),
                                "This row is longer than %d characters; perhaps a quote was never closed. The rest of the file was not read."
                                        .formatted(RecordLimit.LONGEST))));
                return null;
            }
            findings.accept(Finding.error(
                    schema.file(),
                    line,
                    null,
                    null,
                    "malformed-csv",
                    new Text(
                            "Từ dòng này tệp không còn là CSV hợp lệ (RFC 4180): dấu ngoặc kép mở phải được đóng, và"
                                    + " dấu ngoặc kép trong ô phải viết đôi. Phần còn lại của tệp chưa được đọc.",
                            "From this line on the file is not CSV (RFC 4180): an opened quote must be closed, and a"
                                    + " quote inside a cell is written twice. The rest of the file was not read.")));
            return null;
        }
    }

    /** Bytes that are not UTF-8 come out as U+FFFD, which the rules of the schema report in its cell. */
    private static BufferedReader withoutMark(InputStream bytes) throws IOException {
        var reader = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8));
        reader.mark(1);
        if (reader.read() != BYTE_ORDER_MARK) {
            reader.reset();
        }
        return reader;
    }
}
