package vn.parindex.units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.parindex.database.Answer.asking;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.parindex.database.Answer;
import vn.parindex.database.H2Test;
import vn.parindex.database.Shipped;

@H2Test
class UnitResourceTest {

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String location(String address) {
        var response = asking().get(address);
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(307);
        return response.header("Location");
    }

    @Test
    void everyIdOfTheDatasetAnswersAtOnce() {
        for (var row : Shipped.rows("units")) {
            var answer = Answer.to("/api/v1/units/" + row.get("id"));
            assertThat(answer.text("/id")).isEqualTo(row.get("id"));
            assertThat(answer.text("/name/vi")).isEqualTo(row.get("name_vi"));
            assertThat(answer.text("/kind")).isEqualTo(row.get("kind_vi"));
            assertThat(answer.text("/label/vi")).startsWith(row.get("name_vi"));
        }
    }

    @Test
    void aUnitSaysAllThatTheDatasetHolds() {
        var answer = Answer.to("/api/v1/provinces/quang-ninh");
        assertThat(answer.text("/code")).isEqualTo("22");
        assertThat(answer.text("/isoCode")).isEqualTo("VN-13");
        assertThat(answer.text("/validFrom")).isNull();
        assertThat(answer.text("/label/en")).isEqualTo("Quang Ninh");
        assertThat(answer.text("/history")).isEqualTo("/api/v1/units/quang-ninh/history");
        assertThat(answer.texts("/regions", "/region/id"))
                .containsExactly("dong-bang-song-hong", "dong-bang-song-hong-2025");
        assertThat(answer.texts("/regions", "/validTo")).containsExactly("2025-10-04", null);
        assertThat(answer.texts("/regions", "/validFrom")).containsExactly(null, "2025-10-05");
    }

    @ParameterizedTest
    @ValueSource(strings = {"22", "VN-13", "quảng ninh", "QUẢNG NINH", "Quang Ninh", "QUANG-NINH", "quang_ninh"})
    void anyOtherSpellingIsRedirectedToTheId(String spelling) {
        assertThat(location("/api/v1/units/" + encoded(spelling))).isEqualTo("/api/v1/units/quang-ninh");
        assertThat(location("/api/v1/provinces/" + encoded(Normalizer.normalize(spelling, Normalizer.Form.NFD))))
                .isEqualTo("/api/v1/provinces/quang-ninh");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/units/22?lang=en&on=2024-12-31,/api/v1/units/quang-ninh?lang=en&on=2024-12-31",
        "/api/v1/units/22.json?lang=vi,/api/v1/units/quang-ninh.json?lang=vi",
        "/api/v1/units/22/history?year=2018%2C2019,/api/v1/units/quang-ninh/history?year=2018%2C2019",
        "/api/v1/units/22/history.csv?year=2019,/api/v1/units/quang-ninh/history.csv?year=2019",
        "/api/v1/provinces/22/history.json,/api/v1/provinces/quang-ninh/history.json",
        "/api/v1/units/31?on=2025-07-01,/api/v1/units/hai-phong-2025?on=2025-07-01",
        "/api/v1/units/31?on=2025-06-30,/api/v1/units/hai-phong?on=2025-06-30",
        "/api/v1/units/82?on=2025-06-30,/api/v1/units/tien-giang?on=2025-06-30",
        "/api/v1/units/82?on=2025-07-01,/api/v1/units/dong-thap-2025?on=2025-07-01"
    })
    void theRedirectKeepsQueryAndSuffixByteForByte(String from, String to) {
        assertThat(location(from)).isEqualTo(to);
    }

    @Test
    void aReleaseThatIsWrittenWithAnEscapeStaysSo() {
        var query = "?release=" + Shipped.VERSION.replaceFirst("\\.", "%2E");
        assertThat(location("/api/v1/units/22" + query)).isEqualTo("/api/v1/units/quang-ninh" + query);
    }

    @Test
    void theRedirectIsRelativeWhateverHostClaims() {
        var location = asking().header("Host", "evil.example")
                .header("X-Forwarded-Host", "evil.example")
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-Prefix", "/evil")
                .header("Forwarded", "host=evil.example")
                .get("/api/v1/units/22")
                .header("Location");
        assertThat(location).isEqualTo("/api/v1/units/quang-ninh");
    }

    @ParameterizedTest
    @CsvSource({
        "31,hai-phong-2025 hai-phong",
        "82,dong-thap-2025 tien-giang",
        "hưng yên,hung-yen-2025 hung-yen",
        "TPHCM,ho-chi-minh-2025 ho-chi-minh"
    })
    void aSpellingThatFitsSeveralIsAConflictWithAllCandidates(String spelling, String candidates) {
        for (var suffix : new String[] {"", "/history"}) {
            var problem = Answer.problem(409, "/api/v1/units/" + encoded(spelling) + suffix);
            assertThat(problem.text("/code")).isEqualTo("unit-ambiguous");
            assertThat(problem.at("/errors/0/suggestions"))
                    .extracting(node -> node.asText())
                    .containsExactly(candidates.split(" "));
            assertThat(problem.text("/detail")).contains("on=YYYY-MM-DD");
        }
    }

    @Test
    void aDayOfOurKnowledgeDoesNotTellTwinsApart() {
        Answer.problem(409, "/api/v1/units/31?release=" + Shipped.VERSION);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/api/v1/units/quang-nin", "/api/v1/provinces/quang-nin", "/api/v1/units/quang-nin/history"})
    void anUnknownUnitIsA404WithTheNearest(String address) {
        var problem = Answer.problem(404, address);
        assertThat(problem.text("/errors/0/rule")).isEqualTo("unknown-unit");
        assertThat(problem.text("/errors/0/suggestions/0")).isEqualTo("quang-ninh");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/provinces/bo-tai-chinh", "/api/v1/provinces/bo-tai-chinh/history"})
    void aUnitOfAnotherTypeIsA404ThatSaysWhereItIs(String address) {
        var problem = Answer.problem(404, address);
        assertThat(problem.text("/errors/0/rule")).isEqualTo("unit-of-another-type");
        assertThat(problem.text("/detail")).contains("/api/v1/units/bo-tai-chinh");
        assertThat(problem.text("/errors/0/suggestions/0")).isEqualTo("bo-tai-chinh");
    }

    @Test
    void theMergerOfHungYenAndThaiBinhIsTracedBothWays() {
        var merged = Answer.to("/api/v1/units/hung-yen-2025");
        assertThat(merged.list("/predecessors"))
                .extracting(step -> step.text("/unit/id"), step -> step.text("/kind"), step -> step.text("/date"))
                .containsExactly(tuple("hung-yen", "merged", "2025-07-01"), tuple("thai-binh", "merged", "2025-07-01"));
        assertThat(merged.text("/predecessors/0/legalBasis")).isEqualTo("Nghị quyết 202/2025/QH15");
        assertThat(merged.text("/label/vi")).isEqualTo("Hưng Yên (từ 1-7-2025)");
        assertThat(merged.text("/label/en")).isEqualTo("Hung Yen (from 2025-07-01)");
        assertThat(merged.at("/series")).extracting(node -> node.asText()).containsExactly("hung-yen-2025");

        var before = Answer.to("/api/v1/units/hung-yen");
        assertThat(before.texts("/successors", "/unit/id")).containsExactly("hung-yen-2025");
        assertThat(before.text("/label/vi")).isEqualTo("Hưng Yên (đến 30-6-2025)");
        assertThat(before.text("/validTo")).isEqualTo("2025-06-30");
        assertThat(Answer.to("/api/v1/units/thai-binh").text("/label/vi")).isEqualTo("Thái Bình");
    }

    @Test
    void hueCarriesOnTheSeriesOfThuaThienHue() {
        var hue = Answer.to("/api/v1/units/hue");
        assertThat(hue.texts("/predecessors", "/kind")).containsExactly("renamed");
        assertThat(hue.at("/series")).extracting(node -> node.asText()).containsExactly("thua-thien-hue", "hue");
        assertThat(hue.texts("/regions", "/region/id"))
                .containsExactly("bac-trung-bo-va-duyen-hai-mien-trung", "bac-trung-bo-2025");
        assertThat(Answer.to("/api/v1/units/thua-thien-hue").texts("/successors", "/unit/id"))
                .containsExactly("hue");
    }

    @Test
    void aMinistryThatTakesAnotherInKeepsItsId() {
        assertThat(Answer.to("/api/v1/ministries/bo-tai-chinh").list("/predecessors"))
                .extracting(step -> step.text("/unit/id"), step -> step.text("/kind"))
                .containsExactly(tuple("bo-ke-hoach-va-dau-tu", "merged"));
        assertThat(Answer.to("/api/v1/ministries/bo-ke-hoach-va-dau-tu").texts("/successors", "/unit/id"))
                .containsExactly("bo-tai-chinh");
    }

    @Test
    void aRegionIsReplacedByItsSuccessors() {
        assertThat(Answer.to("/api/v1/regions/bac-trung-bo-va-duyen-hai-mien-trung")
                        .list("/successors"))
                .extracting(step -> step.text("/unit/id"), step -> step.text("/kind"), step -> step.text("/date"))
                .containsExactly(
                        tuple("bac-trung-bo-2025", "replaced", "2025-10-05"),
                        tuple("duyen-hai-nam-trung-bo-va-tay-nguyen-2025", "replaced", "2025-10-05"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%00", "hue%FF", "a%0Ab"})
    void anAddressThatCannotBeReadIsABadRequest(String segment) {
        assertThat(Answer.problem(400, "/api/v1/units/" + segment).text("/errors/0/rule"))
                .isEqualTo("malformed-encoding");
    }

    @ParameterizedTest
    @CsvSource({"/api/v1/units/quang-ninh.csv,path", "/api/v1/units/quang-ninh?format=csv,query"})
    void aSingleUnitIsNoTableAndTheFaultIsWhereTheTableWasAsked(String address, String in) {
        assertThat(Answer.problem(406, address).text("/errors/0/in")).isEqualTo(in);
    }

    @Test
    void anAcceptThatCannotBeMetIsNamed() {
        var response = asking().accept("application/xml")
                .header("Accept-Language", "en")
                .get("/api/v1/units/hue");
        assertThat(Answer.of(response, 406).text("/errors/0/value")).isEqualTo("application/xml");
    }

    @Test
    void anUnknownSegmentBelowAUnitIsA404() {
        Answer.problem(404, "/api/v1/units/quang-ninh/histroy");
    }
}
