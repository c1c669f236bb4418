package vn.parindex.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.parindex.upload.Uploads.KEY;
import static vn.parindex.upload.Uploads.refusal;
import static vn.parindex.upload.Uploads.sent;
import static vn.parindex.upload.Uploads.workbook;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.parindex.dataset.Finding;

/** A file is what it holds, whatever its name and media type say. */
class SentKindTest {

    private static Finding as(String mediaType, byte[] content) {
        return refusal(sent(content, mediaType, null).open(UploadLimits.DEFAULTS));
    }

    private static Finding asWorkbook(String content) {
        return as(Upload.XLSX, content.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] zip(String... names) {
        var zip = new RawZip();
        for (var name : names) {
            zip.add(name, name.equals("mimetype") ? "application/vnd.oasis.opendocument.spreadsheet" : "<x/>");
        }
        return zip.bytes();
    }

    private static void tells(Finding finding, String rule, String kind, String words) {
        assertThat(finding.rule()).isEqualTo(rule);
        assertThat(finding.value()).isEqualTo(kind);
        assertThat(finding.message().en()).contains(words);
        assertThat(finding.message().vi()).doesNotContain("The file").isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html><body><table><tr><td>indicator</td></tr></table></body></html>",
                "\uFEFF\r\n<!DOCTYPE html><html></html>",
                "<meta http-equiv=\"Content-Type\" content=\"text/html\"><table>",
                "<?xml version=\"1.0\"?>\n<!-- saved -->\n<html xmlns:x=\"urn:schemas-microsoft-com:office:excel\">",
                "<TABLE border=1>"
            })
    void aWebPageThatIsCalledAWorkbook(String page) {
        tells(asWorkbook(page), "other-format", "html", "save it as .xlsx");
    }

    @Test
    void anXmlSpreadsheetOfExcel2003() {
        tells(
                asWorkbook("<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"/>"),
                "other-format",
                "spreadsheet-xml",
                "Excel 2003");
    }

    @Test
    void aCsvThatIsCalledAWorkbook() {
        tells(asWorkbook(KEY + ",score\n"), "media-type", "text", "CSV");
    }

    @Test
    void aPdfWhateverItIsCalled() {
        var pdf = "%PDF-1.7\n%\u00e2".getBytes(StandardCharsets.ISO_8859_1);
        for (var type : new String[] {Upload.XLSX, Upload.CSV, Upload.ZIP}) {
            tells(as(type, pdf), "other-format", "pdf", "PDF");
        }
    }

    @Test
    void anOldOrLockedWorkbookWhateverItIsCalled() {
        var old = HexFormat.of().parseHex("d0cf11e0a1b11ae10000");
        for (var type : new String[] {Upload.XLSX, Upload.CSV, Upload.ZIP}) {
            assertThat(as(type, old).rule()).isEqualTo("old-or-locked-workbook");
        }
    }

    @Test
    void otherFilesThatAreZipsInside() {
        tells(as(Upload.XLSX, zip("mimetype", "content.xml")), "other-format", "open-document", ".ods");
        tells(as(Upload.XLSX, zip("xl/workbook.bin")), "other-format", "binary-workbook", ".xlsb");
        tells(as(Upload.XLSX, zip("word/document.xml")), "other-format", "word", "Word");
    }

    @Test
    void aWorkbookThatIsCalledAZipOrACsv() {
        var book = workbook("scores", KEY);
        tells(as(Upload.ZIP, book), "media-type", "workbook", Upload.XLSX);
        tells(as(Upload.CSV, book), "media-type", "workbook", Upload.XLSX);
    }

    @Test
    void picturesArchivesAndJson() {
        tells(as(Upload.XLSX, HexFormat.of().parseHex("89504e470d0a1a0a")), "other-format", "image", "picture");
        tells(as(Upload.ZIP, HexFormat.of().parseHex("377abcaf271c0004")), "other-format", "archive", "zip");
        tells(as(Upload.CSV, "{\"items\": []}".getBytes(StandardCharsets.UTF_8)), "other-format", "json", "JSON");
    }

    /** What one door tells apart the other does too: the rule is one. */
    @Test
    void whatDocumentsTellApartUploadsDoToo() {
        tells(as(Upload.CSV, "<p>Tỉnh".getBytes(StandardCharsets.UTF_8)), "other-format", "html", "web page");
        tells(as(Upload.XLSX, zip("ppt/presentation.xml")), "other-format", "presentation", "presentation");
        tells(as(Upload.ZIP, zip("xl/vbaProject.bin")), "other-format", "macros", "macros");
        tells(as(Upload.CSV, HexFormat.of().parseHex("49492a0008000000")), "other-format", "image", "picture");
        tells(as(Upload.CSV, HexFormat.of().parseHex("504b030400000000")), "other-format", "damaged", "whole file");
    }

    @Test
    void aRichTextIsNoJson() {
        for (var type : new String[] {Upload.XLSX, Upload.CSV, Upload.ZIP}) {
            tells(
                    as(type, "{\\rtf1\\ansi Tỉnh\\par}".getBytes(StandardCharsets.UTF_8)),
                    "other-format",
                    "rich-text",
                    "RTF");
        }
    }

    @Test
    void anEmptyFileIsCalledEmpty() {
        for (var type : new String[] {Upload.XLSX, Upload.ZIP}) {
            assertThat(as(type, new byte[0]).rule()).isEqualTo("empty-file");
        }
    }

    @Test
    void aWorkbookThatArrivedInPartIsNotToldToBePacked() {
        var whole = workbook("scores", KEY + ",score");
        for (var cut : new int[] {5, whole.length / 2, whole.length - 1}) {
            var finding = as(Upload.XLSX, Arrays.copyOf(whole, cut));
            assertThat(finding.rule()).isEqualTo("broken-workbook");
            assertThat(finding.message().en()).contains("Excel").doesNotContain("zip");
        }
    }
}
