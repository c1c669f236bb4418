package vn.parindex.sdmx.write;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.parindex.http.Text;
import vn.parindex.result.EmptyReason;
import vn.parindex.sdmx.structure.Attribute;
import vn.parindex.sdmx.structure.Dimension;
import vn.parindex.sdmx.structure.Item;

/**
 * Data of SDMX-JSON 2.0. The data sets stand before the structure: codes get their numbers while they are met, so that nothing needs
 * to be read twice.
 */
final class JsonDataWriter implements DataWriter {

    private static final String SCHEMA =
            "https://raw.githubusercontent.com/sdmx-twg/sdmx-json/master/data-message/tools/schemas/2.0.0/sdmx-json-data-schema.json";

    @Override
    public void write(DataMessage message, OutputStream body) throws IOException {
        try (var json = new JsonFactory().createGenerator(body).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)) {
            new Writing(message, json).write();
        }
    }

    /** One message. */
    private static final class Writing {

        private final DataMessage message;
        private final JsonGenerator json;
        private final JsonNames names;
        private final Map<Dimension, Map<String, Integer>> met = new EnumMap<>(Dimension.class);
        private final Map<Attribute, Map<String, Integer>> told = new EnumMap<>(Attribute.class);

        Writing(DataMessage message, JsonGenerator json) {
            this.message = message;
            this.json = json;
            this.names = new JsonNames(json, message.lang());
            Arrays.stream(Dimension.values()).forEach(each -> met.put(each, new LinkedHashMap<>()));
            Arrays.stream(Attribute.values())
                    .filter(each -> each.codeList() != null)
                    .forEach(each -> told.put(each, new LinkedHashMap<>()));
        }

        void write() throws IOException {
            json.writeStartObject();
            names.meta(SCHEMA, message.header());
            json.writeObjectFieldStart("data");
            json.writeArrayFieldStart("dataSets");
            for (var dataSet : message.dataSets()) {
                write(dataSet);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("structures");
            structure();
            json.writeEndArray();
            json.writeEndObject();
            json.writeArrayFieldStart("errors");
            json.writeEndArray();
            json.writeEndObject();
        }

        private void write(DataSet dataSet) throws IOException {
            json.writeStartObject();
            json.writeNumberField("structure", 0);
            json.writeStringField("action", "Replace");
            names.link("dataflow", message.flow().urn());
            if (dataSet.validFrom() != null) {
                json.writeStringField("validFrom", DataHeader.moment(dataSet.validFrom()));
            }
            if (dataSet.validTo() != null) {
                json.writeStringField("validTo", DataHeader.moment(dataSet.validTo()));
            }
            var selection = message.selection();
            if (selection.atObservation().isEmpty()) {
                json.writeObjectFieldStart("observations");
                for (var cell : dataSet.cells(selection)) {
                    var key = Arrays.stream(Dimension.values())
                            .map(each -> number(met.get(each), cell.at(each)))
                            .collect(Collectors.joining(":"));
                    observation(key, cell, selection.detail());
                }
            } else {
                json.writeObjectFieldStart("series");
                for (var series : dataSet.series(selection)) {
                    write(series, selection);
                }
            }
            json.writeEndObject();
            json.writeEndObject();
        }

        private void write(Series series, Selection selection) throws IOException {
            var at = selection.atObservation().orElseThrow();
            json.writeObjectFieldStart(Arrays.stream(Dimension.values())
                    .filter(each -> each != at)
                    .map(each -> number(met.get(each), series.key().get(each.ordinal())))
                    .collect(Collectors.joining(":")));
            json.writeArrayFieldStart("attributes");
            json.writeEndArray();
            if (selection.detail().hasObservations()) {
                json.writeObjectFieldStart("observations");
                for (var cell : series.cells()) {
                    observation(number(met.get(at), cell.at(at)), cell, selection.detail());
                }
                json.writeEndObject();
            }
            json.writeEndObject();
        }

        private void observation(String key, Cell cell, Detail detail) throws IOException {
            json.writeArrayFieldStart(key);
            if (detail.hasObservations()) {
                // JSON knows no NaN: what is missing is null, and its status says why.
                if (cell.value() == null) {
                    json.writeNull();
                } else {
                    json.writeNumber(cell.value().toPlainString());
                }
            }
            if (detail.hasAttributes()) {
                for (var attribute : Attribute.values()) {
                    attribute(attribute, cell.attributes().get(attribute));
                }
            }
            json.writeEndArray();
        }

        private void attribute(Attribute attribute, String value) throws IOException {
            if (value == null) {
                json.writeNull();
            } else if (attribute.codeList() != null) {
                json.writeNumber(number(told.get(attribute), value));
            } else if (attribute.type().isNumber()) {
                json.writeNumber(value);
            } else {
                json.writeString(value);
            }
        }

        private static String number(Map<String, Integer> numbers, String code) {
            return String.valueOf(numbers.computeIfAbsent(code, each -> numbers.size()));
        }

        private void structure() throws IOException {
            var at = message.selection().atObservation();
            json.writeStartObject();
            names.link("dataflow", message.flow().urn());
            names.names(message.flow().name(), null);
            json.writeObjectFieldStart("dimensions");
            dimensions("dataSet", List.of());
            dimensions(
                    "series",
                    Arrays.stream(Dimension.values())
                            .filter(each -> at.isPresent() && each != at.get())
                            .toList());
            dimensions("observation", at.map(List::of).orElse(List.of(Dimension.values())));
            json.writeEndObject();
            json.writeObjectFieldStart("measures");
            json.writeArrayFieldStart("observation");
            if (message.selection().detail().hasObservations()) {
                json.writeStartObject();
                json.writeStringField("id", "OBS_VALUE");
                names.names(Text.of("Giá trị", "Observation value"), null);
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeObjectFieldStart("attributes");
            for (var level : List.of("dataSet", "dimensionGroup", "series")) {
                json.writeArrayFieldStart(level);
                json.writeEndArray();
            }
            json.writeArrayFieldStart("observation");
            if (message.selection().detail().hasAttributes()) {
                for (var attribute : Attribute.values()) {
                    write(attribute);
                }
            }
            json.writeEndArray();
            json.writeEndObject();
            if (met.values().stream().allMatch(Map::isEmpty)) {
                reason();
            }
            if (!message.dataSets().isEmpty()) {
                json.writeArrayFieldStart("dataSets");
                for (int i = 0; i < message.dataSets().size(); i++) {
                    json.writeNumber(i);
                }
                json.writeEndArray();
            }
            json.writeEndObject();
        }

        /** Why there is no observation, as an annotation: the errors of a message are for what failed. */
        private void reason() throws IOException {
            json.writeArrayFieldStart("annotations");
            json.writeStartObject();
            json.writeStringField("id", "reason");
            json.writeStringField("type", "EMPTY_REASON");
            var reason = EmptyReason.ofConditions(message.conditions(), EmptyReason.RESULTS);
            json.writeStringField("text", reason.in(message.lang()));
            json.writeObjectFieldStart("texts");
            json.writeStringField("vi", reason.vi());
            json.writeStringField("en", reason.en());
            json.writeEndObject();
            json.writeEndObject();
            json.writeEndArray();
        }

        /** A dimension is there with the values that were met, and must have one (schema of SDMX-JSON 2.0): without any it is left out. */
        private void dimensions(String level, List<Dimension> dimensions) throws IOException {
            json.writeArrayFieldStart(level);
            for (var dimension : dimensions) {
                if (met.get(dimension).isEmpty()) {
                    continue;
                }
                json.writeStartObject();
                json.writeStringField("id", dimension.name());
                names.names(dimension.label(), null);
                json.writeNumberField("keyPosition", dimension.ordinal());
                values(met.get(dimension), dimension.codeList());
                json.writeEndObject();
            }
            json.writeEndArray();
        }

        private void write(Attribute attribute) throws IOException {
            json.writeStartObject();
            json.writeStringField("id", attribute.name());
            names.names(attribute.label(), null);
            json.writeObjectFieldStart("relationship");
            json.writeObjectFieldStart("observation");
            json.writeEndObject();
            json.writeEndObject();
            if (attribute.codeList() != null) {
                if (!told.get(attribute).isEmpty()) {
                    values(told.get(attribute), attribute.codeList());
                }
            } else {
                json.writeObjectFieldStart("format");
                json.writeStringField("dataType", attribute.type().word());
                json.writeEndObject();
            }
            json.writeEndObject();
        }

        private void values(Map<String, Integer> numbers, String codeList) throws IOException {
            Map<String, Item> codes =
                    codeList == null ? Map.of() : message.structures().codes(codeList);
            json.writeArrayFieldStart("values");
            for (var code : numbers.keySet()) {
                json.writeStartObject();
                if (codeList == null) {
                    json.writeStringField("value", code);
                } else {
                    json.writeStringField("id", code);
                    var item = codes.get(code);
                    // A code always has a name; one that a later state does not know any more goes by itself.
                    names.names(item == null ? Text.of(code, code) : item.name(), null);
                }
                json.writeEndObject();
            }
            json.writeEndArray();
        }
    }
}
