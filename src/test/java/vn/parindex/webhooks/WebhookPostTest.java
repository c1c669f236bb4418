package vn.parindex.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where messages really go. */
class WebhookPostTest {

    private static final Vertx VERTX = Vertx.vertx();
    private static final WebhooksConfig CONFIG =
            new SignatureTest.Settings(Optional.empty(), Duration.ofSeconds(3), Optional.empty());

    @AfterAll
    static void close() {
        VERTX.close();
    }

    private static WebhookPost post(List<String> allowed, Destinations.Resolver resolver) {
        return new WebhookPost(VERTX, CONFIG, new Destinations(allowed, resolver));
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
    void whoAnAuthorityOfOurOwnVouchesForIsToldOnceItIsTrustedAndByItsNameAlone(@TempDir Path folder) {
        var authority = new Authority(folder);
        try (var receiver = new Receiver(authority.vouchedFor("ip:127.0.0.1"));
                var impostor = new Receiver(authority.vouchedFor("dns:another.example"))) {
            var trusting = new WebhookPost(
                    VERTX,
                    new SignatureTest.Settings(
                            Optional.empty(), Duration.ofSeconds(3), Optional.of(authority.certificate())),
                    new Destinations(List.of("127.0.0.1"), InetAddress::getAllByName));
            var reply = trusting.send(receiver.address(), Map.of("webhook-id", "msg_1"), new byte[] {'{', '}'});
            assertThat(reply.isTaken()).as(String.valueOf(reply)).isTrue();
            assertThat(receiver.messages()).singleElement().satisfies(message -> {
                assertThat(message.header("webhook-id")).isEqualTo("msg_1");
                assertThat(message.text()).isEqualTo("{}");
            });
            assertRefused(trusting.send(impostor.address(), Map.of(), new byte[0]));
            trusting.close();

            var post = post(List.of("127.0.0.1"), InetAddress::getAllByName);
            assertRefused(post.send(receiver.address(), Map.of(), new byte[0]));
            assertThat(receiver.messages()).hasSize(1);
            assertThat(impostor.messages()).isEmpty();
            post.close();
        }
    }

    private static void assertRefused(WebhookPost.Reply reply) {
        assertThat(reply.status()).isNull();
        assertThat(reply.problem().en()).startsWith("No TLS connection: the certificate is not valid for this host");
        assertThat(reply.problem().vi()).startsWith("Không lập được kết nối TLS");
    }
}
