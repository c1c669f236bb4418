package vn.parindex.dataset.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.parindex.http.Calls.get;
import static vn.parindex.http.Calls.json;
import static vn.parindex.http.Calls.list;

import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import vn.parindex.changes.PublishingServer;
import vn.parindex.database.H2Test;
import vn.parindex.dataset.TestPackage;
import vn.parindex.loading.LoadOutcome;
import vn.parindex.loading.ReleaseLoader;

/** What a reader is told of tables that are partly known or contradict themselves. The figures are made up. */
@H2Test
@TestProfile(PublishingServer.WithToken.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PartialTablesTest {

    @Inject
    PublishingServer server;

    @Inject
    ReleaseLoader loader;

    @BeforeAll
    void publish() {
        server.loadTheShippedDataset();
        var data = TestPackage.shipped().version("2026.12.2");
        index(data, "disputed", "2024", "5");
        score(data, "disputed", "2024", "quang-ninh", "88.00", "1");
        score(data, "disputed", "2024", "ha-noi", "", "2");
        score(data, "disputed", "2024", "hai-phong", "85.00", "3");
        score(data, "disputed", "2024", "da-nang", "71.00", "4");
        score(data, "disputed", "2024", "can-tho", "74.00", "5");
        index(data, "leader", "2023", "3");
        edition(data, "leader", "2024", "3");
        score(data, "leader", "2023", "quang-ninh", "", "1");
        score(data, "leader", "2024", "quang-ninh", "", "1");
        assertThat(loader.load(data.build()).kind()).isEqualTo(LoadOutcome.Kind.RELEASED);
    }

    private static void index(TestPackage data, String code, String year, String units) {
        data.row(
                "indicators",
                "code=" + code,
                "population=province",
                "order=9",
                "name_vi=" + code,
                "name_en=" + code,
                "description_vi=" + code,
                "description_en=" + code,
                "unit_of_measure=percent",
                "scale_max=100",
                "publisher=Bộ Nội vụ");
        edition(data, code, year, units);
    }

    private static void edition(TestPackage data, String code, String year, String units) {
        data.row(
                "editions",
                "indicator=" + code,
                "population=province",
                "year=" + year,
                "status=published",
                "units_ranked=" + units,
                "source=vgp-2024-04-17");
    }

    private static void score(TestPackage data, String code, String year, String unit, String score, String place) {
        data.row(
                "scores",
                "indicator=" + code,
                "population=province",
                "unit=" + unit,
                "year=" + year,
                "score=" + score,
                "rank_best=" + place,
                "rank_worst=" + place,
                "source=vgp-2024-04-17",
                "preferred=true");
    }

    @Test
    void everyKnownScoreBoundsTheStatisticsAlsoOfUnitsWhosePlaceIsDisputed() {
        var statistics = get("/rankings/disputed/2024").path("statistics");
        assertThat(statistics.at("/min/computed"))
                .isEqualTo(json("{\"value\":71.00,\"low\":71.00,\"high\":71.00,\"certain\":true,"
                        + "\"known\":{\"value\":71.00,\"over\":4,\"of\":5}}"));
        assertThat(statistics.at("/mean/computed"))
                .isEqualTo(json("{\"value\":null,\"low\":80.60,\"high\":81.20,\"certain\":false,"
                        + "\"known\":{\"value\":79.50,\"over\":4,\"of\":5}}"));
        assertThat(statistics.at("/standardDeviation/computed/low").decimalValue())
                .isPositive();
    }

    @Test
    void whereTheFirstStaysOnlyOneOfTheOtherTwoCanRise() {
        var statistics = get("/rankings/leader/2024").path("statistics");
        assertThat(statistics.at("/rankRisen"))
                .isEqualTo(
                        json("{\"published\":null,\"computed\":{\"value\":null,\"low\":0,\"high\":1,\"certain\":false,"
                                + "\"known\":{\"value\":0,\"over\":1,\"of\":3}},\"since\":2023,\"comparable\":true}"));
        assertThat(statistics.at("/risen/computed").isNull()).isTrue();
    }

    @Test
    void pointsEndAtTheirWeight() {
        var mean = get("/rankings/par-index.part-sipas/2023").at("/statistics/mean/computed");
        assertThat(mean.path("high").decimalValue()).as("of 10 points").isLessThan(BigDecimal.TEN);
        assertThat(mean.path("value").isNull()).isTrue();
    }

    @Test
    void aPlaceThatDoesNotFitMakesNobodyTheLowest() {
        assertThat(list(get("/summaries/disputed/2024").path("lowest"), "unit/id"))
                .as("Cần Thơ is printed 5th above a lower score")
                .containsExactly("da-nang");
    }
}
