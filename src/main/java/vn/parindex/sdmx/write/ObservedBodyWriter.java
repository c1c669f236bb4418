package vn.parindex.sdmx.write;

import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import vn.parindex.format.Observed;
import vn.parindex.http.Inquiry;
import vn.parindex.http.Media;

/** Writes any {@link Observed} answer as SDMX data: the same results as in the other formats, with the structure's codes. */
@Provider
@Produces({Media.SDMX_ML, Media.SDMX_ML_SPECIFIC, Media.SDMX_JSON, Media.SDMX_CSV})
public class ObservedBodyWriter implements MessageBodyWriter<Object> {

    private final Inquiry inquiry;

    ObservedBodyWriter(Inquiry inquiry) {
        this.inquiry = inquiry;
    }

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return Observed.class.isAssignableFrom(type);
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
        var observed = (Observed) answer;
        var representation = Representation.of(true).stream()
                .filter(each -> each.mediaType().equals(mediaType.getType() + "/" + mediaType.getSubtype()))
                .findFirst()
                .orElse(Representation.GENERIC);
        headers.putSingle("Content-Type", representation.contentType());
        var all = new DataSet(observed.catalog(), observed.results(), null, null);
        representation.write(DataMessage.of(observed.catalog(), all, inquiry.lang()), body);
    }
}
