package vn.parindex.document;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.officeDocument.x2006.sharedTypes.STVerticalAlignRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import vn.parindex.document.Cell.Trait;

/** Documents of Word: each table is a grid, with the paragraphs above it; a table within a cell is a grid of its own, behind the other. */
final class WordDocument {

    private final Budget budget;
    private final List<Grid> grids = new ArrayList<>();
    private List<String> above = new ArrayList<>();

    private WordDocument(Budget budget) {
        this.budget = budget;
    }

    static Flow read(Path path, Budget budget) throws IOException {
        try (var parts = OPCPackage.open(path.toFile(), PackageAccess.READ);
                var document = new XWPFDocument(parts)) {
            var words = new WordDocument(budget);
            words.take(document.getBodyElements());
            return new Flow(words.grids, words.above);
        } catch (InvalidFormatException e) {
            throw new IOException(e);
        }
    }

    private void take(List<IBodyElement> elements) {
        for (var element : elements) {
            budget.tick();
            if (element instanceof XWPFParagraph paragraph) {
                var text = SeenText.of(text(paragraph));
                if (!text.isEmpty()) {
                    budget.text(text);
                    above.add(text);
                }
            } else if (element instanceof XWPFTable table) {
                take(table, 1);
            }
        }
    }

    private void take(XWPFTable table, int depth) {
        if (depth > Nesting.DEEPEST_TABLE) {
            throw Nesting.tables();
        }
        var cells = new ArrayList<Cell>();
        var within = new ArrayList<XWPFTable>();
        var open = new java.util.HashMap<Integer, Integer>();
        int number = 0;
        for (var row : table.getRows()) {
            int column = 0;
            for (var cell : row.getTableCells()) {
                int columns = columns(cell);
                if (continues(cell)) {
                    open.computeIfPresent(column, (key, index) -> taller(cells, index));
                } else {
                    within.addAll(cell.getTables());
                    var text = SeenText.of(text(cell));
                    open.remove(column);
                    if (!text.isEmpty()) {
                        budget.cell(text);
                        open.put(column, cells.size());
                        cells.add(new Cell(number, column, 1, columns, text, traits(cell)));
                    }
                }
                column += columns;
            }
            number++;
        }
        grids.add(new Grid("", 0, above, cells));
        above = new ArrayList<>();
        within.forEach(inner -> take(inner, depth + 1));
    }

    private static Integer taller(List<Cell> cells, int index) {
        var cell = cells.get(index);
        cells.set(
                index,
                new Cell(
                        cell.row(),
                        cell.column(),
                        Math.min(Spans.MOST, cell.rows() + 1),
                        cell.columns(),
                        cell.text(),
                        cell.traits()));
        return index;
    }

    private static int columns(XWPFTableCell cell) {
        var properties = cell.getCTTc().getTcPr();
        var span = properties == null || properties.getGridSpan() == null
                ? BigInteger.ONE
                : properties.getGridSpan().getVal();
        return Spans.parse(String.valueOf(span));
    }

    private static boolean continues(XWPFTableCell cell) {
        var properties = cell.getCTTc().getTcPr();
        return properties != null
                && properties.getVMerge() != null
                && properties.getVMerge().getVal() != STMerge.RESTART;
    }

    private static String text(XWPFTableCell cell) {
        return cell.getParagraphs().stream().map(WordDocument::text).collect(Collectors.joining(" "));
    }

    private static String text(XWPFParagraph paragraph) {
        return paragraph.getRuns().stream()
                .map(run -> isRaised(run) ? SeenText.raised(run.text()) : run.text())
                .collect(Collectors.joining());
    }

    private static boolean isRaised(XWPFRun run) {
        return run.getCTR().getRPr() != null
                && run.getCTR().getRPr().sizeOfVertAlignArray() > 0
                && run.getCTR().getRPr().getVertAlignArray(0).getVal() == STVerticalAlignRun.SUPERSCRIPT;
    }

    private static Set<Trait> traits(XWPFTableCell cell) {
        boolean hidden = cell.getParagraphs().stream()
                .flatMap(paragraph -> paragraph.getRuns().stream())
                .anyMatch(XWPFRun::isVanish);
        return hidden ? EnumSet.of(Trait.HIDDEN) : Set.of();
    }
}
