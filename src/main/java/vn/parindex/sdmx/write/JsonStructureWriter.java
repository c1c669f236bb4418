package vn.parindex.sdmx.write;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import vn.parindex.http.Text;
import vn.parindex.sdmx.structure.Artefact;
import vn.parindex.sdmx.structure.ArtefactKind;
import vn.parindex.sdmx.structure.Attribute;
import vn.parindex.sdmx.structure.Dimension;
import vn.parindex.sdmx.structure.Maintained;

/** Structure messages of SDMX-JSON 2.0. */
final class JsonStructureWriter {

    private static final String SCHEMA =
            "https://raw.githubusercontent.com/sdmx-twg/sdmx-json/master/structure-message/tools/schemas/2.0.0/sdmx-json-structure-schema.json";
    private static final Map<ArtefactKind, String> LISTS = Map.of(
            ArtefactKind.AGENCY_SCHEME, "agencySchemes",
            ArtefactKind.DATAFLOW, "dataflows",
            ArtefactKind.CODE_LIST, "codelists",
            ArtefactKind.CONCEPT_SCHEME, "conceptSchemes",
            ArtefactKind.DATA_STRUCTURE, "dataStructures");
    private static final Map<ArtefactKind, String> ITEMS = Map.of(
            ArtefactKind.AGENCY_SCHEME,
            "agencies",
            ArtefactKind.CODE_LIST,
            "codes",
            ArtefactKind.CONCEPT_SCHEME,
            "concepts");

    private final JsonGenerator json;
    private final JsonNames names;

    private JsonStructureWriter(JsonGenerator json, JsonNames names) {
        this.json = json;
        this.names = names;
    }

    static void write(StructureMessage message, OutputStream body) throws IOException {
        try (var json = new JsonFactory().createGenerator(body).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)) {
            new JsonStructureWriter(json, new JsonNames(json, message.lang())).message(message);
        }
    }

    private void message(StructureMessage message) throws IOException {
        json.writeStartObject();
        names.meta(SCHEMA, message.header());
        json.writeObjectFieldStart("data");
        for (var kind : ArtefactKind.values()) {
            var artefacts = message.of(kind);
            if (!artefacts.isEmpty()) {
                json.writeArrayFieldStart(LISTS.get(kind));
                for (var artefact : artefacts) {
                    write(artefact);
                }
                json.writeEndArray();
            }
        }
        if (message.constraint().isPresent()) {
            constraint(message.constraint().get());
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private void write(Artefact artefact) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", artefact.id());
        json.writeStringField("agencyID", artefact.agency());
        json.writeStringField("version", artefact.version());
        json.writeBooleanField("isExternalReference", artefact.stub());
        names.names(artefact.name(), null);
        names.link("self", artefact.urn());
        if (artefact.partial()) {
            json.writeBooleanField("isPartial", true);
        }
        if (!artefact.stub()) {
            content(artefact);
        }
        json.writeEndObject();
    }

    private void content(Artefact artefact) throws IOException {
        if (artefact.kind() == ArtefactKind.DATAFLOW) {
            json.writeStringField("structure", urn(ArtefactKind.DATA_STRUCTURE, Maintained.STRUCTURE));
        } else if (artefact.kind() == ArtefactKind.DATA_STRUCTURE) {
            components();
        } else {
            json.writeArrayFieldStart(ITEMS.get(artefact.kind()));
            for (var item : artefact.items()) {
                json.writeStartObject();
                json.writeStringField("id", item.id());
                names.names(item.name(), item.description());
                if (item.parent() != null) {
                    json.writeStringField("parent", item.parent());
                }
                json.writeEndObject();
            }
            json.writeEndArray();
        }
    }

    private static String urn(ArtefactKind kind, String id) {
        return Artefact.of(kind, id, Text.of("", ""), List.of()).urn();
    }

    private void components() throws IOException {
        json.writeObjectFieldStart("dataStructureComponents");
        json.writeObjectFieldStart("dimensionList");
        json.writeStringField("id", "DimensionDescriptor");
        json.writeArrayFieldStart("dimensions");
        for (var dimension : Dimension.OF_KEY) {
            component(dimension.name());
            json.writeNumberField("position", dimension.ordinal());
            codes(dimension.codeList());
            json.writeEndObject();
        }
        json.writeEndArray();
        // One object, as there is at most one: other components come in arrays.
        json.writeFieldName("timeDimension");
        component("TIME_PERIOD");
        format("ObservationalTimePeriod");
        json.writeEndObject();
        json.writeEndObject();
        json.writeObjectFieldStart("attributeList");
        json.writeStringField("id", "AttributeDescriptor");
        json.writeArrayFieldStart("attributes");
        for (var attribute : Attribute.values()) {
            component(attribute.name());
            json.writeStringField("usage", attribute.isMandatory() ? "mandatory" : "optional");
            json.writeObjectFieldStart("attributeRelationship");
            json.writeObjectFieldStart("observation");
            json.writeEndObject();
            json.writeEndObject();
            if (attribute.codeList() != null) {
                codes(attribute.codeList());
            } else {
                format(attribute.type().word());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeObjectFieldStart("measureList");
        json.writeStringField("id", "MeasureDescriptor");
        json.writeArrayFieldStart("measures");
        component("OBS_VALUE");
        format("Double");
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
    }

    /** Begins a component and leaves it open. */
    private void component(String id) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", id);
        json.writeStringField(
                "conceptIdentity",
                urn(ArtefactKind.CONCEPT_SCHEME, Maintained.CONCEPTS).replace(".ConceptScheme=", ".Concept=") + "."
                        + id);
    }

    private void codes(String codeList) throws IOException {
        json.writeObjectFieldStart("localRepresentation");
        json.writeStringField("enumeration", urn(ArtefactKind.CODE_LIST, codeList));
        json.writeEndObject();
    }

    private void format(String type) throws IOException {
        json.writeObjectFieldStart("localRepresentation");
        json.writeObjectFieldStart("format");
        json.writeStringField("dataType", type);
        json.writeEndObject();
        json.writeEndObject();
    }

    private void constraint(StructureMessage.Constraint constraint) throws IOException {
        json.writeArrayFieldStart("dataConstraints");
        json.writeStartObject();
        json.writeStringField("id", "CC_" + constraint.flow().id());
        json.writeStringField("agencyID", Maintained.AGENCY);
        json.writeStringField("version", Maintained.VERSION);
        names.names(Text.of("Những gì có dữ liệu", "What there are data for"), null);
        json.writeStringField("role", "Actual");
        json.writeArrayFieldStart("annotations");
        count("obs_count", constraint.observations());
        count("series_count", constraint.series());
        json.writeEndArray();
        json.writeObjectFieldStart("constraintAttachment");
        json.writeArrayFieldStart("dataflows");
        json.writeString(constraint.flow().urn());
        json.writeEndArray();
        json.writeEndObject();
        json.writeArrayFieldStart("cubeRegions");
        json.writeStartObject();
        // A region that names nothing is everything: where there are no data, everything is shut out.
        json.writeBooleanField("include", !constraint.isEmpty());
        if (!constraint.isEmpty()) {
            keyValues(constraint);
        }
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
    }

    private void keyValues(StructureMessage.Constraint constraint) throws IOException {
        json.writeArrayFieldStart("keyValues");
        for (var each : constraint.values().entrySet()) {
            if (!each.getValue().isEmpty()) {
                json.writeStartObject();
                json.writeStringField("id", each.getKey().name());
                json.writeArrayFieldStart("values");
                for (var value : each.getValue()) {
                    json.writeString(value);
                }
                json.writeEndArray();
                json.writeEndObject();
            }
        }
        json.writeEndArray();
    }

    private void count(String id, long count) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", id);
        json.writeStringField("title", String.valueOf(count));
        json.writeStringField("type", "sdmx_metrics");
        json.writeEndObject();
    }
}
