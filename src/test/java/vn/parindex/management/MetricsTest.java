package vn.parindex.management;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.parindex.database.H2Test;
import vn.parindex.database.Shipped;

/** What is watched is told, and what is told stays countable. */
@H2Test
class MetricsTest {

    private static final Path PRODUCTION = Path.of("k8s/overlays/production");

    /** What this service tells, not the operator of the database or the cluster. */
    private static final Pattern OURS = Pattern.compile("\\b(?:parindex|http_server|jvm|agroal|process)_[a-z_]+\\b");

    private static Set<String> told() {
        return given().get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("[{ ]")[0])
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Which indicators there are is read a moment after a release is seen. */
    @BeforeEach
    void waitUntilEveryIndicatorIsToldOf() throws InterruptedException {
        int indicators = Shipped.rows("indicators").size();
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (given().get("/q/metrics")
                        .asString()
                        .lines()
                        .filter(line -> line.startsWith("parindex_coverage_ratio{"))
                        .count()
                < indicators) {
            assertThat(System.nanoTime()).isLessThan(end);
            Thread.sleep(20);
        }
    }

    private static Set<String> watched(String file) throws IOException {
        var names = new TreeSet<String>();
        OURS.matcher(Files.readString(PRODUCTION.resolve(file))).results().forEach(found -> names.add(found.group()));
        return names;
    }

    private static long count(String series) {
        return given().get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith(series + " "))
                .mapToLong(line -> (long) Double.parseDouble(line.substring(series.length() + 1)))
                .sum();
    }

    @Test
    void everyMetricOfTheDashboardAndTheAlertsIsTold() throws Exception {
        given().get("/api/v1/units").then().statusCode(200);
        var watched = new TreeSet<>(watched("grafana-dashboard.json"));
        watched.addAll(watched("prometheusrule.yaml"));
        assertThat(watched).hasSizeGreaterThan(20).isSubsetOf(told());
    }

    @Test
    void aKeptAnswerIsCountedLikeTheFirst() {
        var series =
                "parindex_requests_total{method=\"GET\",route=\"/api/v1/rankings/{indicator}/{year}\",status=\"200\"}";
        long before = count(series);
        for (int i = 0; i < 5; i++) {
            given().get("/api/v1/rankings/par-index/2019.csv").then().statusCode(200);
        }
        assertThat(count(series)).isEqualTo(before + 5);
    }

    @Test
    void whatWasComputedIsToldByItsRouteWhoeverAnsweredIt() {
        for (var unit : List.of("hung-yen", "quang-ninh", "hai-phong")) {
            for (int i = 0; i < 3; i++) {
                given().get("/api/v1/units/" + unit + "/history").then().statusCode(200);
            }
        }
        given().get("/provinces/hai-phong").then().statusCode(200);
        var addresses = Pattern.compile("http_server_requests_seconds_count\\{[^}]*uri=\"(/[^\"]*)\"")
                .matcher(given().get("/q/metrics").asString())
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(addresses)
                .isNotEmpty()
                .noneMatch(uri -> uri.contains("hung-yen") || uri.contains("quang-ninh") || uri.contains("hai-phong"));
    }

    @Test
    void howMuchIsKnownOfAnIndexIsToldAsTheFilesSayIt() {
        for (var population : List.of("province", "ministry")) {
            long ranked = Shipped.rows("editions").stream()
                    .filter(row -> row.get("indicator").equals("par-index")
                            && row.get("population").equals(population)
                            && !row.get("status").equals("not-held"))
                    .mapToLong(row -> Long.parseLong(row.get("units_ranked")))
                    .sum();
            long known = Shipped.rows("scores").stream()
                    .filter(row -> row.get("indicator").equals("par-index")
                            && row.get("population").equals(population)
                            && row.get("preferred").equals("true")
                            && !row.get("score").isEmpty())
                    .map(row -> row.get("unit") + " " + row.get("year"))
                    .distinct()
                    .count();
            assertThat(ranked).isGreaterThan(known);
            assertThat(known).isPositive();
            var series = "parindex_coverage_ratio{indicator=\"par-index\",population=\"" + population + "\"} ";
            assertThat(given().get("/q/metrics").asString().lines().filter(line -> line.startsWith(series)))
                    .singleElement()
                    .satisfies(line -> assertThat(Double.parseDouble(line.substring(series.length())))
                            .isCloseTo((double) known / ranked, within(1e-9)));
        }
    }

    @Test
    void noAddressMakesASeriesOfItsOwn() {
        for (int i = 0; i < 20; i++) {
            given().get("/nothing/" + i).then().statusCode(404);
            given().get("/api/v1/units/nobody-" + i).then().statusCode(404);
            given().request("FOO" + i, "/api/v1").then().statusCode(greaterThanOrEqualTo(400));
        }
        var metrics = given().get("/q/metrics").asString();
        assertThat(metrics).doesNotContain("nothing/1", "nobody-1", "FOO1");
        assertThat(metrics.lines().filter(line -> line.startsWith("parindex_requests_total")))
                .hasSizeLessThan(500);
    }
}
