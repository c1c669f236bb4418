package vn.parindex.format;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import vn.parindex.http.Reader;
import vn.parindex.traffic.LeftException;

/**
 * Writes one kind of answer in one format, while it is read: whoever leaves ends the reading, and what fails on the way breaks the
 * connection, so that a part is never taken for the whole.
 *
 * <p>Bound to Object, as the server finds writers by class and not by interface.
 */
public abstract class AnswerWriter<A> implements MessageBodyWriter<Object> {

    private static final Logger LOG = Logger.getLogger(AnswerWriter.class);
    private static final int AT_ONCE = 1 << 15;

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
    public void writeTo(
            Object answer,
            Class<?> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream body)
            throws IOException {
        try {
            var buffer = new BufferedOutputStream(reader.watched(body), AT_ONCE);
            write(answers.cast(answer), headers, buffer);
            buffer.flush();
        } catch (LeftException e) {
            LOG.debug("The reader left before the answer was whole");
        } catch (IOException | RuntimeException e) {
            if (reader.hasLeft()) {
                LOG.debug("The reader left before the answer was whole", e);
                return;
            }
            if (!reader.hasSome()) {
                // The writer was chosen for a table; a problem needs its own.
                CurrentRequestManager.get().resetBuildTimeSerialization();
                throw e;
            }
            LOG.error("An answer broke off", e);
            reader.breakOff();
        }
    }

    /** Sets the headers of the format and writes the answer; need not close or flush. */
    protected abstract void write(A answer, MultivaluedMap<String, Object> headers, OutputStream body)
            throws IOException;
}
