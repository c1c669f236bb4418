package vn.parindex.format.rdf;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/** Writes a {@link Graph} whole, in one of the forms of RDF. */
abstract class GraphWriter implements MessageBodyWriter<Object> {

    private final String contentType;

    GraphWriter(String contentType) {
        this.contentType = contentType;
    }

    abstract byte[] written(Graph graph) throws IOException;

    @Override
    public final boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return Graph.class.isAssignableFrom(type);
    }

    @Override
    public final void writeTo(
            Object graph,
            Class<?> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream body)
            throws IOException {
        headers.putSingle("Content-Type", contentType);
        body.write(written((Graph) graph));
    }
}
