package vn.parindex.sdmx.write;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.parindex.http.Text;
import vn.parindex.result.EmptyReason;
import vn.parindex.sdmx.structure.Attribute;
import vn.parindex.sdmx.structure.Dimension;
import vn.parindex.sdmx.structure.Item;

/** The numbers that codes get in a message of SDMX-JSON 2.0 while they are met, and the structure that says what they stand for. */
final class JsonCodes {

    private final DataMessage message;
    private final JsonGenerator json;
    private final JsonNames names;
    private final Map<Dimension, Map<String, Integer>> met = new EnumMap<>(Dimension.class);
    private final Map<Attribute, Map<String, Integer>> told = new EnumMap<>(Attribute.class);

    JsonCodes(DataMessage message, JsonGenerator json, JsonNames names) {
        this.message = message;
        this.json = json;
        this.names = names;
        Arrays.stream(Dimension.values()).forEach(each -> met.put(each, new LinkedHashMap<>()));
        Arrays.stream(Attribute.values())
                .filter(each -> each.codeList() != null)
                .forEach(each -> told.put(each, new LinkedHashMap<>()));
    }

    /** The number of a code of this dimension, from 0 in the order in which they are met. */
    String number(Dimension dimension, String code) {
        return number(met.get(dimension), code);
    }

    /** The same of an attribute that has a code list. */
    String number(Attribute attribute, String code) {
        return number(told.get(attribute), code);
    }

    private static String number(Map<String, Integer> numbers, String code) {
        return String.valueOf(numbers.computeIfAbsent(code, each -> numbers.size()));
    }

    /** What the numbers of the data sets stand for, once these are written. */
    void structure() throws IOException {
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
