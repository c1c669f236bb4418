package vn.parindex.http;

import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;

/** Writes the probe's rows as a table, as the floor of formats does for its own. */
@Provider
@Produces("text/csv")
public class ProbeTable implements MessageBodyWriter<Probe.Rows> {

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type == Probe.Rows.class;
    }

    @Override
    public void writeTo(
            Probe.Rows rows,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        StringBuilder table = new StringBuilder("unit,score\n");
        rows.items()
                .forEach(row ->
                        table.append(row.unit()).append(',').append(row.score()).append('\n'));
        out.write(table.toString().getBytes(StandardCharsets.UTF_8));
    }
}
