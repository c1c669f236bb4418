package vn.parindex.http.answer;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;
import vn.parindex.http.Media;

/** Writes an answer as JSON; the platform's own writer lets the thread wait for the reader. */
@Provider
@Produces(Media.JSON)
public class JsonWriter implements Sender {

    private final Reader reader;
    private final ObjectWriter json;

    JsonWriter(Reader reader, ObjectMapper json) {
        this.reader = reader;
        this.json = json.writer()
                .withAttribute(Fragments.ALLOWED, true)
                .without(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                .without(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM)
                .without(SerializationFeature.FLUSH_AFTER_WRITE_VALUE);
    }

    /** Bytes and texts are written as they are. */
    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type != byte[].class && type != String.class;
    }

    @Override
    public boolean isWriteable(
            Class<?> type, Type genericType, ResteasyReactiveResourceInfo target, MediaType mediaType) {
        return isWriteable(type, genericType, (Annotation[]) null, mediaType);
    }

    @Override
    public void writeResponse(Object answer, Type genericType, ServerRequestContext context) throws IOException {
        reader.send(body -> Parts.one(() -> json.writeValue(body, answer)));
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
        json.writeValue(body, answer);
    }
}
