package vn.parindex.crash;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Calls a running service; a request goes out once, whatever becomes of it. */
public record Client(int port) {

    public static final String TOKEN = "a-token-for-these-tests-that-is-long-enough";

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    /** Empty where the service went away before the whole answer was there. */
    CompletableFuture<Optional<Reply>> send(Call call) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + call.path()))
                .timeout(Duration.ofMinutes(2))
                .header("Accept-Language", "en")
                .method(call.method(), BodyPublishers.ofByteArray(call.body()));
        if (call.known()) {
            request.header("Authorization", "Bearer " + TOKEN);
        }
        if (call.contentType() != null) {
            request.header("Content-Type", call.contentType());
        }
        if (call.key() != null) {
            request.header("Idempotency-Key", call.key());
        }
        return HTTP.sendAsync(request.build(), BodyHandlers.ofByteArray())
                .thenApply(answer -> Optional.of(new Reply(
                        call,
                        answer.statusCode(),
                        answer.body(),
                        answer.headers().firstValue("Repr-Digest").orElse(null))))
                .exceptionally(gone -> Optional.empty());
    }

    /** The answer of a service that is not killed meanwhile. */
    Reply call(Call call) {
        try {
            return send(call).join().orElseThrow(() -> new Violation(call + " got no answer"));
        } catch (CompletionException e) {
            throw new Violation(call + " got no answer", e);
        }
    }

    /** The items on all pages of a list. */
    List<JsonNode> list(Call first) {
        var items = new ArrayList<JsonNode>();
        var call = first;
        while (call != null) {
            var page = call(call).require(200);
            items.addAll(page.items());
            var next = page.json().path("links").path("next").asText(null);
            call = next == null ? null : first.page(next);
        }
        return items;
    }
}
