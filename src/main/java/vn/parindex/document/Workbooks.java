package vn.parindex.document;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.RichTextString;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.parindex.document.Cell.Trait;

/** Workbooks of Excel, new and old: each sheet is a grid, numbers as Excel shows them, formulas by the values saved with them. */
final class Workbooks {

    private static final int MOST_MERGES = 10_000;

    private final Budget budget;
    private final DataFormatter formatter = new DataFormatter(Locale.US);

    private Workbooks(Budget budget) {
        this.budget = budget;
        formatter.setUseCachedValuesForFormulaCells(true);
    }

    static List<Grid> readXlsx(Path path, Budget budget) throws IOException {
        try (var parts = OPCPackage.open(path.toFile(), PackageAccess.READ);
                var workbook = new XSSFWorkbook(parts)) {
            return new Workbooks(budget).read(workbook);
        } catch (InvalidFormatException e) {
            throw new IOException(e);
        }
    }

    static List<Grid> readXls(Path path, Budget budget) throws IOException {
        try (var container = new POIFSFileSystem(path.toFile(), true);
                var workbook = new HSSFWorkbook(container)) {
            return new Workbooks(budget).read(workbook);
        } catch (EncryptedDocumentException e) {
            throw FileKind.ENCRYPTED.refused();
        }
    }

    private List<Grid> read(Workbook workbook) {
        var grids = new ArrayList<Grid>();
        for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
            boolean hidden = workbook.isSheetHidden(i) || workbook.isSheetVeryHidden(i);
            grids.add(read(workbook, workbook.getSheetAt(i), hidden));
        }
        return grids;
    }

    private Grid read(Workbook workbook, Sheet sheet, boolean hidden) {
        var merges = merges(sheet);
        var cells = new ArrayList<Cell>();
        for (var row : sheet) {
            budget.tick();
            for (var cell : row) {
                var text = SeenText.of(text(workbook, cell));
                if (!text.isEmpty()) {
                    budget.cell(text);
                    var merge = merges.get(cell.getAddress().formatAsString());
                    cells.add(new Cell(
                            cell.getRowIndex(),
                            cell.getColumnIndex(),
                            merge == null ? 1 : merge.getLastRow() - merge.getFirstRow() + 1,
                            merge == null ? 1 : merge.getLastColumn() - merge.getFirstColumn() + 1,
                            text,
                            traits(sheet, row, cell, hidden)));
                }
            }
        }
        return new Grid(SeenText.of(sheet.getSheetName()), 0, List.of(), cells);
    }

    /** The merged ranges by the address of their first cell; one that reaches further than a table does is cut there. */
    private static Map<String, CellRangeAddress> merges(Sheet sheet) {
        var merges = new HashMap<String, CellRangeAddress>();
        for (var range : sheet.getMergedRegions().stream().limit(MOST_MERGES).toList()) {
            merges.put(
                    new org.apache.poi.ss.util.CellAddress(range.getFirstRow(), range.getFirstColumn())
                            .formatAsString(),
                    new CellRangeAddress(
                            range.getFirstRow(),
                            Math.min(range.getLastRow(), range.getFirstRow() + Spans.MOST - 1),
                            range.getFirstColumn(),
                            Math.min(range.getLastColumn(), range.getFirstColumn() + Spans.MOST - 1)));
        }
        return merges;
    }

    private static Set<Trait> traits(Sheet sheet, Row row, org.apache.poi.ss.usermodel.Cell cell, boolean hidden) {
        var traits = EnumSet.noneOf(Trait.class);
        if (hidden || row.getZeroHeight() || sheet.isColumnHidden(cell.getColumnIndex())) {
            traits.add(Trait.HIDDEN);
        }
        var type = cell.getCellType();
        if (type == CellType.FORMULA) {
            traits.add(Trait.COMPUTED);
            type = cell.getCachedFormulaResultType();
        }
        if (type == CellType.ERROR) {
            traits.add(Trait.ERROR);
        }
        return traits;
    }

    private String text(Workbook workbook, org.apache.poi.ss.usermodel.Cell cell) {
        if (cell.getCellType() == CellType.STRING) {
            return text(workbook, cell.getRichStringCellValue());
        }
        return formatter.formatCellValue(cell);
    }

    private static String text(Workbook workbook, RichTextString rich) {
        var text = rich.getString();
        if (rich.numFormattingRuns() < 1) {
            return text;
        }
        var marked = new StringBuilder();
        int from = 0;
        for (int run = 0; run < rich.numFormattingRuns(); run++) {
            int begin = rich.getIndexOfFormattingRun(run);
            int end = run + 1 < rich.numFormattingRuns() ? rich.getIndexOfFormattingRun(run + 1) : text.length();
            if (begin < from || end > text.length() || end < begin) {
                return text;
            }
            marked.append(text, from, begin);
            var part = text.substring(begin, end);
            marked.append(isRaised(workbook, rich, run) ? SeenText.raised(part) : part);
            from = end;
        }
        return marked.append(text.substring(from)).toString();
    }

    private static boolean isRaised(Workbook workbook, RichTextString rich, int run) {
        if (rich instanceof XSSFRichTextString parts) {
            var font = parts.getFontOfFormattingRun(run);
            return font != null && font.getTypeOffset() == Font.SS_SUPER;
        }
        return rich instanceof HSSFRichTextString parts
                && workbook.getFontAt(parts.getFontOfFormattingRun(run)).getTypeOffset() == Font.SS_SUPER;
    }
}
