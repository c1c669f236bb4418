package vn.parindex.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import vn.parindex.document.Document.Note;
import vn.parindex.http.Text;

/** Reads the tables of a document in any format that has them, by what the document is and not by what it is called. */
public final class DocumentReader {

    private static final int LARGEST_TEXT = 16 << 20;

    private DocumentReader() {}

    /**
     * Reads a document.
     *
     * @param file its name as it was sent, perhaps empty; no path, and nothing is decided by it
     * @param containers told of every zip before a part of it is opened, to refuse what would expand without end
     * @throws UnreadableException with the reason, for everything that is not read: other formats, passwords, macros, scans, damage, more than the
     *     budget allows
     */
    public static Document read(Path path, String file, Budget budget, Consumer<Path> containers) {
        try {
            var kind = FileKind.of(path);
            if (!kind.isRead()) {
                throw kind.refused();
            }
            if (kind.isContainer()) {
                containers.accept(path);
            }
            var notes = new ArrayList<Note>();
            var flow = flow(path, kind, budget, notes);
            if (flow.grids().stream().allMatch(grid -> grid.cells().isEmpty())) {
                throw new UnreadableException(
                        "no-table",
                        "Không tìm thấy bảng nào trong tài liệu; hãy gửi tài liệu có bảng, hoặc dán bảng đó.",
                        "There is no table in the document; send one that has a table, or paste the table.");
            }
            return document(file, kind, converted(flow, notes), notes);
        } catch (IOException e) {
            throw damaged();
        } catch (UnreadableException | UncheckedIOException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            // Whatever a hostile or broken file makes of a library is the file's fault.
            throw damaged();
        }
    }

    private static Flow flow(Path path, FileKind kind, Budget budget, List<Note> notes) throws IOException {
        return switch (kind) {
            case XLSX -> new Flow(Workbooks.readXlsx(path, budget), List.of());
            case XLS -> new Flow(Workbooks.readXls(path, budget), List.of());
            case ODS, ODT -> OpenDocuments.read(path, budget);
            case DOCX -> WordDocument.read(path, budget);
            case PDF -> Pdf.read(path, budget);
            case HTML -> WebPages.read(html(bytes(path)), budget);
            case TEXT -> {
                var letters = Letters.decode(bytes(path));
                if (!letters.encoding().equals("UTF-8")) {
                    notes.add(new Note(
                            "encoding",
                            Text.of(
                                    "Tệp được đọc theo bảng mã %s.".formatted(letters.encoding()),
                                    "The file was read as %s.".formatted(letters.encoding()))));
                }
                yield new Flow(List.of(Separated.read(letters.text(), budget)), List.of());
            }
            default -> throw kind.refused();
        };
    }

    /** Pages say their encoding themselves; what is pasted says none and is UTF-8. */
    private static String html(byte[] bytes) throws IOException {
        var letters = Letters.decode(bytes);
        if (letters.encoding().startsWith("UTF")) {
            return letters.text();
        }
        var head = new String(bytes, 0, Math.min(bytes.length, 4096), StandardCharsets.ISO_8859_1)
                .toLowerCase(Locale.ROOT);
        return head.contains("charset")
                ? Jsoup.parse(new java.io.ByteArrayInputStream(bytes), null, "").outerHtml()
                : letters.text();
    }

    private static byte[] bytes(Path path) throws IOException {
        if (Files.size(path) > LARGEST_TEXT) {
            throw new UnreadableException(
                    "too-large",
                    "Văn bản lớn hơn %d MiB; hãy gửi riêng phần có bảng.".formatted(LARGEST_TEXT >> 20),
                    "The text is larger than %d MiB; send only the part with the table.".formatted(LARGEST_TEXT >> 20));
        }
        return Files.readAllBytes(path);
    }

    /** The same in Unicode, where its letters are those of an old font. */
    private static Flow converted(Flow flow, List<Note> notes) {
        var font = OldFont.of(flow.grids().stream()
                .flatMap(grid -> Stream.concat(
                        grid.above().stream(), grid.cells().stream().map(Cell::text)))
                .toList());
        if (font == null) {
            return flow;
        }
        notes.add(new Note(
                "old-font",
                Text.of(
                        "Chữ trong tài liệu theo phông %s; đã chuyển sang Unicode.".formatted(font.shown),
                        "The letters of the document are those of %s fonts; they were converted to Unicode."
                                .formatted(font.shown))));
        var grids = flow.grids().stream()
                .map(grid -> new Grid(
                        converted(grid.name(), font),
                        grid.page(),
                        grid.above().stream().map(line -> converted(line, font)).toList(),
                        grid.cells().stream()
                                .map(cell -> new Cell(
                                        cell.row(),
                                        cell.column(),
                                        cell.rows(),
                                        cell.columns(),
                                        converted(cell.text(), font),
                                        cell.traits()))
                                .toList()))
                .toList();
        return new Flow(
                grids, flow.after().stream().map(line -> converted(line, font)).toList());
    }

    private static String converted(String text, OldFont font) {
        return OldFont.isUnicode(text) ? text : SeenText.of(font.convert(text));
    }

    private static Document document(String file, FileKind kind, Flow flow, List<Note> notes) {
        return new Document(
                file,
                kind,
                flow.grids().stream().filter(grid -> !grid.cells().isEmpty()).toList(),
                flow.after(),
                List.copyOf(notes));
    }

    static UnreadableException damaged() {
        return new UnreadableException(
                "document-damaged",
                "Không mở được tài liệu: tệp bị hỏng hoặc không đúng kiểu của nó. Hãy mở bằng chương trình đã tạo ra nó, lưu lại rồi gửi.",
                "The document cannot be opened: it is damaged or not what it says it is. Open it with the program that made it, save it again and send that.");
    }
}
