package vn.parindex.document;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import vn.parindex.document.Cell.Trait;

/** Spreadsheets and texts of OpenDocument: {@code content.xml} read once, as a stream. */
final class OpenDocuments {

    private static final XMLInputFactory XML = factory();

    private final Budget budget;
    private final Set<String> hiddenStyles = new HashSet<>();
    private final Deque<Table> open = new ArrayDeque<>();
    private final List<Grid> grids = new ArrayList<>();
    private List<String> above = new ArrayList<>();
    private String style = "";
    private StringBuilder paragraph;
    private int unseen;

    /** A table on its way. */
    private static final class Table {
        final String name;
        final boolean hidden;
        final List<Cell> cells = new ArrayList<>();
        final Set<Integer> hiddenColumns = new HashSet<>();
        final StringBuilder text = new StringBuilder();
        int columns;
        int row;
        int rowRepeated;
        boolean rowHidden;
        int column;
        int repeated;
        int rows;
        int wide;
        boolean computed;

        Table(String name, boolean hidden) {
            this.name = name;
            this.hidden = hidden;
        }
    }

    private OpenDocuments(Budget budget) {
        this.budget = budget;
    }

    static Flow read(Path path, Budget budget) throws IOException {
        try (var zip = new ZipFile(path.toFile(), StandardCharsets.UTF_8)) {
            var manifest = zip.getEntry("META-INF/manifest.xml");
            if (manifest != null) {
                try (var bytes = zip.getInputStream(manifest)) {
                    if (new String(bytes.readNBytes(1 << 20), StandardCharsets.UTF_8).contains("encryption-data")) {
                        throw FileKind.ENCRYPTED.refused();
                    }
                }
            }
            var content = zip.getEntry("content.xml");
            if (content == null) {
                throw new IOException("no content.xml");
            }
            try (var bytes = new BufferedInputStream(zip.getInputStream(content))) {
                var reader = new OpenDocuments(budget);
                reader.read(XML.createXMLStreamReader(bytes));
                return new Flow(reader.grids, reader.above);
            }
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private void read(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            budget.step();
            switch (xml.next()) {
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new XMLStreamException("a DOCTYPE or an entity");
                case XMLStreamConstants.START_ELEMENT -> begin(xml);
                case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName());
                case XMLStreamConstants.CHARACTERS -> add(xml.getText());
                default -> {
                    // Comments and instructions show nothing.
                }
            }
        }
    }

    private void begin(XMLStreamReader xml) {
        switch (xml.getLocalName()) {
            case "style" -> style = attribute(xml, "name");
            case "table-properties" -> {
                if ("false".equals(attribute(xml, "display"))) {
                    hiddenStyles.add(style);
                }
            }
            case "table" -> beginTable(xml);
            case "table-column" -> {
                int count = Spans.parse(attribute(xml, "number-columns-repeated"));
                if (!open.isEmpty()) {
                    for (int i = 0; isHidden(xml) && i < count; i++) {
                        open.peek().hiddenColumns.add(open.peek().columns + i);
                    }
                    open.peek().columns += count;
                }
            }
            case "table-row" -> {
                if (!open.isEmpty()) {
                    open.peek().column = 0;
                    open.peek().rowRepeated = repeated(xml, "number-rows-repeated");
                    open.peek().rowHidden = isHidden(xml);
                }
            }
            case "table-cell", "covered-table-cell" -> beginCell(xml);
            case "p", "h" -> paragraph = paragraph == null ? new StringBuilder() : paragraph.append(' ');
            case "s", "tab", "line-break" -> add(" ");
            case "note" -> {
                add(SeenText.raised("*"));
                unseen++;
            }
            case "annotation", "tracked-changes" -> unseen++;
            default -> {
                // Everything else is how it looks.
            }
        }
    }

    private void end(String element) {
        switch (element) {
            case "p", "h" -> endParagraph();
            case "note", "annotation", "tracked-changes" -> unseen--;
            case "table-cell", "covered-table-cell" -> endCell();
            case "table-row" -> {
                if (!open.isEmpty()) {
                    open.peek().row += open.peek().rowRepeated;
                }
            }
            case "table" -> {
                var table = open.pop();
                grids.add(new Grid(table.name, 0, open.isEmpty() ? above : List.of(), table.cells));
                above = open.isEmpty() ? new ArrayList<>() : above;
            }
            default -> {
                // Everything else is how it looks.
            }
        }
    }

    private void beginTable(XMLStreamReader xml) {
        if (open.size() >= Nesting.DEEPEST_TABLE) {
            throw Nesting.tables();
        }
        open.push(new Table(SeenText.of(attribute(xml, "name")), hiddenStyles.contains(attribute(xml, "style-name"))));
    }

    private void beginCell(XMLStreamReader xml) {
        if (open.isEmpty()) {
            return;
        }
        var table = open.peek();
        table.text.setLength(0);
        table.repeated = repeated(xml, "number-columns-repeated");
        table.rows = Spans.parse(attribute(xml, "number-rows-spanned"));
        table.wide = Spans.parse(attribute(xml, "number-columns-spanned"));
        table.computed = !attribute(xml, "formula").isEmpty();
    }

    private void endCell() {
        if (open.isEmpty()) {
            return;
        }
        var table = open.peek();
        var text = SeenText.of(table.text.toString());
        // What repeats without a text is the empty rest of the sheet.
        for (int down = 0; !text.isEmpty() && down < table.rowRepeated; down++) {
            for (int right = 0; right < table.repeated; right++) {
                budget.cell(text);
                table.cells.add(new Cell(
                        table.row + down,
                        table.column + right,
                        table.rows,
                        table.wide,
                        text,
                        traits(table, table.column + right, text)));
            }
        }
        table.column += table.repeated;
    }

    private static Set<Trait> traits(Table table, int column, String text) {
        var traits = EnumSet.noneOf(Trait.class);
        if (table.hidden || table.rowHidden || table.hiddenColumns.contains(column)) {
            traits.add(Trait.HIDDEN);
        }
        if (table.computed) {
            traits.add(Trait.COMPUTED);
            if (text.startsWith("#") || text.startsWith("Err:")) {
                traits.add(Trait.ERROR);
            }
        }
        return traits;
    }

    private void add(String text) {
        if (paragraph != null && unseen == 0) {
            budget.text(text);
            paragraph.append(text);
        }
    }

    private void endParagraph() {
        if (paragraph == null || unseen > 0) {
            return;
        }
        var text = paragraph.toString();
        paragraph = null;
        if (!open.isEmpty()) {
            open.peek().text.append(' ').append(text);
        } else if (!text.isBlank()) {
            above.add(SeenText.of(text));
        }
    }

    private static boolean isHidden(XMLStreamReader xml) {
        var visibility = attribute(xml, "visibility");
        return visibility.equals("collapse") || visibility.equals("filter");
    }

    private static int repeated(XMLStreamReader xml, String name) {
        var written = attribute(xml, name);
        return written.matches("\\d{1,7}") ? Math.max(1, Integer.parseInt(written)) : 1;
    }

    private static String attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
