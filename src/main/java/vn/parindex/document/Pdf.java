package vn.parindex.document;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import technology.tabula.ObjectExtractor;
import technology.tabula.Page;
import technology.tabula.RectangularTextContainer;
import technology.tabula.Table;
import technology.tabula.TextElement;
import technology.tabula.extractors.SpreadsheetExtractionAlgorithm;

/**
 * Pages with text: tables with ruled lines as tabula finds their cells, tables without lines by the blanks between their columns. A page
 * is first only counted, so that none draws without end ({@link PageProbe}).
 */
final class Pdf {

    private static final long IN_MEMORY = 16L << 20;
    private static final long ON_DISK = 256L << 20;
    private static final int FEWEST_LETTERS = 20;

    private final Budget budget;
    private final List<Grid> grids = new ArrayList<>();
    private List<String> above = new ArrayList<>();
    private int letters;

    private Pdf(Budget budget) {
        this.budget = budget;
    }

    static Flow read(Path path, Budget budget) throws IOException {
        try (var document = PDDocument.load(
                        path.toFile(), "", MemoryUsageSetting.setupMixed(IN_MEMORY, IN_MEMORY + ON_DISK));
                var extractor = new ObjectExtractor(document)) {
            var pdf = new Pdf(budget);
            int number = 0;
            for (var page : document.getPages()) {
                budget.page();
                PageProbe.check(page, budget);
                pdf.take(extractor.extract(++number), number);
            }
            if (pdf.letters < FEWEST_LETTERS) {
                throw scanned();
            }
            return new Flow(pdf.grids, pdf.above);
        } catch (InvalidPasswordException e) {
            throw FileKind.ENCRYPTED.refused();
        }
    }

    private static UnreadableException scanned() {
        return new UnreadableException(
                "document-scanned",
                "PDF này là bản chụp (scan), trong đó không có chữ để đọc. Hãy xin bản gốc (Word, Excel, PDF có chữ), hoặc nhận dạng chữ (OCR)"
                        + " rồi kiểm tra từng số trước khi gửi.",
                "This PDF is a scan: there is no text in it. Ask for the original (Word, Excel, a PDF with text), or recognise its text (OCR)"
                        + " and check every figure before you send it.");
    }

    private void take(Page page, int number) {
        var text = page.getText();
        letters +=
                text.stream().mapToInt(each -> each.getText().strip().length()).sum();
        var tables = new SpreadsheetExtractionAlgorithm()
                .extract(page).stream()
                        .filter(Pdf::isTable)
                        .sorted(Comparator.comparingDouble(Table::getTop))
                        .toList();
        var rest = new ArrayList<>(text);
        for (var table : tables) {
            rest.removeIf(each -> isIn(each, table));
        }
        double from = Double.NEGATIVE_INFINITY;
        for (var table : tables) {
            double begin = from;
            var before = rest.stream()
                    .filter(each -> each.getTop() >= begin && each.getTop() < table.getTop())
                    .toList();
            if (hasColumns(before)) {
                unruled(before, number);
            } else {
                Lines.of(before).forEach(line -> above.add(line.text()));
            }
            ruled(table, number);
            from = table.getTop();
        }
        double last = from;
        unruled(rest.stream().filter(each -> each.getTop() >= last).toList(), number);
    }

    private static boolean hasColumns(List<TextElement> text) {
        return Lines.findTable(Lines.of(text)).isPresent();
    }

    /** One cell around a page or a text is a frame and no table. */
    private static boolean isTable(Table table) {
        return table.getRows().size() > 1
                && table.getRows().stream()
                        .anyMatch(row -> row.stream()
                                        .filter(cell -> !cell.getText().isBlank())
                                        .count()
                                > 1);
    }

    private static boolean isIn(TextElement text, Table table) {
        return text.getCenterY() >= table.getTop()
                && text.getCenterY() <= table.getBottom()
                && text.getCenterX() >= table.getLeft()
                && text.getCenterX() <= table.getRight();
    }

    private void ruled(Table table, int page) {
        var drawn = table.getRows().stream()
                .flatMap(List::stream)
                .filter(cell -> cell.getWidth() > 1 && cell.getHeight() > 1)
                .toList();
        var columns =
                Edges.of(drawn.stream().flatMap(each -> java.util.stream.Stream.of(each.getLeft(), each.getRight())));
        var rows =
                Edges.of(drawn.stream().flatMap(each -> java.util.stream.Stream.of(each.getTop(), each.getBottom())));
        var cells = new ArrayList<Cell>();
        for (var each : drawn) {
            var text = SeenText.of(text(each));
            if (!text.isEmpty()) {
                budget.cell(text);
                int row = rows.at(each.getTop());
                int column = columns.at(each.getLeft());
                cells.add(new Cell(
                        row,
                        column,
                        Math.max(1, rows.at(each.getBottom()) - row),
                        Math.max(1, columns.at(each.getRight()) - column),
                        text,
                        java.util.Set.of()));
            }
        }
        add(page, cells);
    }

    private static String text(RectangularTextContainer<?> cell) {
        var elements = new ArrayList<TextElement>();
        for (var part : cell.getTextElements()) {
            if (part instanceof technology.tabula.TextChunk chunk) {
                elements.addAll(chunk.getTextElements());
            } else if (part instanceof TextElement element) {
                elements.add(element);
            }
        }
        return Lines.of(elements).stream().map(Lines.Line::text).reduce("", (one, two) -> one + " " + two);
    }

    /** Text outside of ruled tables: lines, and among them perhaps a table that only blanks divide. */
    private void unruled(List<TextElement> text, int page) {
        var lines = Lines.of(text);
        var found = Lines.findTable(lines);
        if (found.isEmpty()) {
            lines.forEach(line -> above.add(line.text()));
            return;
        }
        var table = found.get();
        lines.subList(0, table.from()).forEach(line -> above.add(line.text()));
        var cells = table.cells();
        cells.forEach(cell -> budget.cell(cell.text()));
        add(page, cells);
        lines.subList(table.to(), lines.size()).forEach(line -> above.add(line.text()));
    }

    private void add(int page, List<Cell> cells) {
        above.forEach(budget::text);
        grids.add(new Grid("", page, above, cells));
        above = new ArrayList<>();
    }
}
