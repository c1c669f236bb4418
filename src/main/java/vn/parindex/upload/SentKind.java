package vn.parindex.upload;

import java.io.IOException;
import java.nio.file.Path;
import vn.parindex.document.FileKind;
import vn.parindex.http.Text;

/** Refuses what is another kind of file than its media type says, in the words of who sent it. */
final class SentKind {

    private static final String SAVE_AS = "; open it in Excel, choose Save As and save it as .xlsx";
    private static final String LUU_THANH = "; hãy mở bằng Excel, chọn Save As và lưu thành .xlsx";

    /**
     * @param code for machines; never changes
     */
    private record Told(String code, Text what) {

        static Told of(String code, String vi, String en) {
            return new Told(code, Text.of(vi, en));
        }
    }

    private SentKind() {}

    /** Passes on what the type may be; what nobody can tell by its first bytes is told by whoever reads it. */
    static void check(Path path, String mediaType) throws IOException, RefusedException {
        var kind = FileKind.of(path);
        if (!fits(kind, mediaType)) {
            throw refused(kind);
        }
    }

    private static boolean fits(FileKind kind, String mediaType) {
        if (kind == FileKind.OTHER) {
            return true;
        }
        return switch (mediaType) {
            // Of a workbook with macros the cells alone are read.
            case Upload.XLSX ->
                kind == FileKind.XLSX || kind == FileKind.MACROS || kind == FileKind.ZIP || kind == FileKind.DAMAGED;
            case Upload.CSV -> kind == FileKind.TEXT;
            // A text is no zip, and is told so by whoever unpacks it.
            case Upload.ZIP -> kind == FileKind.ZIP || kind == FileKind.DAMAGED || kind == FileKind.TEXT;
            default -> true;
        };
    }

    private static RefusedException refused(FileKind kind) {
        if (kind == FileKind.XLS || kind == FileKind.ENCRYPTED || kind == FileKind.OLD_OFFICE) {
            return RefusedException.because(
                    "old-or-locked-workbook",
                    null,
                    "Đây là tệp .xls cũ hoặc tệp .xlsx có mật khẩu; hãy lưu thành .xlsx không mật khẩu.",
                    "This is an old .xls or an .xlsx with a password; save it as .xlsx without a password.");
        }
        boolean readElsewhere = kind == FileKind.XLSX || kind == FileKind.ZIP || kind == FileKind.TEXT;
        var told = told(kind);
        return RefusedException.because(
                readElsewhere ? "media-type" : "other-format",
                told.code(),
                "Nội dung tệp là " + told.what().vi() + ".",
                "The file is " + told.what().en() + ".");
    }

    private static Told told(FileKind kind) {
        return switch (kind) {
            case XLSX ->
                Told.of(
                        "workbook",
                        "một sổ tính .xlsx; hãy gửi với Content-Type " + Upload.XLSX,
                        "an .xlsx workbook; send it with the Content-Type " + Upload.XLSX);
            case ZIP ->
                Told.of(
                        "zip",
                        "một tệp zip; hãy gửi với Content-Type " + Upload.ZIP,
                        "a zip; send it with the Content-Type " + Upload.ZIP);
            case TEXT ->
                Told.of(
                        "text",
                        "một tệp văn bản (CSV); hãy gửi với Content-Type " + Upload.CSV
                                + ", hoặc mở bằng Excel rồi lưu thành .xlsx",
                        "a text file (CSV); send it with the Content-Type " + Upload.CSV
                                + ", or open it in Excel and save it as .xlsx");
            case HTML ->
                Told.of(
                        "html",
                        "một trang web (HTML) chỉ mang đuôi của Excel" + LUU_THANH,
                        "a web page (HTML) that only has the ending of Excel" + SAVE_AS);
            case SPREADSHEET_XML ->
                Told.of(
                        "spreadsheet-xml",
                        "một bảng XML của Excel 2003" + LUU_THANH,
                        "an XML spreadsheet of Excel 2003" + SAVE_AS);
            case ODS ->
                Told.of(
                        "open-document",
                        "một bảng tính OpenDocument (.ods); hãy lưu thành .xlsx (File > Save As) hoặc CSV UTF-8",
                        "an OpenDocument spreadsheet (.ods); save it as .xlsx (File > Save As) or as CSV UTF-8");
            case XLSB ->
                Told.of(
                        "binary-workbook",
                        "một sổ tính nhị phân .xlsb; hãy lưu thành .xlsx (Save As)",
                        "a binary workbook (.xlsb); save it as .xlsx (Save As)");
            case MACROS ->
                Told.of(
                        "macros",
                        "một sổ tính hoặc văn bản có macro; hãy lưu thành .xlsx, không macro",
                        "a workbook or a document with macros; save it as .xlsx, without macros");
            case DOCX, DOC, ODT ->
                Told.of(
                        "word",
                        "một văn bản Word; hãy chép bảng sang Excel và lưu thành .xlsx",
                        "a Word document; copy the table into Excel and save it as .xlsx");
            case RTF ->
                Told.of(
                        "rich-text",
                        "một văn bản RTF; hãy chép bảng sang Excel và lưu thành .xlsx",
                        "a rich text document (RTF); copy the table into Excel and save it as .xlsx");
            case PRESENTATION ->
                Told.of(
                        "presentation",
                        "một bản trình chiếu; hãy chép bảng sang Excel và lưu thành .xlsx",
                        "a presentation; copy the table into Excel and save it as .xlsx");
            case PDF ->
                Told.of(
                        "pdf",
                        "một tệp PDF, không đọc được số liệu từ đó; hãy nhập bảng vào Excel và lưu thành .xlsx",
                        "a PDF, from which no figures can be read; put the table into Excel and save it as .xlsx");
            case JSON ->
                Told.of(
                        "json",
                        "một tệp JSON; hãy gửi CSV, .xlsx hoặc gói dữ liệu zip",
                        "a JSON file; send CSV, an .xlsx or a data package (zip)");
            case IMAGE ->
                Told.of(
                        "image",
                        "một tấm ảnh; hãy nhập bảng vào Excel và lưu thành .xlsx",
                        "a picture; put the table into Excel and save it as .xlsx");
            case DAMAGED ->
                Told.of(
                        "damaged",
                        "một tệp zip hoặc .xlsx bị hỏng, có thể chưa tải hết; hãy gửi lại tệp nguyên vẹn",
                        "a damaged zip or .xlsx, perhaps not downloaded to its end; send the whole file");
            default ->
                Told.of(
                        "archive",
                        "một tệp nén khác zip (rar, 7z, gz); hãy giải nén rồi nén lại thành zip",
                        "an archive that is no zip (rar, 7z, gz); unpack it and pack it as a zip");
        };
    }
}
