package vn.parindex.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.parindex.catalog.ShippedUnits.RELATIONS;
import static vn.parindex.catalog.ShippedUnits.UNITS;
import static vn.parindex.catalog.ShippedUnits.made;
import static vn.parindex.catalog.ShippedUnits.unit;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.parindex.catalog.Lineage.Step;
import vn.parindex.http.Text;

class LineageTest {

    private static final Lineage LINEAGE = Lineage.of(UNITS, RELATIONS);

    @Test
    void aMergedUnitKnowsWhatItCameFrom() {
        assertThat(LINEAGE.listPredecessors("ho-chi-minh-2025"))
                .extracting(step -> step.unit().id(), Step::kind, Step::date, Step::legalBasis)
                .containsExactly(
                        tuple("ba-ria-vung-tau", "merged", LocalDate.of(2025, 7, 1), "Nghị quyết 202/2025/QH15"),
                        tuple("binh-duong", "merged", LocalDate.of(2025, 7, 1), "Nghị quyết 202/2025/QH15"),
                        tuple("ho-chi-minh", "merged", LocalDate.of(2025, 7, 1), "Nghị quyết 202/2025/QH15"));
        assertThat(LINEAGE.listPredecessors("ha-noi")).isEmpty();
        assertThat(LINEAGE.listPredecessors("nowhere")).isEmpty();
    }

    @Test
    void aRegionMayBecomeTwo() {
        assertThat(LINEAGE.listSuccessors("bac-trung-bo-va-duyen-hai-mien-trung"))
                .extracting(step -> step.unit().id(), Step::kind)
                .containsExactly(
                        tuple("bac-trung-bo-2025", "replaced"),
                        tuple("duyen-hai-nam-trung-bo-va-tay-nguyen-2025", "replaced"));
    }

    @Test
    void everyUnitThatEndedLeadsToOneThatLives() {
        assertThat(UNITS)
                .filteredOn(unit -> unit.validTo() != null)
                .hasSize(52 + 1 + 7 + 6)
                .allSatisfy(ended -> assertThat(LINEAGE.listDescendants(ended.id()))
                        .anyMatch(step -> step.unit().validTo() == null));
    }

    @Test
    void everyLivingUnitThatBeganHasComeFromAnother() {
        assertThat(UNITS)
                .filteredOn(unit -> unit.validTo() == null && unit.validFrom() != null)
                .hasSize(24 + 2 + 6)
                .allSatisfy(
                        begun -> assertThat(LINEAGE.listAncestors(begun.id())).isNotEmpty());
    }

    @Test
    void aRenamedUnitContinuesTheSeriesAndAMergedOneBeginsItsOwn() {
        assertThat(LINEAGE.series("hue")).containsExactly("thua-thien-hue", "hue");
        assertThat(LINEAGE.series("thua-thien-hue")).containsExactly("thua-thien-hue");
        assertThat(LINEAGE.series("bo-dan-toc-va-ton-giao"))
                .containsExactly("uy-ban-dan-toc", "bo-dan-toc-va-ton-giao");
        assertThat(LINEAGE.series("hung-yen-2025")).containsExactly("hung-yen-2025");
        assertThat(LINEAGE.series("tay-nguyen")).containsExactly("tay-nguyen");
    }

    @Test
    void aUnitThatTookAnotherInAndKeptItsIdBreaksItsSeries() {
        assertThat(UNITS)
                .filteredOn(unit -> !LINEAGE.mergeYears(unit.id()).isEmpty())
                .extracting(Unit::id)
                .containsExactly("bo-noi-vu", "bo-tai-chinh", "bo-xay-dung", "bo-khoa-hoc-va-cong-nghe");
        assertThat(LINEAGE.mergeYears("bo-tai-chinh")).containsExactly(2025);
    }

    @Test
    void aMergerBreaksASeriesEvenOnTheDayOfItsRenaming() {
        var units = List.of(
                made("a", "ministry", "A", null, null, "2019-12-31"),
                made("b", "ministry", "B", null, null, "2019-12-31"),
                made("c", "ministry", "C", null, "2020-01-01", null));
        var lineage = Lineage.of(
                units, List.of(made("a", "c", "renamed", "2020-01-01"), made("b", "c", "merged", "2020-01-01")));
        assertThat(lineage.series("c")).containsExactly("a", "c");
        assertThat(lineage.mergeYears("c")).containsExactly(2020);
        assertThat(lineage.listRelated("c")).containsExactly("b");
    }

    @Test
    void relatedIsWhatIsShownBesideASeriesAndNotInIt() {
        assertThat(LINEAGE.listRelated("hung-yen-2025")).containsExactly("hung-yen", "thai-binh");
        assertThat(LINEAGE.listRelated("thai-binh")).containsExactly("hung-yen-2025");
        assertThat(LINEAGE.listRelated("bo-tai-chinh")).containsExactly("bo-ke-hoach-va-dau-tu");
        assertThat(LINEAGE.listRelated("tay-nguyen")).containsExactly("duyen-hai-nam-trung-bo-va-tay-nguyen-2025");
        assertThat(LINEAGE.listRelated("hue")).isEmpty();
        assertThat(LINEAGE.listRelated("ha-noi")).isEmpty();
    }

    @Test
    void aLabelTellsTwinsApart() {
        assertThat(LINEAGE.label(unit("hung-yen-2025")))
                .isEqualTo(new Text("Hưng Yên (từ 1-7-2025)", "Hung Yen (from 2025-07-01)"));
        assertThat(LINEAGE.label(unit("hung-yen")))
                .isEqualTo(new Text("Hưng Yên (đến 30-6-2025)", "Hung Yen (until 2025-06-30)"));
        assertThat(LINEAGE.label(unit("tay-nguyen"))).isEqualTo(new Text("Tây Nguyên", "Central Highlands"));
        assertThat(LINEAGE.label(unit("bo-tai-chinh"))).isEqualTo(new Text("Bộ Tài chính", "Ministry of Finance"));
        assertThat(LINEAGE.label(unit("binh-duong"))).isEqualTo(new Text("Bình Dương", "Binh Duong"));
    }

    @Test
    void noTwoUnitsOfATypeShareALabel() {
        assertThat(UNITS.stream().map(unit -> unit.type() + LINEAGE.label(unit).vi()))
                .doesNotHaveDuplicates();
        assertThat(UNITS.stream().map(unit -> unit.type() + LINEAGE.label(unit).en()))
                .doesNotHaveDuplicates();
    }

    @Test
    void departmentsOfTwoProvincesAreNoTwinsAndThoseOfTwoShapesOfOneAre() {
        var units = List.of(
                unit("hung-yen"),
                unit("hung-yen-2025"),
                unit("ha-noi"),
                made("a", "department", "Sở Nội vụ", "hung-yen", null, "2025-06-30"),
                made("b", "department", "Sở Nội vụ", "hung-yen-2025", "2025-07-01", null),
                made("c", "department", "Sở Nội vụ", "ha-noi", "2000-01-01", null));
        var lineage = Lineage.of(units, List.of());
        assertThat(units)
                .extracting(unit -> lineage.label(unit).vi())
                .endsWith("Sở Nội vụ (đến 30-6-2025)", "Sở Nội vụ (từ 1-7-2025)", "Sở Nội vụ");
    }

    @Test
    void aShapeThatBeganAndEndedIsLabelledWithBothDays() {
        var units = List.of(
                made("a", "commune", "An", null, null, "1999-12-31"),
                made("b", "commune", "An", null, "2000-01-01", "2009-12-31"));
        assertThat(Lineage.of(units, List.of()).label(units.get(1)))
                .isEqualTo(new Text("An (từ 1-1-2000 đến 31-12-2009)", "An (from 2000-01-01 until 2009-12-31)"));
    }
}
