package vn.parindex.sdmx;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.parindex.http.Calls.get;

import io.restassured.RestAssured;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import sdmxdl.Connection;
import sdmxdl.DatabaseRef;
import sdmxdl.Detail;
import sdmxdl.FlowRef;
import sdmxdl.Key;
import sdmxdl.Languages;
import sdmxdl.Query;
import sdmxdl.Series;
import sdmxdl.web.SdmxWebManager;
import sdmxdl.web.WebSource;
import vn.parindex.database.H2Test;

/** sdmx-dl, the client of the National Bank of Belgium, reads the service unmodified. */
@H2Test
class SdmxDlTest {

    private static final FlowRef ALL = FlowRef.parse("PARINDEX,RESULTS,1.0");
    private static final FlowRef PAR_INDEX = FlowRef.parse("PARINDEX,par-index,1.0");

    private static final String PARSER = "javax.xml.stream.XMLInputFactory";

    /** It relies on the JDK's parser, as it finds it in a process of its own. */
    @BeforeAll
    static void readWithTheParserOfTheJdk() {
        System.setProperty(PARSER, "com.sun.xml.internal.stream.XMLInputFactoryImpl");
    }

    @AfterAll
    static void readWithAnyParser() {
        System.clearProperty(PARSER);
    }

    @Test
    void itListsTheFlows() throws IOException {
        try (var connection = connection()) {
            assertThat(connection.getFlows(DatabaseRef.NO_DATABASE))
                    .extracting(flow -> flow.getRef().toString())
                    .containsExactlyInAnyOrder("PARINDEX,RESULTS,1.0", "PARINDEX,par-index,1.0", "PARINDEX,sipas,1.0");
        }
    }

    @Test
    void itReadsTheStructureWithItsCodes() throws IOException {
        try (var connection = connection()) {
            var structure = connection.getStructure(DatabaseRef.NO_DATABASE, ALL);
            assertThat(structure.getDimensionList())
                    .extracting(sdmxdl.Dimension::getId)
                    .containsExactly("FREQ", "INDICATOR", "POPULATION", "REF_AREA", "MEASURE");
            assertThat(structure.getTimeDimensionId()).isEqualTo("TIME_PERIOD");
            assertThat(structure.getPrimaryMeasureId()).isEqualTo("OBS_VALUE");
            assertThat(structure.getDimensionList().get(3).getCodes())
                    .containsEntry("quang-ninh", "Quang Ninh")
                    .hasSizeGreaterThan(100);
            assertThat(structure.getDimensionList().get(1).getCodes()).containsKey("par-index_steering");
        }
    }

    @Test
    void itReadsASeriesWithItsValuesAndAttributes() throws IOException {
        var series = read(PAR_INDEX, "A.par-index.province.quang-ninh.score");
        assertThat(series).hasSize(1);
        var of2019 = series.get(0).getObs().stream()
                .filter(obs -> obs.getPeriod().toString().startsWith("2019"))
                .findFirst()
                .orElseThrow();
        assertThat(of2019.getValue()).isEqualTo(90.09);
        assertThat(of2019.getMeta())
                .containsEntry("OBS_STATUS", "A")
                .containsEntry("PLACE_BEST", "1")
                .containsEntry("UNIT_MEASURE", "percent")
                .containsEntry("DECIMALS", "2");
    }

    @Test
    void itReadsEveryObservationAndNoneThatIsMissingIsDropped() throws IOException {
        var values = new ArrayList<String>();
        int missing = 0;
        for (var series : read(ALL, "all")) {
            for (var obs : series.getObs()) {
                values.add(series.getKey() + " " + obs.getPeriod());
                missing += Double.isNaN(obs.getValue()) ? 1 : 0;
            }
        }
        assertThat(values).doesNotHaveDuplicates().hasSize(observations());
        assertThat(missing)
                .isEqualTo(get("/observations", "state=missing,not-published,not-applicable,withheld")
                        .path("total")
                        .asInt())
                .isPositive();
    }

    @Test
    void itReadsSeveralCodesAtOnce() throws IOException {
        assertThat(read(ALL, "A.par-index+sipas.province.quang-ninh+hung-yen.score"))
                .extracting(series -> series.getKey().toString())
                .containsExactlyInAnyOrder(
                        "A.par-index.province.quang-ninh.score",
                        "A.par-index.province.hung-yen.score",
                        "A.sipas.province.quang-ninh.score",
                        "A.sipas.province.hung-yen.score");
    }

    @Test
    void whatHasNoDataIsAnEmptyAnswer() throws IOException {
        assertThat(read(ALL, "A.sipas.ministry.quang-ninh.score")).isEmpty();
    }

    private static int observations() {
        int scores = 0;
        for (var item : get("/observations", "limit=1000").path("items")) {
            boolean both = !item.path("score").isNull() && !item.path("points").isNull();
            scores += both ? 2 : 1;
        }
        return scores;
    }

    private static List<Series> read(FlowRef flow, String key) throws IOException {
        try (var connection = connection()) {
            var query = Query.builder().key(Key.parse(key)).detail(Detail.FULL).build();
            try (var data = connection.getDataStream(DatabaseRef.NO_DATABASE, flow, query)) {
                return data.toList();
            }
        }
    }

    private static Connection connection() throws IOException {
        var source = WebSource.builder()
                .id("PARINDEX")
                .driver("RI_SDMX21")
                .endpointOf("http://localhost:" + RestAssured.port + "/sdmx/v1")
                .propertyOf("detailSupported", true)
                .build();
        return SdmxWebManager.ofServiceLoader().getConnection(source, Languages.parse("en"));
    }
}
