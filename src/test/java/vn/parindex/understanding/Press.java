package vn.parindex.understanding;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import vn.parindex.understanding.Paper.Box;
import vn.parindex.understanding.Paper.Rows;

/** Prints a {@link Paper} in each format that official tables come in. */
final class Press {

    private static final float SIZE = 9;
    private static final float LINE = 16;
    private static final float MARGIN = 40;

    private Press() {}

    static byte[] xlsx(Paper paper) throws IOException {
        try (var workbook = new XSSFWorkbook()) {
            return workbook(paper, workbook);
        }
    }

    static byte[] xls(Paper paper) throws IOException {
        try (var workbook = new HSSFWorkbook()) {
            return workbook(paper, workbook);
        }
    }

    /** Everything on one sheet, one below the other; numbers with a decimal point are numbers. */
    private static byte[] workbook(Paper paper, Workbook workbook) throws IOException {
        var sheet = workbook.createSheet("Sheet1");
        int at = 0;
        for (var part : paper.parts()) {
            if (part instanceof String line) {
                sheet.createRow(at++).createCell(0).setCellValue(line);
                continue;
            }
            var rows = (Rows) part;
            int top = at;
            var covered = new int[rows.width()];
            for (int i = 0; i < rows.rows().size(); i++) {
                var row = sheet.createRow(at);
                row.setZeroHeight(rows.hiddenRows().contains(i));
                int column = 0;
                for (var box : rows.rows().get(i)) {
                    while (covered[column] > 0) {
                        covered[column++]--;
                    }
                    var cell = row.createCell(column);
                    if (box.text().matches("\\d+|\\d+\\.\\d+")) {
                        cell.setCellValue(Double.parseDouble(box.text()));
                        var style = workbook.createCellStyle();
                        int point = box.text().indexOf('.');
                        var format =
                                point < 0 ? "0" : "0." + "0".repeat(box.text().length() - point - 1);
                        style.setDataFormat(workbook.createDataFormat().getFormat(format));
                        cell.setCellStyle(style);
                    } else {
                        cell.setCellValue(box.text());
                    }
                    if (box.columns() * box.rows() > 1) {
                        sheet.addMergedRegion(
                                new CellRangeAddress(at, at + box.rows() - 1, column, column + box.columns() - 1));
                    }
                    for (int k = 0; k < box.columns(); k++) {
                        covered[column++] = box.rows() - 1;
                    }
                }
                while (column < covered.length) {
                    covered[column] = Math.max(0, covered[column] - 1);
                    column++;
                }
                at++;
            }
            rows.hiddenColumns().forEach(column -> sheet.setColumnHidden(column, true));
            at = Math.max(at, top);
        }
        var bytes = new ByteArrayOutputStream();
        workbook.write(bytes);
        return bytes.toByteArray();
    }

    static byte[] separated(Paper paper, char delimiter, Charset charset) {
        var lines = new ArrayList<String>();
        for (var part : paper.parts()) {
            if (part instanceof String line) {
                lines.add(quoted(line, delimiter));
            } else {
                ((Rows) part)
                        .flat()
                        .forEach(row -> lines.add(row.stream()
                                .map(text -> quoted(text, delimiter))
                                .collect(Collectors.joining(String.valueOf(delimiter)))));
            }
        }
        return String.join("\r\n", lines).getBytes(charset);
    }

    private static String quoted(String text, char delimiter) {
        return text.indexOf(delimiter) < 0 ? text : '"' + text + '"';
    }

    static byte[] html(Paper paper) {
        var html = new StringBuilder("<html><head><meta charset=utf-8><title></title></head><body>");
        for (var part : paper.parts()) {
            if (part instanceof String line) {
                html.append("<p>").append(line).append("</p>");
            } else {
                html.append("<table>");
                ((Rows) part).rows().forEach(row -> html.append("<tr>")
                        .append(row.stream().map(Press::td).collect(Collectors.joining()))
                        .append("</tr>"));
                html.append("</table>");
            }
        }
        return html.append("</body></html>").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String td(Box box) {
        return "<td colspan=" + box.columns() + " rowspan=" + box.rows() + ">" + box.text() + "</td>";
    }

    /** What Word for Windows puts on the clipboard. */
    static byte[] clipboard(Paper paper) {
        var body = new String(html(paper), StandardCharsets.UTF_8)
                .replace("<p>", "<p class=MsoNormal align=center style='text-align:center'><b><span lang=VI>")
                .replace("</p>", "<o:p></o:p></span></b></p>")
                .replaceAll(
                        "<td ([^>]*)>",
                        "<td $1 valign=top style='border:solid windowtext 1.0pt'>\r\n  <p class=MsoNormal><span lang=VI>")
                .replace("</td>", "<o:p></o:p></span></p>\r\n  </td>");
        return ("Version:1.0\r\nStartHTML:0000000105\r\nEndHTML:0000009999\r\nStartFragment:0000000141\r\nEndFragment:0000009000\r\n"
                        + body)
                .getBytes(StandardCharsets.UTF_8);
    }

    static byte[] docx(Paper paper) throws IOException {
        try (var document = new XWPFDocument()) {
            for (var part : paper.parts()) {
                if (part instanceof String line) {
                    document.createParagraph().createRun().setText(line);
                    continue;
                }
                var rows = (Rows) part;
                var table = document.createTable();
                table.removeRow(0);
                var covered = new int[rows.width()];
                for (var boxes : rows.rows()) {
                    var row = table.createRow();
                    while (!row.getTableCells().isEmpty()) {
                        row.removeCell(0);
                    }
                    int column = 0;
                    var left = new ArrayList<>(boxes);
                    while (column < covered.length) {
                        if (covered[column] > 0) {
                            covered[column++]--;
                            row.createCell().getCTTc().addNewTcPr().addNewVMerge();
                        } else if (!left.isEmpty()) {
                            var box = left.remove(0);
                            var cell = row.createCell();
                            cell.setText(box.text());
                            var properties = cell.getCTTc().addNewTcPr();
                            if (box.columns() > 1) {
                                properties.addNewGridSpan().setVal(BigInteger.valueOf(box.columns()));
                            }
                            if (box.rows() > 1) {
                                properties.addNewVMerge().setVal(STMerge.RESTART);
                            }
                            for (int k = 0; k < box.columns() && column < covered.length; k++) {
                                covered[column++] = box.rows() - 1;
                            }
                        } else {
                            row.createCell();
                            column++;
                        }
                    }
                }
            }
            var bytes = new ByteArrayOutputStream();
            document.write(bytes);
            return bytes.toByteArray();
        }
    }

    static byte[] ods(Paper paper) throws IOException {
        var content = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document-content"
                + " xmlns:office=\"o\" xmlns:table=\"t\" xmlns:text=\"x\" xmlns:style=\"s\"><office:body><office:spreadsheet>"
                + "<table:table table:name=\"Trang1\"><table:table-column table:number-columns-repeated=\"16384\"/>");
        for (var part : paper.parts()) {
            if (part instanceof String line) {
                content.append("<table:table-row>").append(cell(Box.of(line))).append("</table:table-row>");
                continue;
            }
            var rows = (Rows) part;
            var flat = rows.flat();
            for (int i = 0; i < rows.rows().size(); i++) {
                content.append("<table:table-row")
                        .append(rows.hiddenRows().contains(i) ? " table:visibility=\"collapse\">" : ">");
                var boxes = new ArrayList<>(rows.rows().get(i));
                for (var text : flat.get(i)) {
                    if (!boxes.isEmpty() && boxes.get(0).text().equals(text)) {
                        content.append(cell(boxes.remove(0)));
                    } else {
                        content.append("<table:covered-table-cell/>");
                    }
                }
                content.append("<table:table-cell table:number-columns-repeated=\"16370\"/></table:table-row>");
            }
        }
        content.append("<table:table-row table:number-rows-repeated=\"1048000\"><table:table-cell"
                + " table:number-columns-repeated=\"16384\"/></table:table-row></table:table></office:spreadsheet></office:body>"
                + "</office:document-content>");
        return openDocument("application/vnd.oasis.opendocument.spreadsheet", content.toString());
    }

    static byte[] openDocument(String type, String content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("mimetype"));
            zip.write(type.getBytes(StandardCharsets.US_ASCII));
            zip.putNextEntry(new ZipEntry("content.xml"));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static String cell(Box box) {
        return "<table:table-cell table:number-columns-spanned=\"" + box.columns() + "\" table:number-rows-spanned=\""
                + box.rows() + "\"><text:p>" + box.text().replace("&", "&amp;").replace("<", "&lt;")
                + "</text:p></table:table-cell>";
    }

    static byte[] pdf(Paper paper) throws IOException {
        return pdf(paper, true);
    }

    static byte[] pdfWithoutLines(Paper paper) throws IOException {
        return pdf(paper, false);
    }

    /** A table that does not fit goes on, on the next page; its headings do not. */
    private static byte[] pdf(Paper paper, boolean ruled) throws IOException {
        try (var document = new PDDocument()) {
            var font = font(document);
            var page = new Sheet(document, font);
            for (var part : paper.parts()) {
                if (part instanceof String line) {
                    page.text(line);
                } else {
                    page.table((Rows) part, ruled);
                }
            }
            page.stream.close();
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    static PDFont font(PDDocument document) throws IOException {
        try (var letters =
                PDDocument.class.getResourceAsStream("/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf")) {
            return PDType0Font.load(document, letters);
        }
    }

    /** One page after the other. */
    private static final class Sheet {
        private final PDDocument document;
        private final PDFont font;
        private PDPageContentStream stream;
        private float y;

        Sheet(PDDocument document, PDFont font) throws IOException {
            this.document = document;
            this.font = font;
            turn();
        }

        private void turn() throws IOException {
            if (stream != null) {
                stream.close();
            }
            var page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            stream = new PDPageContentStream(document, page);
            y = PDRectangle.A4.getHeight() - MARGIN;
        }

        void text(String line) throws IOException {
            y -= LINE;
            write(line, MARGIN, y);
            y -= 4;
        }

        private void write(String text, float x, float at) throws IOException {
            stream.beginText();
            stream.setFont(font, SIZE);
            stream.newLineAtOffset(x, at);
            stream.showText(text);
            stream.endText();
        }

        void table(Rows rows, boolean ruled) throws IOException {
            var widths = widths(rows);
            y -= 6;
            var covered = new int[widths.length];
            for (var row : rows.rows()) {
                if (y - LINE < MARGIN) {
                    turn();
                }
                int column = 0;
                float x = MARGIN;
                for (var box : row) {
                    while (covered[column] > 0) {
                        covered[column]--;
                        x += widths[column++];
                    }
                    float width = 0;
                    for (int k = 0; k < box.columns(); k++) {
                        width += widths[column];
                        covered[column++] = box.rows() - 1;
                    }
                    if (ruled) {
                        stream.addRect(x, y - LINE * box.rows(), width, LINE * box.rows());
                        stream.stroke();
                    }
                    if (!box.text().isEmpty()) {
                        write(box.text(), x + 3, y - LINE * box.rows() / 2f - 3);
                    }
                    x += width;
                }
                while (column < covered.length) {
                    covered[column] = Math.max(0, covered[column] - 1);
                    column++;
                }
                y -= LINE;
            }
        }

        private float[] widths(Rows rows) throws IOException {
            var widest = new HashMap<Integer, Float>();
            for (var row : rows.flat()) {
                for (int i = 0; i < row.size(); i++) {
                    widest.merge(i, font.getStringWidth(row.get(i)) / 1000 * SIZE, Math::max);
                }
            }
            var widths = new float[rows.width()];
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.min(150, widest.getOrDefault(i, 10f)) + 20;
            }
            return widths;
        }
    }

    /** The bytes that a text has in fonts of TCVN3, or of VNI: the reverse of what a reader does. */
    static byte[] old(Paper paper, List<String> table, char delimiter) {
        var text = new String(separated(paper, delimiter, StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        for (int i = 0; i < table.size(); i += 2) {
            text = text.replace(table.get(i), table.get(i + 1));
        }
        return text.getBytes(Charset.forName("windows-1252"));
    }
}
