package vn.parindex.bring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.parindex.catalog.Catalog;
import vn.parindex.checks.ShippedRows;
import vn.parindex.document.Budget;
import vn.parindex.document.DocumentReader;
import vn.parindex.http.Lang;
import vn.parindex.understanding.DocumentUnderstanding;
import vn.parindex.understanding.Hints;
import vn.parindex.understanding.Understanding;

/** A table to fill in comes back as it is, whatever it is of, and says nothing that nobody wrote into it. */
class TemplateTest {

    private static final Catalog CATALOG = ShippedRows.CATALOG;
    private static final int FIRST = 7;

    @TempDir
    Path folder;

    private Template template(String code, String population, int year) {
        var members = CATALOG.listMembers(population, year, Optional.empty());
        var indicator = CATALOG.findIndicator(code, population).orElseThrow();
        return new Template(
                indicator,
                CATALOG.findIndicator(code.split("\\.", 2)[0], population)
                        .orElseThrow()
                        .nameVi(),
                year,
                members.stream()
                        .map(unit -> new Template.Line(unit, "90.09", "1"))
                        .toList());
    }

    private Understanding sentBack(byte[] workbook) throws IOException {
        var file = folder.resolve("sent.xlsx");
        Files.write(file, workbook);
        var document = DocumentReader.read(file, "", new Budget(Budget.Limits.DEFAULTS), any -> {});
        return DocumentUnderstanding.of(document, CATALOG, Hints.NOTHING);
    }

    /** Scores that fall from row to row and places beside them, and who says so. */
    private static byte[] filled(byte[] workbook, int units) throws IOException {
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(workbook));
                var out = new ByteArrayOutputStream()) {
            var sheet = book.getSheetAt(0);
            var said = List.of("Kết quả năm nay", "Bộ Nội vụ", "28/3/2025", "https://moha.gov.vn/ket-qua.html");
            for (int row = 0; row < said.size(); row++) {
                sheet.getRow(row + 1).createCell(1).setCellValue(said.get(row));
            }
            for (int at = 0; at < units; at++) {
                sheet.getRow(FIRST + at).getCell(2).setCellValue(25 - at * 0.25);
                sheet.getRow(FIRST + at).createCell(3).setCellValue(at + 1);
            }
            book.write(out);
            return out.toByteArray();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "par-index,province,2023,VI",
        "par-index,province,2025,EN",
        "sipas,province,2024,EN",
        "par-index,ministry,2024,VI",
        "par-index.steering,province,2023,VI"
    })
    void itComesBackWithWhatWasFilledIn(String code, String population, int year, Lang lang) throws IOException {
        var template = template(code, population, year);
        int units = template.lines().size();

        var understood = sentBack(filled(template.xlsx(lang), units));

        assertThat(understood.questions()).isEmpty();
        assertThat(understood.results()).hasSize(units).allSatisfy(result -> {
            assertThat(result.indicator()).isEqualTo(code);
            assertThat(result.population()).isEqualTo(population);
            assertThat(result.year()).isEqualTo(year);
            assertThat(result.score() == null ? result.points() : result.score())
                    .isNotNull();
        });
        assertThat(understood.results().get(0).unit())
                .isEqualTo(template.lines().get(0).unit().id());
        assertThat(understood.results().get(0).rank().best()).isEqualTo(1);
        var about = understood.document();
        assertThat(about.title()).contains("Kết quả năm nay");
        assertThat(about.publisher()).contains("Bộ Nội vụ");
        assertThat(about.day()).contains(LocalDate.of(2025, 3, 28));
        assertThat(about.url()).contains("https://moha.gov.vn/ket-qua.html");
    }

    @Test
    void whatIsKnownAlreadyIsNotReadBackAsIfTheDocumentSaidIt() throws IOException {
        var understood = sentBack(template("par-index", "province", 2023).xlsx(Lang.VI));

        assertThat(understood.results()).isEmpty();
        assertThat(understood.document().publisher()).isEmpty();
    }
}
