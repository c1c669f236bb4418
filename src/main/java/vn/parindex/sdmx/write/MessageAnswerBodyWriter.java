package vn.parindex.sdmx.write;

import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import vn.parindex.format.AnswerWriter;
import vn.parindex.http.Media;
import vn.parindex.http.answer.Parts;
import vn.parindex.http.answer.Reader;

/** Writes what the addresses of SDMX answer, while it is read. */
@Provider
@Produces({
    Media.SDMX_ML,
    Media.SDMX_ML_SPECIFIC,
    Media.SDMX_JSON,
    Media.SDMX_CSV,
    Media.SDMX_STRUCTURE,
    Media.SDMX_STRUCTURE_JSON
})
public class MessageAnswerBodyWriter extends AnswerWriter<MessageAnswer> {

    MessageAnswerBodyWriter(Reader reader) {
        super(MessageAnswer.class, reader);
    }

    @Override
    protected Parts parts(MessageAnswer answer, MultivaluedMap<String, Object> headers, OutputStream body)
            throws IOException {
        headers.putSingle("Content-Type", answer.representation().contentType());
        return answer.representation().parts(answer.message(), body);
    }
}
