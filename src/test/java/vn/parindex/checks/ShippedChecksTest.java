package vn.parindex.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.parindex.database.Shipped;

class ShippedChecksTest {

    private static Check check(String id) {
        return ShippedRows.CHECKS.find(id).orElseThrow(() -> new AssertionError("no check " + id));
    }

    @Test
    void theRoundingsOfAllThreeFiguresMakeUpForOneHundredth() {
        var check = check("statement-par-index-region-2024-dong-bang-song-hong-score-change-1-85");
        assertThat(check.outcome()).isEqualTo(Outcome.CONFIRMED);
        assertThat(check.recomputed().from()).isEqualByComparingTo("1.84");
        assertThat(check.tolerance()).isEqualByComparingTo("0.015");
    }

    @Test
    void aContradictionSaysWhereTheSourcesOwnFiguresAgree() {
        var check = check("statement-par-index-province-2023-hai-phong-score-change-1-72");
        assertThat(check.outcome()).isEqualTo(Outcome.CONTRADICTED);
        assertThat(check.reason().en())
                .contains("91.87 (2023) - 90.09 (2022) = 1.78")
                .contains("91.81 (2023) - 90.09 (2022) = 1.72");
        assertThat(check.reason().vi()).contains("91,87 (2023) − 90,09 (2022) = 1,78");
        assertThat(check.evidence()).anySatisfy(evidence -> {
            assertThat(evidence.value()).hasToString("91.81");
            assertThat(evidence.source()).isEqualTo("doanh-nghiep-hoi-nhap-2024-04-26");
        });
    }

    @Test
    void aCheckAcrossABreakSaysSo() {
        assertThat(check("statement-par-index-province-2024-viet-nam-score-change-1-39"))
                .satisfies(check -> assertThat(check.crossesBreak()).isTrue())
                .satisfies(check -> assertThat(check.outcome()).isEqualTo(Outcome.CONFIRMED))
                .satisfies(check -> assertThat(check.reason().en()).contains("A break lies between 2023 and 2024"));
        assertThat(check("statement-par-index-province-2023-viet-nam-score-change-2-19")
                        .crossesBreak())
                .isFalse();
    }

    @Test
    void theChangeOfAMeanIsHeldAgainstTheStatedMeansOfBothYears() {
        var check = check("statement-par-index-province-2015-viet-nam-score-change-8-39");
        assertThat(check.recomputed().from()).isEqualByComparingTo("3.90");
        assertThat(check.evidence()).extracting(Evidence::year).containsExactly(2015, 2014);
    }

    @Test
    void theFirstAndTheLastPublishedPlaceConfirmTheExtremesOfAPartialTable() {
        assertThat(check("statement-par-index-province-2019-viet-nam-spread-16-22"))
                .satisfies(check -> assertThat(check.outcome()).isEqualTo(Outcome.CONFIRMED))
                .satisfies(check -> assertThat(check.published().sources())
                        .containsExactly("hai-hau-2020-05-22", "vgp-2020-05-19", "vietjo-2020-05-20"))
                .satisfies(check -> assertThat(check.recomputed())
                        .isEqualTo(new Check.Recomputed(
                                new BigDecimal("16.22"),
                                new BigDecimal("16.22"),
                                Shipped.stated("par-index", "province", 2019, "score")
                                        .size(),
                                63)));
        assertThat(check("statement-par-index-province-2019-viet-nam-gap-first-second-5-45")
                        .outcome())
                .isEqualTo(Outcome.CONFIRMED);
    }

    @Test
    void theMeanOfACompleteTableIsComputedAgain() {
        var check = check("statement-par-index-ministry-2023-viet-nam-mean-84-38");
        assertThat(check.outcome()).isEqualTo(Outcome.CONFIRMED);
        assertThat(check.recomputed().over()).isEqualTo(17);
        assertThat(check.evidence()).hasSize(17);
        assertThat(check.tolerance()).isEqualByComparingTo("0.01");
    }

    @Test
    void theMeanOfAPartialTableIsUndecidableButBounded() {
        var check = check("statement-par-index-province-2019-viet-nam-mean-81-15");
        assertThat(check.outcome()).isEqualTo(Outcome.UNDECIDABLE);
        assertThat(check.recomputed().from()).isLessThan(new BigDecimal("81.15"));
        assertThat(check.recomputed().to()).isGreaterThan(new BigDecimal("81.15"));
        assertThat(check.published().sources()).hasSize(6);
    }

    @Test
    void aLowScoreAtABetterPlaceLimitsACountAndTheOtherBoundIsShownBeside() {
        var check = check("statement-par-index-province-2018-viet-nam-count-above-80-29");
        assertThat(check.recomputed().to()).as("Hồ Chí Minh was 10th with 79.6").isEqualByComparingTo("9");
        assertThat(check.otherStatements())
                .extracting(
                        Check.OtherStatement::statistic, other -> other.value().toString())
                .containsExactly(tuple("count_from_80", "9"));
    }

    @Test
    void whatTheDataDoNotHoldIsUndecidable() {
        assertThat(List.of(
                        check("statement-sipas-province-2021-ha-tinh-rank-in-region-bac-trung-bo-1"),
                        check("statement-par-index-province-2020-viet-nam-count-group-a-2"),
                        check("statement-sipas-province-2019-viet-nam-sample-size-35268"),
                        check("statement-sipas-province-2021-viet-nam-criteria-count-24")))
                .allSatisfy(check -> {
                    assertThat(check.outcome()).isEqualTo(Outcome.UNDECIDABLE);
                    assertThat(check.recomputed()).isNull();
                });
    }

    @Test
    void aRoundedPrintingOfAFigureIsTheSameFigure() {
        assertThat(ShippedRows.CHECKS.checks())
                .filteredOn(check -> check.indicator().equals("sipas")
                        && check.year() == 2019
                        && check.statistic().equals("mean"))
                .singleElement()
                .satisfies(check -> assertThat(check.published().value()).hasToString("84.45"))
                .satisfies(check -> assertThat(check.published().sources()).hasSize(4));
    }

    @Test
    void theTwoPartsOfEachOfSeventeenMinistriesAddUp() {
        assertThat(ShippedRows.CHECKS.checks())
                .filteredOn(check ->
                        check.kind() == CheckKind.SUM && check.population().equals("ministry") && check.year() == 2023)
                .hasSize(17)
                .allSatisfy(check -> assertThat(check.outcome()).isEqualTo(Outcome.CONFIRMED));
    }

    @Test
    void allEightFieldsOfOneSourceAreASum() {
        var check = check("sum-par-index-province-2021-thanh-hoa-fields-th-thanh-hoa-2022-05-25");
        assertThat(check.outcome()).isEqualTo(Outcome.CONFIRMED);
        assertThat(check.recomputed().from()).isEqualByComparingTo("87.84");
        assertThat(check.tolerance()).isEqualByComparingTo("0.045");
    }

    @Test
    void aSourceWithSomePartsAloneIsNoSum() {
        assertThat(ShippedRows.CHECKS.checks())
                .filteredOn(check -> check.kind() == CheckKind.SUM)
                .noneMatch(check ->
                        check.units().contains("quang-nam") || check.units().contains("khanh-hoa"));
    }

    @Test
    void aTableWithoutOffenceIsConfirmedAsAWhole() {
        assertThat(check("order-par-index-province-2019").outcome()).isEqualTo(Outcome.CONFIRMED);
        assertThat(ShippedRows.CHECKS.find("order-par-index-province-2022")).isEmpty();
    }

    @Test
    void idsAreUniqueAndSafeInAPath() {
        assertThat(ShippedRows.CHECKS.checks())
                .extracting(Check::id)
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("[a-z0-9-]+"));
    }

    @Test
    void everyReasonIsGivenInBothLanguages() {
        assertThat(ShippedRows.CHECKS.checks())
                .allSatisfy(
                        check -> assertThat(check.reason().vi()).endsWith(".").doesNotContain("null"))
                .allSatisfy(
                        check -> assertThat(check.reason().en()).endsWith(".").doesNotContain("null"));
    }
}
