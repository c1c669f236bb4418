package vn.parindex.release;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.parindex.database.Answer.asking;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.parindex.catalog.Catalogs;
import vn.parindex.database.H2Test;
import vn.parindex.database.SentStatements;
import vn.parindex.http.contract.ContractOperations;

/**
 * How many statements each operation sends to the database: the first time, where nothing but the catalogue is known, and the second
 * time. No more than the table in docs/performance.md says, and an operation that the table does not name must not be.
 */
@H2Test
class StatementsTest {

    private static final Path TABLE = Path.of("docs/performance.md");
    private static final Pattern ROW = Pattern.compile("\\| `(\\w+)` \\| (\\d+) \\| (\\d+) \\|");

    private record Counts(long first, long second) {}

    @Inject
    Holdings holdings;

    @Inject
    Catalogs catalogs;

    @Inject
    CurrentRelease current;

    @Test
    void noOperationSendsMoreThanThePageOnPerformanceSays() throws IOException {
        var allowed = allowed();
        var measured = new TreeMap<String, Counts>();
        var lines = new ArrayList<String>();
        for (var operation : ContractOperations.list()) {
            if (operation.isRead() && operation.role().isEmpty()) {
                var address = operation.address("latest");
                var counts = counted(address);
                measured.put(operation.id(), counts);
                lines.add("| `%s` | %d | %d |".formatted(operation.id(), counts.first(), counts.second()));
            }
        }
        Files.write(Path.of("target/statements.md"), lines);
        assertThat(measured).hasSizeGreaterThan(50);
        assertThat(allowed.keySet()).isEqualTo(measured.keySet());
        measured.forEach((operation, counts) -> {
            assertThat(counts.first())
                    .as("the first %s", operation)
                    .isLessThanOrEqualTo(allowed.get(operation).first());
            assertThat(counts.second())
                    .as("the second %s", operation)
                    .isLessThanOrEqualTo(allowed.get(operation).second());
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/rankings/par-index/2019",
                "/api/v1/rankings/par-index/2022?population=ministry",
                "/api/v1/rankings/sipas/2019",
                "/api/v1/rankings/par-index.steering/2020"
            })
    void aFirstRankingTakesTwoAndAnotherViewOfItNone(String address) {
        knowOnlyTheCatalogue();
        assertThat(statements(address)).isLessThanOrEqualTo(2);
        for (var other : List.of("sort=-name", "limit=5", "format=csv", "lang=en", "sort=score&limit=3")) {
            assertThat(statements(address + (address.contains("?") ? "&" : "?") + other))
                    .as(other)
                    .isZero();
        }
    }

    @Test
    void whatOneOperationHasReadAnotherSharesWithIt() {
        knowOnlyTheCatalogue();
        statements("/api/v1/checks");
        assertThat(statements("/api/v1/observations?limit=1000&sort=-score")).isZero();
        assertThat(statements("/api/v1/observations.csv")).isZero();
        assertThat(statements("/api/v1/observations/facets?year=2019")).isZero();
        assertThat(statements("/api/v1/rankings?limit=1000")).isZero();
        assertThat(statements("/api/v1/comparison?unit=quang-ninh,hung-yen")).isZero();
        assertThat(statements("/api/v1/rankings/par-index/2019"))
                .as("the statements of its year alone")
                .isLessThanOrEqualTo(1);
    }

    @Test
    void whatIsPinnedToAReleaseOrAMomentBeforeItCostsNoMore() {
        var address = "/api/v1/rankings/par-index/2019?release=";
        statements(address + current.find().orElseThrow().id());
        assertThat(statements(address + current.find().orElseThrow().id())).isZero();
    }

    private Counts counted(String address) {
        knowOnlyTheCatalogue();
        return new Counts(statements(address), statements(address));
    }

    private void knowOnlyTheCatalogue() {
        holdings.forget();
        catalogs.at(current.find().orElseThrow());
    }

    private static long statements(String address) {
        // By a condition on which nothing here depends, so that no answer comes ready from before the service.
        return SentStatements.ofRequestsDuring(() -> assertThat(asking().urlEncodingEnabled(false)
                                .header("If-Unmodified-Since", "Thu, 01 Jan 2099 00:00:00 GMT")
                                .get(address)
                                .statusCode())
                        .as(address)
                        .isLessThan(400))
                .size();
    }

    private static Map<String, Counts> allowed() throws IOException {
        var allowed = new TreeMap<String, Counts>();
        ROW.matcher(Files.readString(TABLE))
                .results()
                .forEach(row -> allowed.put(
                        row.group(1), new Counts(Long.parseLong(row.group(2)), Long.parseLong(row.group(3)))));
        return allowed;
    }
}
