package vn.parindex.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.restassured.RestAssured;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.parindex.client.api.HistoriesApi;
import vn.parindex.client.api.ObservationsApi;
import vn.parindex.client.api.RankingsApi;
import vn.parindex.client.model.Problem;
import vn.parindex.client.model.ProblemError;
import vn.parindex.client.model.Result;
import vn.parindex.database.H2Test;

/** The Java client that the build generates from the contract asks the running service. */
@H2Test
class GeneratedClientTest {

    private static final Pattern CURSOR = Pattern.compile("(?:^|&)cursor=([^&]+)");

    private final ApiClient client = new ApiClient();

    @BeforeEach
    void point() {
        client.updateBaseUri(URI.create(RestAssured.baseURI).getScheme() + "://localhost:" + RestAssured.port);
    }

    @Test
    void itReadsARanking() throws ApiException {
        var ranking = new RankingsApi(client)
                .getRanking(RankingsApi.APIGetRankingRequest.newBuilder()
                        .indicator("par-index")
                        .year("2019")
                        .build());
        assertThat(ranking.getItems()).hasSize(63);
        assertThat(ranking.getCoverage().getComplete()).isFalse();
        var first = ranking.getItems().get(0);
        assertThat(first.getUnit().getName().getVi()).isEqualTo("Quảng Ninh");
        assertThat(first.getScore()).isEqualTo(90.09);
        assertThat(first.getRank().getPlace().getWorst()).isEqualTo(1);
        assertThat(ranking.getItems())
                .filteredOn(item -> item.getState() == Result.StateEnum.MISSING)
                .isNotEmpty()
                .allSatisfy(item -> assertThat(item.getScore()).isNull());
    }

    @Test
    void itReadsAHistory() throws ApiException {
        var history = new HistoriesApi(client)
                .getProvinceHistory(HistoriesApi.APIGetProvinceHistoryRequest.newBuilder()
                        .unit("quang-ninh")
                        .indicator(List.of("par-index"))
                        .build());
        assertThat(history.getUnit().getId()).isEqualTo("quang-ninh");
        assertThat(history.getItems()).hasSizeGreaterThanOrEqualTo(13).anySatisfy(item -> {
            assertThat(item.getYear()).isEqualTo(2019);
            assertThat(item.getScore()).isEqualTo(90.09);
        });
        assertThat(history.getBreaks()).isNotEmpty();
    }

    @Test
    void itTurnsThePagesOfTheObservations() throws ApiException {
        var observations = new ObservationsApi(client);
        var seen = new HashSet<String>();
        int total;
        int pages = 0;
        String cursor = null;
        do {
            var page = observations.listObservations(ObservationsApi.APIListObservationsRequest.newBuilder()
                    .indicator(List.of("sipas"))
                    .limit(50)
                    .cursor(cursor)
                    .build());
            page.getItems().forEach(item -> seen.add(item.getUnit().getId() + " " + item.getYear()));
            total = page.getTotal();
            pages++;
            cursor = cursor(page.getLinks().getNext());
        } while (cursor != null);
        assertThat(pages).isGreaterThan(2);
        assertThat(seen).hasSize(total);
    }

    /** Null on the last page. */
    private static String cursor(String next) {
        return next == null
                ? null
                : CURSOR.matcher(URI.create(next).getQuery())
                        .results()
                        .findFirst()
                        .orElseThrow()
                        .group(1);
    }

    @Test
    void itReadsTheProblemOfABadRequest() throws Exception {
        var refused = catchThrowableOfType(ApiException.class, () -> new RankingsApi(client)
                .getRanking(RankingsApi.APIGetRankingRequest.newBuilder()
                        .indicator("par-index")
                        .year("2019.5")
                        .population("provinces")
                        .build()));
        assertThat(refused.getCode()).isEqualTo(400);
        var problem = ApiClient.createDefaultObjectMapper().readValue(refused.getResponseBody(), Problem.class);
        assertThat(problem.getCode()).isEqualTo("invalid-request");
        assertThat(problem.getErrors()).extracting(ProblemError::getParameter).contains("year", "population");
    }
}
