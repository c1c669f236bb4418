package vn.parindex.format;

import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import vn.parindex.http.Media;

/**
 * Writes an {@link Image} as it is.
 *
 * <p>Bound to Object: where a resource answers in several formats the server looks for writers of nothing more exact.
 */
@Provider
@Produces({Media.SVG, Media.PNG})
public class ImageWriter implements MessageBodyWriter<Object> {

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == Image.class;
    }

    @Override
    public void writeTo(
            Object image,
            Class<?> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream body)
            throws IOException {
        body.write(((Image) image).content());
    }
}
