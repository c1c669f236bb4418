package vn.parindex.format;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.io.OutputStream;
import vn.parindex.http.Media;
import vn.parindex.http.answer.Parts;
import vn.parindex.http.answer.Reader;
import vn.parindex.http.request.Inquiry;

/** Writes the items of any {@link Tabular} answer as JSON, one a line, each when it is read: the same objects as in the JSON list. */
@Provider
@Produces(Media.NDJSON)
public class NdjsonWriter extends AnswerWriter<Tabular> {

    private final Inquiry inquiry;
    private final ObjectMapper json;

    NdjsonWriter(Reader reader, Inquiry inquiry, ObjectMapper json) {
        super(Tabular.class, reader);
        this.inquiry = inquiry;
        this.json = json;
    }

    @Override
    protected Parts parts(Tabular answer, MultivaluedMap<String, Object> headers, OutputStream body) {
        headers.putSingle("Content-Type", Media.NDJSON);
        boolean whole = inquiry.fields().isEmpty();
        var pruning = inquiry.pruning();
        var writer = json.writer().without(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        return Parts.each(answer.objects(), item -> {
            if (whole) {
                body.write(writer.writeValueAsBytes(item));
            } else {
                ObjectNode pruned = json.valueToTree(item);
                pruning.accept(pruned);
                body.write(writer.writeValueAsBytes(pruned));
            }
            body.write('\n');
        });
    }
}
