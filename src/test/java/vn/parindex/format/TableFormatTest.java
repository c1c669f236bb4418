package vn.parindex.format;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.parindex.http.Calls.call;
import static vn.parindex.http.Calls.csv;
import static vn.parindex.http.Calls.get;
import static vn.parindex.http.Calls.json;
import static vn.parindex.http.Calls.refused;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.parindex.database.H2Test;

/** Every list as a table, in each of the ways that tables can be asked for. */
@H2Test
class TableFormatTest {

    private static final String RANKING = "/rankings/par-index/2019";

    @Test
    void excelInVietnamGetsCommasSemicolonsAndTheMark() {
        var text = call(RANKING + ".csv", "decimal=comma").asString();

        assertThat(text).startsWith("\uFEFFindicator;population;year;unit;");
        assertThat(text).contains(";90,09;").doesNotContain(";90.09;");
    }

    @Test
    void theMarkCanBeAskedForAndDeclined() {
        assertThat(call(RANKING + ".csv", "bom=1").asString()).startsWith("\uFEFFindicator,");
        assertThat(call(RANKING + ".csv", "decimal=comma", "bom=0").asString()).startsWith("indicator;");
        assertThat(call(RANKING + ".csv").asString()).startsWith("indicator,");
    }

    @Test
    void labelsStandForCodesOrBesideThem() {
        var names = csv(RANKING + ".csv", "labels=name", "lang=vi").get(0);
        assertThat(names)
                .containsEntry("Đơn vị", "Quảng Ninh")
                .containsEntry("Vùng", "Đồng bằng sông Hồng (đến 4-10-2025)")
                .containsEntry("Trạng thái", "có giá trị");
        var both = csv(RANKING + ".csv", "labels=both", "lang=en").get(0);
        assertThat(both)
                .containsEntry("Unit (unit)", "quang-ninh")
                .containsEntry("Unit", "Quang Ninh")
                .containsEntry("Year", "2019");
    }

    @Test
    void fieldsChooseColumnsToo() {
        assertThat(call(RANKING + ".csv", "fields=year,score", "limit=1").asString())
                .isEqualTo("year,score\r\n2019,90.09\r\n");
        assertThat(json(call(RANKING + ".ndjson", "fields=score", "limit=1").asString())
                        .toString())
                .isEqualTo("{\"score\":90.09}");
    }

    @ParameterizedTest
    @CsvSource({"labels,names,name", "decimal,komma,comma", "bom,maybe,", "layout,width,wide"})
    void aWordThatIsNoChoiceIsRefusedWithTheChoices(String parameter, String value, String nearest) {
        var problem = refused(400, "/comparison.csv", "unit=quang-ninh,ha-noi", parameter + "=" + value);
        assertThat(problem.at("/errors/0/parameter").asText()).isEqualTo(parameter);
        if (nearest != null) {
            assertThat(problem.at("/errors/0/allowed").toString()).contains(nearest);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                RANKING,
                "/provinces/quang-ninh/history",
                "/comparison?unit=quang-ninh,ha-noi",
                "/sipas",
                "/sipas/2021",
                "/summaries/par-index",
                "/summaries/par-index/2019",
                "/units",
                "/provinces",
                "/sources",
                "/checks?limit=1000",
                "/sources/hai-hau-2020-05-22",
                "/observations"
            })
    void everyListIsAWorkbookAndItsMetadataSayWhatTheCsvHas(String path) throws IOException {
        var question = path.contains("?") ? path.substring(path.indexOf('?')) : "";
        var address = path.contains("?") ? path.substring(0, path.indexOf('?')) : path;
        var rows = csv(address + ".csv" + question);
        assertThat(rows).isNotEmpty();

        var metadata = json(call(address + ".csv-metadata.json" + question).asString());
        assertThat(metadata.path("@context").get(0).asText()).isEqualTo("http://www.w3.org/ns/csvw");
        assertThat(metadata.at("/tableSchema/columns").findValuesAsText("name"))
                .containsExactlyElementsOf(rows.get(0).keySet());
        assertThat(call("/" + metadata.path("url").asText().replaceFirst("^/api/v1/", ""))
                        .statusCode())
                .isEqualTo(200);

        var workbook = call(address + ".xlsx" + (question.isEmpty() ? "?labels=id" : question + "&labels=id"));
        assertThat(workbook.contentType()).startsWith("application/vnd.openxmlformats");
        try (var read = new ReadableWorkbook(new ByteArrayInputStream(workbook.asByteArray()))) {
            var sheet = read.getFirstSheet().read();
            assertThat(sheet).hasSize(rows.size() + 1);
            assertThat(sheet.get(0).stream().map(cell -> cell.getText()).toList())
                    .containsExactlyElementsOf(rows.get(0).keySet());
            assertThat(read.getSheets().toList()).hasSize(2);
        }
        assertThat(Arrays.stream(call(address + ".ndjson" + question).asString().split("\n"))
                        .map(line -> json(line).isObject())
                        .toList())
                .hasSize(rows.size())
                .containsOnly(true);
    }

    @Test
    void aWorkbookHasNumbersAndNamesTheSourcesOfWhatItHolds() throws IOException {
        var bytes = call(RANKING + ".xlsx", "lang=vi").asByteArray();
        try (var read = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            var rows = read.getFirstSheet().read();
            var header = rows.get(0).stream().map(cell -> cell.getText()).toList();
            var score = rows.get(1).getCell(header.indexOf("Điểm (%)"));
            assertThat(score.asNumber()).isEqualByComparingTo("90.09");
            assertThat(header).contains("Đơn vị (unit)", "Đơn vị", "Nguồn của điểm");
            var about = read.getSheet(1).orElseThrow().read();
            assertThat(about.stream().map(row -> row.getCellText(0)).toList())
                    .contains("Phiên bản dữ liệu", "hai-hau-2020-05-22");
        }
    }

    @Test
    void theSameWorkbookHasTheSameBytes() {
        var release = get("/releases").at("/items/0/id").asText();
        var first = call(RANKING + ".xlsx", "release=" + release).asByteArray();
        LockSupport.parkNanos(2_100_000_000L);
        assertThat(call(RANKING + ".xlsx", "release=" + release).asByteArray()).isEqualTo(first);
    }

    @Test
    void theWideLayoutHasUnitsDownAndYearsAcross() {
        var rows = csv(
                "/comparison.csv", "unit=quang-ninh,ha-noi", "indicator=par-index", "layout=wide", "year=2018..2020");
        assertThat(rows).extracting(row -> row.get("unit")).containsExactly("quang-ninh", "ha-noi");
        assertThat(rows.get(0))
                .containsEntry("2019", "90.09")
                .containsEntry("2019_state", "value")
                .containsEntry("measure", "score");
    }

    @Test
    void theTableSaysWhereItsMetadataAre() {
        assertThat(call(RANKING + ".csv", "labels=both", "format=csv").header("Link"))
                .contains("</api/v1/rankings/par-index/2019.csv-metadata.json?labels=both>; rel=\"describedby\"");
    }

    @Test
    void theLinksOfAListLeadToItsTables() {
        var links = get(RANKING, "region=tay-nguyen").path("links");
        assertThat(links.path("csv").asText()).isEqualTo("/api/v1/rankings/par-index/2019.csv?region=tay-nguyen");
        assertThat(links.path("xlsx").asText()).isEqualTo("/api/v1/rankings/par-index/2019.xlsx?region=tay-nguyen");
        assertThat(links.path("page").asText()).isEqualTo("/rankings/par-index/2019?region=tay-nguyen");
        assertThat(get("/rankings").at("/links/csv").asText()).isEqualTo("/api/v1/rankings.csv");
        assertThat(get("/tiles").at("/links/csv").isNull()).isTrue();
        assertThat(get("/checks", "outcome=contradicted").at("/links/csv").asText())
                .isEqualTo("/api/v1/checks.csv?outcome=contradicted");
    }

    @Test
    void aFormatThatIsNotThereIsRefusedWithThoseThatAre() {
        var problem = refused(406, RANKING, "format=jsonstat");
        assertThat(problem.toString()).contains("text/csv");
        assertThat(List.of(refused(400, RANKING, "format=excel")
                        .at("/errors/0/allowed")
                        .toString()))
                .allMatch(allowed -> allowed.contains("xlsx"));
    }
}
