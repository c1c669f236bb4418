package vn.parindex.upload;

import java.io.IOException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.Sheet;
import vn.parindex.dataset.BlankRows;
import vn.parindex.dataset.CellReading;
import vn.parindex.dataset.Finding;
import vn.parindex.dataset.Row;
import vn.parindex.dataset.RowOrigin;
import vn.parindex.dataset.TableRows;
import vn.parindex.dataset.TableSchema;
import vn.parindex.http.Counted;
import vn.parindex.http.Text;
import vn.parindex.upload.SheetCell.Remark;

/** The rows of one sheet below its header; what Excel makes of cells is told with the cell. */
final class SheetRows implements TableRows {

    private record Seen(int count, String first) {}

    private final String name;
    private final TableSchema schema;
    private final LocalDate dayZero;
    private final Consumer<Finding> findings;
    private final Stream<org.dhatim.fastexcel.reader.Row> stream;
    private final Iterator<org.dhatim.fastexcel.reader.Row> rows;
    private final SheetHeader header;
    private final Map<String, Map<Remark, Seen>> remarks = new TreeMap<>();
    private final BlankRows blank = new BlankRows();
    private final CellReading reading;
    private Row next;

    private SheetRows(
            Sheet sheet, TableSchema file, UnaryOperator<String> column, LocalDate dayZero, Consumer<Finding> findings)
            throws IOException {
        this.dayZero = dayZero;
        this.name = RefusedException.printable(sheet.getName());
        this.schema = file.withWithdraw();
        this.findings = findings;
        this.reading = new CellReading(schema, false, findings);
        this.stream = sheet.openStream();
        this.rows = stream.iterator();
        this.header = SheetHeader.find(name, file, column, rows, findings).orElse(null);
        advance();
    }

    static SheetRows open(Sheet sheet, TableSchema schema, LocalDate dayZero, Consumer<Finding> findings)
            throws IOException {
        return open(sheet, schema, UnaryOperator.identity(), dayZero, findings);
    }

    /** The same of a sheet with other headings, of which {@code column} says what they mean. */
    static SheetRows open(
            Sheet sheet,
            TableSchema schema,
            UnaryOperator<String> column,
            LocalDate dayZero,
            Consumer<Finding> findings)
            throws IOException {
        return new SheetRows(sheet, schema, column, dayZero, findings);
    }

    @Override
    public boolean hasColumn(String column) {
        return header != null && header.position(column) >= 0;
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
        stream.close();
    }

    /** Says what is only known at the end: which rows and columns were blank, and what was met in many cells. */
    void finish() {
        if (header == null) {
            return;
        }
        blank.finding(schema).ifPresent(finding -> findings.accept(finding.inSheet(name, null)));
        if (!header.blank().isEmpty()) {
            var columns = String.join(", ", header.blank());
            warn(
                    "blank-columns",
                    null,
                    "Các cột %s trống và bị bỏ qua.".formatted(columns),
                    "The columns %s are blank and were left out.".formatted(columns));
        }
        remarks.forEach((column, met) -> met.forEach((remark, seen) -> tell(column, remark, seen)));
    }

    private void advance() {
        next = null;
        while (header != null && next == null && rows.hasNext()) {
            var row = rows.next();
            if (row.stream().noneMatch(SheetCell::isFilled)) {
                blank.add(row.getRowNum());
            } else {
                next = row(row);
            }
        }
    }

    /** Null where a cell cannot be read: that is told, and what else could be said of the row would follow from it. */
    private Row row(org.dhatim.fastexcel.reader.Row row) {
        boolean readable = true;
        var cells = new String[schema.fields().size()];
        var origin = new RowOrigin(RowOrigin.Side.UPLOAD, name, header.letters(), row.getRowNum());
        for (int i = 0; i < cells.length; i++) {
            var field = schema.fields().get(i);
            var found = header.position(field.name());
            if (found < 0 || found >= row.getCellCount()) {
                continue;
            }
            var read = SheetCell.of(row.getCell(found), field, dayZero);
            var at = SheetHeader.letter(found) + row.getRowNum();
            cells[i] = read.text();
            if (read.fault() != null) {
                var fault = read.fault();
                tell(row.getRowNum(), at, field.name(), fault);
                readable = false;
            }
            if (read.remark() != null) {
                remarks.computeIfAbsent(field.name(), key -> new EnumMap<>(Remark.class))
                        .merge(read.remark(), new Seen(1, at), (one, more) -> new Seen(one.count() + 1, one.first()));
            }
        }
        row.stream()
                .filter(cell -> SheetCell.isFilled(cell) && !header.isNamed(cell.getColumnIndex()))
                .findFirst()
                .ifPresent(cell -> tellOutside(row.getRowNum(), cell));
        reading.read(cells, origin);
        return readable ? new Row(schema, row.getRowNum(), cells, origin) : null;
    }

    private void tell(int row, String at, String column, SheetCell.Fault fault) {
        findings.accept(Finding.error(
                        schema.file(),
                        row,
                        column,
                        RefusedException.printable(fault.value()),
                        fault.rule(),
                        fault.message())
                .inSheet(name, at)
                .suggesting(fault.suggestion()));
    }

    private void tellOutside(int row, Cell cell) {
        var at = SheetHeader.letter(cell.getColumnIndex()) + row;
        findings.accept(Finding.error(
                        schema.file(),
                        row,
                        null,
                        RefusedException.printable(cell.getText()),
                        "column-without-name",
                        new Text(
                                "Ô này nằm ở cột không có tên trong dòng tiêu đề; hãy đặt tên cột hoặc xóa ô.",
                                "This cell stands in a column that the header does not name; name it or clear the cell."))
                .inSheet(name, at));
    }

    private void tell(String column, Remark remark, Seen seen) {
        switch (remark) {
            case NUMBER_AS_TEXT ->
                warn(
                        "number-as-text",
                        seen,
                        "Cột %s có %d ô là số được lưu dạng chữ, ô đầu tiên là %s; đã đọc đúng như chữ ghi."
                                .formatted(column, seen.count(), seen.first()),
                        Counted.said(
                                "The column %s has %d [number|numbers] stored as text, first in %s; what is written was read.",
                                column, seen.count(), seen.first()));
            case NUMBER_IN_TEXT ->
                warn(
                        "number-in-text-column",
                        seen,
                        "Cột chữ %s có %d ô là số, ô đầu tiên là %s; Excel bỏ các số 0 ở đầu, hãy kiểm tra."
                                .formatted(column, seen.count(), seen.first()),
                        Counted.said(
                                "The text column %s has %d [number|numbers], first in %s; Excel drops leading zeros, so have a look.",
                                column, seen.count(), seen.first()));
            case DATE ->
                warn(
                        "date-cell",
                        seen,
                        "Cột %s có %d ô là ngày của Excel, ô đầu tiên là %s; đã đọc là năm-tháng-ngày."
                                .formatted(column, seen.count(), seen.first()),
                        Counted.said(
                                "The column %s has %d [date|dates] of Excel, first in %s; read as year-month-day.",
                                column, seen.count(), seen.first()));
        }
    }

    private void warn(String rule, Seen seen, String vi, String en) {
        findings.accept(Finding.warning(schema.file(), 0, rule, new Text(vi, en))
                .inSheet(name, seen == null ? null : seen.first()));
    }
}
