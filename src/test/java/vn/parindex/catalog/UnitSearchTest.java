package vn.parindex.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.parindex.catalog.ShippedUnits.RELATIONS;
import static vn.parindex.catalog.ShippedUnits.UNITS;
import static vn.parindex.catalog.ShippedUnits.made;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.parindex.catalog.UnitNames.Hit;

class UnitSearchTest {

    private static final UnitNames NAMES = UnitNames.of(UNITS, RELATIONS);

    private static List<String> ids(String query) {
        return NAMES.search(query).stream().map(hit -> hit.unit().id()).toList();
    }

    private static Hit hit(String query, String id) {
        return NAMES.search(query).stream()
                .filter(hit -> hit.unit().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "-", ",,,"})
    void aBlankQueryFindsNothing(String query) {
        assertThat(NAMES.search(query)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "quang ninh",
                "QUẢNG NINH",
                "quang-ninh",
                "quảng ninh",
                "quangninh",
                "22",
                "VN-13",
                "tỉnh Quảng Ninh"
            })
    void aUnitComesFirstHoweverItIsWritten(String query) {
        assertThat(ids(query)).startsWith("quang-ninh");
    }

    @Test
    void aHitSaysWhatMatchedAndHow() {
        assertThat(List.of(
                        hit("quang-ninh", "quang-ninh"),
                        hit("22", "quang-ninh"),
                        hit("vn-13", "quang-ninh"),
                        hit("tinh quang ninh", "quang-ninh"),
                        hit("tphcm", "ho-chi-minh-2025"),
                        hit("quang", "quang-ninh"),
                        hit("tau", "ba-ria-vung-tau"),
                        hit("uang", "quang-ninh"),
                        hit("kien giang", "an-giang-2025"),
                        hit("quang nimh", "quang-ninh")))
                .extracting(Hit::matched, Hit::how)
                .containsExactly(
                        tuple("quang-ninh", "id"),
                        tuple("22", "code"),
                        tuple("VN-13", "code"),
                        tuple("Quảng Ninh", "name"),
                        tuple("TP.HCM", "alias"),
                        tuple("Quảng Ninh", "prefix"),
                        tuple("Bà Rịa - Vũng Tàu", "word"),
                        tuple("Quảng Ninh", "contains"),
                        tuple("Kiên Giang", "old-name"),
                        tuple("Quảng Ninh", "near"));
    }

    @Test
    void ofTwinsTheLivingComesFirst() {
        assertThat(ids("Hưng Yên")).containsExactly("hung-yen-2025", "hung-yen");
        assertThat(ids("31")).containsExactly("hai-phong-2025", "hai-phong");
        assertThat(ids("Sài Gòn")).containsExactly("ho-chi-minh-2025", "ho-chi-minh");
    }

    @Test
    void anOldNameFindsWhoBoreItAndThenWhoCameOfIt() {
        assertThat(ids("Thừa Thiên Huế")).containsExactly("thua-thien-hue", "hue");
        assertThat(ids("BR-VT")).containsExactly("ba-ria-vung-tau", "ho-chi-minh-2025");
        assertThat(ids("Bộ Kế hoạch và Đầu tư")).containsExactly("bo-ke-hoach-va-dau-tu", "bo-tai-chinh");
    }

    @Test
    void anOwnNameStandsBeforeAnAbbreviationOfAnother() {
        assertThat(ids("Huế")).startsWith("hue", "thua-thien-hue");
    }

    @Test
    void abbreviationsThatSeveralShareFindThemAll() {
        assertThat(ids("QN"))
                .containsExactly("quang-ngai-2025", "quang-ninh", "quang-nam", "quang-ngai", "da-nang-2025");
    }

    @Test
    void beginningsStandBeforeLaterWords() {
        assertThat(ids("giang")).startsWith("an-giang-2025", "an-giang", "bac-giang");
        assertThat(ids("ha")).startsWith("ha-noi", "ha-tinh", "hai-phong-2025", "ha-giang");
    }

    @Test
    void aKindNeverHidesAName() {
        assertThat(ids("tinh")).startsWith("ha-tinh").contains("quang-ninh");
    }

    @Test
    void aKindAloneFindsTheUnitsOfThatKind() {
        assertThat(ids("tỉnh")).contains("quang-ninh").doesNotContain("ha-noi");
        assertThat(ids("thành phố"))
                .startsWith("can-tho-2025", "da-nang-2025", "ha-noi", "hai-phong-2025", "ho-chi-minh-2025", "hue")
                .doesNotContain("quang-ninh");
        assertThat(ids("bộ")).contains("bo-tai-chinh");
    }

    @Test
    void partsOfCodesAndIdsFindNothing() {
        assertThat(ids("2025")).isEmpty();
        assertThat(ids("VN")).containsExactly("viet-nam");
    }

    @Test
    void typedMarksPutTheNamesThatBearThemFirst() {
        assertThat(ids("Hải")).startsWith("hai-phong-2025", "hai-duong", "hai-phong");
        assertThat(ids("hóa")).containsSubsequence("thanh-hoa", "hoa-binh");
        assertThat(ids("hòa")).containsSubsequence("hoa-binh", "khanh-hoa", "thanh-hoa");
        assertThat(ids("Hạ Nam")).startsWith("ha-nam");
    }

    @Test
    void marksTypedExactlyStandBeforeThoseLeftOut() {
        var names = UnitNames.of(
                List.of(
                        made("one", "commune", "Hoa An", null, null, "2000-12-31"),
                        made("two", "commune", "Hòa An", null, null, null)),
                List.of());
        assertThat(names.search("hòa an")).extracting(hit -> hit.unit().id()).containsExactly("two", "one");
        assertThat(names.search("hoa an")).extracting(hit -> hit.unit().id()).containsExactly("one", "two");
    }

    @Test
    void theOrderOfTheWordsDoesNotMatter() {
        assertThat(ids("vung tau ba ria")).startsWith("ba-ria-vung-tau");
    }

    @Test
    void aSlipOfTheFingerStillFindsTheUnit() {
        assertThat(ids("quang nihn")).startsWith("quang-ninh");
        assertThat(ids("Cao Bangg")).startsWith("cao-bang");
        assertThat(ids("khoa hoc va cong nge")).startsWith("bo-khoa-hoc-va-cong-nghe");
        assertThat(ids("tien giangg")).startsWith("tien-giang", "kien-giang");
        assertThat(ids("hux")).isEmpty();
    }

    @Test
    void aHugeQueryFindsNothingAndIsQuick() {
        assertThat(ids("quang ninh ".repeat(1000))).isEmpty();
    }
}
