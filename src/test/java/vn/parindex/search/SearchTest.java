package vn.parindex.search;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.parindex.search.Searches.addresses;
import static vn.parindex.search.Searches.first;
import static vn.parindex.search.Searches.meaning;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.parindex.checks.Outcome;

class SearchTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "quang ninh 2019 sipas|/api/v1/figures/sipas/2019/quang-ninh?population=province",
                "SIPAS Quảng Ninh năm 2019|/api/v1/figures/sipas/2019/quang-ninh?population=province",
                "mâu thuẫn hải phòng 2023|/api/v1/checks?outcome=contradicted&year=2023&unit=hai-phong",
                "contradictions hai phong 2023|/api/v1/checks?outcome=contradicted&year=2023&unit=hai-phong",
                "đối chiếu hải phòng 2023|/api/v1/checks?year=2023&unit=hai-phong",
                "par index 2024|/api/v1/rankings/par-index/2024?population=province",
                "par index các bộ 2023|/api/v1/rankings/par-index/2023?population=ministry",
                "thứ hạng Hà Nội|/api/v1/figures/par-index/2024/ha-noi?population=province",
                "sipas hà nội mới nhất|/api/v1/figures/sipas/2024/ha-noi?population=province",
                "lịch sử hà nội|/api/v1/provinces/ha-noi/history?indicator=par-index",
                "cải cách thể chế 2022|/api/v1/rankings/par-index.institutions/2022?population=province",
                "268/QĐ-BNV|/api/v1/rankings/par-index/2024?population=province",
                "Quyết định 876/QĐ-BNV|/api/v1/rankings/par-index/2022?population=province",
                "hưng yên 2019|/api/v1/figures/par-index/2019/hung-yen?population=province",
                "hưng yên 2025|/api/v1/figures/par-index/2025/hung-yen-2025?population=province",
                "huế 2019 sipas|/api/v1/figures/sipas/2019/thua-thien-hue?population=province",
                "tây nguyên 2023 par index|/api/v1/figures/par-index/2023/tay-nguyen?population=region",
                "bộ nội vụ 2022|/api/v1/figures/par-index/2022/bo-noi-vu?population=ministry",
                "so sánh quảng ninh và hải phòng sipas|/api/v1/comparison?unit=quang-ninh,hai-phong&indicator=sipas",
                "việt nam 2019 sipas|/api/v1/rankings/sipas/2019?population=province",
                "who led sipas 2021|/api/v1/rankings/sipas/2021?population=province",
                "trung bình sipas 2019|/api/v1/summaries/sipas/2019?population=province",
                "báo quảng ninh|/api/v1/sources/bao-quang-ninh-nd",
                "2024|/api/v1/rankings?year=2024",
                "sip|/api/v1/indicators/sipas",
                "quang ni|/api/v1/provinces/quang-ninh",
                "quagn ninh 2019|/api/v1/figures/par-index/2019/quang-ninh?population=province",
                "bộ y|/api/v1/ministries/bo-y-te",
                "22|/api/v1/provinces/quang-ninh",
                "đà nẵng sipas|/api/v1/figures/sipas/2023/da-nang?population=province",
                "hạng nhất par 2022|/api/v1/rankings/par-index/2022?population=province",
                "top 10 par index 2023|/api/v1/rankings/par-index/2023?population=province",
                "who is first in sipas 2023|/api/v1/rankings/sipas/2023?population=province",
                "hài lòng người dân 2021|/api/v1/rankings/sipas/2021?population=province",
                "par index là gì|/api/v1/indicators/par-index",
                "điểm trung bình sipas|/api/v1/summaries/sipas/2024?population=province",
                "tăng hạng nhiều nhất 2023|/api/v1/summaries/par-index/2023?population=province",
                "quảng ninh giữ hạng nhất|/api/v1/provinces/quang-ninh/history?indicator=par-index",
                "sipas 2019 quảng ninh|/api/v1/figures/sipas/2019/quang-ninh?population=province",
                "tphcm|/api/v1/provinces/ho-chi-minh",
                "ba ria vung tau 2024|/api/v1/figures/par-index/2024/ba-ria-vung-tau?population=province",
                "bộ tài chính|/api/v1/ministries/bo-tai-chinh",
                "so sánh hà nội hải phòng|/api/v1/comparison?unit=ha-noi,hai-phong&indicator=par-index",
                "hai phog|/api/v1/provinces/hai-phong",
                "quảng|/api/v1/provinces/quang-ninh",
                "mekong|/api/v1/regions/dong-bang-song-cuu-long",
                "VN-13|/api/v1/provinces/quang-ninh"
            })
    void whatIsMeantComesFirst(String query, String address) {
        assertThat(first(query)).isEqualTo(address);
    }

    @Test
    void whatIsNotKnownHasItsPlaceAllTheSame() {
        assertThat(first("par index 2030")).isEqualTo("/api/v1/rankings/par-index/2030?population=province");
        assertThat(first("quảng ninh 2014 sipas"))
                .isEqualTo("/api/v1/figures/sipas/2014/quang-ninh?population=province");
    }

    @Test
    void aMergedProvincePointsToBoth() {
        assertThat(addresses("hải dương"))
                .startsWith("/api/v1/provinces/hai-duong", "/api/v1/provinces/hai-phong-2025");
        assertThat(addresses("hải dương 2025"))
                .startsWith("/api/v1/figures/par-index/2025/hai-phong-2025?population=province")
                .contains("/api/v1/provinces/hai-duong", "/api/v1/provinces/hai-phong-2025");
        assertThat(addresses("hai-phong-2025 2019"))
                .startsWith("/api/v1/figures/par-index/2019/hai-duong?population=province");
        assertThat(addresses("hưng yên")).startsWith("/api/v1/provinces/hung-yen", "/api/v1/provinces/hung-yen-2025");
    }

    @Test
    void aResolutionLeadsToWhatItFormed() {
        assertThat(addresses("202/2025/QH15"))
                .contains("/api/v1/provinces/hai-phong-2025", "/api/v1/provinces/hung-yen-2025")
                .doesNotContain("/api/v1/provinces/hai-phong");
    }

    @Test
    void aNumberIsACodeOnlyWhereNothingElseIsSaid() {
        assertThat(meaning("hạng 22 2019").mentions()).isEmpty();
        assertThat(meaning("22 2019").mentions()).hasSize(1);
    }

    @Test
    void yearsComeAsRangesAndListsToo() {
        assertThat(meaning("par index 2019-2021").years()).containsExactly(2019, 2020, 2021);
        assertThat(meaning("par index 2019 đến 2021").years()).containsExactly(2019, 2020, 2021);
        assertThat(meaning("par index 2021..2019").years()).containsExactly(2019, 2021);
        assertThat(meaning("sipas 2019, 2022").years()).containsExactly(2019, 2022);
    }

    @Test
    void wordsOfBothLanguagesAskForKinds() {
        assertThat(meaning("mâu thuẫn").outcomes()).containsExactly(Outcome.CONTRADICTED);
        assertThat(meaning("disagreements").kinds())
                .isEqualTo(meaning("chưa khớp").kinds());
        assertThat(meaning("nguồn quảng ninh").kinds()).containsExactly(HitKind.SOURCE);
        assertThat(meaning("median 2019").statistics()).containsExactly("median");
    }

    @Test
    void aPopulationThatTheUnitIsNotOfIsNoPart() {
        assertThat(meaning("tỉnh quảng ninh").mentions()).hasSize(1);
        assertThat(meaning("quảng ninh ministries").hasPopulation()).isFalse();
        assertThat(first("quảng ninh ministries 2019")).contains("quang-ninh");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "chuyển đổi số 2023",
                "phương pháp",
                "tải dữ liệu",
                "hài lòng người dân 2021",
                "báo cáo par index 2022",
                "par index là gì",
                "method break",
                "merged provinces"
            })
    void wordsOfProseAreNobodysName(String query) {
        assertThat(meaning(query).mentions()).isEmpty();
    }

    @Test
    void whatIsStillTypedIsTakenForTheNameThatItBegins() {
        assertThat(addresses("báo quảng ni")).anyMatch(address -> address.contains("quang-ninh"));
        assertThat(first("sipas quảng ni")).contains("quang-ninh");
    }

    @Test
    void mergersAndChangesOfMethodAreFoundByTheirWords() {
        assertThat(addresses("sáp nhập"))
                .contains("/api/v1/provinces/hung-yen-2025", "/api/v1/ministries/bo-tai-chinh");
        assertThat(addresses("merged provinces")).contains("/api/v1/provinces/hung-yen-2025");
        assertThat(first("sáp nhập hưng yên")).isEqualTo("/api/v1/provinces/hung-yen-2025");
        assertThat(addresses("đổi phương pháp"))
                .contains("/api/v1/rankings/par-index/2022?population=province")
                .doesNotContain("/api/v1/rankings/par-index/2019?population=province");
    }

    @Test
    void wordsThatMeanNothingAreKept() {
        assertThat(meaning("PCI quảng ninh 2023").rest()).containsExactly("pci");
        assertThat(addresses("xyzzy")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"mâu thuẫn 2023", "mâu thuẫn", "checks sipas 2019"})
    void aListOfChecksComesBeforeTheChecks(String query) {
        assertThat(addresses(query).get(0)).startsWith("/api/v1/checks?");
        assertThat(addresses(query).get(1)).startsWith("/api/v1/checks/");
    }
}
