package vn.parindex.search;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.parindex.database.Answer.asking;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.parindex.database.Answer;
import vn.parindex.database.H2Test;
import vn.parindex.database.Shipped;

@H2Test
class SearchResourceTest {

    private static String address(String query) {
        return "/api/v1/search?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
    }

    private static Answer search(String query) {
        return Answer.to(address(query));
    }

    private static Answer first(String query) {
        return search(query).list("/items").get(0);
    }

    @Test
    void aFigureIsToldWithItsValueAndPlace() {
        var hit = first("quang ninh 2019 par index");
        assertThat(hit.text("/kind")).isEqualTo("figure");
        assertThat(hit.text("/label/vi")).isEqualTo("Quảng Ninh: PAR INDEX 2019");
        var stated = Shipped.table("par-index", "province", 2019)
                .filter(row -> row.get("unit").equals("quang-ninh")
                        && row.get("preferred").equals("true"))
                .findFirst()
                .orElseThrow();
        assertThat(hit.text("/score")).isEqualTo(stated.get("score"));
        assertThat(hit.number("/place/best")).isEqualTo(1);
        assertThat(hit.text("/detail/vi")).isEqualTo(stated.get("score").replace('.', ',') + "%, hạng 1/63");
        assertThat(hit.text("/detail/en")).isEqualTo(stated.get("score") + "%, rank 1 of 63");
        assertThat(hit.text("/page")).isEqualTo("/figures/par-index/2019/quang-ninh");
        assertThat(hit.texts("/matched", "/part")).containsExactly("unit", "indicator", "year");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "quang ninh 2019 sipas",
                "mâu thuẫn hải phòng 2023",
                "par index 2024",
                "thứ hạng Hà Nội",
                "cải cách thể chế 2022",
                "268/QĐ-BNV",
                "hải dương 2025",
                "so sánh quảng ninh hải phòng hà nội",
                "tây nguyên 2023",
                "trung bình sipas 2019",
                "phát biểu sipas 2019",
                "lịch sử hưng yên",
                "nguồn hưng yên",
                "việt nam",
                "2030 par index",
                "2019 bộ nội vụ",
                "tiêu chí"
            })
    void whateverIsFoundAnswersInTheInterfaceAndOnThePage(String query) {
        var items = Answer.to(address(query) + "&limit=60").list("/items");
        assertThat(items).isNotEmpty();
        for (var item : items) {
            assertThat(asking().get(item.text("/href")).statusCode())
                    .as(item.text("/href"))
                    .isEqualTo(200);
            if (item.text("/page") != null) {
                assertThat(given().urlEncodingEnabled(false)
                                .header("Accept", "text/html")
                                .get(item.text("/page"))
                                .statusCode())
                        .as(item.text("/page"))
                        .isEqualTo(200);
            }
        }
    }

    @Test
    void whatIsNotKnownIsSaidAndKeepsItsPlace() {
        var future = first("par index 2030");
        assertThat(future.text("/href")).isEqualTo("/api/v1/rankings/par-index/2030?population=province");
        assertThat(future.text("/page")).isNull();
        assertThat(future.at("/known").asBoolean()).isFalse();
        assertThat(future.text("/detail/vi")).isEqualTo("chưa có kỳ công bố năm 2030");
        var missing = Shipped.stated("par-index", "province", 2019, "unit");
        var gap = Shipped.rows("units").stream()
                .filter(row -> row.get("type").equals("province")
                        && row.get("valid_from").isEmpty()
                        && !missing.contains(row.get("id")))
                .findFirst()
                .orElseThrow();
        var hit = first(gap.get("id") + " 2019 par index");
        assertThat(hit.text("/kind")).isEqualTo("figure");
        assertThat(hit.text("/state")).isEqualTo("missing");
        assertThat(hit.text("/detail/vi")).isEqualTo("chưa có số liệu");
        assertThat(hit.at("/known").asBoolean()).isFalse();
    }

    @Test
    void aMergedProvinceSaysWhatItBecame() {
        var items = search("hải dương").list("/items");
        assertThat(items.get(0).text("/detail/vi")).contains("từ 1-7-2025 hợp nhất vào Hải Phòng");
        assertThat(items.get(1).text("/units/0/id")).isEqualTo("hai-phong-2025");
        assertThat(items.get(1).text("/detail/vi")).contains("hợp nhất từ", "chưa có số liệu");
        assertThat(items.get(1).text("/matched/0/how")).isEqualTo("successor");
    }

    @Test
    void ofTwinsTheOneWithDataComesFirst() {
        assertThat(search("hưng yên").texts("/items", "/href"))
                .startsWith("/api/v1/provinces/hung-yen", "/api/v1/provinces/hung-yen-2025");
    }

    @Test
    void itSaysWhatItUnderstoodAndWhatNot() {
        var understood = search("PCI quảng ninh 2023, mâu thuẫn");
        assertThat(understood.texts("/understood/units", "/unit/id")).containsExactly("quang-ninh");
        assertThat(understood.at("/understood/years/0").asInt()).isEqualTo(2023);
        assertThat(understood.at("/understood/unknown/0").asText()).isEqualTo("pci");
        assertThat(understood.at("/understood/kinds/0").asText()).isEqualTo("checks");
        var nothing = search("xyzzy plugh");
        assertThat(nothing.number("/total")).isZero();
        assertThat(nothing.text("/reason/vi")).contains("xyzzy plugh");
        assertThat(search("pci quảng ninh").text("/note/en")).contains("“PCI” is another index");
        assertThat(search("Chuyển đổi số quảng ninh").text("/note/vi")).startsWith("“chuyển đổi số” là chỉ số khác");
    }

    @Test
    void kindsKeepOnlyTheirOwnAndBringWhatOnlyComesWhenAskedFor() {
        assertThat(Answer.to(address("quảng ninh 2019") + "&kinds=ranking,source")
                        .texts("/items", "/kind"))
                .contains("ranking")
                .containsOnlyElementsOf(List.of("ranking", "source"));
        assertThat(search("quảng ninh 2019").texts("/items", "/kind")).doesNotContain("check", "checks");
        assertThat(Answer.to(address("quảng ninh 2019") + "&kinds=check").texts("/items", "/kind"))
                .isNotEmpty()
                .containsOnly("check");
        assertThat(Answer.to(address("xyzzy quảng ninh") + "&kinds=year").text("/reason/en"))
                .contains("other kinds");
    }

    @Test
    void everyKindHasItsLabel() {
        var codes = new ArrayList<String>();
        Answer.to("/api/v1/terms").at("/terms/searchKinds").fieldNames().forEachRemaining(codes::add);
        assertThat(codes)
                .containsExactlyElementsOf(
                        Arrays.stream(HitKind.values()).map(HitKind::code).toList());
    }

    @Test
    void pagesFollowEachOtherAndTheTableHoldsAll() {
        var whole = Answer.to(address("2023") + "&limit=1000");
        assertThat(whole.number("/total"))
                .isEqualTo(whole.list("/items").size())
                .isGreaterThan(20);
        var paged = new ArrayList<String>();
        for (var next = address("2023") + "&limit=7"; next != null; ) {
            var page = Answer.to(next);
            paged.addAll(page.texts("/items", "/href"));
            next = page.text("/links/next");
        }
        assertThat(paged).isEqualTo(whole.texts("/items", "/href"));
        var lines = asking().get(address("2023").replace("/search", "/search.csv"))
                .asString()
                .split("\r\n");
        assertThat(lines[0]).startsWith("kind,label_vi,label_en,");
        assertThat(lines).hasSizeGreaterThan(whole.number("/total"));
    }

    @Test
    void whoeverWritesTheSameOtherwiseIsToldTheSame() {
        assertThat(asking().get("/api/v1/search?q=Qu%E1%BA%A3ng%20%20NINH").asString())
                .isEqualTo(asking().get("/api/v1/search?q=qu%E1%BA%A3ng%20ninh").asString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/api/v1/search|required",
                "/api/v1/search?q=%20|empty-value",
                "/api/v1/search?q=%3F%21|no-words",
                "/api/v1/search?q=a&kinds=figures|not-allowed",
                "/api/v1/search?q=a&year=2019|unknown-parameter"
            })
    void badInputIsExplained(String address, String rule) {
        var problem = Answer.problem(400, address);
        assertThat(problem.text("/errors/0/rule")).isEqualTo(rule);
        assertThat(problem.text("/errors/0/detail")).isNotBlank();
    }

    @Test
    void aQueryHasAnEnd() {
        assertThat(search("à".repeat(200)).number("/total")).isZero();
        var problem = Answer.problem(400, address("a".repeat(201)));
        assertThat(problem.text("/errors/0/rule")).isEqualTo("too-long");
        assertThat(problem.text("/errors/0/detail")).contains("201", "200");
    }

    @Test
    void aReleaseOfThePastIsSearchedAsItWas() {
        assertThat(Answer.to(address("quảng ninh") + "&release=" + Shipped.VERSION)
                        .text("/release/id"))
                .isEqualTo(Shipped.VERSION);
    }
}
