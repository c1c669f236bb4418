package vn.parindex.sdmx.write;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import vn.parindex.http.Lang;
import vn.parindex.http.Text;
import vn.parindex.sdmx.structure.Maintained;

/** The pieces that data and structure messages of SDMX-JSON have in common. */
record JsonNames(JsonGenerator json, Lang lang) {

    void meta(String schema, Header header) throws IOException {
        json.writeObjectFieldStart("meta");
        json.writeStringField("schema", schema);
        json.writeStringField("id", header.id());
        json.writeBooleanField("test", false);
        json.writeStringField("prepared", header.prepared());
        json.writeArrayFieldStart("contentLanguages");
        for (var code : Lang.codes()) {
            json.writeString(code);
        }
        json.writeEndArray();
        json.writeObjectFieldStart("sender");
        json.writeStringField("id", Maintained.AGENCY);
        json.writeEndObject();
        json.writeEndObject();
    }

    /** The name in the language of the request and in both; {@code description} may be null. */
    void names(Text name, Text description) throws IOException {
        write("name", "names", name);
        if (description != null) {
            write("description", "descriptions", description);
        }
    }

    private void write(String one, String all, Text text) throws IOException {
        json.writeStringField(one, text.in(lang));
        json.writeObjectFieldStart(all);
        json.writeStringField("vi", text.vi());
        json.writeStringField("en", text.en());
        json.writeEndObject();
    }

    void link(String relation, String urn) throws IOException {
        json.writeArrayFieldStart("links");
        json.writeStartObject();
        json.writeStringField("rel", relation);
        json.writeStringField("urn", urn);
        json.writeEndObject();
        json.writeEndArray();
    }
}
