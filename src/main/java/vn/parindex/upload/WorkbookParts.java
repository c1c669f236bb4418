package vn.parindex.upload;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads every XML part of a workbook once before the library does: no DOCTYPE, and no cell outside what Excel has, for
 * which the library would reserve memory.
 *
 * <p>On the way it keeps what the library does not tell: which cells of a sheet are merged, and from which day on days are
 * counted.
 */
final class WorkbookParts {

    private static final Pattern CELL = Pattern.compile("[A-Z]{1,3}[1-9]\\d{0,6}");
    private static final LocalDate SINCE_1900 = LocalDate.of(1899, 12, 30);
    private static final LocalDate SINCE_1904 = LocalDate.of(1904, 1, 1);
    private static final int LAST_ROW = 1_048_576;
    private static final int LAST_COLUMN = 16_384;
    private static final int BLANKS_BEFORE_XML = 64;
    private static final XMLInputFactory XML = factory();

    private final Map<String, List<String>> mergesByPart = new HashMap<>();
    private final Map<String, String> partById = new HashMap<>();
    private final Map<String, String> idByName = new HashMap<>();
    private LocalDate dayZero = SINCE_1900;

    private WorkbookParts() {}

    static WorkbookParts check(CheckedZip zip) throws IOException, RefusedException {
        var parts = new WorkbookParts();
        for (var name : zip.names()) {
            try (var bytes = new BufferedInputStream(zip.open(name))) {
                if (isXml(bytes)) {
                    parts.read(name, bytes);
                }
            }
        }
        return parts;
    }

    /** The day that the workbook counts as 0; the library does not know every way to write that. */
    LocalDate dayZero() {
        return dayZero;
    }

    /** The merged ranges of a sheet, such as {@code A1:F1}. */
    List<String> merges(String sheet) {
        return mergesByPart.getOrDefault(partById.get(idByName.get(sheet)), List.of());
    }

    private void read(String part, InputStream bytes) throws RefusedException {
        try {
            var xml = XML.createXMLStreamReader(bytes);
            int cells = 0;
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                    throw doctype(part);
                }
                if (event == XMLStreamConstants.START_ELEMENT) {
                    cells = switch (xml.getLocalName()) {
                        case "row" -> 0;
                        case "c" -> cells + 1;
                        default -> cells;
                    };
                    if (cells > LAST_COLUMN) {
                        throw outside(part, String.valueOf(cells));
                    }
                    take(part, xml);
                }
            }
            xml.close();
        } catch (XMLStreamException e) {
            throw broken(part);
        }
    }

    private void take(String part, XMLStreamReader xml) throws RefusedException {
        switch (xml.getLocalName()) {
            case "c" -> checkCell(part, xml.getAttributeValue(null, "r"));
            case "row" -> checkRow(part, xml.getAttributeValue(null, "r"));
            case "mergeCell" ->
                mergesByPart
                        .computeIfAbsent(part, key -> new ArrayList<>())
                        .add(RefusedException.printable(xml.getAttributeValue(null, "ref")));
            case "workbookPr" -> {
                var since1904 = xml.getAttributeValue(null, "date1904");
                dayZero = "1".equals(since1904) || "true".equals(since1904) ? SINCE_1904 : SINCE_1900;
            }
            case "sheet" -> idByName.putIfAbsent(xml.getAttributeValue(null, "name"), relation(xml));
            case "Relationship" -> {
                if (part.endsWith("workbook.xml.rels")) {
                    partById.put(xml.getAttributeValue(null, "Id"), target(xml.getAttributeValue(null, "Target")));
                }
            }
            default -> {
                // Everything else is the library's business.
            }
        }
    }

    /** The {@code r:id} of a sheet, whose namespace differs between the two kinds of the format. */
    private static String relation(XMLStreamReader xml) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals("id") && xml.getAttributePrefix(i) != null) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    private static String target(String target) {
        return target == null ? "" : target.startsWith("/") ? target.substring(1) : "xl/" + target;
    }

    private static void checkCell(String part, String address) throws RefusedException {
        if (address == null) {
            return;
        }
        if (!CELL.matcher(address).matches()
                || column(address) > LAST_COLUMN
                || Integer.parseInt(address.replaceAll("[A-Z]", "")) > LAST_ROW) {
            throw outside(part, address);
        }
    }

    private static void checkRow(String part, String row) throws RefusedException {
        if (row != null && (!row.matches("[1-9]\\d{0,6}") || Integer.parseInt(row) > LAST_ROW)) {
            throw outside(part, row);
        }
    }

    private static int column(String address) {
        int column = 0;
        for (int i = 0; i < address.length() && address.charAt(i) >= 'A'; i++) {
            column = column * 26 + address.charAt(i) - 'A' + 1;
        }
        return column;
    }

    /** Whatever the name of a part says: only what begins with {@code <} can be read as XML. */
    private static boolean isXml(InputStream bytes) throws IOException {
        bytes.mark(BLANKS_BEFORE_XML);
        var begin = bytes.readNBytes(BLANKS_BEFORE_XML);
        bytes.reset();
        for (byte each : begin) {
            if (each == '<') {
                return true;
            }
            // Blanks, and what a byte order mark or a wider encoding puts before the first letter.
            if (each > ' ') {
                return false;
            }
        }
        return begin.length == BLANKS_BEFORE_XML;
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    private static RefusedException doctype(String part) {
        return RefusedException.because(
                "xml-doctype",
                part,
                "Phần này của tệp xlsx có DOCTYPE hoặc thực thể XML; Excel không bao giờ ghi như vậy.",
                "This part of the workbook has a DOCTYPE or XML entities, which Excel never writes.");
    }

    private static RefusedException outside(String part, String address) {
        return RefusedException.because(
                "cell-address",
                part + " " + address,
                "Phần này của tệp xlsx có ô nằm ngoài trang tính (quá XFD1048576).",
                "This part of the workbook has a cell outside the sheet (past XFD1048576).");
    }

    private static RefusedException broken(String part) {
        return RefusedException.because(
                "broken-workbook",
                part,
                "Phần này của tệp xlsx không phải XML hợp lệ; hãy mở bằng Excel và lưu lại.",
                "This part of the workbook is not XML; open it in Excel and save it again.");
    }
}
