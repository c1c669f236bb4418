package vn.parindex.dataset.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.parindex.http.Calls.get;
import static vn.parindex.http.Calls.json;
import static vn.parindex.http.Calls.list;
import static vn.parindex.http.Calls.refused;
import static vn.parindex.http.Calls.unit;

import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import vn.parindex.changes.PublishingServer;
import vn.parindex.database.H2Test;
import vn.parindex.dataset.TestPackage;
import vn.parindex.loading.LoadOutcome;
import vn.parindex.loading.ReleaseLoader;

/**
 * Indices, components and populations are data: the shipped dataset with another index for provinces, and a provincial SIPAS
 * over departments and districts, is served without a line of code. The added figures are made up.
 */
@H2Test
@TestProfile(PublishingServer.WithToken.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenToMoreTest {

    private static final String SOURCE = "vgp-2024-04-17";

    @Inject
    PublishingServer server;

    @Inject
    ReleaseLoader loader;

    @BeforeAll
    void publish() {
        server.loadTheShippedDataset();
        var data = TestPackage.shipped().version("2026.12.1");
        unitOf(data, "so-noi-vu-quang-ninh", "department", "Sở Nội vụ", "sở", "quang-ninh");
        unitOf(data, "so-tai-chinh-quang-ninh", "department", "Sở Tài chính", "sở", "quang-ninh");
        unitOf(data, "so-y-te-quang-ninh", "department", "Sở Y tế", "sở", "quang-ninh");
        unitOf(data, "so-noi-vu-ha-noi", "department", "Sở Nội vụ", "sở", "ha-noi");
        unitOf(data, "so-tai-chinh-ha-noi", "department", "Sở Tài chính", "sở", "ha-noi");
        unitOf(data, "ha-long", "district", "Hạ Long", "thành phố thuộc tỉnh", "quang-ninh");
        unitOf(data, "cam-pha", "district", "Cẩm Phả", "thành phố thuộc tỉnh", "quang-ninh");
        unitOf(data, "uong-bi", "district", "Uông Bí", "thành phố thuộc tỉnh", "quang-ninh");
        unitOf(data, "ba-dinh", "district", "Ba Đình", "quận", "ha-noi");

        indicator(data, "pci", "province", "Năng lực cạnh tranh cấp tỉnh", "");
        indicator(data, "pci.transparency", "province", "Tính minh bạch", "pci");
        indicator(data, "sipas-local", "department", "Hài lòng trong tỉnh", "");
        indicator(data, "sipas-local", "district", "Hài lòng trong tỉnh", "");

        edition(data, "pci", "province", 2023, "63");
        edition(data, "pci", "province", 2024, "63");
        edition(data, "sipas-local", "department", 2023, "");
        edition(data, "sipas-local", "department", 2024, "");
        edition(data, "sipas-local", "district", 2024, "");

        score(data, "pci", "province", "quang-ninh", 2023, "71.25", 1);
        score(data, "pci", "province", "long-an", 2023, "70.94", 2);
        score(data, "pci", "province", "hai-phong", 2023, "70.34", 3);
        score(data, "pci", "province", "hai-phong", 2024, "74.84", 1);
        score(data, "pci", "province", "quang-ninh", 2024, "73.20", 2);
        score(data, "pci.transparency", "province", "quang-ninh", 2024, "6.8", null);
        score(data, "sipas-local", "department", "so-noi-vu-quang-ninh", 2023, "88.5", 1);
        score(data, "sipas-local", "department", "so-tai-chinh-quang-ninh", 2024, "91.00", null);
        score(data, "sipas-local", "department", "so-noi-vu-quang-ninh", 2024, "90.25", 2);
        score(data, "sipas-local", "department", "so-noi-vu-ha-noi", 2024, "95", null);
        score(data, "sipas-local", "department", "so-tai-chinh-ha-noi", 2024, "80", null);
        score(data, "sipas-local", "district", "ha-long", 2024, "88.8", null);
        score(data, "sipas-local", "district", "cam-pha", 2024, "87.7", null);
        score(data, "sipas-local", "district", "uong-bi", 2024, "86.6", null);
        data.row(
                "statements",
                "indicator=sipas-local",
                "population=department",
                "year=2024",
                "subject=quang-ninh",
                "statistic=mean",
                "value=89.9",
                "source=" + SOURCE);
        assertThat(loader.load(data.build()).kind()).isEqualTo(LoadOutcome.Kind.RELEASED);
    }

    @Test
    void aNewIndexIsRankedLikeTheOthers() {
        var ranking = get("/rankings/pci/latest");

        assertThat(ranking.path("year").asInt()).isEqualTo(2024);
        assertThat(list(ranking.path("items"), "unit/id")).hasSize(63).startsWith("hai-phong", "quang-ninh");
        assertThat(unit(ranking, "hai-phong").path("change"))
                .isEqualTo(json("{\"since\":2023,\"score\":4.50,\"rank\":2,\"comparable\":true}"));
        assertThat(ranking.at("/coverage/scores").asInt()).isEqualTo(2);
        assertThat(get("/rankings/pci.transparency/2024").at("/items/0/score").asText())
                .isEqualTo("6.8");
    }

    @Test
    void aNewIndexHasHistoriesSummariesAndComparisons() {
        var history = get("/units/quang-ninh/history", "indicator=pci");
        assertThat(list(history.path("items"), "score")).containsExactly("71.25", "73.20");

        var summaries = get("/summaries/pci");
        assertThat(list(summaries.path("items"), "statistics/max/computed/known/value"))
                .containsExactly("71.25", "74.84");
        assertThat(list(get("/summaries/pci/2023").path("highest"), "unit/id"))
                .containsExactly("quang-ninh", "long-an", "hai-phong");
        assertThat(list(get("/summaries/pci/2024").path("factors"), "indicator"))
                .containsExactly("pci.transparency");

        var comparison = get("/comparison", "unit=quang-ninh,hai-phong", "indicator=pci");
        assertThat(list(comparison.path("items"), "score")).containsExactly("71.25", "70.34", "73.20", "74.84");
        assertThat(list(
                        get("/comparison", "unit=quang-ninh,hai-phong", "year=2024")
                                .path("indicators"),
                        "code"))
                .containsExactlyInAnyOrder("par-index", "sipas", "pci");
    }

    @Test
    void departmentsAreRankedWithinOneParentOnly() {
        var quangNinh = get("/rankings/sipas-local/2024", "population=department", "within=quang-ninh");

        assertThat(quangNinh.at("/within/id").asText()).isEqualTo("quang-ninh");
        assertThat(quangNinh.at("/coverage/units").asInt())
                .as("the edition does not say how many: those that live")
                .isEqualTo(3);
        assertThat(list(quangNinh.path("items"), "unit/id"))
                .containsExactly("so-tai-chinh-quang-ninh", "so-noi-vu-quang-ninh", "so-y-te-quang-ninh");
        assertThat(unit(quangNinh, "so-tai-chinh-quang-ninh").at("/rank/computed"))
                .isEqualTo(json("{\"best\":1,\"worst\":2}"));
        assertThat(unit(quangNinh, "so-tai-chinh-quang-ninh").at("/rank/place"))
                .as("above the second, who has the lower score")
                .isEqualTo(json("{\"best\":1,\"worst\":1}"));
        assertThat(unit(quangNinh, "so-y-te-quang-ninh").at("/rank/place")).isEqualTo(json("{\"best\":3,\"worst\":3}"));

        var haNoi = get("/rankings/sipas-local/2024", "population=department", "within=Hà Nội");
        assertThat(list(haNoi.path("items"), "unit/id")).containsExactly("so-noi-vu-ha-noi", "so-tai-chinh-ha-noi");
        assertThat(haNoi.at("/coverage/complete").asBoolean()).isTrue();
        assertThat(haNoi.at("/statistics/mean/computed/value").asText()).isEqualTo("87.50");
        assertThat(get("/rankings/sipas-local/2023", "population=department", "within=ha-noi")
                        .at("/reason/vi")
                        .asText())
                .as("held, and nothing is known of Hà Nội")
                .isNotBlank();
    }

    @Test
    void aStatementOnTheParentIsAboutItsTableAndNoOther() {
        assertThat(get("/rankings/sipas-local/2024", "population=department", "within=quang-ninh")
                        .at("/statistics/mean/published/value")
                        .asText())
                .isEqualTo("89.9");
        assertThat(get("/rankings/sipas-local/2024", "population=department", "within=ha-noi")
                        .at("/statistics/mean/published")
                        .isNull())
                .isTrue();
        assertThat(get("/summaries/sipas-local/2024", "population=department", "within=quang-ninh")
                        .at("/statistics/mean/published/value")
                        .asText())
                .isEqualTo("89.9");
    }

    @Test
    void withoutAParentTheParentsAreNamed() {
        for (var path :
                List.of("/rankings/sipas-local/2024", "/summaries/sipas-local/2024", "/summaries/sipas-local")) {
            var fault = refused(400, path, "population=department", "lang=en").at("/errors/0");
            assertThat(fault.path("parameter").asText()).as(path).isEqualTo("within");
            assertThat(fault.path("rule").asText()).isEqualTo("required");
            assertThat(list(fault.path("allowed"), "")).containsExactlyInAnyOrder("quang-ninh", "ha-noi");
        }
        var fault =
                refused(400, "/rankings/sipas-local/2024", "within=hai-phong").at("/errors/0");
        assertThat(list(fault.path("allowed"), "")).containsExactlyInAnyOrder("quang-ninh", "ha-noi");
    }

    @Test
    void oneIndicatorIsPublishedForTwoPopulations() {
        var districts = get("/rankings/sipas-local/2024", "population=district", "within=quang-ninh");

        assertThat(list(districts.path("items"), "unit/id")).containsExactly("ha-long", "cam-pha", "uong-bi");
        assertThat(districts.at("/statistics/mean/computed"))
                .isEqualTo(
                        json(
                                "{\"value\":87.70,\"low\":87.70,\"high\":87.70,\"certain\":true,\"known\":{\"value\":87.70,\"over\":3,\"of\":3}}"));
        assertThat(list(
                        get("/summaries/sipas-local/2024", "population=district", "within=quang-ninh")
                                .path("highest"),
                        "unit/id"))
                .contains("ha-long");
        assertThat(get("/summaries/sipas-local/2024", "population=district", "within=quang-ninh")
                        .path("regions"))
                .isEmpty();
    }

    @Test
    void aDepartmentHasAHistoryAndIsComparedWithinItsParent() {
        var history = get("/units/so-noi-vu-quang-ninh/history", "indicator=sipas-local");
        assertThat(list(history.path("items"), "score")).containsExactly("88.5", "90.25");
        assertThat(list(history.path("items"), "change/score").get(1)).isEqualTo("1.75");

        var comparison = get("/comparison", "unit=so-noi-vu-quang-ninh,so-tai-chinh-quang-ninh", "year=2024");
        assertThat(list(comparison.path("items"), "rank/place/best")).containsExactly("2", "1");
        assertThat(refused(400, "/comparison", "unit=so-noi-vu-quang-ninh,so-noi-vu-ha-noi")
                        .at("/errors/0/rule")
                        .asText())
                .isEqualTo("other-population");
    }

    @Test
    void eachParentsTableIsListedAndItsLinkOpensIt() {
        var tables = get("/rankings", "indicator=sipas-local").path("items");

        assertThat(list(tables, "ranking"))
                .containsExactlyInAnyOrder(
                        "/api/v1/rankings/sipas-local/2024?population=department&within=ha-noi",
                        "/api/v1/rankings/sipas-local/2024?population=department&within=quang-ninh",
                        "/api/v1/rankings/sipas-local/2023?population=department&within=quang-ninh",
                        "/api/v1/rankings/sipas-local/2024?population=district&within=quang-ninh");
        for (var table : tables) {
            var ranking =
                    json(vn.parindex.http.Calls.follow(table.path("ranking").asText())
                            .asString());
            assertThat(ranking.path("coverage")).isEqualTo(table.path("coverage"));
        }
    }

    @Test
    void observationsHoldTheResultsOfEveryParent() {
        var found = get("/observations", "indicator=sipas-local", "population=department");

        assertThat(found.path("total").asInt()).isEqualTo(5);
        assertThat(unit(get("/observations", "unit=so-noi-vu-ha-noi"), "so-noi-vu-ha-noi")
                        .at("/rank/of")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void twoDepartmentsOfOneNameAreToldApart() {
        var fault = refused(400, "/observations", "unit=Sở Nội vụ").at("/errors/0");

        assertThat(list(fault.path("suggestions"), ""))
                .containsExactlyInAnyOrder("so-noi-vu-quang-ninh", "so-noi-vu-ha-noi");
        assertThat(list(
                        get(
                                        "/rankings/sipas-local/2024",
                                        "population=department",
                                        "within=quang-ninh",
                                        "unit=Sở Nội vụ")
                                .path("items"),
                        "unit/id"))
                .as("where the parent is given, it decides")
                .containsExactly("so-noi-vu-quang-ninh");
    }

    private static void unitOf(TestPackage data, String id, String type, String name, String kind, String parent) {
        data.row(
                "units",
                "id=" + id,
                "type=" + type,
                "name_vi=" + name,
                "name_en=" + id,
                "kind_vi=" + kind,
                "parent=" + parent);
    }

    private static void indicator(TestPackage data, String code, String population, String name, String parent) {
        data.row(
                "indicators",
                "code=" + code,
                "parent=" + parent,
                "population=" + population,
                "order=1",
                "name_vi=" + name,
                "name_en=" + code,
                "description_vi=" + name,
                "description_en=" + code,
                "unit_of_measure=percent",
                "scale_max=100",
                "publisher=VCCI");
    }

    private static void edition(TestPackage data, String indicator, String population, int year, String ranked) {
        data.row(
                "editions",
                "indicator=" + indicator,
                "population=" + population,
                "year=" + year,
                "status=published",
                "units_ranked=" + ranked,
                "source=" + SOURCE);
    }

    private static void score(
            TestPackage data, String indicator, String population, String unit, int year, String score, Integer place) {
        var rank = place == null ? "" : String.valueOf(place);
        data.row(
                "scores",
                "indicator=" + indicator,
                "population=" + population,
                "unit=" + unit,
                "year=" + year,
                "score=" + score,
                "rank_best=" + rank,
                "rank_worst=" + rank,
                "source=" + SOURCE,
                "preferred=true");
    }
}
