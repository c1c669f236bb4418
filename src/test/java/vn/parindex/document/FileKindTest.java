package vn.parindex.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A file is what its bytes say; the same for whoever asks. */
class FileKindTest {

    @TempDir
    Path folder;

    private FileKind of(byte[] content) throws IOException {
        return FileKind.of(Files.write(folder.resolve("file"), content));
    }

    private FileKind of(String content) throws IOException {
        return of(content.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] zip(String... namesAndTexts) throws IOException {
        var bytes = new java.io.ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
                zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[1] Nguồn: Bộ Nội vụ | TEXT",
                "[\"a\", 1] | JSON",
                "[[1, 2]] | JSON",
                "[ {\"a\": 1}] | JSON",
                "{\"a\": 1} | JSON",
                "{\\rtf1 bảng} | RTF",
                "<p>Bảng 1</p><table> | HTML",
                "<tr><td>1</td></tr> | HTML",
                "Xem tệp %PDF-1.7 của Bộ; 1 | TEXT",
                "tỉnh,điểm | TEXT"
            })
    void aTextIsWhatItBeginsWith(String text, FileKind kind) throws IOException {
        assertThat(of(text)).isEqualTo(kind);
    }

    @Test
    void aTextIsOneInEveryEncoding() throws IOException {
        for (var charset : new String[] {"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1258"}) {
            assertThat(of("STT;Tinh;Diem\n1;Ha Noi;90,10\n".getBytes(Charset.forName(charset))))
                    .as(charset)
                    .isEqualTo(FileKind.TEXT);
        }
    }

    @Test
    void aPdfMayHaveALineBeforeIt() throws IOException {
        assertThat(of("%PDF-1.4\n")).isEqualTo(FileKind.PDF);
        assertThat(of("HTTP header\r\n%PDF-1.4\n")).isEqualTo(FileKind.PDF);
        assertThat(of("x".repeat(1100) + "\n%PDF-1.4\n")).isEqualTo(FileKind.TEXT);
    }

    @Test
    void aZipIsWhatItHolds() throws IOException {
        assertThat(of(zip("xl/workbook.xml", "<x/>"))).isEqualTo(FileKind.XLSX);
        assertThat(of(zip("xl/workbook.xml", "<x/>", "xl/vbaProject.bin", "m"))).isEqualTo(FileKind.MACROS);
        assertThat(of(zip("datapackage.json", "{}", "Scripts/a.py", "x"))).isEqualTo(FileKind.ZIP);
        assertThat(of(zip("mimetype", "application/vnd.oasis.opendocument.presentation")))
                .isEqualTo(FileKind.PRESENTATION);
        var whole = zip("xl/workbook.xml", "<x/>");
        assertThat(of(Arrays.copyOf(whole, whole.length / 2))).isEqualTo(FileKind.DAMAGED);
    }

    @Test
    void whatIsNoneOfTheseIsToldByItsFirstBytes() throws IOException {
        var hex = HexFormat.of();
        assertThat(of(hex.parseHex("49492a0008000000"))).isEqualTo(FileKind.IMAGE);
        assertThat(of(hex.parseHex("377abcaf271c0004"))).isEqualTo(FileKind.ARCHIVE);
        assertThat(of(hex.parseHex("d0cf11e0a1b11ae10000"))).isEqualTo(FileKind.OLD_OFFICE);
        assertThat(of(new byte[0])).isEqualTo(FileKind.OTHER);
    }
}
