package vn.parindex.units;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.parindex.database.Answer.asking;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.parindex.database.Answer;
import vn.parindex.database.H2Test;
import vn.parindex.database.Shipped;

@H2Test
class UnitListResourceTest {

    private static List<String> ids(String address) {
        return Answer.to(address).texts("/items", "/id");
    }

    private static Answer search(String words) {
        return Answer.to("/api/v1/units?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
    }

    @Test
    void everyUnitOfTheDatasetIsListedOnceTheLivingFirst() {
        var answer = Answer.to("/api/v1/units?limit=1000");
        assertThat(answer.texts("/items", "/id"))
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(Shipped.values("units", "id"));
        assertThat(answer.number("/total")).isEqualTo(124);
        var ended = answer.list("/items").stream()
                .map(item -> item.text("/validTo") != null)
                .toList();
        assertThat(ended).isSorted().contains(true, false);
    }

    @Test
    void livingProvincesStandInVietnameseOrder() {
        assertThat(Answer.to("/api/v1/provinces?on=2026-11-24").texts("/items", "/name/vi"))
                .containsExactly(
                        "An Giang",
                        "Bắc Ninh",
                        "Cà Mau",
                        "Cao Bằng",
                        "Cần Thơ",
                        "Đà Nẵng",
                        "Đắk Lắk",
                        "Điện Biên",
                        "Đồng Nai",
                        "Đồng Tháp",
                        "Gia Lai",
                        "Hà Nội",
                        "Hà Tĩnh",
                        "Hải Phòng",
                        "Hồ Chí Minh",
                        "Huế",
                        "Hưng Yên",
                        "Khánh Hòa",
                        "Lai Châu",
                        "Lạng Sơn",
                        "Lào Cai",
                        "Lâm Đồng",
                        "Nghệ An",
                        "Ninh Bình",
                        "Phú Thọ",
                        "Quảng Ngãi",
                        "Quảng Ninh",
                        "Quảng Trị",
                        "Sơn La",
                        "Tây Ninh",
                        "Thái Nguyên",
                        "Thanh Hóa",
                        "Tuyên Quang",
                        "Vĩnh Long");
    }

    @ParameterizedTest
    @CsvSource({"2025-06-30,63", "2025-07-01,34", "2024-12-31,63", "2000-01-01,63"})
    void aDayShowsTheProvincesThatLiveOnIt(String day, int count) {
        var answer = Answer.to("/api/v1/provinces?on=" + day);
        assertThat(answer.number("/total")).isEqualTo(count);
        assertThat(answer.texts("/items", "/type")).containsOnly("province");
        assertThat(answer.texts("/items", "/code")).doesNotHaveDuplicates();
    }

    @Test
    void onADayAllAreLivingSoOnlyTheAlphabetCounts() {
        assertThat(Answer.to("/api/v1/provinces?on=2025-06-30").texts("/items", "/name/vi"))
                .startsWith("An Giang", "Bà Rịa - Vũng Tàu", "Bạc Liêu", "Bắc Giang")
                .containsSubsequence("Cao Bằng", "Đà Nẵng", "Hà Nội", "Hải Phòng", "Yên Bái");
    }

    @Test
    void hueBeginsOnTheFirstDayOf2025AndThuaThienHueEndsTheDayBefore() {
        assertThat(ids("/api/v1/provinces?on=2025-01-01")).contains("hue").doesNotContain("thua-thien-hue");
        assertThat(ids("/api/v1/provinces?on=2024-12-31"))
                .contains("thua-thien-hue")
                .doesNotContain("hue");
    }

    @ParameterizedTest
    @CsvSource({"provinces,province", "ministries,ministry", "regions,region"})
    void aCollectionIsTheListOfOneType(String collection, String type) {
        assertThat(ids("/api/v1/" + collection + "?limit=1000"))
                .hasSize(Shipped.count("units", "type", type))
                .isEqualTo(ids("/api/v1/units?limit=1000&type=" + type));
        assertThat(ids("/api/v1/" + collection + "?limit=1000&type=" + type))
                .hasSize(Shipped.count("units", "type", type));
        assertThat(Answer.problem(400, "/api/v1/" + collection + "?type=country")
                        .texts("/errors", "/parameter"))
                .containsExactly("type");
    }

    @Test
    void severalTypesAreSeparatedByCommas() {
        assertThat(Answer.to("/api/v1/units?type=country,ministry&limit=1000").texts("/items", "/type"))
                .hasSize(25)
                .containsOnly("country", "ministry");
    }

    @Test
    void aRegionHoldsTheProvincesOfTheDay() {
        assertThat(ids("/api/v1/provinces?region=dong-nam-bo&on=2024-12-31"))
                .containsExactly("ba-ria-vung-tau", "binh-duong", "binh-phuoc", "dong-nai", "ho-chi-minh", "tay-ninh");
        assertThat(ids("/api/v1/provinces?region=dong-nam-bo-2025&on=2025-12-31"))
                .containsExactly("dong-nai-2025", "ho-chi-minh-2025", "tay-ninh-2025");
        assertThat(ids("/api/v1/provinces?on=2024-12-31&region=" + "%C4%90%C3%B4ng%20Nam%20B%E1%BB%99"))
                .hasSize(6);
    }

    @Test
    void theRegionOfAnItemIsTheOneOfTheDay() {
        assertThat(Answer.to("/api/v1/units?q=hue&on=2025-10-04").text("/items/0/region"))
                .isEqualTo("bac-trung-bo-va-duyen-hai-mien-trung");
        assertThat(Answer.to("/api/v1/units?q=hue&on=2025-10-05").text("/items/0/region"))
                .isEqualTo("bac-trung-bo-2025");
    }

    @Test
    void aRegionThatDoesNotHoldOnTheDayIsNamedWithThoseThatDo() {
        var problem = Answer.problem(400, "/api/v1/provinces?region=tay-nguyen&on=2026-01-01");
        assertThat(problem.text("/errors/0/parameter")).isEqualTo("region");
        assertThat(problem.list("/errors/0/allowed")).hasSize(6);
    }

    @Test
    void nobodyHasAParentYetAndAnUnknownOneIsAFault() {
        assertThat(ids("/api/v1/units?parent=quang-ninh")).isEmpty();
        assertThat(Answer.problem(400, "/api/v1/units?parent=quang-nin").text("/errors/0/suggestions/0"))
                .isEqualTo("quang-ninh");
    }

    @Test
    void pagesFollowEachOtherToTheEndWithoutGapOrRepetition() {
        var seen = new ArrayList<String>();
        var address = "/api/v1/units?limit=50";
        var pages = 0;
        while (address != null) {
            var response = asking().get(address);
            var answer = Answer.of(response, 200);
            seen.addAll(answer.texts("/items", "/id"));
            pages++;
            address = answer.text("/links/next");
            assertThat(response.header("Link")).isEqualTo(address == null ? null : "<" + address + ">; rel=\"next\"");
        }
        assertThat(pages).isEqualTo(3);
        assertThat(seen).isEqualTo(ids("/api/v1/units?limit=1000"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit=0",
                "limit=-1",
                "limit=1001",
                "limit=1e3",
                "limit=99999999999",
                "cursor=abc",
                "limit=%EF%BC%91"
            })
    void aPageThatCannotBeIsAFault(String query) {
        assertThat(Answer.problem(400, "/api/v1/units?" + query).texts("/errors", "/parameter"))
                .containsExactly(query.substring(0, query.indexOf('=')));
    }

    @Test
    void aCursorOfAnotherQueryIsAFault() {
        var next = Answer.to("/api/v1/units?limit=5&type=region").text("/links/next");
        var cursor = next.substring(next.indexOf("cursor="));
        assertThat(Answer.problem(400, "/api/v1/units?limit=5&" + cursor).text("/errors/0/rule"))
                .isEqualTo("foreign-cursor");
    }

    @Test
    void fieldsKeepsOnlyTheNamedOnes() {
        assertThat(Answer.to("/api/v1/provinces?fields=id,label&limit=1")
                        .at("/items/0")
                        .fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("id", "label");
        assertThat(Answer.problem(400, "/api/v1/provinces?fields=id,lable").text("/errors/0/suggestions/0"))
                .isEqualTo("label");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/regions.csv?limit=3", "/api/v1/regions?limit=3&format=csv"})
    void theListIsATableTooAndItsNextPageIsATable(String address) {
        var response = asking().get(address);
        assertThat(response.contentType()).startsWith("text/csv");
        assertThat(response.asString().split("\r\n"))
                .hasSize(4)
                .startsWith(
                        "unit,type,code,iso_code,name_vi,name_en,label_vi,label_en,kind_vi,region,parent,valid_from,valid_to,current")
                .contains(
                        "bac-trung-bo-2025,region,,,Bắc Trung Bộ,North Central,Bắc Trung Bộ,North Central,vùng,,,2025-07-01,,true");
        var next = response.header("Link").replaceFirst("<([^>]*)>; rel=\"next\".*", "$1");
        assertThat(asking().get(next).contentType()).startsWith("text/csv");
    }

    @ParameterizedTest
    @CsvSource({
        "quang ninh,quang-ninh,name",
        "QUẢNG NINH,quang-ninh,name",
        "quảng  ninh,quang-ninh,name",
        "quang-ninh,quang-ninh,id",
        "VN-13,quang-ninh,code",
        "TP.HCM,ho-chi-minh-2025,alias",
        "TPHCM,ho-chi-minh-2025,alias",
        "Sài Gòn,ho-chi-minh-2025,alias",
        "BR-VT,ba-ria-vung-tau,alias",
        "Huế,hue,name",
        "HN,ha-noi,alias",
        "31,hai-phong-2025,code",
        "bo giao thong,bo-giao-thong-van-tai,alias",
        "thanh tra,thanh-tra-chinh-phu,prefix",
        "quang nihn,quang-ninh,near"
    })
    void theBestMatchOfASearchComesFirstAndSaysHow(String words, String id, String how) {
        var answer = search(words);
        assertThat(answer.text("/items/0/id")).isEqualTo(id);
        assertThat(answer.text("/items/0/match/how")).isEqualTo(how);
    }

    @Test
    void combiningMarksSearchLikeComposedOnes() {
        var composed = "Quảng Ninh";
        var combining = Normalizer.normalize(composed, Normalizer.Form.NFD);
        assertThat(combining).isNotEqualTo(composed);
        assertThat(search(combining).at("/items")).isEqualTo(search(composed).at("/items"));
    }

    @Test
    void oldNamesBringTheSuccessorAfterTheUnitThatBoreThem() {
        assertThat(search("thai binh").texts("/items", "/id")).containsExactly("thai-binh", "hung-yen-2025");
        assertThat(search("thai binh").texts("/items", "/match/how")).containsExactly("name", "old-name");
        assertThat(search("Bộ Kế hoạch và Đầu tư").texts("/items", "/id"))
                .startsWith("bo-ke-hoach-va-dau-tu", "bo-tai-chinh");
    }

    @Test
    void bothShapesOfATwinAreFoundTheLivingFirst() {
        assertThat(search("31").texts("/items", "/label/vi"))
                .containsExactly("Hải Phòng (từ 1-7-2025)", "Hải Phòng (đến 30-6-2025)");
    }

    @Test
    void aSearchThatFindsNothingIsAnEmptyList() {
        var answer = search("xyzxyz");
        assertThat(answer.list("/items")).isEmpty();
        assertThat(answer.number("/total")).isZero();
        assertThat(answer.text("/links/next")).isNull();
    }

    @Test
    void aSearchAndItsFiltersGoTogether() {
        assertThat(ids("/api/v1/provinces?q=hai%20phong&on=2024-12-31"))
                .startsWith("hai-phong")
                .doesNotContain("hai-phong-2025");
        assertThat(ids("/api/v1/ministries?q=hai%20phong")).isEmpty();
    }

    @Test
    void withoutASearchThereIsNoMatch() {
        assertThat(Answer.to("/api/v1/units?limit=1").at("/items/0/match").isNull())
                .isTrue();
    }

    @Test
    void tenThousandCharactersAreTooLongForAnAddress() {
        assertThat(Answer.problem(414, "/api/v1/units?q=" + "a".repeat(10_000)).text("/code"))
                .isEqualTo("uri-too-long");
    }

    @Test
    void severalThousandCharactersAreSearchedInNoTime() {
        assertThat(ids("/api/v1/units?q=" + "quang%20".repeat(950))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "on=2025-13-01,not-a-day",
        "on=01-07-2025,not-a-day",
        "on=,empty-value",
        "q=%00,control-character",
        "q=%FF,malformed-encoding",
        "type=provinces,not-allowed",
        "Q=hue,unknown-parameter",
        "q=a&q=b,duplicate-parameter"
    })
    void aFaultyParameterIsNamedWithItsRule(String query, String rule) {
        var problem = Answer.problem(400, "/api/v1/units?" + query);
        assertThat(problem.text("/errors/0/rule")).isEqualTo(rule);
        assertThat(problem.text("/errors/0/detail")).isNotBlank();
    }

    @Test
    void allFaultsAreToldAtOnceWithTheNearest() {
        var problem = Answer.problem(400, "/api/v1/units?typ=province&limit=0&on=yesterday");
        assertThat(problem.texts("/errors", "/parameter")).containsExactlyInAnyOrder("typ", "limit", "on");
        var unknown = problem.list("/errors").stream()
                .filter(error -> error.text("/rule").equals("unknown-parameter"))
                .findFirst()
                .orElseThrow();
        assertThat(unknown.text("/suggestions/0")).isEqualTo("type");
    }

    @Test
    void vietnameseIsTheLanguageOfProblemsUnlessAnotherIsAsked() {
        assertThat(Answer.of(asking().get("/api/v1/units?on=x"), 400).text("/detail"))
                .contains("Ngày phải có dạng");
        assertThat(Answer.of(asking().get("/api/v1/units?on=x&lang=en"), 400).text("/detail"))
                .contains("A day has");
    }
}
