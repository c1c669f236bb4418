package vn.parindex.dataset.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.parindex.dataset.Findings.assertFindings;
import static vn.parindex.dataset.Findings.error;

import org.junit.jupiter.api.Test;
import vn.parindex.dataset.TestPackage;

/** The lives of units fit together. */
class UnitRulesTest {

    private final TestPackage small = TestPackage.small();

    @Test
    void aLifeDoesNotEndBeforeItBegins() {
        assertFindings(small.with("unit_regions", 2, "valid_from", "2025-07-02")
                        .with("unit_regions", 2, "valid_to", "2025-07-01"))
                .containsExactly(error("unit_regions.csv", 2, "valid_to", "2025-07-01", "dates-in-order"));
    }

    @Test
    void aCodeNeverStandsTwiceOnOneDay() {
        assertFindings(small.with("units", 6, "code", "01"))
                .containsExactly(error("units.csv", 6, "code", "01", "code-once-a-day"));
    }

    @Test
    void aCodeMayStandAgainLater() {
        assertFindings(ended().with("units", 7, "code", "01")).isEmpty();
    }

    @Test
    void aUnitThatEndsHasASuccessor() {
        assertFindings(ended().without("unit_relations", 2))
                .containsExactly(error("units.csv", 4, "valid_to", "2025-06-30", "successor-missing"));
    }

    @Test
    void theSuccessorActsFromTheNextDay() {
        var late = ended().with("unit_relations", 2, "date", "2025-07-02");
        assertFindings(late)
                .containsExactly(error("unit_relations.csv", 2, "date", "2025-07-02", "successor-from-next-day"));
        assertThat(late.findings().get(0).suggestion()).isEqualTo("2025-07-01");
    }

    @Test
    void relationsDoNotFormACircle() {
        assertFindings(ended().row("unit_relations", relation("ha-noi-2025", "ha-noi")))
                .containsExactly(
                        error("unit_relations.csv", 2, "successor", "ha-noi-2025", "relation-cycle"),
                        error("unit_relations.csv", 3, "successor", "ha-noi", "relation-cycle"));
        assertFindings(small.row("unit_relations", relation("ha-noi", "ha-noi")))
                .containsExactly(error("unit_relations.csv", 2, "successor", "ha-noi", "relation-cycle"));
    }

    @Test
    void aUnitIsNotItsOwnParent() {
        assertFindings(small.with("units", 4, "parent", "ha-noi"))
                .containsExactly(error("units.csv", 4, "parent", "ha-noi", "parent-cycle"));
    }

    @Test
    void parentsDoNotFormACircle() {
        assertFindings(small.with("units", 4, "parent", "hai-phong")
                        .with("units", 5, "parent", "ha-noi")
                        .with("units", 6, "parent", "ha-noi"))
                .containsExactly(
                        error("units.csv", 4, "parent", "hai-phong", "parent-cycle"),
                        error("units.csv", 5, "parent", "ha-noi", "parent-cycle"));
    }

    @Test
    void aUnitIsInOneRegionOnOneDay() {
        assertFindings(small.row(
                                "units", "id=south", "type=region", "name_vi=Miền Nam", "name_en=South", "kind_vi=vùng")
                        .row("unit_regions", "unit=ha-noi", "region=south"))
                .containsExactly(error("unit_regions.csv", 5, "region", "south", "one-region-a-day"));
    }

    @Test
    void theTimeInARegionLiesWithinTheLivesOfBoth() {
        assertFindings(ended().with("unit_regions", 2, "valid_to", ""))
                .containsExactly(error("unit_regions.csv", 2, "unit", "ha-noi", "region-within-lives"));
        assertFindings(small.with("units", 3, "valid_from", "2020-01-01"))
                .contains(error("unit_regions.csv", 2, "region", "north", "region-within-lives"));
    }

    @Test
    void aRegionIsAUnitOfThatType() {
        assertFindings(small.with("unit_regions", 2, "region", "quang-ninh"))
                .containsExactly(error("unit_regions.csv", 2, "region", "quang-ninh", "region-type"));
    }

    /** Hà Nội ends on 2025-06-30 and goes on as another unit, on line 7. */
    private static TestPackage ended() {
        return TestPackage.small()
                .with("units", 4, "valid_to", "2025-06-30")
                .with("unit_regions", 2, "valid_to", "2025-06-30")
                .province("ha-noi-2025", "Hà Nội", "02")
                .with("units", 7, "valid_from", "2025-07-01")
                .row("unit_relations", relation("ha-noi", "ha-noi-2025"));
    }

    private static String[] relation(String predecessor, String successor) {
        return new String[] {
            "predecessor=" + predecessor, "successor=" + successor, "kind=merged", "date=2025-07-01", "legal_basis=NQ 1"
        };
    }
}
