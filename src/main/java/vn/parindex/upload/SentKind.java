package vn.parindex.upload;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import vn.parindex.http.Text;

/** What a file is by its content, whatever its name and media type say, in the words of who sent it. */
enum SentKind {
    WORKBOOK(
            "một sổ tính .xlsx; hãy gửi với Content-Type " + Upload.XLSX,
            "an .xlsx workbook; send it with the Content-Type " + Upload.XLSX),
    ZIP("một tệp zip; hãy gửi với Content-Type " + Upload.ZIP, "a zip; send it with the Content-Type " + Upload.ZIP),
    TEXT(
            "một tệp văn bản (CSV); hãy gửi với Content-Type " + Upload.CSV
                    + ", hoặc mở bằng Excel rồi lưu thành .xlsx",
            "a text file (CSV); send it with the Content-Type " + Upload.CSV
                    + ", or open it in Excel and save it as .xlsx"),
    HTML(
            "một trang web (HTML) chỉ mang đuôi của Excel; hãy mở bằng Excel, chọn Save As và lưu thành .xlsx",
            "a web page (HTML) that only has the ending of Excel; open it in Excel, choose Save As and save it as .xlsx"),
    SPREADSHEET_XML(
            "một bảng XML của Excel 2003; hãy mở bằng Excel, chọn Save As và lưu thành .xlsx",
            "an XML spreadsheet of Excel 2003; open it in Excel, choose Save As and save it as .xlsx"),
    OPEN_DOCUMENT(
            "một bảng tính OpenDocument (.ods); hãy lưu thành .xlsx (File > Save As) hoặc CSV UTF-8",
            "an OpenDocument spreadsheet (.ods); save it as .xlsx (File > Save As) or as CSV UTF-8"),
    BINARY_WORKBOOK(
            "một sổ tính nhị phân .xlsb; hãy lưu thành .xlsx (Save As)",
            "a binary workbook (.xlsb); save it as .xlsx (Save As)"),
    WORD(
            "một văn bản Word; hãy chép bảng sang Excel và lưu thành .xlsx",
            "a Word document; copy the table into Excel and save it as .xlsx"),
    RICH_TEXT(
            "một văn bản RTF; hãy chép bảng sang Excel và lưu thành .xlsx",
            "a rich text document (RTF); copy the table into Excel and save it as .xlsx"),
    PDF(
            "một tệp PDF, không đọc được số liệu từ đó; hãy nhập bảng vào Excel và lưu thành .xlsx",
            "a PDF, from which no figures can be read; put the table into Excel and save it as .xlsx"),
    JSON(
            "một tệp JSON; hãy gửi CSV, .xlsx hoặc gói dữ liệu zip",
            "a JSON file; send CSV, an .xlsx or a data package (zip)"),
    ARCHIVE(
            "một tệp nén khác zip (rar, 7z, gz); hãy giải nén rồi nén lại thành zip",
            "an archive that is no zip (rar, 7z, gz); unpack it and pack it as a zip"),
    IMAGE(
            "một tấm ảnh; hãy nhập bảng vào Excel và lưu thành .xlsx",
            "a picture; put the table into Excel and save it as .xlsx"),
    OLD_WORKBOOK("", "");

    private static final int BEGIN = 4096;
    private static final Pattern HTML_BEGIN = Pattern.compile(
            "(?is)(<\\?xml[^>]*>\\s*)?(<!--.*?-->\\s*)*<(!doctype html|html|head|meta|body|table|style|div)\\b.*");

    private final Text what;

    SentKind(String vi, String en) {
        this.what = new Text(vi, en);
    }

    /** What the content is; empty where it may be anything. */
    static Optional<SentKind> of(Path path) throws IOException {
        byte[] begin;
        try (var bytes = Files.newInputStream(path)) {
            begin = bytes.readNBytes(BEGIN);
        }
        var hex = HexFormat.of().formatHex(Arrays.copyOf(begin, 8));
        if (hex.startsWith("504b0304")) {
            return ofZip(path);
        }
        if (hex.startsWith("d0cf11e0")) {
            return Optional.of(OLD_WORKBOOK);
        }
        if (hex.startsWith("255044462d")) {
            return Optional.of(PDF);
        }
        if (hex.startsWith("1f8b") || hex.startsWith("526172211a07") || hex.startsWith("377abcaf271c")) {
            return Optional.of(ARCHIVE);
        }
        if (hex.startsWith("89504e47") || hex.startsWith("ffd8ff") || hex.startsWith("47494638")) {
            return Optional.of(IMAGE);
        }
        return ofText(begin);
    }

    private static Optional<SentKind> ofText(byte[] begin) {
        var text =
                new String(begin, StandardCharsets.UTF_8).replace("\uFEFF", "").strip();
        if (text.isEmpty() || text.indexOf('\0') >= 0) {
            return Optional.empty();
        }
        if (text.contains("urn:schemas-microsoft-com:office:spreadsheet")) {
            return Optional.of(SPREADSHEET_XML);
        }
        if (text.startsWith("{\\rtf")) {
            return Optional.of(RICH_TEXT);
        }
        if (HTML_BEGIN.matcher(text).matches()) {
            return Optional.of(HTML);
        }
        return Optional.of(text.startsWith("{") || text.startsWith("[") ? JSON : TEXT);
    }

    private static Optional<SentKind> ofZip(Path path) {
        try (var zip = new ZipFile(path.toFile(), StandardCharsets.UTF_8)) {
            if (zip.getEntry("xl/workbook.bin") != null) {
                return Optional.of(BINARY_WORKBOOK);
            }
            if (zip.getEntry("word/document.xml") != null) {
                return Optional.of(WORD);
            }
            var type = zip.getEntry("mimetype");
            if (type != null) {
                try (var bytes = zip.getInputStream(type)) {
                    if (new String(bytes.readNBytes(100), StandardCharsets.US_ASCII).contains("opendocument")) {
                        return Optional.of(OPEN_DOCUMENT);
                    }
                }
            }
            return Optional.of(zip.stream().anyMatch(entry -> entry.getName().startsWith("xl/")) ? WORKBOOK : ZIP);
        } catch (IOException | IllegalArgumentException e) {
            // A damaged zip is told as such by whoever unpacks it.
            return Optional.empty();
        }
    }

    /** Refuses what is another kind of file than the media type says. */
    static void check(Path path, String mediaType) throws IOException, Refused {
        var kind = of(path);
        if (kind.isPresent() && !kind.get().fits(mediaType)) {
            throw kind.get().refused();
        }
    }

    private boolean fits(String mediaType) {
        return switch (mediaType) {
            case Upload.XLSX -> this == WORKBOOK || this == ZIP;
            case Upload.CSV -> this == TEXT;
            // A text is no zip, and is told so by whoever unpacks it.
            case Upload.ZIP -> this == ZIP || this == TEXT;
            default -> true;
        };
    }

    private Refused refused() {
        if (this == OLD_WORKBOOK) {
            return Refused.because(
                    "old-or-locked-workbook",
                    null,
                    "Đây là tệp .xls cũ hoặc tệp .xlsx có mật khẩu; hãy lưu thành .xlsx không mật khẩu.",
                    "This is an old .xls or an .xlsx with a password; save it as .xlsx without a password.");
        }
        boolean readElsewhere = this == WORKBOOK || this == ZIP || this == TEXT;
        return Refused.because(
                readElsewhere ? "media-type" : "other-format",
                name().toLowerCase(Locale.ROOT).replace('_', '-'),
                "Nội dung tệp là " + what.vi() + ".",
                "The file is " + what.en() + ".");
    }
}
