package vn.parindex.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.parindex.database.Answer;
import vn.parindex.database.H2Test;
import vn.parindex.database.Shipped;

@H2Test
class TermsResourceTest {

    private static List<String> codes(String list) {
        var codes = new java.util.ArrayList<String>();
        Answer.to("/api/v1/terms").at("/terms/" + list).fieldNames().forEachRemaining(codes::add);
        return codes;
    }

    @ParameterizedTest
    @CsvSource({
        "unitTypes,units,type",
        "unitKinds,units,kind_vi",
        "relationKinds,unit_relations,kind",
        "editionStatuses,editions,status",
        "unitsOfMeasure,indicators,unit_of_measure",
        "sourceTiers,sources,tier",
        "milestoneCategories,milestones,category",
        "milestoneUnits,milestones,quantity_unit",
        "statementScopes,statements,scope"
    })
    void everyCodeOfTheDatasetHasItsLabels(String list, String file, String column) {
        assertThat(codes(list)).isNotEmpty().containsAll(Shipped.values(file, column));
    }

    @Test
    void everyStatisticOfTheDatasetHasItsLabelNumbersWrittenAsNAAndB() {
        assertThat(Shipped.values("statements", "statistic"))
                .hasSizeGreaterThan(30)
                .allSatisfy(statistic -> assertThat(codes("statistics"))
                        .containsAnyOf(
                                statistic,
                                statistic.replaceFirst("_[0-9.]+_to_[0-9.]+$", "_A_to_B"),
                                statistic.replaceFirst("_[0-9.]+$", "_N"),
                                statistic.replaceFirst("_group_[A-Z]$", "_group_X")));
    }

    @Test
    void everyStateAnAnswerCanGiveHasItsLabel() {
        assertThat(codes("states"))
                .containsExactlyInAnyOrder("value", "missing", "not-published", "not-applicable", "withheld");
        assertThat(codes("checkKinds")).containsExactly("statement", "order", "sum", "sources");
        assertThat(codes("checkOutcomes")).containsExactly("confirmed", "contradicted", "undecidable");
        assertThat(codes("measures")).containsExactly("score", "points");
        assertThat(codes("indicatorRoles")).containsExactly("index", "field", "scoring-part");
    }

    @Test
    void everyLabelIsInBothLanguages() {
        for (var list : Answer.to("/api/v1/terms").at("/terms")) {
            for (var label : list) {
                assertThat(label.path("vi").asText()).isNotBlank();
                assertThat(label.path("en").asText()).isNotBlank();
            }
        }
    }
}
