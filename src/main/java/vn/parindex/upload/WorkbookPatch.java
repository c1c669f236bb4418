package vn.parindex.upload;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;
import vn.parindex.dataset.Finding;
import vn.parindex.dataset.PackageFormat;
import vn.parindex.dataset.TableSchema;
import vn.parindex.http.Nearest;
import vn.parindex.http.Text;

/** Reads a patch from a workbook: each sheet that has the name of a file, or the only sheet there is. */
final class WorkbookPatch {

    private final WorkbookParts parts;
    private final PatchReading reading;

    private WorkbookPatch(WorkbookParts parts, PatchReading reading) {
        this.parts = parts;
        this.reading = reading;
    }

    static PatchReading read(Path path, TableSchema only, UploadLimits limits) throws IOException, RefusedException {
        var parts = WorkbookParts.check(checked(path, limits.ofWorkbook()));
        var reading = new PatchReading(limits);
        try (var workbook = new ReadableWorkbook(path.toFile(), new ReadingOptions(true, true))) {
            new WorkbookPatch(parts, reading).read(workbook.getSheets().toList(), only);
        } catch (IOException | RuntimeException e) {
            // The library meets a part that is no workbook with exceptions of any kind.
            throw broken();
        }
        return reading;
    }

    /** Nobody thinks of a workbook as a zip, or packs one. */
    private static CheckedZip checked(Path path, UploadLimits limits) throws IOException, RefusedException {
        try {
            return CheckedZip.check(path, limits);
        } catch (RefusedException e) {
            throw e.finding().rule().equals(ZipDirectory.BROKEN) ? broken() : e;
        }
    }

    private void read(List<Sheet> sheets, TableSchema only) throws IOException, RefusedException {
        if (only.name().equals(Patching.SCORES) && readOwn(sheets)) {
            return;
        }
        Map<Sheet, TableSchema> chosen = new HashMap<>();
        Map<TableSchema, Sheet> taken = new HashMap<>();
        for (var sheet : sheets) {
            var schema = find(sheet.getName()).orElse(sheets.size() == 1 ? only : null);
            if (schema != null) {
                chosen.put(sheet, schema);
                var earlier = taken.putIfAbsent(schema, sheet);
                if (earlier != null) {
                    throw RefusedException.because(
                            "sheet-twice",
                            sheet.getName(),
                            "Hai trang tính cùng là %s; chỉ được có một.".formatted(schema.file()),
                            "Two sheets are %s; there must be one.".formatted(schema.file()));
                }
            }
        }
        if (chosen.isEmpty()) {
            throw noSheet(sheets);
        }
        for (var sheet : sheets) {
            if (chosen.containsKey(sheet)) {
                read(sheet, chosen.get(sheet));
            } else {
                tellIgnored(sheet);
            }
        }
    }

    /** Whether the service wrote the workbook itself: one sheet of results, and one that says what they are. */
    private boolean readOwn(List<Sheet> sheets) throws IOException, RefusedException {
        for (var sheet : sheets) {
            if (find(sheet.getName()).isPresent()) {
                continue;
            }
            var headings = headings(sheet);
            if (OwnTable.isOwn(headings)) {
                try (var rows =
                        SheetRows.open(sheet, OwnTable.SCHEMA, OwnTable::column, parts.dayZero(), reading::tell)) {
                    OwnTable.read(rows, reading);
                    rows.finish();
                }
                return true;
            }
            OwnTable.refuse(headings);
        }
        return false;
    }

    private static List<String> headings(Sheet sheet) throws IOException {
        try (var rows = sheet.openStream()) {
            return rows.findFirst()
                    .filter(row -> row.getRowNum() == 1)
                    .map(SheetHeader::names)
                    .orElse(List.of());
        }
    }

    private void read(Sheet sheet, TableSchema schema) throws IOException, RefusedException {
        for (var range : parts.merges(sheet.getName())) {
            reading.tell(Finding.error(
                            schema.file(),
                            0,
                            null,
                            range,
                            "merged-cells",
                            new Text(
                                    "Các ô này được gộp; hãy bỏ gộp (Unmerge Cells) và điền từng ô.",
                                    "These cells are merged; unmerge them and fill in each cell."))
                    .inSheet(RefusedException.printable(sheet.getName()), range));
        }
        try (var rows = SheetRows.open(sheet, schema, parts.dayZero(), reading::tell)) {
            reading.add(schema, rows);
            rows.finish();
        }
    }

    private void tellIgnored(Sheet sheet) throws IOException {
        try (var rows = sheet.openStream()) {
            if (rows.noneMatch(row -> row.stream().anyMatch(SheetCell::isFilled))) {
                return;
            }
        }
        var name = RefusedException.printable(sheet.getName());
        reading.tell(Finding.warning(
                        Upload.WHOLE,
                        0,
                        "sheet-ignored",
                        new Text(
                                "Trang tính %s không mang tên tệp nào của gói dữ liệu nên bị bỏ qua.".formatted(name),
                                "The sheet %s has the name of no file of the package and was left out."
                                        .formatted(name)))
                .inSheet(name, null)
                .suggesting(Nearest.find(sheet.getName(), names()).orElse(null)));
    }

    private static Optional<TableSchema> find(String sheet) {
        return PackageFormat.shipped().tables().stream()
                .filter(schema -> schema.name().equals(sheet) || schema.file().equals(sheet))
                .findFirst();
    }

    private static List<String> names() {
        return PackageFormat.shipped().tables().stream().map(TableSchema::name).toList();
    }

    private static RefusedException noSheet(List<Sheet> sheets) {
        var met = RefusedException.printable(
                String.join(", ", sheets.stream().map(Sheet::getName).toList()));
        return RefusedException.because(
                "sheet-unknown",
                met,
                "Không trang tính nào mang tên tệp của gói dữ liệu. Các tên là: %s."
                        .formatted(String.join(", ", names())),
                "No sheet has the name of a file of the package. The names are: %s."
                        .formatted(String.join(", ", names())));
    }

    private static RefusedException broken() {
        return RefusedException.because(
                "broken-workbook",
                null,
                "Không đọc được tệp .xlsx: tệp bị hỏng hoặc chưa tải lên hết. Hãy mở bằng Excel, lưu lại rồi gửi lại.",
                "The workbook cannot be read: it is damaged, or not all of it arrived. Open it in Excel, save it again and send that.");
    }
}
