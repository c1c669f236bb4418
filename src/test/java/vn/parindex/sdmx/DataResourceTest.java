package vn.parindex.sdmx;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.parindex.sdmx.Messages.ask;
import static vn.parindex.sdmx.Messages.read;
import static vn.parindex.sdmx.Messages.texts;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.parindex.database.H2Test;
import vn.parindex.database.Shipped;

@H2Test
class DataResourceTest {

    private static final String SERIES = "//gen:Series";
    private static final String VALUES = "//gen:ObsValue/@value";
    private static final String YEARS = "//gen:ObsDimension/@value";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/data/par-index/A.par-index.province.quang-ninh.score",
                "/v1/data/PARINDEX,par-index/A.par-index.province.quang-ninh.score",
                "/v1/data/PARINDEX,par-index,1.0/A.par-index.province.quang-ninh.score",
                "/v1/data/PARINDEX%2Cpar-index%2C1.0/A.par-index.province.quang-ninh.score",
                "/v1/data/PARINDEX,par-index,latest/.par-index..quang-ninh.score/all",
                "/v1/data/PARINDEX,par-index/A.par-index.province.quang-ninh.score/",
                "/v1/data/all,RESULTS,latest/A.par-index.province.quang-ninh./PARINDEX",
                "/v2/data/dataflow/PARINDEX/par-index/1.0/A.par-index.*.quang-ninh.score?format=sdmx-ml",
                "/v2/data/dataflow/PARINDEX/RESULTS/*?c[INDICATOR]=par-index&c[REF_AREA]=quang-ninh&format=sdmx-ml",
                "/v2/data/*/*/*/*/*?c%5BINDICATOR%5D=eq:par-index&c%5BREF_AREA%5D=sw:quang-ninh&format=sdmx-ml"
            })
    void oneSeriesIsFoundHoweverItIsNamed(String path) {
        var document = read(path);
        assertThat(texts(document, SERIES)).hasSize(1);
        assertThat(texts(document, VALUES)).contains("90.09", "91.04");
    }

    @Test
    void aPlusIsAnOr() {
        assertThat(texts(
                        read("/v1/data/RESULTS/A.par-index+sipas.province.quang-ninh+hung-yen.score"),
                        "//gen:SeriesKey/gen:Value[@id='REF_AREA']/@value"))
                .containsExactlyInAnyOrder("quang-ninh", "quang-ninh", "hung-yen", "hung-yen");
    }

    @ParameterizedTest
    @CsvSource({
        "startPeriod=2019&endPeriod=2020, 2019 2020",
        "startPeriod=2019-06&endPeriod=2020-Q1, 2019 2020",
        "startPeriod=2019-01-01&endPeriod=2019-12-31, 2019",
        "firstNObservations=1&startPeriod=2018, 2018",
        "lastNObservations=1&endPeriod=2020, 2020",
        "firstNObservations=1&lastNObservations=1&startPeriod=2018&endPeriod=2020, 2018 2020"
    })
    void periodsAndCountsChooseObservations(String query, String years) {
        assertThat(texts(read("/v1/data/par-index/A.par-index.province.quang-ninh.score?" + query), YEARS))
                .containsExactly(years.split(" "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "c[TIME_PERIOD]=ge:2019+le:2020|2019 2020",
                "c[TIME_PERIOD]=ge:2019%2Ble:2020|2019 2020",
                "c[TIME_PERIOD]=2019,2021|2019 2021",
                "c[TIME_PERIOD]=gt:2018+lt:2020|2019",
                "c[OBS_VALUE]=ge:90+lt:91&c[TIME_PERIOD]=2019,2020|2019",
                "c[PLACE_BEST]=1&c[TIME_PERIOD]=2019,2020|2019 2020",
                "c[OBS_STATUS]=ne:A&c[TIME_PERIOD]=2019,2020|"
            })
    void filtersOfComponentsCombine(String filter, String years) {
        var found = texts(
                read("/v2/data/dataflow/PARINDEX/par-index/*/A.par-index.province.quang-ninh.score?format=sdmx-ml&"
                        + filter),
                YEARS);
        assertThat(found).containsExactly(years == null ? new String[0] : years.split(" "));
    }

    @Test
    void severalKeysAreAnOrOfWholeKeys() {
        assertThat(texts(
                        read("/v2/data/dataflow/PARINDEX/RESULTS/*/"
                                + "A.par-index.*.quang-ninh.score,A.sipas.*.ha-noi.score?format=sdmx-ml"),
                        "//gen:SeriesKey/gen:Value[@id='REF_AREA']/@value"))
                .containsExactlyInAnyOrder("quang-ninh", "ha-noi");
    }

    @Test
    void whatIsMissingIsNotANumberWithItsStatus() {
        var document = read("/v1/data/RESULTS");
        assertThat(texts(
                        document,
                        "//gen:Obs[gen:ObsValue/@value='NaN']/gen:Attributes/gen:Value[@id='OBS_STATUS']/@value"))
                .contains("O")
                .doesNotContain("A")
                .hasSameSizeAs(texts(document, "//gen:ObsValue[@value='NaN']"));
    }

    @Test
    void aBreakIsMarkedInItsYear() {
        assertThat(texts(
                        read("/v1/data/par-index/A.par-index.province..score"),
                        "//gen:Obs[gen:Attributes/gen:Value[@id='BREAK']]/gen:ObsDimension/@value"))
                .isNotEmpty()
                .allMatch(year -> year.matches("2016|2022|2024|2025"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/data/sipas/A.sipas.ministry..",
                "/v1/data/sipas/A.par-index...",
                "/v1/data/sipas?startPeriod=1990&endPeriod=1991",
                "/v1/data/sipas?startPeriod=2021&endPeriod=2019"
            })
    void nothingIsAnEmptyDataSet(String path) {
        var document = read(path);
        assertThat(texts(document, "//mes:DataSet")).hasSize(1);
        assertThat(texts(document, "//gen:Obs")).isEmpty();
        assertThat(ask(path, "application/vnd.sdmx.data+json")
                        .path("data.dataSets[0].series")
                        .toString())
                .isEqualTo("{}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/v1/data/sipas|*/*|application/vnd.sdmx.genericdata+xml;version=2.1",
                "/v1/data/sipas|application/xml|application/vnd.sdmx.genericdata+xml;version=2.1",
                "/v1/data/sipas|text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8|application/vnd.sdmx.genericdata+xml;version=2.1",
                "/v1/data/sipas|application/vnd.sdmx.structurespecificdata+xml;version=2.1|application/vnd.sdmx.structurespecificdata+xml;version=2.1",
                "/v1/data/sipas|application/vnd.sdmx.data+json;version=2.0.0, */*;q=0.1|application/vnd.sdmx.data+json;version=2.0.0",
                "/v1/data/sipas|application/json|application/vnd.sdmx.data+json;version=2.0.0",
                "/v1/data/sipas|text/csv|application/vnd.sdmx.data+csv;version=2.0.0;charset=UTF-8",
                "/v1/data/sipas|application/vnd.sdmx.data+csv;version=1.0.0|application/vnd.sdmx.data+csv;version=1.0.0;charset=UTF-8",
                "/v2/data/dataflow/PARINDEX/sipas|*/*|application/vnd.sdmx.data+json;version=2.0.0",
                "/v1/codelist/PARINDEX/CL_UNIT|*/*|application/vnd.sdmx.structure+xml;version=2.1",
                "/v1/codelist/PARINDEX/CL_UNIT|application/vnd.sdmx.structure+json|application/vnd.sdmx.structure+json;version=2.0.0",
                "/v2/structure/codelist/PARINDEX/CL_UNIT|*/*|application/vnd.sdmx.structure+json;version=2.0.0"
            })
    void acceptChoosesTheFormat(String path, String accept, String type) {
        var answer = ask(path, accept);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.contentType().replace(" ", "")).isEqualToIgnoringCase(type);
    }

    @Test
    void everyFormatIsPackedWhereAskedFor() {
        for (var format : new String[] {"sdmx-ml", "sdmx-ml-specific", "sdmx-json", "sdmx-csv"}) {
            assertThat(given().header("Accept-Encoding", "gzip")
                            .get("/sdmx/v1/data/sipas?format=" + format)
                            .header("Content-Encoding"))
                    .as(format)
                    .isEqualTo("gzip");
        }
    }

    @Test
    void aContentTypeOnAGetIsNoFault() {
        given().header("Content-Type", "application/xml")
                .accept("application/xml")
                .get("/sdmx/v1/data/sipas")
                .then()
                .statusCode(200);
    }

    @Test
    void anotherDimensionMayStandAtTheObservation() {
        var document = read(
                "/v1/data/par-index/A.par-index.province.quang-ninh+ha-noi.score?startPeriod=2019&endPeriod=2019&dimensionAtObservation=REF_AREA");
        assertThat(texts(document, "//gen:ObsDimension/@value")).containsExactlyInAnyOrder("ha-noi", "quang-ninh");
        assertThat(texts(document, "//gen:SeriesKey/gen:Value[@id='TIME_PERIOD']/@value"))
                .containsExactly("2019");
        var flat = read(
                "/v1/data/par-index/A.par-index.province.quang-ninh+ha-noi.score?startPeriod=2019&endPeriod=2019&dimensionAtObservation=AllDimensions");
        assertThat(texts(flat, "//gen:Obs/gen:ObsKey/gen:Value[@id='REF_AREA']/@value"))
                .containsExactlyInAnyOrder("ha-noi", "quang-ninh");
    }

    @Test
    void detailTellsLess() {
        var path = "/v1/data/par-index/A.par-index.province.quang-ninh.score?detail=";
        assertThat(texts(read(path + "dataonly"), "//gen:Attributes")).isEmpty();
        assertThat(texts(read(path + "serieskeysonly"), "//gen:Obs")).isEmpty();
        assertThat(texts(read(path + "serieskeysonly"), SERIES)).hasSize(1);
    }

    @Test
    void anAnswerIsKeptByItsTag() {
        var first = ask("/v1/data/sipas", "*/*");
        assertThat(first.header("Cache-Control")).contains("max-age=60");
        given().header("If-None-Match", first.header("ETag"))
                .get("/sdmx/v1/data/sipas")
                .then()
                .statusCode(304);
        given().head("/sdmx/v1/data/sipas").then().statusCode(200);
        assertThat(ask("/v1/data/sipas?release=" + Shipped.VERSION, "*/*").header("Cache-Control"))
                .contains("immutable");
        assertThat(ask("/v1/data/sipas?release=" + Shipped.VERSION, "*/*").asByteArray())
                .isEqualTo(
                        ask("/v1/data/sipas?release=" + Shipped.VERSION, "*/*").asByteArray());
        assertThat(ask("/v1/data/sipas", "text/csv").header("ETag")).isNotEqualTo(first.header("ETag"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/v1/data/none|404|100|none",
                "/v1/data/OTHER,sipas|404|100|PARINDEX,sipas,1.0",
                "/v1/data/sipas/A.sipas|400|140|A.par-index.province.quang-ninh.score",
                "/v1/data/sipas/A.sipas.province.quang-nin.score|400|150|quang-ninh",
                "/v1/data/sipas?startPeriod=abc|400|140|2019-Q1",
                "/v1/data/sipas?firstNObservations=0|400|140|firstNObservations",
                "/v1/data/sipas?detail=some|400|150|detail",
                "/v1/data/sipas?flavour=1|400|150|flavour",
                "/v1/data/sipas?fields=score|400|150|fields",
                "/v1/data/sipas?updatedAfter=yesterday|400|140|updatedAfter",
                "/v1/data/sipas?release=none|404|100|/api/v1/releases",
                "/v1/nothing|404|100|/sdmx/v1",
                "/v1/codelist/PARINDEX/CL_NONE|404|100|/sdmx/v1/structure",
                "/v1/codelist/PARINDEX/CL_UNIT/1.0/none|404|100|item",
                "/v1/data/sipas?format=xlsx|406|1406|genericdata",
                "/v2/data/dataflow/PARINDEX/sipas?c[NOTHING]=1|400|150|NOTHING",
                "/v2/data/dataflow/PARINDEX/sipas?c[TIME_PERIOD]=ge:x|400|140|ge:2019"
            })
    void aFaultIsToldInSdmxWords(String path, int status, String code, String names) throws Exception {
        var answer = ask(path, "application/xml");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        assertThat(answer.contentType()).startsWith("application/xml");
        var document = Messages.xml(answer.asByteArray());
        assertThat(texts(document, "/mes:Error/mes:ErrorMessage/@code")).contains(code);
        assertThat(String.join(" ", texts(document, "//com:Text"))).contains(names);
        assertThat(texts(document, "//com:Text/@xml:lang")).contains("vi", "en");

        var json = ask(path, "application/json");
        assertThat(json.contentType()).startsWith("application/json");
        assertThat(new ObjectMapper().readTree(json.asByteArray()).path("errors"))
                .isNotEmpty();
    }

    @Test
    void anAcceptThatNothingMeetsIsToldWhatThereIs() {
        var answer = ask("/v1/data/sipas", "image/png");
        assertThat(answer.statusCode()).isEqualTo(406);
        assertThat(texts(Messages.xml(answer.asByteArray()), "//com:Text").get(1))
                .contains("genericdata+xml");
    }

    @Test
    void anotherMethodIsRefusedInSdmxWords() {
        var answer = given().post("/sdmx/v1/data/sipas");
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(texts(Messages.xml(answer.asByteArray()), "//mes:ErrorMessage/@code"))
                .containsExactly("1405");
    }

    @Test
    void availabilityTellsForWhichCodesThereAreData() {
        var document =
                read("/v1/availableconstraint/sipas/A.sipas.province.quang-ninh.score/all/all?references=codelist");
        assertThat(texts(document, "//com:KeyValue[@id='REF_AREA']/com:Value")).containsExactly("quang-ninh");
        assertThat(texts(document, "//str:Codelist[@id='CL_UNIT']/str:Code/@id"))
                .containsExactly("quang-ninh");
        assertThat(texts(document, "//com:KeyValue[@id='TIME_PERIOD']/com:TimeRange/com:StartPeriod"))
                .hasSize(1);
        var wide = read("/v1/availableconstraint/sipas/A.sipas.province.quang-ninh.score/all/REF_AREA?mode=available");
        assertThat(texts(wide, "//com:KeyValue[@id='REF_AREA']/com:Value")).contains("quang-ninh", "ha-noi");
        assertThat(ask("/v2/availability/dataflow/PARINDEX/sipas/*/*/REF_AREA?c[TIME_PERIOD]=2021", "*/*")
                        .path("data.dataConstraints[0].cubeRegions[0].keyValues[0].id")
                        .toString())
                .isEqualTo("REF_AREA");
    }

    @Test
    void referencesBringWhatIsAround() {
        assertThat(texts(read("/v1/datastructure/PARINDEX/RESULTS/latest?references=children"), "//str:Codelist/@id"))
                .contains("CL_UNIT", "CL_INDICATOR", "CL_OBS_STATUS");
        assertThat(texts(read("/v1/codelist/PARINDEX/CL_UNIT?references=parents"), "//str:DataStructure/@id"))
                .containsExactly("RESULTS");
        var all = read("/v1/dataflow/PARINDEX/sipas/latest?references=all&detail=referencestubs");
        assertThat(texts(all, "//str:DataStructure/@isExternalReference")).containsExactly("true");
        assertThat(texts(read("/v1/codelist/PARINDEX/CL_UNIT/1.0/quang-ninh+ha-noi"), "//str:Code/@id"))
                .containsExactlyInAnyOrder("quang-ninh", "ha-noi");
        assertThat(texts(read("/v1/agencyscheme"), "//str:Agency/@id")).containsExactly("PARINDEX");
        assertThat(texts(read("/v1/conceptscheme/all/all/latest"), "//str:Concept/@id"))
                .contains("OBS_VALUE", "PLACE_BEST");
    }
}
