package vn.parindex.document;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;

/** What a document is by its content, whatever its name and media type say. */
public enum Kind {
    XLSX,
    XLS,
    ODS,
    DOCX,
    ODT,
    PDF,
    HTML,
    /** Columns by a delimiter, or a text without any. */
    TEXT,
    MACROS,
    ENCRYPTED,
    DOC,
    XLSB,
    SPREADSHEET_XML,
    RTF,
    PRESENTATION,
    JSON,
    ARCHIVE,
    IMAGE,
    OTHER;

    private static final int BEGIN = 4096;
    private static final Pattern HTML_BEGIN = Pattern.compile(
            "(?is)(version:[\\d.]+\\s.*?)?(<\\?xml[^>]*>\\s*)?(<!--.*?-->\\s*)*"
                    + "<(!doctype html|html|head|meta|body|table|style|div|span|p|tr|tbody|colgroup|google-sheets-html-origin)\\b.*");

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

    static Kind of(Path path) throws IOException {
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
        // Some programs put a line before it; the format allows that within the first kibibyte.
        if (new String(begin, 0, Math.min(begin.length, 1024), StandardCharsets.ISO_8859_1).contains("%PDF-")) {
            return PDF;
        }
        if (hex.startsWith("1f8b") || hex.startsWith("526172211a07") || hex.startsWith("377abcaf271c")) {
            return ARCHIVE;
        }
        if (hex.startsWith("89504e47")
                || hex.startsWith("ffd8ff")
                || hex.startsWith("47494638")
                || hex.startsWith("49492a00")
                || hex.startsWith("4d4d002a")) {
            return IMAGE;
        }
        return ofText(begin);
    }

    private static Kind ofText(byte[] begin) {
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
        return text.startsWith("{") || text.startsWith("[{") ? JSON : TEXT;
    }

    private static Kind ofZip(Path path) {
        try (var zip = new ZipFile(path.toFile(), StandardCharsets.UTF_8)) {
            if (zip.stream()
                    .anyMatch(entry -> entry.getName().matches("(xl|word)/vbaProject.bin|(Basic|Scripts)/.+"))) {
                return MACROS;
            }
            if (zip.getEntry("xl/workbook.bin") != null) {
                return XLSB;
            }
            if (zip.getEntry("word/document.xml") != null) {
                return DOCX;
            }
            if (zip.stream().anyMatch(entry -> entry.getName().startsWith("ppt/"))) {
                return PRESENTATION;
            }
            if (zip.getEntry("mimetype") != null) {
                try (var bytes = zip.getInputStream(zip.getEntry("mimetype"))) {
                    var type = new String(bytes.readNBytes(100), StandardCharsets.US_ASCII);
                    return type.contains("opendocument.spreadsheet")
                            ? ODS
                            : type.contains("opendocument.text") ? ODT : OTHER;
                }
            }
            return zip.stream().anyMatch(entry -> entry.getName().startsWith("xl/")) ? XLSX : ARCHIVE;
        } catch (IOException | IllegalArgumentException e) {
            return ARCHIVE;
        }
    }

    /** Why this kind is not read, and what to do; only for those that are not. */
    Unreadable refused() {
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
            case ARCHIVE ->
                refusal(
                        "Đây là tệp nén; hãy giải nén và gửi tài liệu bên trong.",
                        "This is an archive; unpack it and send the document in it.");
            default ->
                refusal(
                        "Tệp trống hoặc không phải tài liệu có bảng; nhận .xlsx, .xls, .ods, .csv, .docx, .odt, .pdf, HTML và bảng dán từ đó.",
                        "The file is empty or no document with a table; .xlsx, .xls, .ods, .csv, .docx, .odt, .pdf, HTML and what is pasted from them are read.");
        };
    }

    private Unreadable refusal(String vi, String en) {
        return new Unreadable("document-" + code(), vi, en);
    }
}
