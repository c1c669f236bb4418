package vn.parindex.observations;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.parindex.database.Answer.asking;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.guava.GuavaModule;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import no.ssb.jsonstat.JsonStatModule;
import no.ssb.jsonstat.v2.Dataset;
import no.ssb.jsonstat.v2.DatasetBuildable;
import org.junit.jupiter.api.Test;
import vn.parindex.database.Answer;
import vn.parindex.database.H2Test;

/** Our JSON-stat, read by the library of Statistics Norway. */
@H2Test
class JsonStatTest {

    private static final ObjectMapper READER = new ObjectMapper()
            .registerModule(new JsonStatModule())
            .registerModule(new Jdk8Module())
            .registerModule(new JavaTimeModule())
            .registerModule(new GuavaModule());

    private static Dataset read(String query) throws JsonProcessingException {
        var answer = asking().get("/api/v1/observations?format=jsonstat&" + query);
        assertThat(answer.statusCode()).isEqualTo(200);
        return READER.readValue(answer.asString(), DatasetBuildable.class).build();
    }

    @Test
    void itHoldsEveryResultWhateverAPageOfJsonHolds() throws JsonProcessingException {
        var results =
                Answer.to("/api/v1/observations?indicator=par-index&limit=1000").list("/items");
        assertThat(results).hasSizeGreaterThan(100);
        var dataset = read("indicator=par-index");
        assertThat(dataset.getId()).containsExactly("indicator", "unit", "year", "figure");
        assertThat(dataset.getSize()).containsExactly(1, distinct(results, "/unit/id"), distinct(results, "/year"), 4);
        Map<List<String>, BigDecimal> expected = new HashMap<>();
        for (var result : results) {
            put(expected, result, "score", "/score");
            put(expected, result, "points", "/points");
            if (!result.at("/rank").isNull()) {
                put(expected, result, "place_best", "/rank/place/best");
                put(expected, result, "place_worst", "/rank/place/worst");
            }
        }
        Map<List<String>, BigDecimal> seen = new HashMap<>();
        dataset.asMap().forEach((cell, value) -> {
            if (value != null) {
                seen.put(List.copyOf(cell), new BigDecimal(value.toString()).stripTrailingZeros());
            }
        });
        assertThat(seen).isEqualTo(expected);
    }

    @Test
    void itNamesDimensionsAndCategoriesInTheLanguageOfTheRequest() throws JsonProcessingException {
        var vietnamese =
                read("indicator=sipas&year=2021&lang=vi").getDimension().get("unit");
        // The library makes labels of dimensions lower-case.
        assertThat(vietnamese.getLabel())
                .hasValueSatisfying(label -> assertThat(label).isEqualToIgnoringCase("Đơn vị"));
        assertThat(vietnamese.getCategory().getLabel()).containsEntry("quang-ninh", "Quảng Ninh");
        var english = read("indicator=sipas&year=2021&lang=en").getDimension().get("unit");
        assertThat(english.getCategory().getLabel()).containsEntry("quang-ninh", "Quang Ninh");
    }

    private static int distinct(List<Answer> results, String inside) {
        var values = new LinkedHashSet<String>();
        results.forEach(result -> values.add(result.text(inside)));
        return values.size();
    }

    private static void put(Map<List<String>, BigDecimal> cells, Answer result, String figure, String inside) {
        if (!result.at(inside).isNull()) {
            cells.put(
                    List.of(result.text("/indicator"), result.text("/unit/id"), result.text("/year"), figure),
                    new BigDecimal(result.text(inside)).stripTrailingZeros());
        }
    }
}
