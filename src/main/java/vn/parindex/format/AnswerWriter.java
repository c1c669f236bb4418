package vn.parindex.format;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;
import vn.parindex.http.answer.Parts;
import vn.parindex.http.answer.Reader;
import vn.parindex.http.answer.Sender;

/**
 * Writes one kind of answer in one format, while it is read: whoever leaves ends the reading, who reads slowly holds it up without a thread, and what
 * fails on the way breaks the connection, so that a part is never taken for the whole.
 *
 * <p>Bound to Object, as the server finds writers by class and not by interface.
 */
public abstract class AnswerWriter<A> implements Sender {

    private final Class<A> answers;

    private final Reader reader;

    /**
     * @param answers what it writes
     */
    protected AnswerWriter(Class<A> answers, Reader reader) {
        this.answers = answers;
        this.reader = reader;
    }

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return answers.isAssignableFrom(type);
    }

    @Override
    public boolean isWriteable(
            Class<?> type, Type genericType, ResteasyReactiveResourceInfo target, MediaType mediaType) {
        return answers.isAssignableFrom(type);
    }

    @Override
    public void writeResponse(Object answer, Type genericType, ServerRequestContext context) throws IOException {
        var headers =
                ((ResteasyReactiveRequestContext) context).getResponse().get().getHeaders();
        reader.send(body -> parts(answers.cast(answer), headers, body));
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
        parts(answers.cast(answer), headers, body).all();
    }

    /** Sets the headers of the format and begins to write the answer; the last part need not close, but must hold nothing back. */
    protected abstract Parts parts(A answer, MultivaluedMap<String, Object> headers, OutputStream body)
            throws IOException;
}
