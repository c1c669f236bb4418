package vn.parindex.publishing;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Level;
import org.jboss.logmanager.ExtHandler;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.parindex.changes.PublishingServer;
import vn.parindex.database.H2Test;
import vn.parindex.traffic.TempSpace;

/** Whoever goes away in the midst of sending is no failure of the service: nothing of it stays, and no log tells of it as an error. */
@H2Test
@TestProfile(PublishingServer.WithToken.class)
class CutOffUploadTest {

    /** In milliseconds; what follows from a connection that is closed takes a few, where the cores are free. */
    private static final int LONG_ENOUGH = 500;

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @TestHTTPResource
    URI root;

    @Inject
    TempSpace files;

    private final List<String> errors = new CopyOnWriteArrayList<>();
    private final ExtHandler handler = new ExtHandler() {
        @Override
        protected void doPublish(ExtLogRecord line) {
            if (line.getLevel().intValue() > Level.WARNING.intValue() || line.getThrown() != null) {
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

    @ParameterizedTest
    @CsvSource({
        "/api/v1/releases?reason=cut, text/csv",
        "/api/v1/releases?reason=cut, application/zip",
        "/api/v1/tables, text/plain",
        "/api/v1/tables/value, application/json",
        "/api/v1/suggestions, application/json"
    })
    void whoeverLeavesWhileSendingIsNoFailure(String path, String mediaType) throws IOException, InterruptedException {
        long before = files.used();
        try (var socket = new Socket(root.getHost(), root.getPort())) {
            var head = "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                    + PublishingServer.TOKEN + "\r\nContent-Type: " + mediaType + "\r\nContent-Length: 9000\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(US_ASCII));
            socket.getOutputStream().write("{\"note\": \"".getBytes(US_ASCII));
            Thread.sleep(LONG_ENOUGH / 2);
        }
        Thread.sleep(LONG_ENOUGH);
        for (var end = Instant.now().plus(PATIENCE);
                files.used() != before && Instant.now().isBefore(end); ) {
            Thread.sleep(20);
        }
        assertThat(errors).isEmpty();
        assertThat(files.used()).isEqualTo(before);
    }
}
