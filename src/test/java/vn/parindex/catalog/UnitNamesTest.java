package vn.parindex.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.parindex.catalog.ShippedUnits.RELATIONS;
import static vn.parindex.catalog.ShippedUnits.UNITS;
import static vn.parindex.catalog.ShippedUnits.made;
import static vn.parindex.catalog.ShippedUnits.unit;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.parindex.catalog.Resolution.Ambiguous;
import vn.parindex.catalog.Resolution.Found;
import vn.parindex.catalog.Resolution.Unknown;

class UnitNamesTest {

    private static final UnitNames NAMES = UnitNames.of(UNITS, RELATIONS);

    private static Resolution resolve(String spelling) {
        return NAMES.resolve(spelling, Optional.empty());
    }

    private static Resolution resolve(String spelling, String on) {
        return NAMES.resolve(spelling, Optional.of(LocalDate.parse(on)));
    }

    private static Resolution ofType(String spelling, String type) {
        return NAMES.resolve(spelling, Optional.empty(), Optional.of(type));
    }

    private static Ambiguous between(String... ids) {
        return new Ambiguous(Stream.of(ids).map(ShippedUnits::unit).toList());
    }

    private static Found found(String id) {
        return new Found(unit(id), false);
    }

    private static long ambiguous(String type, Function<Unit, String> spelling) {
        return UNITS.stream()
                .filter(unit -> unit.type().equals(type))
                .map(spelling)
                .filter(Objects::nonNull)
                .distinct()
                .filter(written -> resolve(written) instanceof Ambiguous)
                .count();
    }

    @Test
    void codesOf24AndNamesOf23ProvincesNeedADay() {
        assertThat(ambiguous("province", Unit::code)).isEqualTo(24);
        assertThat(ambiguous("province", Unit::nameVi)).isEqualTo(23);
        assertThat(ambiguous("province", Unit::nameEn)).isEqualTo(23);
    }

    @Test
    void namesOfFourRegionsNeedADayAndThoseOfMinistriesNone() {
        assertThat(ambiguous("region", Unit::nameVi)).isEqualTo(4);
        assertThat(ambiguous("ministry", Unit::nameVi)).isZero();
        assertThat(ambiguous("country", Unit::nameVi)).isZero();
    }

    @Test
    void anIdWinsWhateverTheDay() {
        assertThat(resolve("hai-phong", "2026-01-01")).isEqualTo(new Found(unit("hai-phong"), true));
        assertThat(resolve("ho-chi-minh")).isEqualTo(new Found(unit("ho-chi-minh"), true));
        assertThat(resolve("ha-noi")).isEqualTo(new Found(unit("ha-noi"), true));
    }

    @Test
    void anIdInAnotherCaseIsNoId() {
        assertThat(resolve("HAI-PHONG")).isEqualTo(between("hai-phong-2025", "hai-phong"));
        assertThat(resolve("Hai-Phong-2025")).isEqualTo(found("hai-phong-2025"));
    }

    @Test
    void aCodeMeansTheUnitThatBearsItOnTheDay() {
        assertThat(resolve("22")).isEqualTo(found("quang-ninh"));
        assertThat(resolve("31")).isEqualTo(between("hai-phong-2025", "hai-phong"));
        assertThat(resolve("31", "2025-06-30")).isEqualTo(found("hai-phong"));
        assertThat(resolve("31", "2025-07-01")).isEqualTo(found("hai-phong-2025"));
        assertThat(resolve("82", "2019-12-31")).isEqualTo(found("tien-giang"));
        assertThat(resolve("82", "2025-12-31")).isEqualTo(found("dong-thap-2025"));
        assertThat(resolve("vn-13")).isEqualTo(found("quang-ninh"));
        assertThat(resolve("VN–13")).isEqualTo(found("quang-ninh"));
        assertThat(resolve("VN-SG")).isEqualTo(found("ho-chi-minh"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1",
                "001",
                "022",
                "2 2",
                "2-2",
                "\u0662\u0662",
                "\uff12\uff12",
                "99",
                "",
                " ",
                "-",
                "...",
                "東京",
                "Hà\u0000Nội"
            })
    void whatIsNoSpellingOfAnythingIsUnknown(String spelling) {
        assertThat(resolve(spelling)).isInstanceOf(Unknown.class);
    }

    @Test
    void whereSeveralFitAndNoneLivesOnTheDayAllAreCandidates() {
        var names = UnitNames.of(
                List.of(
                        made("one", "province", "Một", null, null, "2000-12-31"),
                        made("two", "province", "Một", null, "2010-01-01", null)),
                List.of());
        assertThat(names.resolve("Một", Optional.of(LocalDate.parse("2005-01-01"))))
                .isInstanceOfSatisfying(
                        Ambiguous.class,
                        it -> assertThat(it.candidates()).extracting(Unit::id).containsExactly("two", "one"));
    }

    @Test
    void whereSeveralLiveOnTheDayOnlyTheyAreCandidates() {
        assertThat(resolve("ĐN", "2019-12-31")).isEqualTo(between("da-nang", "dong-nai"));
        assertThat(resolve("ĐN")).isEqualTo(between("da-nang-2025", "dong-nai-2025", "da-nang", "dong-nai"));
        assertThat(resolve("Đông Nam Bộ", "2025-08-01")).isInstanceOf(Ambiguous.class);
    }

    @Test
    void theOnlyUnitOfANameNeedsNoDayAndHeedsNone() {
        assertThat(resolve("Bình Dương")).isEqualTo(found("binh-duong"));
        assertThat(resolve("Bình Dương", "2026-01-01")).isEqualTo(found("binh-duong"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            quang ninh | quang-ninh |
            QUẢNG NINH | quang-ninh |
            Quảng  Ninh | quang-ninh |
            quangninh | quang-ninh |
            tỉnh Quảng Ninh | quang-ninh |
            Tinh Quang Ninh | quang-ninh |
            Quang Ninh Province | quang-ninh |
            TP. Hà Nội | ha-noi |
            TP Hà Nội | ha-noi |
            thành phố Hà Nội | ha-noi |
            Thủ đô Hà Nội | ha-noi |
            Hanoi City | ha-noi |
            HN | ha-noi |
            Ðiện Biên | dien-bien |
            Thanh Hoá | thanh-hoa |
            Khánh Hoà | khanh-hoa | 2019-12-31
            Bà Rịa – Vũng Tàu | ba-ria-vung-tau |
            BR-VT | ba-ria-vung-tau |
            BRVT | ba-ria-vung-tau |
            Vũng Tàu | ba-ria-vung-tau |
            Huế | hue |
            TP Huế | hue |
            Huế | hue | 2019-12-31
            Thừa Thiên-Huế | thua-thien-hue |
            TT Huế | thua-thien-hue |
            TTH | thua-thien-hue |
            TP.HCM | ho-chi-minh | 2019-12-31
            TP. HCM | ho-chi-minh-2025 | 2026-01-01
            TPHCM | ho-chi-minh | 2019-12-31
            HCMC | ho-chi-minh | 2019-12-31
            Sài Gòn | ho-chi-minh | 2019-12-31
            Saigon | ho-chi-minh-2025 | 2025-07-01
            Ho Chi Minh City | ho-chi-minh | 2019-12-31
            HP | hai-phong | 2019-12-31
            CT | can-tho | 2019-12-31
            Daklak | dak-lak | 2019-12-31
            Đắc Lắc | dak-lak | 2019-12-31
            Đăk Lăk | dak-lak | 2019-12-31
            Darlac | dak-lak | 2019-12-31
            Đắc Nông | dak-nong |
            Bắc Cạn | bac-kan |
            Kontum | kon-tum |
            Bộ Tài chính | bo-tai-chinh |
            tài chính | bo-tai-chinh |
            finance | bo-tai-chinh |
            BTC | bo-tai-chinh |
            BNV | bo-noi-vu |
            BYT | bo-y-te |
            BCT | bo-cong-thuong |
            BXD | bo-xay-dung |
            BTP | bo-tu-phap |
            BNG | bo-ngoai-giao |
            BQP | bo-quoc-phong |
            BCA | bo-cong-an |
            NHNN | ngan-hang-nha-nuoc-viet-nam |
            VPCP | van-phong-chinh-phu |
            TTCP | thanh-tra-chinh-phu |
            UBDT | uy-ban-dan-toc |
            Uỷ ban Dân tộc | uy-ban-dan-toc |
            Bộ TT&TT | bo-thong-tin-va-truyen-thong |
            BTTTT | bo-thong-tin-va-truyen-thong |
            Bộ TN&MT | bo-tai-nguyen-va-moi-truong |
            Bộ NN&PTNT | bo-nong-nghiep-va-phat-trien-nong-thon |
            Bộ NN&MT | bo-nong-nghiep-va-moi-truong |
            Bộ LĐTBXH | bo-lao-dong-thuong-binh-va-xa-hoi |
            LĐ-TB&XH | bo-lao-dong-thuong-binh-va-xa-hoi |
            Bộ KH&CN | bo-khoa-hoc-va-cong-nghe |
            KH&ĐT | bo-ke-hoach-va-dau-tu |
            Bộ KHĐT | bo-ke-hoach-va-dau-tu |
            GTVT | bo-giao-thong-van-tai |
            VH-TT&DL | bo-van-hoa-the-thao-va-du-lich |
            Bộ GD&ĐT | bo-giao-duc-va-dao-tao |
            Bộ Nông nghiệp | bo-nong-nghiep-va-moi-truong | 2025-12-31
            Việt Nam | viet-nam |
            Vietnam | viet-nam |
            vùng Tây Nguyên | tay-nguyen |
            ĐBSCL | dong-bang-song-cuu-long | 2019-12-31
            """)
    void everyUsualSpellingMeansItsUnit(String spelling, String id, String on) {
        assertThat(on == null ? resolve(spelling) : resolve(spelling, on)).isEqualTo(found(id));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Sài Gòn", "TP.HCM", "ĐN", "QN", "Hưng Yên", "Bộ Nông nghiệp", "Đông Nam Bộ"})
    void nothingIsGuessedWhereSeveralFit(String spelling) {
        assertThat(resolve(spelling)).isInstanceOf(Ambiguous.class);
    }

    @Test
    void theNameOfAPredecessorNeverMeansItsSuccessor() {
        assertThat(resolve("Kiên Giang", "2026-01-01")).isEqualTo(found("kien-giang"));
    }

    @Test
    void aTypeLeavesOnlyItsUnitsToBeMeant() {
        assertThat(ofType("bo-tai-chinh", "ministry")).isEqualTo(new Found(unit("bo-tai-chinh"), true));
        assertThat(ofType("bo-tai-chinh", "province")).isEqualTo(new Unknown(List.of()));
        assertThat(ofType("31", "ministry")).isInstanceOf(Unknown.class);
    }

    @Test
    void typedMarksTellNamesApartThatDifferByThemOnly() {
        var names = UnitNames.of(
                List.of(
                        made("one", "commune", "Hòa An", null, null, null),
                        made("two", "commune", "Hoa An", null, null, null)),
                List.of());
        assertThat(names.resolve("hoà an", Optional.empty()))
                .isInstanceOfSatisfying(
                        Found.class, it -> assertThat(it.unit().id()).isEqualTo("one"));
        assertThat(names.resolve("hòa ân", Optional.empty())).isInstanceOf(Ambiguous.class);
        assertThat(names.resolve("hoa an", Optional.empty())).isInstanceOf(Ambiguous.class);
    }

    @Test
    void anUnknownSpellingComesWithTheNearest() {
        assertThat(resolve("Quang Nimh")).isInstanceOfSatisfying(Unknown.class, it -> assertThat(it.nearest())
                .contains(unit("quang-ninh")));
        assertThat(resolve("qwertyuiop")).isEqualTo(new Unknown(List.of()));
    }

    @Test
    void noMinistrySharesItsInitialsWithAnother() {
        assertThat(UNITS.stream()
                        .filter(unit -> unit.type().equals("ministry"))
                        .flatMap(unit -> Abbreviations.listOf(unit.type(), unit.nameVi()).stream())
                        .filter(alias -> !alias.equals("Bộ Nông nghiệp")))
                .doesNotHaveDuplicates()
                .allSatisfy(alias -> assertThat(resolve(alias)).isInstanceOf(Found.class));
    }

    @Test
    void theyAreOfTheUnitsAndRelationsThatTheyWereMadeOf() {
        assertThat(NAMES.areOf(List.copyOf(UNITS), List.copyOf(RELATIONS))).isTrue();
        assertThat(NAMES.areOf(UNITS.subList(1, UNITS.size()), RELATIONS)).isFalse();
        assertThat(NAMES.areOf(UNITS, List.of())).isFalse();
    }
}
