package vn.parindex.dataset.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.parindex.dataset.Findings.assertFindings;
import static vn.parindex.dataset.Findings.error;
import static vn.parindex.dataset.Findings.warning;

import org.junit.jupiter.api.Test;
import vn.parindex.dataset.TestPackage;

/** Indicators, weights, sources and statements. */
class CatalogRulesTest {

    private final TestPackage small = TestPackage.small();

    @Test
    void aComponentsIndexIsPublishedForTheSamePopulation() {
        assertFindings(small.with("indicators", 3, "population", "ministry"))
                .containsExactly(error("indicators.csv", 3, "parent", "par-index", "component-parent"));
    }

    @Test
    void aComponentsCodeBeginsWithItsIndex() {
        assertFindings(small.indicator("sipas.access", "par-index", 1))
                .containsExactly(error("indicators.csv", 7, "parent", "par-index", "component-code"));
        assertFindings(TestPackage.small().with("indicators", 3, "parent", ""))
                .containsExactly(error("indicators.csv", 3, "parent", null, "component-code"));
    }

    @Test
    void weightWindowsDoNotOverlap() {
        assertFindings(small.row("weights", weight(2018, 2020)).row("weights", weight(2020, 2021)))
                .containsExactly(error("weights.csv", 3, "valid_from_year", "2020", "weight-overlap"));
    }

    @Test
    void aWeightWindowEndsAfterItBegins() {
        assertFindings(small.row("weights", weight(2020, 2019)))
                .containsExactly(error("weights.csv", 2, "valid_to_year", "2019", "years-in-order"));
    }

    @Test
    void aSourceWithoutAnAddressSaysWhy() {
        assertFindings(small.with("sources", 2, "url", ""))
                .containsExactly(error("sources.csv", 2, "url", null, "address-or-reason"));
        assertFindings(small.with("sources", 2, "note", "a copy on an unrelated site"))
                .isEmpty();
    }

    @Test
    void aTileOfALayoutHoldsOneUnit() {
        assertFindings(small.row("tiles", tile("provinces-34", "ha-noi", 1, 2))
                        .row("tiles", tile("provinces-63", "hai-phong", 1, 2))
                        .row("tiles", tile("provinces-34", "quang-ninh", 1, 2)))
                .containsExactly(error("tiles.csv", 4, "column", "2", "one-unit-a-tile"));
        assertThat(small.findings().get(0).message().vi()).contains("đã là ô của ha-noi (dòng 2)");
        assertFindings(TestPackage.small()
                        .row("tiles", tile("provinces-34", "ha-noi", 1, 2))
                        .row("tiles", tile("provinces-34", "hai-phong", 2, 1)))
                .isEmpty();
    }

    private static String[] tile(String layout, String unit, int row, int column) {
        return new String[] {"layout=" + layout, "unit=" + unit, "row=" + row, "column=" + column};
    }

    @Test
    void aStatementsSubjectLivesAtTheEndOfItsYear() {
        assertFindings(small.with("units", 6, "valid_from", "2020-01-01")
                        .without("unit_regions", 4)
                        .row("statements", statement("quang-ninh", "score_change", "1", "moha")))
                .containsExactly(error("statements.csv", 2, "subject", "quang-ninh", "unit-lives"));
    }

    @Test
    void aScopeIsNotTheIdOfAUnit() {
        assertFindings(small.row("statements", statement("viet-nam", "mean", "80", "moha"))
                        .with("statements", 2, "scope", "north"))
                .containsExactly(error("statements.csv", 2, "scope", "north", "scope-is-unit"));
    }

    @Test
    void sourcesThatStateAFigureDifferentlyAreAWarning() {
        assertFindings(small.row("statements", statement("viet-nam", "mean", "81.15", "moha"))
                        .row("statements", statement("viet-nam", "mean", "81.2", "press")))
                .as("a rounded figure supports the exact one")
                .isEmpty();
        assertFindings(small.with("statements", 3, "value", "81.3"))
                .containsExactly(warning("statements.csv", 3, "value", "81.3", "statements-disagree"));
    }

    @Test
    void countsAreExact() {
        assertFindings(small.row("statements", statement("viet-nam", "criteria_count", "37", "moha"))
                        .row("statements", statement("viet-nam", "criteria_count", "38", "press")))
                .containsExactly(warning("statements.csv", 3, "value", "38", "statements-disagree"));
    }

    private static String[] weight(int from, int to) {
        return new String[] {
            "indicator=par-index.steering",
            "population=province",
            "valid_from_year=" + from,
            "valid_to_year=" + to,
            "max_points=10",
            "source=moha"
        };
    }

    private static String[] statement(String subject, String statistic, String value, String source) {
        return new String[] {
            "indicator=par-index",
            "population=province",
            "year=2019",
            "subject=" + subject,
            "statistic=" + statistic,
            "value=" + value,
            "source=" + source
        };
    }
}
