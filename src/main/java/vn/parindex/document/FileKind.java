package vn.parindex.document;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;

/**
 * What a file is by its content, whatever its name and media type say. Uploads of rows and documents with tables are told apart by this one rule; what
 * each takes, and the words for the rest, are theirs.
 */
public enum FileKind {
    XLSX,
    XLS,
    ODS,
    DOCX,
    ODT,
    PDF,
    HTML,
    /** Columns by a delimiter, or a text without any. */
    TEXT,
    /** A workbook or a document with programs in it. */
    MACROS,
    ENCRYPTED,
    DOC,
    /** What Office wrote until 2007, where no more can be told of it: damaged, or of another program. */
    OLD_OFFICE,
    XLSB,
    SPREADSHEET_XML,
    RTF,
    PRESENTATION,
    JSON,
    /** A zip of anything else. */
    ZIP,
    /** What packs files and is no zip. */
    ARCHIVE,
    /** A zip that cannot be opened, such as one that arrived in part. */
    DAMAGED,
    IMAGE,
    OTHER;

    private static final int BEGIN = 4096;
    /** Some programs put a line before it; the format allows that within the first kibibyte. */
    private static final Pattern PDF_BEGIN = Pattern.compile("(?s)(.{0,1018}[^ -~])?%PDF-.*");

    private static final Pattern HTML_BEGIN =
            Pattern.compile("(?is)(version:[\\d.]+\\s.*?)?(<\\?xml[^>]*>\\s*)?(<!--.*?-->\\s*)*"
                    + "<(!doctype html|html|head|meta|link|title|body|main|section|article|center|table|caption|thead|tbody|tr|td|th|colgroup|style|div|span"
                    + "|p|h[1-6]|ul|ol|br|hr|a|b|i|u|strong|em|font|img|google-sheets-html-origin)\\b.*");
    /** A footnote, {@code [1] …}, begins with a bracket too. */
    private static final Pattern JSON_BEGIN = Pattern.compile("(?s)(\\{|\\[\\s*([\\[{\"\\]]|$)).*");

    private static final Map<String, FileKind> BY_FIRST_BYTES = Map.of(
            "1f8b", ARCHIVE,
            "526172211a07", ARCHIVE,
            "377abcaf271c", ARCHIVE,
            "89504e47", IMAGE,
            "ffd8ff", IMAGE,
            "47494638", IMAGE,
            "49492a00", IMAGE,
            "4d4d002a", IMAGE);

    /** Whether its tables are read. */
    public boolean isRead() {
        return ordinal() <= TEXT.ordinal();
    }

    /** Whether it is a zip of parts, which must not expand without end. */
    public boolean isContainer() {
        return this == XLSX || this == ODS || this == DOCX || this == ODT;
    }

    /** As a word for a machine: {@code xlsx}, {@code spreadsheet-xml}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What the file is; {@link #OTHER} where it is nothing that is known here, or empty. */
    public static FileKind of(Path path) throws IOException {
        byte[] begin;
        try (var bytes = Files.newInputStream(path)) {
            begin = bytes.readNBytes(BEGIN);
        }
        var hex = HexFormat.of().formatHex(Arrays.copyOf(begin, 8));
        if (hex.startsWith("504b0304")) {
            return ofZip(path);
        }
        if (hex.startsWith("d0cf11e0")) {
            return OldOffice.kind(path);
        }
        if (PDF_BEGIN.matcher(new String(begin, StandardCharsets.ISO_8859_1)).matches()) {
            return PDF;
        }
        var known = BY_FIRST_BYTES.keySet().stream().filter(hex::startsWith).findFirst();
        return known.isPresent() ? BY_FIRST_BYTES.get(known.get()) : ofText(begin);
    }

    private static FileKind ofText(byte[] begin) {
        var text = Letters.decode(begin).text().replace("\uFEFF", "").strip();
        if (text.isEmpty() || text.indexOf('\0') >= 0) {
            return OTHER;
        }
        if (text.contains("urn:schemas-microsoft-com:office:spreadsheet")) {
            return SPREADSHEET_XML;
        }
        if (HTML_BEGIN.matcher(text).matches()) {
            return HTML;
        }
        if (text.startsWith("{\\rtf")) {
            return RTF;
        }
        return JSON_BEGIN.matcher(text).matches() ? JSON : TEXT;
    }

    private static FileKind ofZip(Path path) {
        try (var zip = new ZipFile(path.toFile(), StandardCharsets.UTF_8)) {
            var type = zip.getEntry("mimetype");
            if (zip.getEntry("xl/vbaProject.bin") != null || zip.getEntry("word/vbaProject.bin") != null) {
                return MACROS;
            }
            if (zip.getEntry("xl/workbook.bin") != null) {
                return XLSB;
            }
            if (zip.getEntry("word/document.xml") != null) {
                return DOCX;
            }
            if (has(zip, "ppt/")) {
                return PRESENTATION;
            }
            if (type != null) {
                try (var bytes = zip.getInputStream(type)) {
                    return ofOpenDocument(new String(bytes.readNBytes(100), StandardCharsets.US_ASCII), zip);
                }
            }
            return has(zip, "xl/") ? XLSX : ZIP;
        } catch (IOException | IllegalArgumentException e) {
            return DAMAGED;
        }
    }

    private static FileKind ofOpenDocument(String type, ZipFile zip) {
        if (!type.contains("opendocument")) {
            return ZIP;
        }
        if (has(zip, "Basic/") || has(zip, "Scripts/")) {
            return MACROS;
        }
        return type.contains("opendocument.spreadsheet")
                ? ODS
                : type.contains("opendocument.text")
                        ? ODT
                        : type.contains("opendocument.presentation") ? PRESENTATION : OTHER;
    }

    private static boolean has(ZipFile zip, String folder) {
        return zip.stream().anyMatch(entry -> entry.getName().startsWith(folder) && !entry.isDirectory());
    }

    /** Why this kind is not read, and what to do; only for those that are not. */
    UnreadableException refused() {
        return switch (this) {
            case MACROS ->
                refusal(
                        "Tệp có macro; vì an toàn, tệp có macro không được mở. Hãy lưu thành .xlsx hoặc .docx (không macro) rồi gửi lại.",
                        "The file has macros, and files with macros are not opened. Save it as .xlsx or .docx, without macros, and send that.");
            case ENCRYPTED ->
                refusal(
                        "Tệp có mật khẩu; hãy mở bằng mật khẩu, bỏ mật khẩu rồi lưu và gửi lại.",
                        "The file has a password; open it, take the password off, save it and send it again.");
            case DOC ->
                refusal(
                        "Đây là tệp Word kiểu cũ (.doc); hãy mở bằng Word, chọn Lưu thành .docx rồi gửi lại.",
                        "This is an old Word file (.doc); open it in Word, save it as .docx and send that.");
            case XLSB, SPREADSHEET_XML ->
                refusal(
                        "Đây là một kiểu tệp Excel không đọc được ở đây; hãy mở bằng Excel, chọn Lưu thành .xlsx rồi gửi lại.",
                        "This is a kind of Excel file that is not read here; open it in Excel, save it as .xlsx and send that.");
            case RTF, PRESENTATION ->
                refusal(
                        "Đây là tệp RTF hoặc bản trình chiếu; hãy chép bảng sang Word hoặc Excel rồi gửi .docx hoặc .xlsx.",
                        "This is RTF or a presentation; copy the table into Word or Excel and send the .docx or .xlsx.");
            case IMAGE ->
                refusal(
                        "Đây là ảnh chụp, trong đó không có chữ để đọc; hãy gửi bản gốc (Excel, Word, PDF có chữ) hoặc nhập bảng vào Excel.",
                        "This is a picture, in which there is no text; send the original (Excel, Word, a PDF with text) or put the table into Excel.");
            case ZIP, ARCHIVE ->
                new UnreadableException(
                        "document-archive",
                        "Đây là tệp nén; hãy giải nén và gửi tài liệu bên trong.",
                        "This is an archive; unpack it and send the document in it.");
            case OLD_OFFICE ->
                refusal(
                        "Đây là tệp Office kiểu cũ, không mở được; hãy mở bằng Office, chọn Lưu thành .xlsx hoặc .docx rồi gửi lại.",
                        "This is a file of an old Office that cannot be opened here; open it in Office, save it as .xlsx or .docx and send that.");
            case DAMAGED -> DocumentReader.damaged();
            default ->
                refusal(
                        "Tệp trống hoặc không phải tài liệu có bảng; nhận .xlsx, .xls, .ods, .csv, .docx, .odt, .pdf, HTML và bảng dán từ đó.",
                        "The file is empty or no document with a table; .xlsx, .xls, .ods, .csv, .docx, .odt, .pdf, HTML and what is pasted from them are read.");
        };
    }

    private UnreadableException refusal(String vi, String en) {
        return new UnreadableException("document-" + code(), vi, en);
    }
}
