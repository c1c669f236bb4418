package vn.parindex.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.parindex.chance.Chance;
import vn.parindex.changes.PublishingServer;
import vn.parindex.database.DatabaseTest;
import vn.parindex.http.problem.Problem;

/** Whatever is read with whatever filters and in whatever format, the answer is what was asked for or a problem: never a 5xx, never HTML. */
@DatabaseTest
@TestProfile(PublishingServer.WithToken.class)
class ReadFuzzTest {

    private static final int REQUESTS = Chance.times(250);

    private static final List<String> PATHS = List.of(
            "/observations",
            "/observations/facets",
            "/rankings/par-index/2019",
            "/rankings",
            "/provinces/quang-ninh/history",
            "/comparison",
            "/sipas/2021",
            "/summaries/par-index",
            "/units",
            "/provinces",
            "/sources",
            "/sources/hai-hau-2020-05-22",
            "/checks",
            "/releases");
    private static final List<String> ENDINGS = List.of(
            "",
            "",
            "",
            ".csv",
            ".ndjson",
            ".xlsx",
            ".json",
            ".jsonstat",
            ".csv-metadata.json",
            ".xls",
            ".",
            ".csv.csv");
    private static final List<String> NAMES = List.of(
            "indicator",
            "population",
            "unit",
            "on",
            "region",
            "year",
            "state",
            "source",
            "include",
            "sort",
            "layout",
            "limit",
            "cursor",
            "fields",
            "format",
            "labels",
            "bom",
            "decimal",
            "lang",
            "release",
            "asOf",
            "q",
            "within",
            "outcome",
            "status",
            "unit%00",
            "");
    private static final List<String> WORDS = List.of(
            "par-index",
            "sipas.*",
            "par-index.*",
            "*",
            "province",
            "quang-ninh",
            "Qu%E1%BA%A3ng+Ninh",
            "hai phong".replace(" ", "%20"),
            "tay-nguyen",
            "2019",
            "2012..2024",
            "2024..2012",
            "99999999999",
            "-1",
            "0",
            "1",
            "value",
            "missing",
            "-score",
            "score,unit",
            "wide",
            "alternatives",
            "related",
            "csv",
            "xlsx",
            "jsonstat",
            "sdmx-csv",
            "sdmx-ml",
            "latest",
            "2026-11-24T00:00:00Z",
            "2026-11-24",
            "2026.11.29",
            "contradicted",
            "draft",
            "moha",
            "%00",
            "%ff",
            "%0d%0a",
            "%F0%9F%98%80",
            "%",
            "<script>",
            "%27;--",
            "${x}",
            "%5C",
            "%25",
            "_",
            "",
            "x".repeat(300));
    private static final List<String> ACCEPTS = List.of(
            "*/*",
            "",
            "application/json",
            "text/csv",
            "text/html",
            "text/html,application/xhtml+xml,*/*;q=0.8",
            "image/png",
            ";;;",
            "a/b;q=x",
            "application/x-ndjson, application/json;q=0.1",
            "application/vnd.sdmx.data+json;version=2.0.0",
            "application/problem+json",
            "*/*;q=0",
            ",",
            "x".repeat(500));

    @TestHTTPResource("/")
    URI root;

    @Test
    void anyQueryIsAnsweredOrToldWhatIsWrong() throws Exception {
        var random = Chance.random();
        var client = new RawClient(root);
        var faults = new ArrayList<String>();
        int good = 0;
        for (int i = 0; i < REQUESTS; i++) {
            var line = "GET /api/v1" + pick(random, PATHS) + pick(random, ENDINGS) + query(random);
            var accept = pick(random, ACCEPTS);
            var answer = client.send(line, "Accept: " + accept);
            good += answer.status() == 200 ? 1 : 0;
            fault(answer).ifPresent(fault -> faults.add(line + " [" + accept + "]: " + fault));
        }
        assertThat(faults).as(Chance.told()).isEmpty();
        assertThat(good).as("some requests are right, " + Chance.told()).isPositive();
    }

    private static Optional<String> fault(RawClient.Answer answer) {
        var type = String.valueOf(answer.header("Content-Type"));
        var shown = answer.status() + " " + type + " "
                + answer.body().substring(0, Math.min(300, answer.body().length()));
        if (answer.status() >= 500 || type.contains("html")) {
            return Optional.of(shown);
        }
        if (answer.status() < 400) {
            return Optional.empty();
        }
        try {
            var problem = new ObjectMapper().readTree(answer.body());
            boolean isTold = type.startsWith(Problem.MEDIA_TYPE)
                    && problem.path("status").asInt() == answer.status()
                    && !problem.path("code").asText().isEmpty()
                    && !problem.path("detail").asText().isEmpty();
            return isTold ? Optional.empty() : Optional.of(shown);
        } catch (JsonProcessingException e) {
            return Optional.of(shown + " " + e);
        }
    }

    private static String query(Random random) {
        var query = new StringBuilder();
        for (int i = random.nextInt(5); i > 0; i--) {
            query.append(query.isEmpty() ? "?" : "&")
                    .append(pick(random, NAMES))
                    .append('=')
                    .append(pick(random, WORDS));
            if (random.nextInt(4) == 0) {
                query.append(',').append(pick(random, WORDS));
            }
        }
        return query.toString();
    }

    private static <T> T pick(Random random, List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
