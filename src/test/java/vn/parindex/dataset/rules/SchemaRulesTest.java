package vn.parindex.dataset.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.parindex.dataset.Findings.assertFindings;
import static vn.parindex.dataset.Findings.error;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.parindex.dataset.Finding.Severity;
import vn.parindex.dataset.TestPackage;

/** Cells keep the Table Schema, and keys hold. */
class SchemaRulesTest {

    private final TestPackage small = TestPackage.small();

    @Test
    void aPackageThatKeepsEveryRuleHasNoFindings() {
        assertFindings(small.score("ha-noi", "score=84.64", "rank_best=2", "rank_worst=2"))
                .isEmpty();
        assertFindings(TestPackage.empty()).isEmpty();
    }

    @Test
    void aRequiredCellIsNotEmpty() {
        assertFindings(small.with("units", 4, "name_en", ""))
                .containsExactly(error("units.csv", 4, "name_en", null, "required"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e400", "NaN", "+1", "80%", ".5", "80.", "1234567890123", "0.1234567", "1 000"})
    void aNumberIsAPlainDecimal(String value) {
        assertFindings(small.score("ha-noi", "score=" + value))
                .containsExactly(error("scores.csv", 2, "score", value, "number"));
    }

    @Test
    void aDecimalCommaIsAnsweredWithThePoint() {
        var findings = small.score("ha-noi", "score=84,64").findings();

        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("number");
            assertThat(finding.suggestion()).isEqualTo("84.64");
        });
    }

    @Test
    void aYearIsAWholeNumber() {
        assertFindings(small.with("editions", 2, "year", "2019.0"))
                .containsExactly(error("editions.csv", 2, "year", "2019.0", "integer"));
        assertThat(small.findings().get(0).suggestion()).isEqualTo("2019");
    }

    @Test
    void preferredIsTrueOrFalse() {
        assertFindings(small.score("ha-noi", "score=80", "preferred=yes"))
                .containsExactly(error("scores.csv", 2, "preferred", "yes", "boolean"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "True", "TRUE", "1", " TRUE\u00a0"})
    void trueIsWrittenInMoreWaysThanOne(String value) {
        assertFindings(small.score("ha-noi", "score=80", "preferred=" + value)).isEmpty();
        assertThat(stored("preferred")).isEqualTo("true");
    }

    @ParameterizedTest
    @ValueSource(strings = {"false", "False", "FALSE", "0"})
    void soIsFalse(String value) {
        small.score("ha-noi", "score=80", "preferred=" + value);
        assertThat(stored("preferred")).isEqualTo("false");
    }

    @ParameterizedTest
    @ValueSource(strings = {" 80.5", "80.5\u00a0", "\u202f80.5\u200b", "８０.5", "８０．５"})
    void blanksAroundANumberAndWideDigitsAreReadAndTold(String value) {
        assertFindings(small.score("ha-noi", "score=" + value))
                .containsExactly(tuple(Severity.NOTE, "scores.csv", 2, "score", value, "read-as"));
        assertThat(small.findings().get(0).suggestion()).isEqualTo("80.5");
        assertThat(stored("score")).isEqualTo("80.5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"par–index", "par—index", "par‑index", "par−index", " par-index "})
    void dashesOfEveryKindAreHyphensInACode(String value) {
        assertFindings(small.score("ha-noi", "score=80", "indicator=" + value))
                .containsExactly(tuple(Severity.NOTE, "scores.csv", 2, "indicator", value, "read-as"));
        assertThat(stored("indicator")).isEqualTo("par-index");
    }

    @ParameterizedTest
    @ValueSource(strings = {"HÀ NỘI", "Ha Noi", "TP. Hà Nội", "01", "thành phố Hà Nội"})
    void aUnitMayBeWrittenAsReadsTakeItAndThatIsTold(String value) {
        assertFindings(small.score(value, "score=80"))
                .containsExactly(tuple(Severity.NOTE, "scores.csv", 2, "unit", value, "unit-spelling"));
        assertThat(small.findings().get(0).suggestion()).isEqualTo("ha-noi");
    }

    /** What a cell of the first row of scores says. */
    private String stored(String column) {
        try (var rows = small.build().openRows("scores", finding -> {}).orElseThrow()) {
            return rows.next().text(column);
        }
    }

    @Test
    void aDayExistsAndBeginsWithTheYear() {
        assertFindings(small.with("unit_regions", 2, "valid_from", "2025-02-30")
                        .with("unit_regions", 3, "valid_from", "1/7/2025"))
                .containsExactly(
                        error("unit_regions.csv", 2, "valid_from", "2025-02-30", "date"),
                        error("unit_regions.csv", 3, "valid_from", "1/7/2025", "date"));
        assertThat(small.findings().get(1).suggestion()).isEqualTo("2025-07-01");
    }

    @Test
    void aDateThatMayBeAMonthExistsToo() {
        assertFindings(small.with("sources", 2, "published_on", "2019-13")
                        .with("sources", 3, "published_on", "2019-12"))
                .containsExactly(error("sources.csv", 2, "published_on", "2019-13", "date"));
    }

    @Test
    void aValueOutsideTheListIsAnsweredWithTheNearest() {
        assertFindings(small.with("editions", 2, "status", "publishd"))
                .containsExactly(error("editions.csv", 2, "status", "publishd", "known-value"));
        assertThat(small.findings().get(0).suggestion()).isEqualTo("published");
    }

    @Test
    void tiersAreKnown() {
        assertFindings(small.with("sources", 2, "tier", "5"))
                .containsExactly(error("sources.csv", 2, "tier", "5", "known-value"));
    }

    @Test
    void aStatisticHasAKnownForm() {
        assertFindings(small.row(
                        "statements",
                        "indicator=par-index",
                        "population=province",
                        "year=2019",
                        "subject=viet-nam",
                        "statistic=count_over_80",
                        "value=3",
                        "source=moha"))
                .containsExactly(error("statements.csv", 2, "statistic", "count_over_80", "pattern"));
    }

    @Test
    void numbersKeepTheirBounds() {
        assertFindings(small.score("ha-noi", "score=-1").with("editions", 2, "units_ranked", "0"))
                .contains(
                        error("scores.csv", 2, "score", "-1", "minimum"),
                        error("editions.csv", 2, "units_ranked", "0", "minimum"));
        assertFindings(TestPackage.small().edition("par-index", 2101, "published", 3))
                .containsExactly(error("editions.csv", 3, "year", "2101", "maximum"));
    }

    @Test
    void aCellIsNotLongerThanCanBeKept() {
        var name = "x".repeat(301);
        assertFindings(small.with("units", 4, "name_vi", name))
                .containsExactly(error("units.csv", 4, "name_vi", name, "too-long"));
    }

    @Test
    void invisibleControlCharactersAreRefused() {
        assertFindings(small.with("sources", 2, "title", "a\u0000b"))
                .containsExactly(error("sources.csv", 2, "title", "a\u0000b", "control-character"));
    }

    @Test
    void bytesThatAreNotUtf8AreFoundInTheirCell() {
        var latin = small.csv("units").replace("Hà Nội", "Hà").getBytes(StandardCharsets.ISO_8859_1);
        assertThat(small.file("units.csv", latin).findings().stream()
                        .filter(finding -> finding.rule().equals("encoding")))
                .as("one file, one encoding, one finding")
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.line()).isEqualTo(3);
                    assertThat(finding.count()).isGreaterThan(2);
                });
    }

    @Test
    void keysAreUnique() {
        assertFindings(small.source("press", 4)).containsExactly(error("sources.csv", 4, "id", "press", "unique-key"));
        assertFindings(TestPackage.small().score("ha-noi", "score=80").score("ha-noi", "score=80", "preferred=false"))
                .containsExactly(error("scores.csv", 3, "source", "moha", "unique-key"));
    }

    @Test
    void anUnknownUnitIsAnsweredWithTheNearest() {
        assertFindings(small.score("quang-nin", "score=80"))
                .containsExactly(error("scores.csv", 2, "unit", "quang-nin", "foreign-key"));
        assertThat(small.findings().get(0).suggestion()).isEqualTo("quang-ninh");
        assertThat(small.findings().get(0).message().vi()).contains("units.csv").contains("quang-nin");
    }

    @Test
    void aKeyOfTwoColumnsIsFoundAsAWhole() {
        assertFindings(small.score("ha-noi", "score=80", "population=ministry"))
                .contains(error("scores.csv", 2, "indicator", "par-index", "foreign-key"));
    }

    @Test
    void aUnitsParentIsAUnit() {
        assertFindings(small.with("units", 4, "parent", "vietnam"))
                .containsExactly(error("units.csv", 4, "parent", "vietnam", "foreign-key"));
        assertThat(small.findings().get(0).suggestion()).isEqualTo("viet-nam");
    }
}
