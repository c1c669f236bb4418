package vn.parindex.replicas;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.zip.GZIPInputStream;
import vn.parindex.http.Digest;

/** What one of several servers of this machine answered, as it came. */
record Answer(int status, HttpResponse<byte[]> whole) {

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    /** @param headers names and values in turn */
    static Answer get(int port, String path, String... headers) {
        return send(port, "GET", path, "", headers);
    }

    /** @param headers names and values in turn */
    static Answer send(int port, String method, String path, String body, String... headers) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofMinutes(1))
                .method(method, BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            var answer = HTTP.send(request.build(), BodyHandlers.ofByteArray());
            return new Answer(answer.statusCode(), answer);
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path, e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Empty where it says nothing of that. */
    String header(String name) {
        return whole.headers().firstValue(name).orElse("");
    }

    /** What nginx says of where it had the answer from, such as HIT. */
    String cache() {
        return header("X-Cache");
    }

    byte[] content() {
        try (var body = new ByteArrayInputStream(whole.body());
                var content = header("Content-Encoding").equals("gzip") ? new GZIPInputStream(body) : body) {
            return content.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All that must be the same wherever it is asked, and by whomever it was kept. */
    String representation() {
        return String.join(
                " | ",
                String.valueOf(status),
                header("Content-Type"),
                header("Content-Language"),
                header("ETag"),
                header("Last-Modified"),
                header("Vary"),
                header("Cache-Control"),
                Digest.of(new String(content(), ISO_8859_1)));
    }

    @Override
    public String toString() {
        return whole.request().uri() + ": " + representation();
    }
}
