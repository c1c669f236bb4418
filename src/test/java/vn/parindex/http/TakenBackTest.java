package vn.parindex.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Level;
import org.jboss.logmanager.ExtHandler;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.parindex.database.H2Test;

/** Requests of HTTP/2 that are taken back as soon as they are made are no failure of the service and fill no log. */
@H2Test
class TakenBackTest {

    private static final int HEADERS = 1;
    private static final int RESET = 3;
    private static final int SETTINGS = 4;
    private static final int END = 5;
    private static final byte[] CANCEL = {0, 0, 0, 8};

    @TestHTTPResource
    URI root;

    private final List<String> errors = new CopyOnWriteArrayList<>();
    private final ExtHandler handler = new ExtHandler() {
        @Override
        protected void doPublish(ExtLogRecord line) {
            if (line.getLevel().intValue() > Level.WARNING.intValue()) {
                errors.add(line.getFormattedMessage() + " " + line.getThrown());
            }
        }
    };

    @BeforeEach
    void listen() {
        Logger.getLogger("").addHandler(handler);
    }

    @AfterEach
    void listenNoMore() {
        Logger.getLogger("").removeHandler(handler);
    }

    @Test
    void whatIsTakenBackAtOnceIsNoFailure() throws IOException {
        int last = 101;
        var sent = new ByteArrayOutputStream();
        sent.writeBytes("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".getBytes(US_ASCII));
        sent.writeBytes(frame(SETTINGS, 0, 0, new byte[0]));
        for (int stream = 1; stream < last; stream += 2) {
            sent.writeBytes(frame(HEADERS, END, stream, head("/api/v1/observations.xlsx")));
            sent.writeBytes(frame(RESET, 0, stream, CANCEL));
        }
        sent.writeBytes(frame(HEADERS, END, last, head("/api/v1/terms")));
        try (var socket = new Socket(root.getHost(), root.getPort())) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write(sent.toByteArray());
            awaitHead(new DataInputStream(socket.getInputStream()), last);
        }
        assertThat(errors).isEmpty();
    }

    /** Reads frames until the head of the answer on this stream. */
    private static void awaitHead(DataInputStream in, int stream) throws IOException {
        int type;
        int of;
        do {
            int length = in.readUnsignedByte() << 16 | in.readUnsignedShort();
            type = in.readUnsignedByte();
            in.readUnsignedByte();
            of = in.readInt();
            in.readFully(new byte[length]);
        } while (type != HEADERS || of != stream);
    }

    private static byte[] frame(int type, int flags, int stream, byte[] payload) {
        var frame = new ByteArrayOutputStream();
        frame.writeBytes(
                new byte[] {(byte) (payload.length >> 16), (byte) (payload.length >> 8), (byte) payload.length});
        frame.writeBytes(new byte[] {(byte) type, (byte) flags});
        frame.writeBytes(new byte[] {0, 0, (byte) (stream >> 8), (byte) stream});
        frame.writeBytes(payload);
        return frame.toByteArray();
    }

    /** GET by http, in HPACK without a table (RFC 7541, 6.2.2): the path is name 4, the authority name 1 of the static one. */
    private static byte[] head(String path) {
        var head = new ByteArrayOutputStream();
        head.writeBytes(new byte[] {(byte) 0x82, (byte) 0x86, 0x04, (byte) path.length()});
        head.writeBytes(path.getBytes(US_ASCII));
        head.writeBytes(new byte[] {0x01, 4});
        head.writeBytes("test".getBytes(US_ASCII));
        return head.toByteArray();
    }
}
