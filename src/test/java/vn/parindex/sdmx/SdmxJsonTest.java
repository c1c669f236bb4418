package vn.parindex.sdmx;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.parindex.sdmx.Messages.ask;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.parindex.database.H2Test;
import vn.parindex.http.Media;

/** Messages of SDMX-JSON 2.0 are what its schema asks for, also where nothing is found or little is told. */
@H2Test
class SdmxJsonTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonSchema SCHEMA = schema();

    private static final String NOTHING = "startPeriod=1990&endPeriod=1991";

    private static JsonSchema schema() {
        try (InputStream file = SdmxJsonTest.class.getResourceAsStream("/sdmx/sdmx-json-2.0.json")) {
            return JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(JSON.readTree(file));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The message of a 200, held against the schema. */
    private static JsonNode message(String path, String type) {
        var answer = ask(path, type);
        assertThat(answer.statusCode()).as(path + "\n" + answer.asString()).isEqualTo(200);
        assertThat(answer.contentType()).as(path).startsWith(type);
        try {
            var message = JSON.readTree(answer.asByteArray());
            assertThat(SCHEMA.validate(message)).as(path).isEmpty();
            return message;
        } catch (IOException e) {
            throw new AssertionError("no JSON: " + path, e);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/data/par-index",
                "/v1/data/par-index?detail=dataonly",
                "/v1/data/par-index?detail=nodata",
                "/v1/data/par-index?detail=serieskeysonly",
                "/v1/data/par-index?dimensionAtObservation=AllDimensions",
                "/v1/data/par-index?dimensionAtObservation=AllDimensions&detail=nodata",
                "/v1/data/par-index?dimensionAtObservation=REF_AREA&detail=serieskeysonly",
                "/v1/data/par-index?" + NOTHING,
                "/v1/data/par-index?detail=nodata&" + NOTHING,
                "/v1/data/par-index?dimensionAtObservation=AllDimensions&" + NOTHING,
                "/v1/data/RESULTS?includeHistory=true",
                "/v1/data/RESULTS?includeHistory=true&updatedAfter=2090-01-01",
                "/v2/data/dataflow/PARINDEX/sipas",
                "/v2/data/dataflow/PARINDEX/sipas/*/*?measures=none",
                "/v2/data/dataflow/PARINDEX/sipas/*/*?attributes=none&measures=none",
                "/v2/data/dataflow/PARINDEX/sipas/*/*?c[TIME_PERIOD]=1990"
            })
    void dataFitTheSchema(String path) {
        message(path, Media.SDMX_JSON);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/datastructure/PARINDEX/RESULTS?references=all",
                "/v1/dataflow/all/all/all?detail=allstubs",
                "/v1/availableconstraint/sipas",
                "/v1/availableconstraint/sipas?" + NOTHING,
                "/v2/structure/*/*/*/*?references=all",
                "/v2/availability/dataflow/PARINDEX/sipas/*/A.sipas?references=all",
                "/v2/availability/dataflow/PARINDEX/sipas/*/*?c[TIME_PERIOD]=1990"
            })
    void structuresFitTheSchema(String path) {
        message(path, Media.SDMX_STRUCTURE_JSON);
    }

    @Test
    void theTimeDimensionIsOneObjectBesideTheOthers() {
        var list = message("/v2/structure/datastructure/PARINDEX/RESULTS", Media.SDMX_STRUCTURE_JSON)
                .at("/data/dataStructures/0/dataStructureComponents/dimensionList");
        assertThat(list.at("/timeDimension/id").asText()).isEqualTo("TIME_PERIOD");
        assertThat(list.path("dimensions").findValuesAsText("id"))
                .containsExactly("FREQ", "INDICATOR", "POPULATION", "REF_AREA", "MEASURE");
    }

    @Test
    void whatHasNoValuesIsLeftOutWhereNothingIsFound() {
        var data = message("/v1/data/par-index?" + NOTHING, Media.SDMX_JSON).path("data");
        assertThat(data.at("/structures/0/dimensions").findValuesAsText("id")).isEmpty();
        assertThat(data.at("/structures/0/attributes/observation").findValues("values"))
                .isEmpty();
        assertThat(data.at("/dataSets/0/series")).isEmpty();
    }

    @Test
    void keysAloneKeepEveryDimensionOfTheSeries() {
        var structure = message("/v1/data/par-index?detail=serieskeysonly", Media.SDMX_JSON)
                .at("/data/structures/0");
        assertThat(structure.at("/dimensions/series").findValues("values")).hasSize(5);
        assertThat(structure.at("/dimensions/observation")).isEmpty();
    }

    @Test
    void whereThereAreNoDataNothingIsIncluded() {
        var region = message("/v1/availableconstraint/sipas?" + NOTHING, Media.SDMX_STRUCTURE_JSON)
                .at("/data/dataConstraints/0/cubeRegions/0");
        assertThat(region.path("include").asBoolean(true)).isFalse();
        assertThat(region.has("keyValues")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "A.sipas.*.*.*, A.sipas",
        "A.sipas.*.*.*, A.sipas.",
        "A.*.*.*.*, A",
        "A.sipas.province.ha-noi.*, A.sipas.province.ha-noi",
        "'A.sipas.*.ha-noi.*,A.sipas.*.hung-yen.*', 'A.sipas.*.ha-noi,A.sipas..hung-yen'"
    })
    void keysOfRest2MayLeaveOutTheirEnd(String whole, String shortened) {
        var path = "/v2/data/dataflow/PARINDEX/sipas/*/";
        var found = message(path + shortened, Media.SDMX_JSON).at("/data/dataSets/0/series");
        assertThat(found)
                .isNotEmpty()
                .isEqualTo(message(path + whole, Media.SDMX_JSON).at("/data/dataSets/0/series"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/v2/data/dataflow/PARINDEX/sipas/*/A.sipas.province.ha-noi.score.x", "/v1/data/sipas/A.sipas"})
    void aKeyWithTooManyPartsOrInRest1WithTooFewIsRefused(String path) {
        assertThat(ask(path, Media.SDMX_JSON).statusCode()).isEqualTo(400);
    }
}
