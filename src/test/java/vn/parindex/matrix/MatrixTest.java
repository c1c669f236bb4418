package vn.parindex.matrix;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.parindex.changes.PublishingServer;
import vn.parindex.database.H2Test;
import vn.parindex.database.Shipped;
import vn.parindex.http.contract.ContractCheck;
import vn.parindex.loading.ReleaseLoader;
import vn.parindex.publishing.PublishedDatabase;

/** The same query, asked for in each format, says the same of each result. */
@H2Test
@TestProfile(PublishingServer.WithToken.class)
@TestInstance(Lifecycle.PER_CLASS)
class MatrixTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final List<Decoder> DECODERS = decoders();

    @Inject
    ReleaseLoader loader;

    @Inject
    PublishedDatabase database;

    private static List<Decoder> decoders() {
        var decoders = new ArrayList<Decoder>(List.of(
                new TableDecoders.Csv(),
                new TableDecoders.CsvWithCommas(),
                new TableDecoders.Ndjson(),
                new TableDecoders.Workbook(),
                new TableDecoders.JsonStat()));
        ServiceLoader.load(Decoder.class).forEach(decoders::add);
        return decoders;
    }

    private void loadTheShippedDataset() {
        database.holdTheShippedDataset();
    }

    @Test
    void everyStateIsTheSameInEveryFormat() throws Exception {
        database.empty();
        loader.load(EveryState.dataset().build());

        var observed = compare("/api/v1/observations?", true);
        assertThat(observed).extracting(Cell::state).contains("value", "missing", "withheld", "not-published");
        assertThat(observed).extracting(Cell::score).contains("0", "84", "90.1", "70.001", null);
        assertThat(observed).extracting(Cell::points).contains("0", "31.5", null);
        assertThat(observed).hasSize(14);
        compare("/api/v1/rankings/par-index/2019?", false);
        assertThat(compare("/api/v1/provinces/hue/history?indicator=par-index", false))
                .extracting(Cell::unit)
                .containsExactly("thua-thien-hue", "hue");
        compare("/api/v1/comparison?unit=ha-noi,hue", false);
        assertThat(compare("/api/v1/comparison?unit=ha-noi,dong-cu", false))
                .extracting(Cell::state)
                .contains("not-applicable");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "indicator=par-index",
                "indicator=sipas.*&population=province",
                "region=tay-nguyen&year=2016..2022",
                "state=missing",
                "unit=quang-ninh,hung-yen&sort=-score",
                "year=1990"
            })
    void theShippedDatasetIsTheSameInEveryFormat(String query) throws Exception {
        loadTheShippedDataset();

        var cells = compare("/api/v1/observations?" + query, true);
        assertThat(cells.isEmpty()).isEqualTo(query.equals("year=1990"));
        if (query.isEmpty()) {
            assertThat(cells).hasSameSizeAs(Shipped.results());
            compare("/api/v1/rankings/par-index/2019?", false);
            compare("/api/v1/provinces/hung-yen-2025/history?include=related", false);
            compare("/api/v1/ministries/bo-giao-thong-van-tai/history?", false);
        }
    }

    /** What JSON says, page by page; every other format says it too. */
    private static List<Cell> compare(String address, boolean statistical) throws Exception {
        var expected = json(address);
        for (var decoder : DECODERS) {
            if (statistical || !decoder.isStatistical()) {
                var answer = ask(address + "&" + decoder.parameters());
                assertThat(decoder.decode(answer))
                        .as("%s&%s", address, decoder.parameters())
                        .containsExactlyInAnyOrderElementsOf(expected);
            }
        }
        return expected;
    }

    private static List<Cell> json(String address) throws Exception {
        var cells = new ArrayList<Cell>();
        var next = address + "&limit=1000";
        if (address.contains("/history") || address.contains("/comparison")) {
            next = address;
        }
        while (next != null) {
            var page = JSON.readTree(ask(next));
            page.path("items").forEach(item -> cells.add(Cell.of(item)));
            next = page.at("/links/next").asText(null);
        }
        return cells;
    }

    private static byte[] ask(String address) {
        var answer = given().filter(new ContractCheck())
                .urlEncodingEnabled(false)
                .get(address.replace("?&", "?").replaceFirst("\\?$", ""));
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        return answer.asByteArray();
    }
}
