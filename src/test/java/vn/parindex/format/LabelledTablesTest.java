package vn.parindex.format;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.parindex.http.Calls.call;
import static vn.parindex.http.Calls.csv;
import static vn.parindex.http.Calls.get;
import static vn.parindex.http.Calls.json;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.parindex.database.H2Test;

/** What labels call codes, and codes that look like numbers. */
@H2Test
class LabelledTablesTest {

    @Test
    void anIndexOfMinistriesIsCalledTheirs() {
        var vi = csv("/rankings/par-index/2021.csv", "population=ministry", "labels=name", "lang=vi")
                .get(0);
        assertThat(vi)
                .containsEntry("Chỉ số", "Chỉ số cải cách hành chính (PAR INDEX) cấp bộ")
                .containsEntry("Nhóm xếp hạng", "bộ, cơ quan ngang bộ");
        var en = csv("/rankings/par-index/2021.csv", "labels=both", "lang=en").get(0);
        assertThat(en)
                .containsEntry("Indicator", "Public Administration Reform Index (PAR INDEX), provinces")
                .containsEntry("Population (population)", "province")
                .containsEntry("Population", "province or centrally-run city");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/observations.csv", "/checks.csv", "/rankings.csv", "/indicators.csv"})
    void noRowOfMinistriesOrRegionsIsCalledOneOfProvinces(String path) {
        for (String population : new String[] {"ministry", "region"}) {
            for (var row : csv(path, "population=" + population, "labels=name", "lang=vi")) {
                assertThat(row.get("Chỉ số")).doesNotContain("cấp tỉnh");
                assertThat(row.get("Nhóm xếp hạng"))
                        .isEqualTo(population.equals("region") ? "vùng" : "bộ, cơ quan ngang bộ");
            }
        }
    }

    @Test
    void whereACodeStandsForSeveralPopulationsItsNameIsOfNone() {
        var facets = get("/observations/facets");
        var label = facets.path("items").get(0).path("values").get(0);
        assertThat(label.path("value").asText()).isEqualTo("par-index");
        assertThat(label.at("/label/vi").asText()).isEqualTo("Chỉ số cải cách hành chính (PAR INDEX)");
        assertThat(get("/observations/facets", "population=ministry")
                        .at("/items/0/values/0/label/vi")
                        .asText())
                .endsWith("cấp bộ");
        var cube = json(call("/observations.jsonstat", "population=ministry", "indicator=par-index", "lang=vi")
                .asString());
        assertThat(cube.at("/dimension/indicator/category/label/par-index").asText())
                .endsWith("cấp bộ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/indicators.csv",
                "/indicators/par-index.csv",
                "/releases.csv",
                "/rankings.csv",
                "/releases/latest/diff.csv",
                "/changes.csv"
            })
    void listsForSpreadsheetsAreTables(String path) {
        assertThat(csv(path)).isNotEmpty();
        assertThat(call(path.replace(".csv", ".xlsx")).statusCode()).isEqualTo(200);
    }

    @Test
    void aCodeThatLooksLikeANumberStaysAText() throws IOException {
        var text = call("/provinces.csv", "on=2019-12-31", "q=Hà Nội", "fields=code,name")
                .asString();
        assertThat(text.lines().skip(1).findFirst()).contains("\"01\",Hà Nội,Ha Noi");
        try (var workbook = new XSSFWorkbook(
                new ByteArrayInputStream(call("/provinces.xlsx", "on=2019-12-31", "q=Hà Nội", "fields=code")
                        .asByteArray()))) {
            var cell = workbook.getSheetAt(0).getRow(1).getCell(0);
            assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
            assertThat(cell.getStringCellValue()).isEqualTo("01");
            assertThat(cell.getCellStyle().getDataFormatString()).isEqualTo("@");
        }
        assertThat(call("/releases.csv", "fields=id,rows", "limit=1")
                        .asString()
                        .lines()
                        .skip(1)
                        .findFirst()
                        .orElseThrow())
                .matches("\"[0-9.]+\",[0-9]+");
    }
}
