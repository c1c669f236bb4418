package vn.parindex.webhooks;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.PemTrustOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLException;
import vn.parindex.http.Text;
import vn.parindex.webhooks.Destinations.Destination;
import vn.parindex.webhooks.Destinations.RefusedException;

/**
 * Sends a message to an address by one POST on a connection of its own, to the very machine that was found allowed. Redirects are not followed, and
 * of the answer only its status is of interest: its body is neither kept nor told, so that nothing inside a network can be read by it.
 */
@ApplicationScoped
class WebhookPost {

    private static final int LARGEST_HEAD = 16 << 10;

    /** What of an answer is taken before the connection is closed. */
    private static final int LARGEST_ANSWER = 64 << 10;

    private final Destinations destinations;
    private final long timeout;
    private final HttpClient client;

    @Inject
    WebhookPost(Vertx vertx, WebhooksConfig config) {
        this(vertx, config, new Destinations(config.allow().orElse(List.of()), InetAddress::getAllByName));
    }

    /** The same with another way of finding machines by their names. */
    WebhookPost(Vertx vertx, WebhooksConfig config, Destinations destinations) {
        this.destinations = destinations;
        this.timeout = config.timeout().toMillis();
        var options = new HttpClientOptions()
                .setProtocolVersion(HttpVersion.HTTP_1_1)
                .setKeepAlive(false)
                .setMaxPoolSize(config.atOnce() * 4)
                .setConnectTimeout(Math.toIntExact(config.connectTimeout().toMillis()))
                .setIdleTimeoutUnit(TimeUnit.MILLISECONDS)
                .setIdleTimeout(Math.toIntExact(timeout))
                .setMaxInitialLineLength(LARGEST_HEAD)
                .setMaxHeaderSize(LARGEST_HEAD)
                .setDecompressionSupported(false)
                .setVerifyHost(true);
        config.certificates()
                .ifPresent(file -> options.setTrustOptions(new PemTrustOptions().addCertPath(file.toString())));
        this.client = vertx.createHttpClient(options);
    }

    Destinations destinations() {
        return destinations;
    }

    /**
     * What came of sending.
     *
     * @param status of the answer; null where none came
     * @param problem what went wrong; null for a status of 200 to 299
     * @param pause for how long it asks to be left alone; empty where it does not
     */
    record Reply(Integer status, Text problem, Optional<Duration> pause) {

        /** No answer came, for this reason. */
        static Reply none(Text problem) {
            return new Reply(null, problem, Optional.empty());
        }

        boolean isTaken() {
            return problem == null;
        }

        /** It says that it wants nothing more (RFC 9110, 15.5.11, as Standard Webhooks reads it). */
        boolean isGone() {
            return status != null && status == 410;
        }
    }

    /** Sends it and waits for the answer, no longer than the setting says. */
    Reply send(String address, Map<String, String> headers, byte[] body) {
        try {
            return send(destinations.of(address), headers, body);
        } catch (RefusedException e) {
            return Reply.none(e.reason());
        }
    }

    private Reply send(Destination to, Map<String, String> headers, byte[] body) {
        var sent = new AtomicReference<HttpClientRequest>();
        var options = new RequestOptions()
                .setMethod(HttpMethod.POST)
                // The machine by its number: its name is not looked up again.
                .setServer(
                        SocketAddress.inetSocketAddress(to.port(), to.machine().getHostAddress()))
                .setHost(to.host())
                .setPort(to.port())
                .setSsl(to.isSecure())
                .setURI(to.path())
                .setFollowRedirects(false)
                .setTimeout(timeout);
        var answer = client.request(options).compose(request -> {
            sent.set(request);
            headers.forEach(request::putHeader);
            return request.send(Buffer.buffer(body)).map(WebhookPost::headAlone);
        });
        try {
            return told(answer.toCompletionStage().toCompletableFuture().get(timeout, TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            return failed(e);
        } catch (ExecutionException e) {
            return failed(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return failed(e);
        } finally {
            if (sent.get() != null) {
                sent.get().reset();
            }
        }
    }

    /** Of an answer that is of interest. */
    private record Head(int status, String retryAfter) {}

    /** Lets the receiver finish a short answer, and cuts off a long one. */
    private static Head headAlone(HttpClientResponse response) {
        var taken = new int[1];
        response.exceptionHandler(broken -> {
            // Its status is known, and nothing else was wanted.
        });
        response.handler(part -> {
            taken[0] += part.length();
            if (taken[0] > LARGEST_ANSWER) {
                response.request().connection().close();
            }
        });
        return new Head(response.statusCode(), response.getHeader("Retry-After"));
    }

    private static Reply told(Head head) {
        int status = head.status();
        if (status >= 200 && status < 300) {
            return new Reply(status, null, Optional.empty());
        }
        var pause = RetryAfter.parse(head.retryAfter(), Instant.now());
        boolean redirect = status >= 300 && status < 400;
        return new Reply(
                status,
                redirect
                        ? Text.of(
                                "Trả lời %d chuyển hướng; không đi theo chuyển hướng, hãy đăng ký địa chỉ cuối cùng."
                                        .formatted(status),
                                "It answered %d, a redirect; redirects are not followed, register the address that is meant."
                                        .formatted(status))
                        : Text.of(
                                "Trả lời %d; cần 200 đến 299%s."
                                        .formatted(
                                                status,
                                                pause.map(each -> "; xin chờ " + each.toSeconds() + " giây")
                                                        .orElse("")),
                                "It answered %d; 200 to 299 is expected%s."
                                        .formatted(
                                                status,
                                                pause.map(each -> "; it asks for a pause of " + each.toSeconds() + " s")
                                                        .orElse(""))),
                pause);
    }

    /** In words that name no class, and nothing of what was read. */
    private static Reply failed(Throwable why) {
        if (why instanceof SSLException || why != null && why.getCause() instanceof SSLException) {
            return Reply.none(Text.of(
                    "Không lập được kết nối TLS: chứng chỉ không hợp lệ cho tên máy này, hoặc không do tổ chức tin cậy cấp.",
                    "No TLS connection: the certificate is not valid for this host, or of no trusted authority."));
        }
        if (why instanceof TimeoutException || String.valueOf(why).contains("imeout")) {
            return Reply.none(Text.of(
                    "Không trả lời trong thời gian cho phép.", "It did not answer within the time that it has."));
        }
        return Reply.none(Text.of(
                "Không kết nối được, hoặc kết nối bị ngắt.", "It could not be connected to, or broke the connection."));
    }

    @PreDestroy
    void close() {
        client.close();
    }
}
