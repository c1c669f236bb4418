package vn.parindex.sdmx.write;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.stream.Collectors;
import vn.parindex.http.answer.Parts;
import vn.parindex.sdmx.structure.Attribute;
import vn.parindex.sdmx.structure.Dimension;

/**
 * Data of SDMX-JSON 2.0. The data sets stand before the structure: codes get their numbers while they are met, so that nothing needs
 * to be read twice.
 */
final class JsonDataWriter implements DataWriter {

    private static final String SCHEMA =
            "https://raw.githubusercontent.com/sdmx-twg/sdmx-json/master/data-message/tools/schemas/2.0.0/sdmx-json-data-schema.json";

    @Override
    public Parts parts(DataMessage message, OutputStream body) throws IOException {
        var json = new JsonFactory().createGenerator(body).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        return new Writing(message, json).parts().then(Parts.one(json::close));
    }

    /** One message. */
    private static final class Writing {

        private final DataMessage message;
        private final JsonGenerator json;
        private final JsonNames names;
        private final JsonCodes codes;

        Writing(DataMessage message, JsonGenerator json) {
            this.message = message;
            this.json = json;
            this.names = new JsonNames(json, message.lang());
            this.codes = new JsonCodes(message, json, names);
        }

        Parts parts() {
            var parts = Parts.one(() -> {
                json.writeStartObject();
                names.meta(SCHEMA, message.header());
                json.writeObjectFieldStart("data");
                json.writeArrayFieldStart("dataSets");
            });
            for (var dataSet : message.dataSets()) {
                parts = parts.then(parts(dataSet));
            }
            return parts.then(Parts.one(this::end));
        }

        private void end() throws IOException {
            json.writeEndArray();
            json.writeArrayFieldStart("structures");
            codes.structure();
            json.writeEndArray();
            json.writeEndObject();
            json.writeArrayFieldStart("errors");
            json.writeEndArray();
            json.writeEndObject();
        }

        private Parts parts(DataSet dataSet) {
            var selection = message.selection();
            boolean flat = selection.atObservation().isEmpty();
            return Parts.one(() -> {
                        open(dataSet);
                        json.writeObjectFieldStart(flat ? "observations" : "series");
                    })
                    .then(
                            flat
                                    ? Parts.each(dataSet.cells(selection), cell -> write(cell, selection.detail()))
                                    : Parts.each(dataSet.series(selection), series -> write(series, selection)))
                    .then(Parts.one(() -> {
                        json.writeEndObject();
                        json.writeEndObject();
                    }));
        }

        private void open(DataSet dataSet) throws IOException {
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
        }

        private void write(ObservationCell cell, Detail detail) throws IOException {
            var key = Arrays.stream(Dimension.values())
                    .map(each -> codes.number(each, cell.at(each)))
                    .collect(Collectors.joining(":"));
            observation(key, cell, detail);
        }

        private void write(Series series, Extract selection) throws IOException {
            var at = selection.atObservation().orElseThrow();
            json.writeObjectFieldStart(Arrays.stream(Dimension.values())
                    .filter(each -> each != at)
                    .map(each -> codes.number(each, series.key().get(each.ordinal())))
                    .collect(Collectors.joining(":")));
            json.writeArrayFieldStart("attributes");
            json.writeEndArray();
            if (selection.detail().hasObservations()) {
                json.writeObjectFieldStart("observations");
                for (var cell : series.cells()) {
                    observation(codes.number(at, cell.at(at)), cell, selection.detail());
                }
                json.writeEndObject();
            }
            json.writeEndObject();
        }

        private void observation(String key, ObservationCell cell, Detail detail) throws IOException {
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
                json.writeNumber(codes.number(attribute, value));
            } else if (attribute.type().isNumber()) {
                json.writeNumber(value);
            } else {
                json.writeString(value);
            }
        }
    }
}
