package vn.parindex.format;

import jakarta.ws.rs.core.MultivaluedMap;
import java.io.IOException;
import java.io.OutputStream;
import vn.parindex.http.answer.Parts;
import vn.parindex.http.answer.Reader;

/** Writes answers that are made in one go; what their readers do not take at once waits in memory and in a file. */
public abstract class WholeWriter<A> extends AnswerWriter<A> {

    /**
     * @param answers what it writes
     */
    protected WholeWriter(Class<A> answers, Reader reader) {
        super(answers, reader);
    }

    @Override
    protected final Parts parts(A answer, MultivaluedMap<String, Object> headers, OutputStream body) {
        return Parts.one(() -> write(answer, headers, body));
    }

    /** Sets the headers of the format and writes the answer; need not close or flush. */
    protected abstract void write(A answer, MultivaluedMap<String, Object> headers, OutputStream body)
            throws IOException;
}
