package vn.parindex.cli;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse.BodySubscribers;
import java.net.http.HttpTimeoutException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import javax.net.ssl.SSLException;

/** The service at the other end: asks, waits, and asks again where that is safe. */
final class Service {

    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration READ = Duration.ofMinutes(5);

    /** As long as the service itself allows a step to take. */
    private static final Duration STEP = Duration.ofMinutes(31);

    private static final long TICK_MILLIS = 100;

    private final Address address;
    private final Optional<String> token;
    private final Patience patience;
    private final Words words;
    private final Output output;
    private final HttpClient http;
    private boolean reached;

    Service(Address address, Optional<String> token, Patience patience, Words words, Output output) {
        this.address = address;
        this.token = token;
        this.patience = patience;
        this.words = words;
        this.output = output;
        // A redirect is told, not followed: the token is for this host alone.
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(CONNECT)
                .build();
    }

    /** Whether it is told who asks. */
    boolean isKnown() {
        return token.isPresent();
    }

    /** The JSON at a path below /api/v1. */
    Answer get(String path, QueryString query) {
        var request = request(path, query).timeout(READ).GET().build();
        return exchange(request, BodyHandlers.ofByteArray(), true, () -> {}).require(words);
    }

    /**
     * Passes a message of an assistant on to {@code /mcp}; not asked for again here, and broken off by cancelling.
     *
     * @param headers that the protocol wants, with their values
     */
    CompletableFuture<HttpResponse<byte[]>> converse(String message, Map<String, String> headers) {
        var request = HttpRequest.newBuilder(URI.create(address.base() + "/mcp"))
                .header("Content-Type", "application/json")
                .header("Accept", "application/json, text/event-stream")
                .header("Accept-Language", words.lang().code())
                .header("User-Agent", "parindex-cli/" + Parindex.version())
                .timeout(READ)
                .POST(BodyPublishers.ofString(message));
        headers.forEach(request::header);
        return http.sendAsync(request.build(), BodyHandlers.ofByteArray());
    }

    /** Why there was no answer, in words. */
    String unreached(IOException failure) {
        return Unreached.tell(failure, address, true, words);
    }

    /** How often what a busy service refused is asked again. */
    int retries() {
        return patience.retries();
    }

    /** Takes a step that is not asked for twice unless the service says that it did nothing. */
    Answer post(String path, QueryString query, Optional<String> ifMatch, Runnable tick) {
        var request = request(path, query)
                .timeout(STEP)
                .header("Prefer", "respond-async")
                .POST(BodyPublishers.noBody());
        ifMatch.ifPresent(tag -> request.header("If-Match", tag));
        return exchange(request.build(), BodyHandlers.ofByteArray(), false, tick);
    }

    /**
     * Sends a file.
     *
     * @param path where to, below /api/v1
     * @param key makes asking again safe; empty for what keeps nothing, and is answered at once
     * @param tick called again and again meanwhile, with the bytes that have gone out
     */
    Answer send(
            String path,
            Shipment shipment,
            QueryString query,
            Optional<String> key,
            Function<CountingBody, Runnable> tick)
            throws IOException {
        var body = new CountingBody(shipment.content());
        var request = request(path, query)
                .timeout(STEP)
                .header("Content-Type", shipment.mediaType())
                .POST(body);
        key.ifPresent(made -> request.header("Idempotency-Key", made).header("Prefer", "respond-async"));
        return exchange(request.build(), BodyHandlers.ofByteArray(), true, tick.apply(body))
                .require(words);
    }

    /**
     * Saves what is at a path; a refusal is not saved.
     *
     * @param saved counts the bytes
     * @param total gets the length that the service states, -1 where it states none
     */
    Answer download(String path, Path target, AtomicLong saved, AtomicLong total, Runnable tick) {
        BodyHandler<byte[]> save = head -> {
            if (head.statusCode() != 200) {
                return BodySubscribers.ofByteArray();
            }
            total.set(head.headers().firstValueAsLong("Content-Length").orElse(-1));
            return new SavedBody(target, saved);
        };
        var request = request(path, new QueryString())
                .setHeader("Accept", "application/zip, application/problem+json")
                .timeout(READ)
                .GET()
                .build();
        var answer = exchange(request, save, true, tick);
        if (answer.status() != 200) {
            throw new Failure.Refused(answer);
        }
        return answer;
    }

    private HttpRequest.Builder request(String path, QueryString query) {
        var request = HttpRequest.newBuilder(address.uri(path, query))
                .header("Accept", "application/json, application/problem+json")
                .header("Accept-Language", words.lang().code())
                .header("User-Agent", "parindex-cli/" + Parindex.version());
        token.ifPresent(secret -> request.header("Authorization", "Bearer " + secret));
        return request;
    }

    /** @param repeatable whether doing it twice comes to the same as once */
    private Answer exchange(HttpRequest request, BodyHandler<byte[]> handler, boolean repeatable, Runnable tick) {
        boolean repeated = false;
        for (int attempt = 0; ; attempt++) {
            boolean last = attempt >= patience.retries();
            try {
                var answer = await(http.sendAsync(request, handler), tick);
                reached = true;
                if (last || !Patience.isBusy(answer.statusCode())) {
                    return Answer.of(answer.statusCode(), answer.headers(), answer.body(), repeated);
                }
                pause(words.say("busy", answer.statusCode()), answer.headers().firstValue("Retry-After"), attempt);
            } catch (SavedBody.Unwritable e) {
                throw new Failure(ExitCode.LOCAL, words.say("file.failed", Unreached.reason(e)));
            } catch (IOException e) {
                // Whoever mistyped the address is told at once; a service that was there a moment ago may be starting
                // again.
                boolean unsent = e instanceof ConnectException || e instanceof HttpConnectTimeoutException;
                boolean hopeless = e instanceof SSLException || e instanceof HttpTimeoutException && !unsent;
                if (last || hopeless || (unsent ? !reached : !repeatable)) {
                    throw new Failure(ExitCode.UNAVAILABLE, Unreached.tell(e, address, unsent || repeatable, words));
                }
                pause(words.say("lost", Unreached.reason(e)), Optional.empty(), attempt);
            }
            repeated = true;
        }
    }

    private static <T> HttpResponse<T> await(CompletableFuture<HttpResponse<T>> answer, Runnable tick)
            throws IOException {
        while (true) {
            tick.run();
            try {
                return answer.get(TICK_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                // Not yet: draw again.
            } catch (ExecutionException e) {
                throw e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException(e);
            }
        }
    }

    private void pause(String why, Optional<String> retryAfter, int attempt) throws Failure {
        var pause = Patience.pause(retryAfter, attempt, Instant.now());
        output.note(words.say("again", why, pause.toSeconds(), attempt + 1, patience.retries()));
        sleep(pause);
    }

    static void sleep(Duration pause) {
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure(ExitCode.UNAVAILABLE, "");
        }
    }
}
