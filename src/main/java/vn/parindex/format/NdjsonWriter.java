package vn.parindex.format;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import vn.parindex.http.Inquiry;
import vn.parindex.http.Media;

/** Writes the items of any {@link Tabular} answer as JSON, one a line, each when it is read: the same objects as in the JSON list. */
@Provider
@Produces(Media.NDJSON)
public class NdjsonWriter implements MessageBodyWriter<Object> {

    private final Inquiry inquiry;
    private final ObjectMapper json;

    NdjsonWriter(Inquiry inquiry, ObjectMapper json) {
        this.inquiry = inquiry;
        this.json = json;
    }

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return Tabular.class.isAssignableFrom(type);
    }

    @Override
    public void writeTo(
            Object answer,
            Class<?> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream body)
            throws IOException {
        headers.putSingle("Content-Type", Media.NDJSON);
        var fields = inquiry.fields();
        var lines = new BufferedOutputStream(body, 1 << 15);
        var writer = json.writer().without(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        for (var item : ((Tabular) answer).sheet().items()) {
            if (fields.isEmpty()) {
                lines.write(writer.writeValueAsBytes(item));
            } else {
                ObjectNode pruned = json.valueToTree(item);
                pruned.retain(fields);
                lines.write(writer.writeValueAsBytes(pruned));
            }
            lines.write('\n');
        }
        lines.flush();
    }
}
