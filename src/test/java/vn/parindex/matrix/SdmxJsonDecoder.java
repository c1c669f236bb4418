package vn.parindex.matrix;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads SDMX-JSON 2.0: numbers stand for the values that the structure lists. */
public final class SdmxJsonDecoder implements Decoder {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    @Override
    public String parameters() {
        return "format=sdmx-json";
    }

    @Override
    public boolean isStatistical() {
        return true;
    }

    @Override
    public List<Cell> decode(byte[] body) throws Exception {
        var data = JSON.readTree(body).path("data");
        var cells = new SdmxCells();
        for (var dataSet : data.path("dataSets")) {
            var structure =
                    data.path("structures").path(dataSet.path("structure").asInt());
            dataSet.path("series").properties().forEach(series -> {
                var key = new HashMap<String, String>();
                name(structure.at("/dimensions/series"), series.getKey(), key);
                series.getValue().path("observations").properties().forEach(each -> {
                    var cell = new HashMap<>(key);
                    name(structure.at("/dimensions/observation"), each.getKey(), cell);
                    values(structure, each.getValue(), cell);
                    cells.add(cell);
                });
            });
            dataSet.path("observations").properties().forEach(each -> {
                var cell = new HashMap<String, String>();
                name(structure.at("/dimensions/observation"), each.getKey(), cell);
                values(structure, each.getValue(), cell);
                cells.add(cell);
            });
        }
        return cells.results();
    }

    private static void name(JsonNode dimensions, String numbers, Map<String, String> cell) {
        var parts = numbers.split(":");
        for (int i = 0; i < parts.length; i++) {
            var dimension = dimensions.path(i);
            cell.put(
                    dimension.path("id").asText(),
                    value(dimension.path("values").path(Integer.parseInt(parts[i]))));
        }
    }

    private static String value(JsonNode value) {
        return value.path(value.has("id") ? "id" : "value").asText();
    }

    private static void values(JsonNode structure, JsonNode array, Map<String, String> cell) {
        int at = 0;
        for (var measure : structure.at("/measures/observation")) {
            put(cell, measure.path("id").asText(), array.path(at++));
        }
        for (var attribute : structure.at("/attributes/observation")) {
            var told = array.path(at++);
            if (attribute.has("values") && !told.isNull()) {
                cell.put(
                        attribute.path("id").asText(),
                        value(attribute.path("values").path(told.asInt())));
            } else {
                put(cell, attribute.path("id").asText(), told);
            }
        }
    }

    private static void put(Map<String, String> cell, String id, JsonNode value) {
        if (!value.isNull()) {
            cell.put(id, value.isNumber() ? value.decimalValue().toPlainString() : value.asText());
        }
    }
}
