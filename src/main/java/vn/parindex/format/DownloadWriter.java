package vn.parindex.format;

import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import vn.parindex.http.answer.Parts;
import vn.parindex.http.answer.Reader;

/** Sends a {@link Download} as its reader takes it, with its length. */
@Provider
@Produces("application/zip")
public class DownloadWriter extends AnswerWriter<Download> {

    private static final int PIECE = 64 << 10;

    DownloadWriter(Reader reader) {
        super(Download.class, reader);
    }

    @Override
    protected Parts parts(Download answer, MultivaluedMap<String, Object> headers, OutputStream body) {
        headers.putSingle("Content-Length", answer.size());
        return new Parts() {
            private long sent;

            @Override
            public boolean next() throws IOException {
                int most = (int) Math.min(PIECE, answer.size() - sent);
                byte[] piece = answer.bytes().read(answer.from() + sent, most);
                if (piece.length == 0 && sent < answer.size()) {
                    throw new IOException("the download ends after " + (answer.from() + sent) + " bytes");
                }
                body.write(piece);
                sent += piece.length;
                return sent < answer.size();
            }
        };
    }
}
