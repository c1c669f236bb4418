package vn.parindex.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.parindex.upload.Uploads.KEY;
import static vn.parindex.upload.Uploads.SMALL;
import static vn.parindex.upload.Uploads.refusal;
import static vn.parindex.upload.Uploads.rewritten;
import static vn.parindex.upload.Uploads.sent;
import static vn.parindex.upload.Uploads.workbook;
import static vn.parindex.upload.Uploads.xlsx;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workbooks and CSV files made to do harm. */
class HostileWorkbookTest {

    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final String TEXTS = "xl/sharedStrings.xml";

    private final byte[] honest = workbook("scores", KEY + ",score", "par-index,province,ha-noi,2019,moha,84.65");

    private void isRefused(String part, UnaryOperator<String> change, String rule) {
        assertThat(refusal(xlsx(rewritten(honest, part, change))).rule()).isEqualTo(rule);
    }

    private static UnaryOperator<String> doctype(String declaration, String text) {
        return xml -> xml.replaceFirst("\\?>", "?>" + declaration).replace("ha-noi", text);
    }

    @Test
    void theHonestWorkbookIsRead() {
        assertThat(Uploads.patch(xlsx(rewritten(honest, TEXTS, xml -> xml)))
                        .tables()
                        .get("scores")
                        .rows())
                .hasSize(1);
    }

    @Test
    void billionLaughs() {
        var bomb = new StringBuilder("<!DOCTYPE sst [<!ENTITY a0 \"lol\">");
        for (int i = 1; i < 10; i++) {
            bomb.append("<!ENTITY a%d \"%s\">".formatted(i, ("&a" + (i - 1) + ";").repeat(10)));
        }
        isRefused(TEXTS, doctype(bomb + "]>", "&a9;"), "xml-doctype");
    }

    @Test
    void quadraticBlowUp() {
        isRefused(
                TEXTS,
                doctype("<!DOCTYPE sst [<!ENTITY a \"" + "x".repeat(50_000) + "\">]>", "&a;".repeat(50_000)),
                "xml-doctype");
    }

    @Test
    void anExternalEntityThatReadsAFile(@TempDir Path folder) throws IOException {
        var secret = Files.writeString(folder.resolve("secret"), "secret");
        var content = xlsx(rewritten(
                honest, TEXTS, doctype("<!DOCTYPE sst [<!ENTITY a SYSTEM \"" + secret.toUri() + "\">]>", "&a;")));
        assertThat(refusal(content).rule()).isEqualTo("xml-doctype");
        assertThat(content.toString()).doesNotContain("secret");
    }

    @Test
    void anExternalDtdAndParameterEntityThatCallHome() throws IOException {
        try (var home = new ServerSocket(0)) {
            var address = "http://localhost:" + home.getLocalPort() + "/";
            isRefused(SHEET, doctype("<!DOCTYPE worksheet SYSTEM \"" + address + "x.dtd\">", ""), "xml-doctype");
            isRefused(
                    SHEET,
                    doctype("<!DOCTYPE worksheet [<!ENTITY % p SYSTEM \"" + address + "p\"> %p;]>", ""),
                    "xml-doctype");
            home.setSoTimeout(200);
            assertThatThrownBy(home::accept).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void aDoctypeInAnotherEncoding() {
        var zip = new RawZip();
        zip.add(
                "xl/other.bin",
                "\uFEFF<?xml version=\"1.0\" encoding=\"UTF-16\"?><!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>"
                        .getBytes(StandardCharsets.UTF_16LE));
        assertThat(refusal(xlsx(zip.bytes())).rule()).isEqualTo("xml-doctype");
    }

    @Test
    void aCellInAColumnFarAway() {
        isRefused(SHEET, xml -> xml.replace("r=\"A2\"", "r=\"FXSHRXX2\""), "cell-address");
    }

    @Test
    void aCellInAColumnThatJustDoesNotExist() {
        isRefused(SHEET, xml -> xml.replace("r=\"A2\"", "r=\"XFE2\""), "cell-address");
    }

    @Test
    void aRowFarAway() {
        isRefused(SHEET, xml -> xml.replace("<row r=\"2\"", "<row r=\"2000000000\""), "cell-address");
    }

    @Test
    void aRowWithMoreCellsThanASheetHas() {
        isRefused(
                SHEET,
                xml -> xml.replace("</row></sheetData>", "<c/>".repeat(17_000) + "</row></sheetData>"),
                "cell-address");
    }

    @Test
    void textsThatExpandWithoutEnd() {
        isRefused(TEXTS, xml -> xml.replace("ha-noi", "x".repeat(5 << 20)), "expands-too-far");
    }

    @Test
    void elementsNestedWithoutEnd() {
        isRefused(SHEET, xml -> xml.replace("<sheetData>", "<x>".repeat(100_000) + "<sheetData>"), "broken-workbook");
    }

    @Test
    void aTextThatDoesNotExist() {
        assertRefusedOrTold(rewritten(honest, SHEET, xml -> xml.replaceFirst("<v>\\d+</v>", "<v>999999</v>")));
    }

    @Test
    void aNumberThatIsAHundredMegabytesWhenWrittenOut() {
        assertThat(xlsx(rewritten(
                                honest,
                                SHEET,
                                xml -> xml.replaceFirst("(?s)(<c r=\"F2\")[^>]*>.*?</c>", "$1><v>1e100000000</v></c>")))
                        .findings())
                .anySatisfy(finding -> {
                    assertThat(finding.rule()).isEqualTo("number");
                    assertThat(finding.cell()).isEqualTo("F2");
                });
    }

    @Test
    void aNumberThatIsNone() {
        assertRefusedOrTold(rewritten(
                honest, SHEET, xml -> xml.replaceFirst("(?s)(<c r=\"F2\")[^>]*>.*?</c>", "$1><v>1e999999999</v></c>")));
    }

    @Test
    void aSheetOutsideTheWorkbook() {
        isRefused(
                "xl/_rels/workbook.xml.rels",
                xml -> xml.replace("worksheets/sheet1.xml", "../../../etc/passwd"),
                "broken-workbook");
    }

    @Test
    void anXmlPartThatIsCutOff() {
        isRefused(SHEET, xml -> xml.substring(0, xml.length() / 2), "broken-workbook");
    }

    @Test
    void aZipThatIsNoWorkbook() {
        var zip = new RawZip();
        zip.add("scores.csv", "x");
        assertThat(refusal(xlsx(zip.bytes())).rule()).isEqualTo("broken-workbook");
    }

    @Test
    void aWorkbookInAWorkbook() {
        var zip = new RawZip();
        zip.add("xl/embeddings/book.xlsx", honest);
        assertThat(refusal(xlsx(zip.bytes())).rule()).isEqualTo("nested-zip");
    }

    @Test
    void aWorkbookWhosePartsClimbOut() {
        var zip = new RawZip();
        zip.add("../xl/workbook.xml", "<x/>");
        assertThat(refusal(xlsx(zip.bytes())).rule()).isEqualTo("entry-name");
    }

    @Test
    void anOldOrLockedWorkbook() {
        assertThat(refusal(xlsx(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0}))
                        .rule())
                .isEqualTo("old-or-locked-workbook");
    }

    @Test
    void aFormulaThatStartsAProgram() {
        var content = xlsx(workbook(book -> {
            var sheet = book.newWorksheet("units");
            sheet.value(0, 0, "id");
            sheet.value(0, 1, "name_vi");
            sheet.value(1, 0, "ha-noi");
            sheet.formula(1, 1, "cmd|'/c calc'!A0");
        }));
        assertThat(content.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("formula");
            assertThat(finding.cell()).isEqualTo("B2");
        });
    }

    @Test
    void aWorkbookSentAsCsv() {
        assertThat(refusal(sent(honest, Upload.CSV, null).open(SMALL)).rule()).isEqualTo("media-type");
    }

    @Test
    void aCsvSentAsAWorkbook() {
        assertThat(refusal(xlsx(KEY.getBytes(StandardCharsets.UTF_8))).rule()).isEqualTo("media-type");
    }

    @Test
    void aCsvWhoseRowNeverEnds() {
        assertThat(Uploads.csv(KEY + "\n" + ",".repeat(300_000)).findings())
                .extracting(finding -> finding.rule())
                .containsExactly("row-too-long");
    }

    @Test
    void aCsvWhoseHeaderNeverEnds() {
        assertThat(Uploads.csv("x".repeat(300_000)).findings())
                .extracting(finding -> finding.rule())
                .containsExactly("row-too-long");
    }

    @Test
    void aCsvWithMoreColumnsThanAnyoneCanBeTold() {
        assertThat(Uploads.csv("x" + ",x".repeat(100_000)).findings()).hasSizeLessThan(10_010);
    }

    @Test
    void aCsvOfZeroBytes() {
        assertThat(Uploads.csv("\0".repeat(1000)).findings())
                .allSatisfy(finding -> assertThat(finding.isError()).isTrue());
    }

    @Test
    void aPatchWithMoreRowsThanAreHeldInMemory() {
        var rows = new StringBuilder(KEY + "\n");
        for (int i = 0; i <= SMALL.patchRows(); i++) {
            rows.append("par-index,province,unit-%d,2019,moha\n".formatted(i));
        }
        assertThat(refusal(Uploads.csv(rows.toString())).rule()).isEqualTo("too-many-rows");
    }

    private static void assertRefusedOrTold(byte[] workbook) {
        var content = xlsx(workbook);
        assertThat(content.findings()).isNotEmpty().anyMatch(finding -> finding.isError());
        Uploads.told(content.findings());
    }
}
