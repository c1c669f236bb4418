package vn.parindex.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.parindex.chance.Chance;
import vn.parindex.changes.PublishingServer;
import vn.parindex.database.H2Test;
import vn.parindex.http.contract.ContractOperations;
import vn.parindex.http.contract.ContractOperations.Operation;
import vn.parindex.http.contract.ContractReads;
import vn.parindex.publishing.PublishedDatabase;

/**
 * Every operation of the contract, reads and writes, with and without a token, asked for with addresses, headers and bodies that nobody of good
 * will would send: never a 5xx but the 503 of a gate, and never a word of what the service is made of.
 */
@H2Test
@TestProfile(PublishingServer.WithToken.class)
class HostileInputTest {

    private static final int TIMES = Chance.times(4);

    private static final List<String> WORDS = List.of(
            "",
            "%00",
            "%FF%FE",
            "%0d%0aX-Injected:%201",
            "..%2f..%2f..%2fetc%2fpasswd",
            "..",
            "%27%20OR%201=1--",
            "%22;DROP%20TABLE%20release;--",
            "$%7Bjndi:ldap://x%7D",
            "%7B%7B7*7%7D%7D",
            "%3Cscript%3Ealert(1)%3C/script%3E",
            "-1",
            "0",
            "999999999999999999999999",
            "1e400",
            "NaN",
            "2019-13-45",
            "2024-02-30T25:61:61Z",
            "*",
            "%25",
            "%",
            "%zz",
            "%F0%9F%92%A9",
            "%C3%A9%CC%81%E2%80%AE",
            "null",
            "true",
            "%5B%5D",
            "a,b,,c,",
            "latest",
            "2012..2024",
            "x".repeat(3000),
            "%e1%ba%a3".repeat(300));

    private static final List<String> HEADERS = List.of(
            "If-None-Match: *",
            "If-None-Match: \"\", W/\"x\", \"" + "y".repeat(500),
            "If-Match: \"nothing\"",
            "If-Match: *",
            "If-Modified-Since: never",
            "If-Modified-Since: Mon, 01 Jan 9999 00:00:00 GMT",
            "Range: bytes=5-1,-0,99999999999-",
            "Range: bytes=0-0",
            "If-Range: \"x\"",
            "Accept-Language: *;q=x, \u0001",
            "Accept-Encoding: *;q=0, gzip;q=9",
            "X-Request-Id: ${x}\t<b>",
            "X-Forwarded-For: 127.0.0.1",
            "X-Forwarded-Prefix: //evil.example",
            "X-HTTP-Method-Override: DELETE",
            "Forwarded: for=\"_gazonk\"",
            "Idempotency-Key: " + "k".repeat(1000),
            "Idempotency-Key:",
            "Prefer: respond-async, wait=-1",
            "Prefer: return=minimal; x=\"",
            "Cookie: a=b; " + "c".repeat(2000),
            "Origin: null",
            "Content-Encoding: gzip",
            "Content-Language: vi",
            "Expect: nothing",
            "Last-Event-ID: \u00ff",
            "TE: trailers",
            "Digest: sha-256=x",
            "Repr-Digest: sha-256=:x:");

    private static final List<String> TYPES = List.of(
            "application/json",
            "application/json;charset=utf-16",
            "application/merge-patch+json",
            "application/zip",
            "text/csv",
            "multipart/form-data",
            "multipart/form-data; boundary=x",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "application/pdf",
            "text/html",
            "application/x-www-form-urlencoded",
            "a/b; c",
            "",
            "application",
            ";");

    private static final List<String> ACCEPTS = List.of(
            "*/*",
            "application/json",
            "text/csv",
            "text/html",
            "image/svg+xml",
            "a/b",
            "*/*;q=0",
            ",;,",
            "x".repeat(900));

    private static final List<byte[]> BODIES = List.of(
            bytes(""),
            bytes("{"),
            bytes("{}"),
            bytes("[]"),
            bytes("null"),
            bytes("\"\""),
            bytes("[".repeat(5000)),
            bytes("{\"a\":".repeat(2000)),
            bytes("{\"reason\":" + "9".repeat(2000) + "}"),
            bytes("{\"reason\":1e999999999}"),
            bytes("{\"reason\":{\"reason\":[]}}"),
            bytes("{\"reason\":\"\\ud800\"}"),
            bytes("{\"reason\":\"x\",\"reason\":\"y\",\"@class\":\"java.lang.Runtime\"}"),
            bytes("{\"url\":\"file:///etc/passwd\",\"text\":\"\u0000\"}"),
            bytes("indicator,population,unit,year,score\npar-index,province,\"quang-ninh,2019,90\n"),
            bytes("indicator;unit\n=cmd|' /C calc'!A0;x\n"),
            bytes("--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"../../x\"\r\n\r\nabc\r\n--x--\r\n"),
            bytes("--x\r\n\r\n"),
            bytes("PK\u0003\u0004" + "\u0000".repeat(26)),
            bytes("PK\u0005\u0006" + "\u0000".repeat(18)),
            bytes("%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 1 0 R>>endobj\ntrailer<</Root 1 0 R>>"),
            bytes("<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>"),
            bytes("<table>" + "<tr><td>".repeat(500)),
            new byte[] {31, -117, 8, 0, 0, 0, 0, 0, 0, 3, -1, -1},
            new byte[] {-1, -2, 0, -40, 0, 0},
            new byte[4096]);

    /** Of classes, stacks, statements, files of the machine. */
    private static final Pattern LEAK = Pattern.compile(
            "\\bat [a-z]\\w*(\\.\\w+)+\\(|\\b(java|javax|jakarta|org\\.(h2|hibernate|jboss|apache|postgresql|flywaydb)|io\\.(quarkus|vertx|netty"
                    + "|smallrye)|com\\.fasterxml|vn\\.parindex)\\.[a-z]|Exception\\b|SQLSTATE|(?i:\\bselect\\b.{1,200}\\bfrom\\b)|root:x:|/tmp/|/home/");

    private static final Pattern WORD_OF_OURS = Pattern.compile("@class|java\\.lang\\.Runtime");

    @Inject
    PublishedDatabase database;

    @TestHTTPResource("/")
    URI root;

    private record Asked(String line, List<String> headers, byte[] body) {

        @Override
        public String toString() {
            return line.substring(0, Math.min(250, line.length())) + " "
                    + headers.toString()
                            .substring(0, Math.min(400, headers.toString().length())) + " "
                    + new String(body, 0, Math.min(60, body.length), StandardCharsets.ISO_8859_1);
        }
    }

    @Test
    void whateverIsSentNothingBreaksAndNothingIsGivenAway() throws Exception {
        database.holdTheShippedDataset();
        var random = Chance.random();
        var faults = new ArrayList<String>();
        var statuses = new TreeMap<Integer, Integer>();
        int cases = 0;
        for (int i = 0; i < TIMES; i++) {
            for (var operation : ContractOperations.list()) {
                var asked = hostile(operation, random);
                cases++;
                var answer = send(asked);
                answer.ifPresent(text -> {
                    statuses.merge(status(text), 1, Integer::sum);
                    fault(text).ifPresent(fault -> faults.add(asked + "\n    -> " + fault));
                });
            }
        }
        System.out.println(cases + " hostile requests, answered " + statuses);
        assertThat(faults).as(Chance.told()).isEmpty();
        assertThat(statuses.keySet()).as("some were right, most were not").contains(200, 400, 401, 404);
    }

    /** What the first thousands of cases found: such a type was a 500. */
    @Test
    void aTypeThatIsNoneIsRefused() throws Exception {
        for (var type : List.of(";", "application", "/", "a/")) {
            var answer = send(new Asked("GET /api/v1/changes", List.of("Content-Type: " + type), new byte[0]));
            assertThat(answer)
                    .hasValueSatisfying(text -> assertThat(status(text)).isEqualTo(415));
        }
    }

    private static Asked hostile(Operation operation, Random random) {
        var path = operation.path();
        var query = new ArrayList<String>();
        var parameters = new ArrayList<>(operation.parameters().toList());
        for (var parameter : parameters) {
            var name = parameter.path("name").asText();
            var example = parameter.has("example") ? escaped(ContractReads.text(parameter.path("example"))) : "latest";
            var value = random.nextInt(4) > 0 ? example : pick(random, WORDS);
            switch (parameter.path("in").asText()) {
                case "path" -> path = path.replace("{" + name + "}", value);
                case "query" -> {
                    // Whoever waits is answered late, which is no fault.
                    if (!name.equals("wait") && random.nextInt(3) == 0) {
                        query.add(name + "=" + (random.nextBoolean() ? value : pick(random, WORDS)));
                    }
                }
                default -> {}
            }
        }
        if (random.nextInt(5) == 0) {
            query.add(pick(random, WORDS) + "=" + pick(random, WORDS));
        }
        var method = random.nextInt(12) == 0
                ? pick(random, List.of("POST", "PUT", "DELETE", "PATCH", "HEAD", "GET", "TRACE", "PROPFIND"))
                : operation.method();
        var headers = new ArrayList<String>();
        headers.add("Accept: " + (random.nextInt(3) > 0 ? "*/*" : pick(random, ACCEPTS)));
        switch (random.nextInt(5)) {
            case 0 -> {}
            case 1 ->
                headers.add("Authorization: "
                        + pick(
                                random,
                                List.of(
                                        "Bearer",
                                        "Bearer x.y.z",
                                        "Basic eDp5",
                                        "\u00ff",
                                        "Bearer " + "t".repeat(4000))));
            default -> headers.add("Authorization: Bearer " + PublishingServer.TOKEN);
        }
        for (int i = random.nextInt(4); i > 0; i--) {
            headers.add(pick(random, HEADERS));
        }
        var body = operation.isRead() && random.nextInt(8) > 0 ? new byte[0] : pick(random, BODIES);
        if (body.length > 0 || !operation.isRead()) {
            headers.add("Content-Type: " + pick(random, TYPES));
            headers.add("Content-Length: " + body.length);
        }
        return new Asked(method + " " + path + (query.isEmpty() ? "" : "?" + String.join("&", query)), headers, body);
    }

    private static String escaped(String text) {
        return java.net.URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Empty where the connection was closed before an answer, or what answers is a stream that does not end. */
    private Optional<String> send(Asked asked) throws IOException {
        var request = new StringBuilder(asked.line()).append(" HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n");
        asked.headers().forEach(header -> request.append(header).append("\r\n"));
        var read = new ByteArrayOutputStream();
        try (var socket = new Socket(root.getHost(), root.getPort())) {
            socket.setSoTimeout(20_000);
            var out = socket.getOutputStream();
            out.write(bytes(request + "\r\n"));
            out.write(asked.body());
            out.flush();
            var in = socket.getInputStream();
            var piece = new byte[8192];
            for (int n = in.read(piece); n >= 0 && read.size() < 200_000; n = in.read(piece)) {
                read.write(piece, 0, n);
                if (read.toString(StandardCharsets.ISO_8859_1).contains("text/event-stream")) {
                    break;
                }
            }
        } catch (SocketTimeoutException e) {
            throw new AssertionError("no answer in 20 s: " + asked, e);
        } catch (SocketException e) {
            // Closed while something was still being sent; what was answered before that counts.
        }
        return read.size() == 0 ? Optional.empty() : Optional.of(read.toString(StandardCharsets.UTF_8));
    }

    private static int status(String answer) {
        return Integer.parseInt(answer.split(" ")[1]);
    }

    private static Optional<String> fault(String answer) {
        int status = status(answer);
        var shown = answer.substring(0, Math.min(900, answer.length()));
        if (status >= 500 && status != 503) {
            return Optional.of(shown);
        }
        var head = answer.substring(0, Math.max(0, answer.indexOf("\r\n\r\n"))).toLowerCase(java.util.Locale.ROOT);
        if (head.contains("\r\nx-injected") || !head.contains("x-content-type-options: nosniff")) {
            return Optional.of("headers: " + shown);
        }
        // What was sent may be told back, as it was.
        var body = WORD_OF_OURS.matcher(answer).replaceAll("");
        return status >= 400 && LEAK.matcher(body).find() ? Optional.of("leak: " + shown) : Optional.empty();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static <T> T pick(Random random, List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
