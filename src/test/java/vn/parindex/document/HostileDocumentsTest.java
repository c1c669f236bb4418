package vn.parindex.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** Documents that must not be read, each refused with its own reason, and within the time and memory that a document may cost. */
class HostileDocumentsTest {

    private static final Budget.Limits SMALL = new Budget.Limits(Duration.ofSeconds(20), 50, 5_000, 200_000, 200_000);

    private static UnreadableException refused(byte[] content) throws IOException {
        return refused(content, SMALL);
    }

    private static UnreadableException refused(byte[] content, Budget.Limits limits) throws IOException {
        var path = Files.createTempFile("parindex-test-", ".document");
        try {
            Files.write(path, content);
            return catchThrowableOfType(
                    UnreadableException.class,
                    () -> DocumentReader.read(path, "x", new Budget(limits), container -> {}));
        } finally {
            Files.delete(path);
        }
    }

    private static byte[] bytes(PDDocument document) throws IOException {
        var bytes = new ByteArrayOutputStream();
        document.save(bytes);
        document.close();
        return bytes.toByteArray();
    }

    private static byte[] zip(String... entries) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < entries.length; i += 2) {
                zip.putNextEntry(new ZipEntry(entries[i]));
                zip.write(entries[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void tenThousandPagesAreNotLookedAt() throws IOException {
        var document = new PDDocument();
        for (int i = 0; i < 10_000; i++) {
            document.addPage(new PDPage());
        }
        assertThat(refused(bytes(document)).rule()).isEqualTo("too-many-pages");
    }

    @Test
    void aPageThatLiesInItselfWithoutEndIsNotParsed() throws IOException {
        for (var element : List.of("<div>", "<UL ><li>", "<blockquote\n>", "<i><div class='a'>")) {
            var page = "<html>" + element.repeat(1_000_000 / element.length());
            assertThat(refused(page.getBytes(StandardCharsets.UTF_8)).rule())
                    .as(element)
                    .isEqualTo("nested-elements");
        }
        assertThat(refused(("<html>" + "<div>".repeat(201)).getBytes(StandardCharsets.UTF_8))
                        .reason()
                        .vi())
                .contains("quá 200 lớp");
    }

    @Test
    void whatIsNotClosedOrNoElementDoesNotLieDeep() throws IOException {
        var page = "<html><!-- " + "<div>".repeat(500) + "--><script>" + "'<div>';".repeat(500) + "</script>"
                + "<p>x<b>".repeat(500) + "<div>y</div>".repeat(500) + "<div>".repeat(150)
                + "</div></table>".repeat(300)
                + "<table>" + "<tr><td>1<td>2".repeat(300) + "</table>";
        var path = Files.createTempFile("parindex-test-", ".html");
        try {
            Files.writeString(path, page);
            assertThat(DocumentReader.read(path, "x.html", new Budget(SMALL), container -> {})
                            .grids())
                    .hasSize(1);
        } finally {
            Files.delete(path);
        }
    }

    @Test
    void aScannedPdfIsToldApart() throws IOException {
        var document = new PDDocument();
        var page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        var image = LosslessFactory.createFromImage(document, new BufferedImage(60, 80, BufferedImage.TYPE_BYTE_GRAY));
        try (var stream = new PDPageContentStream(document, page)) {
            stream.drawImage(image, 0, 0, 500, 700);
        }
        assertThat(refused(bytes(document)).rule()).isEqualTo("document-scanned");
    }

    @Test
    void formsThatDrawEachOtherWithoutEndAreStopped() throws IOException {
        var document = new PDDocument();
        var page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        PDFormXObject inner = null;
        for (int depth = 0; depth < 12; depth++) {
            var form = new PDFormXObject(document);
            form.setBBox(PDRectangle.A4);
            form.setResources(new PDResources());
            var content = new StringBuilder();
            if (inner != null) {
                var name = form.getResources().add(inner);
                content.append(("/" + name.getName() + " Do ").repeat(10));
            }
            try (var sink = form.getStream().createOutputStream(COSName.FLATE_DECODE)) {
                sink.write(content.append("0 0 m 9 9 l S ").toString().getBytes(StandardCharsets.US_ASCII));
            }
            inner = form;
        }
        try (var stream = new PDPageContentStream(document, page)) {
            stream.drawForm(inner);
        }
        assertThat(refused(bytes(document)).rule()).isIn("too-much-drawing", "takes-too-long");
    }

    @Test
    void aPageThatExpandsToMillionsOfStrokesIsStopped() throws IOException {
        var document = new PDDocument();
        var page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        var strokes = "0 0 m 1 1 l S\n".repeat(400_000).getBytes(StandardCharsets.US_ASCII);
        try (var sink =
                new org.apache.pdfbox.pdmodel.common.PDStream(document).createOutputStream(COSName.FLATE_DECODE)) {
            sink.write(strokes);
        }
        var stream = new org.apache.pdfbox.pdmodel.common.PDStream(
                document, new java.io.ByteArrayInputStream(strokes), COSName.FLATE_DECODE);
        page.setContents(stream);
        assertThat(refused(bytes(document)).rule()).isIn("too-much-drawing", "takes-too-long");
    }

    @Test
    void whatHasAPasswordIsToldApart() throws Exception {
        var pdf = new PDDocument();
        pdf.addPage(new PDPage());
        pdf.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
        assertThat(refused(bytes(pdf)).rule()).isEqualTo("document-encrypted");

        var office = new ByteArrayOutputStream();
        try (var container = new POIFSFileSystem();
                var workbook = new XSSFWorkbook()) {
            workbook.createSheet();
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("geheim");
            try (var sink = encryptor.getDataStream(container)) {
                workbook.write(sink);
            }
            container.writeFilesystem(office);
        }
        assertThat(refused(office.toByteArray()).rule()).isEqualTo("document-encrypted");

        var old = new ByteArrayOutputStream();
        Biff8EncryptionKey.setCurrentUserPassword("geheim");
        try (var workbook = new HSSFWorkbook()) {
            workbook.createSheet().createRow(0).createCell(0).setCellValue("x");
            workbook.write(old);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
        assertThat(refused(old.toByteArray()).rule()).isEqualTo("document-encrypted");

        assertThat(refused(zip(
                                "mimetype",
                                "application/vnd.oasis.opendocument.spreadsheet",
                                "META-INF/manifest.xml",
                                "<manifest><encryption-data/></manifest>",
                                "content.xml",
                                "garbage"))
                        .rule())
                .isEqualTo("document-encrypted");
    }

    @Test
    void filesWithMacrosAreNotOpened() throws IOException {
        assertThat(refused(zip("xl/workbook.xml", "<x/>", "xl/vbaProject.bin", "macro"))
                        .rule())
                .isEqualTo("document-macros");
        assertThat(refused(zip("word/document.xml", "<x/>", "word/vbaProject.bin", "macro"))
                        .rule())
                .isEqualTo("document-macros");
        assertThat(refused(zip(
                                "mimetype",
                                "application/vnd.oasis.opendocument.spreadsheet",
                                "Basic/Standard/Module1.xml",
                                "x"))
                        .rule())
                .isEqualTo("document-macros");
    }

    @Test
    void otherFilesAreRefusedWithWhatToDo() throws IOException {
        assertThat(refused("{\\rtf1 bảng}".getBytes(StandardCharsets.UTF_8)).rule())
                .isEqualTo("document-rtf");
        assertThat(refused("{\"a\": 1}".getBytes(StandardCharsets.UTF_8)).rule())
                .isEqualTo("document-json");
        assertThat(refused(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10})
                        .rule())
                .isEqualTo("document-image");
        assertThat(refused(zip("ppt/presentation.xml", "<x/>")).rule()).isEqualTo("document-presentation");
        assertThat(refused(zip("xl/workbook.bin", "x")).rule()).isEqualTo("document-xlsb");
        assertThat(refused(new byte[0]).rule()).isEqualTo("document-other");
        assertThat(refused(zip("a.txt", "x")).reason().vi()).contains("giải nén");
    }

    @Test
    void whatIsBrokenIsDamagedAndNothingElse() throws IOException {
        var pdf = new PDDocument();
        pdf.addPage(new PDPage());
        var whole = bytes(pdf);
        assertThat(refused("%PDF-1.7 and nothing of it".getBytes(StandardCharsets.US_ASCII))
                        .rule())
                .isEqualTo("document-damaged");
        assertThat(refused(zip("xl/workbook.xml", "<no")).rule()).isEqualTo("document-damaged");
        assertThat(refused(zip("word/document.xml", "<no")).rule()).isEqualTo("document-damaged");
        assertThat(refused(zip("mimetype", "application/vnd.oasis.opendocument.spreadsheet", "content.xml", "<no"))
                        .rule())
                .isEqualTo("document-damaged");
        assertThat(refused(Arrays.copyOf(whole, whole.length / 2))).isNotNull();
    }

    @Test
    void entitiesAreNotRead() throws IOException {
        var bomb = "<!DOCTYPE a [<!ENTITY b \"bbbbbbbb\"><!ENTITY c \"&b;&b;\">]><a>&c;</a>";
        assertThat(refused(zip("mimetype", "application/vnd.oasis.opendocument.spreadsheet", "content.xml", bomb))
                        .rule())
                .isEqualTo("document-damaged");
        assertThat(refused(zip("word/document.xml", bomb, "[Content_Types].xml", bomb))
                        .rule())
                .isEqualTo("document-damaged");
    }

    @Test
    void tablesWithinTablesAreReadThreeDeepAndNoDeeper() throws IOException {
        var open = "<table><tr><td>x";
        var close = "</td></tr></table>";
        assertThat(refused((open.repeat(3) + close.repeat(3)).getBytes(StandardCharsets.UTF_8)))
                .isNull();
        assertThat(refused((open.repeat(4) + close.repeat(4)).getBytes(StandardCharsets.UTF_8))
                        .rule())
                .isEqualTo("nested-tables");
        assertThat(refused((open.repeat(5_000) + close.repeat(5_000)).getBytes(StandardCharsets.UTF_8))
                        .rule())
                .isEqualTo("nested-tables");
    }

    @Test
    void cellsAndSpansWithoutEndAreBounded() throws IOException {
        var row = "<tr>" + "<td>1</td>".repeat(100) + "</tr>";
        assertThat(refused(("<table>" + row.repeat(100) + "</table>").getBytes(StandardCharsets.UTF_8))
                        .rule())
                .isEqualTo("too-many-cells");
        assertThat(refused("<table><tr><td rowspan=999999 colspan=999999>x</td></tr></table>"
                        .getBytes(StandardCharsets.UTF_8)))
                .isNull();
        var repeated = "<o xmlns:t=\"t\"><t:table><t:table-row t:number-rows-repeated=\"1000000\"><t:table-cell"
                + " t:number-columns-repeated=\"16384\"><p>1</p></t:table-cell></t:table-row></t:table></o>";
        assertThat(refused(zip("mimetype", "application/vnd.oasis.opendocument.spreadsheet", "content.xml", repeated))
                        .rule())
                .isEqualTo("too-many-cells");
    }

    @Test
    void theClockStopsWhatTakesTooLong() throws IOException {
        var row = "<tr><td>1</td></tr>";
        var limits = new Budget.Limits(Duration.ZERO, 50, 5_000, 200_000, 200_000);
        assertThat(refused(("<table>" + row + "</table>").getBytes(StandardCharsets.UTF_8), limits)
                        .rule())
                .isEqualTo("takes-too-long");
    }

    @Test
    void aZipIsShownToWhoeverGuardsZipsBeforeItIsOpened() throws IOException {
        var path = Files.createTempFile("parindex-test-", ".document");
        Files.write(path, zip("xl/workbook.xml", "<no"));
        assertThatThrownBy(() -> DocumentReader.read(path, "x", new Budget(SMALL), container -> {
                    throw new UnreadableException("bomb", "bom", "a bomb");
                }))
                .isInstanceOfSatisfying(
                        UnreadableException.class, e -> assertThat(e.rule()).isEqualTo("bomb"));
        Files.delete(path);
    }
}
