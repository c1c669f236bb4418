package vn.parindex.sdmx;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.parindex.chance.Chance;
import vn.parindex.database.H2Test;

/** Whatever is sent below /sdmx, the answer is SDMX: data, structures or an error message, never a 5xx and never HTML. */
@H2Test
class SdmxFuzzTest {

    private static final int REQUESTS = Chance.times(400);

    private static final List<String> WORDS = List.of(
            "A",
            "par-index",
            "sipas",
            "par-index_steering",
            "province",
            "quang-ninh",
            "score",
            "points",
            "all",
            "*",
            "latest",
            "1.0",
            "PARINDEX",
            "RESULTS",
            "CL_UNIT",
            "REF_AREA",
            "TIME_PERIOD",
            "OBS_VALUE",
            "dataflow",
            "codelist",
            "2019",
            "ge:2019",
            "eq:",
            "lt:NaN",
            "co:%22",
            "2019-13",
            "99999999999",
            "-1",
            "NaN",
            "%00",
            "%ff",
            "%0d%0a",
            "%F0%9F%98%80",
            "Qu%E1%BA%A3ng",
            "<script>",
            "'",
            "%27;--",
            "${x}",
            "[",
            "]",
            "{",
            "}",
            "|",
            "^",
            "`",
            "\\",
            ";a=b",
            "..",
            "%2e%2e",
            "%2F",
            "~",
            "@",
            "$",
            "_",
            "x".repeat(300));
    private static final List<String> JOINTS = List.of(".", "+", ",", "%2C", "%2B", "..", "/", "", "%20", ":", "=");
    private static final List<String> ROOTS = List.of(
            "/v1/data/",
            "/v1/data/par-index/",
            "/v1/data/PARINDEX,RESULTS,1.0/A.",
            "/v1/availableconstraint/sipas/",
            "/v1/codelist/",
            "/v1/datastructure/PARINDEX/",
            "/v1/structure/",
            "/v1/",
            "/v2/data/dataflow/PARINDEX/",
            "/v2/data/*/*/RESULTS/*/",
            "/v2/structure/",
            "/v2/availability/dataflow/PARINDEX/sipas/*/",
            "/v2/",
            "/v3/",
            "/");
    /** What is right as it is; a wild query or Accept comes with it. */
    private static final List<String> RIGHT = List.of(
            "/v1/data/sipas",
            "/v1/data/par-index/A.par-index+par-index_steering.province.quang-ninh.",
            "/v1/data/PARINDEX%2Csipas%2C1.0/all/all/",
            "/v1/dataflow",
            "/v1/datastructure/PARINDEX/RESULTS/latest?references=children",
            "/v1/codelist/all/CL_INDICATOR",
            "/v1/availableconstraint/sipas/A.sipas.province..",
            "/v2/data/dataflow/PARINDEX/sipas/1.0/*",
            "/v2/structure/codelist/PARINDEX/CL_FREQ,CL_MEASURE/*",
            "/v2/availability/dataflow/PARINDEX/sipas/*/*/REF_AREA");

    private static final List<String> NAMES = List.of(
            "startPeriod",
            "endPeriod",
            "firstNObservations",
            "lastNObservations",
            "updatedAfter",
            "includeHistory",
            "dimensionAtObservation",
            "detail",
            "references",
            "mode",
            "c[TIME_PERIOD]",
            "c[REF_AREA]",
            "c[OBS_VALUE]",
            "c[X]",
            "c[]",
            "c",
            "c[NOTE]",
            "attributes",
            "measures",
            "format",
            "lang",
            "release",
            "asOf",
            "fields",
            "limit",
            "c%5BINDICATOR%5D");
    private static final List<String> ACCEPTS = List.of(
            "*/*",
            "",
            "application/xml",
            "application/json",
            "text/csv",
            "text/html",
            "image/png",
            ";;;",
            "a/b;q=x",
            "application/vnd.sdmx.genericdata+xml;version=2.1",
            "application/vnd.sdmx.structurespecificdata+xml;version=3.0",
            "application/vnd.sdmx.data+json;version=1.0.0",
            "application/vnd.sdmx.data+csv;labels=both",
            "*/*;q=0",
            "application/vnd.sdmx.structure+json;q=0.5, */*;q=0.1",
            ",",
            "x".repeat(500));

    private record Answer(int status, String type, String body) {}

    @Test
    void anyRequestIsAnsweredInSdmx() throws Exception {
        var random = Chance.random();
        var faults = new ArrayList<String>();
        int good = 0;
        for (int i = 0; i < REQUESTS; i++) {
            var right = pick(random, RIGHT);
            var path = "/sdmx"
                    + (random.nextInt(3) == 0
                            ? right + (right.contains("?") ? "" : query(random))
                            : pick(random, ROOTS) + text(random, 6) + query(random));
            var accept = pick(random, ACCEPTS);
            var method = random.nextInt(20) == 0 ? "POST" : "GET";
            var answer = send(method, path.replace(" ", "%20"), accept);
            good += answer.status() == 200 ? 1 : 0;
            fault(answer).ifPresent(fault -> faults.add(method + " " + path + " [" + accept + "]: " + fault));
        }
        assertThat(faults).as(Chance.told()).isEmpty();
        assertThat(good).as("some requests are right, " + Chance.told()).isPositive();
    }

    private static Optional<String> fault(Answer answer) {
        var shown = answer.status() + " " + answer.type() + " "
                + answer.body().substring(0, Math.min(300, answer.body().length()));
        if (answer.status() >= 500
                || answer.type().contains("html")
                || answer.body().toLowerCase(Locale.ROOT).contains("<html")) {
            return Optional.of(shown);
        }
        try {
            if (answer.type().contains("xml")) {
                var root = Messages.xml(answer.body().getBytes(StandardCharsets.UTF_8))
                        .getDocumentElement();
                boolean error = root.getNodeName().equals("mes:Error");
                return error == answer.status() >= 400 ? Optional.empty() : Optional.of(shown);
            }
            if (answer.type().contains("json")) {
                boolean error = !new ObjectMapper()
                        .readTree(answer.body())
                        .path("errors")
                        .isEmpty();
                return error == answer.status() >= 400 ? Optional.empty() : Optional.of(shown);
            }
            return answer.status() == 200 && answer.type().contains("csv") ? Optional.empty() : Optional.of(shown);
        } catch (IOException | AssertionError e) {
            return Optional.of(shown + " " + e);
        }
    }

    private static String query(Random random) {
        var query = new StringBuilder();
        for (int i = random.nextInt(4); i > 0; i--) {
            query.append(query.isEmpty() ? "?" : "&")
                    .append(pick(random, NAMES))
                    .append('=')
                    .append(text(random, 3));
        }
        return query.toString();
    }

    private static String text(Random random, int most) {
        var text = new StringBuilder(pick(random, WORDS));
        for (int i = random.nextInt(most); i > 0; i--) {
            text.append(pick(random, JOINTS)).append(pick(random, WORDS));
        }
        return text.toString();
    }

    private static <T> T pick(Random random, List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    /** Sends the line as it is, with nothing between it and the service that would mend it. */
    private static Answer send(String method, String path, String accept) throws IOException {
        try (var socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(30_000);
            var request = method + " " + path + " HTTP/1.0\r\nHost: localhost\r\nAccept: " + accept
                    + "\r\nContent-Length: 0\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            var text = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int end = text.indexOf("\r\n\r\n");
            var head = text.substring(0, end);
            var type = Arrays.stream(head.split("\r\n"))
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("content-type:"))
                    .findFirst()
                    .orElse("");
            return new Answer(Integer.parseInt(head.split(" ")[1]), type, text.substring(end + 4));
        }
    }
}
