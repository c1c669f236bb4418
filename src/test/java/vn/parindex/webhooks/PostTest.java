package vn.parindex.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import java.net.InetAddress;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Where messages really go. */
class PostTest {

    private static final Vertx VERTX = Vertx.vertx();
    private static final WebhooksConfig CONFIG = new SignatureTest.Settings(Optional.empty(), Duration.ofSeconds(3));

    @AfterAll
    static void close() {
        VERTX.close();
    }

    private static Post post(List<String> allowed, Destinations.Resolver resolver) {
        return new Post(VERTX, CONFIG, new Destinations(allowed, resolver));
    }

    @Test
    void aNameIsAskedForOnceAndTheConnectionGoesToWhatWasChecked() {
        try (var receiver = new Receiver()) {
            var asked = new AtomicInteger();
            // The name means the receiver the first time, and would mean another machine if it were asked for again.
            var post =
                    post(List.of("127.0.0.1/32"), host -> new InetAddress[] {
                        InetAddress.getByName(asked.getAndIncrement() == 0 ? "127.0.0.1" : "127.0.0.9")
                    });
            var reply = post.send("http://rebound.invalid:" + receiver.port() + "/x", Map.of(), new byte[] {'{', '}'});
            assertThat(reply.isTaken()).as(String.valueOf(reply)).isTrue();
            assertThat(asked).hasValue(1);
            assertThat(receiver.messages().get(0).header("host")).isEqualTo("rebound.invalid:" + receiver.port());
            post.close();
        }
    }

    @Test
    void aNameThatMeansAPrivateMachineByNowIsRefused() {
        try (var receiver = new Receiver()) {
            var post = post(List.of(), host -> new InetAddress[] {InetAddress.getByName("127.0.0.1")});
            var reply = post.send("https://rebound.invalid:" + receiver.port() + "/", Map.of(), new byte[0]);
            assertThat(reply.isTaken()).isFalse();
            assertThat(reply.problem().en()).contains("private or reserved", "127.0.0.1");
            assertThat(receiver.messages()).isEmpty();
            post.close();
        }
    }

    @Test
    void aCertificateThatNobodyVouchesForIsRefused() throws Exception {
        var context = SSLContext.getInstance("TLS");
        context.init(SelfSigned.keys(), null, new SecureRandom());
        try (var socket = (SSLServerSocket)
                context.getServerSocketFactory().createServerSocket(0, 5, InetAddress.getByName("127.0.0.1"))) {
            var thread = new Thread(() -> {
                try (var connection = socket.accept()) {
                    connection.getInputStream().read();
                } catch (java.io.IOException e) {
                    // The client has turned away.
                }
            });
            thread.setDaemon(true);
            thread.start();
            var post = post(List.of("127.0.0.1"), InetAddress::getAllByName);
            var reply = post.send("https://127.0.0.1:" + socket.getLocalPort() + "/", Map.of(), new byte[0]);
            assertThat(reply.status()).isNull();
            assertThat(reply.problem().en()).startsWith("No TLS connection");
            post.close();
        }
    }
}
