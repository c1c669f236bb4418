package vn.parindex.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import vn.parindex.database.H2Test;

/** Heads that came before are answered before the parser, and still in the order in which they come. */
@H2Test
class RepeatedHeadsTest {

    private static final String KEPT = "/api/v1/rankings/par-index/2019?unit=hung-yen";
    private static final String COMPUTED = "/api/v1/rankings/par-index/2018";
    private static final String PAST = "If-Unmodified-Since: Thu, 01 Jan 2099 00:00:00 GMT\r\n";

    @TestHTTPResource
    URI root;

    private record Told(int status, Map<String, String> headers, String body) {}

    /** One connection that stays open. */
    private final class Connection implements AutoCloseable {

        private final Socket socket = new Socket(root.getHost(), root.getPort());
        private final DataInputStream in = new DataInputStream(socket.getInputStream());

        Connection() throws IOException {
            socket.setSoTimeout(20_000);
            socket.setTcpNoDelay(true);
        }

        void send(String text) throws IOException {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        }

        Told read() throws IOException {
            int status = Integer.parseInt(line().split(" ")[1]);
            var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
            for (var line = line(); !line.isEmpty(); line = line()) {
                headers.put(
                        line.substring(0, line.indexOf(':')),
                        line.substring(line.indexOf(':') + 1).strip());
            }
            var body = new byte[Integer.parseInt(headers.getOrDefault("Content-Length", "0"))];
            in.readFully(body);
            return new Told(status, headers, new String(body, StandardCharsets.UTF_8));
        }

        private String line() throws IOException {
            var line = new StringBuilder();
            for (int next = in.read(); next != '\n'; next = in.read()) {
                assertThat(next).isNotNegative();
                line.append((char) next);
            }
            return line.toString().strip();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }

    private static String get(String path, String headers) {
        return "GET " + path + " HTTP/1.1\r\nHost: localhost\r\n" + headers + "\r\n";
    }

    @Test
    void theSameHeadIsAnsweredAlikeEachTimeUnderAnIdOfItsOwn() throws Exception {
        try (var connection = new Connection()) {
            var ids = new HashSet<String>();
            Told first = null;
            for (int i = 0; i < 20; i++) {
                connection.send(get(KEPT, ""));
                var told = connection.read();
                assertThat(told.status()).isEqualTo(200);
                assertThat(ids.add(told.headers().remove("X-Request-Id"))).isTrue();
                assertThat(told.headers().remove("Date")).endsWith("GMT");
                assertThat(told).isEqualTo(first == null ? told : first);
                first = told;
            }
        }
    }

    @Test
    void aRepeatedHeadWaitsForWhatIsAnsweredBeforeIt() throws Exception {
        try (var connection = new Connection()) {
            for (int i = 0; i < 3; i++) {
                connection.send(get(KEPT, ""));
                connection.read();
            }
            for (int i = 0; i < 5; i++) {
                connection.send(get(COMPUTED, PAST));
                Thread.sleep(i);
                connection.send(get(KEPT, ""));
                connection.send(get(KEPT, "") + get(COMPUTED, PAST));
                List<String> selves = new ArrayList<>();
                for (int answer = 0; answer < 4; answer++) {
                    var told = connection.read();
                    assertThat(told.status()).isEqualTo(200);
                    selves.add(told.body().contains("\"self\":\"" + KEPT + "\"") ? KEPT : COMPUTED);
                }
                assertThat(selves).containsExactly(COMPUTED, KEPT, KEPT, COMPUTED);
            }
        }
    }

    @Test
    void aHeadThatComesInTwoPiecesIsNotTakenForAnother() throws Exception {
        try (var connection = new Connection()) {
            for (int i = 0; i < 3; i++) {
                connection.send(get(KEPT, ""));
                connection.read();
            }
            // What follows looks like a head of its own, and is the value of a header.
            connection.send("GET " + COMPUTED + " HTTP/1.1\r\nHost: localhost\r\nX-Other: ");
            Thread.sleep(100);
            connection.send(get(KEPT, ""));
            var told = connection.read();
            assertThat(told.body()).doesNotContain("\"self\":\"" + KEPT + "\"");
        }
    }
}
