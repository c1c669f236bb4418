package vn.parindex.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import vn.parindex.database.Answer;
import vn.parindex.database.H2Test;
import vn.parindex.database.Shipped;

@H2Test
class IndicatorResourceTest {

    private static List<CSVRecord> rows(String file, Answer of) {
        return Shipped.rows(file).stream()
                .filter(row -> row.get("indicator").equals(of.text("/code"))
                        && row.get("population").equals(of.text("/population")))
                .toList();
    }

    @Test
    void eachIndexIsListedOnceForEachPopulation() {
        assertThat(Answer.to("/api/v1/indicators").list("/items"))
                .extracting(item -> item.text("/code"), item -> item.text("/population"))
                .containsExactly(
                        tuple("par-index", "province"),
                        tuple("par-index", "ministry"),
                        tuple("par-index", "region"),
                        tuple("sipas", "province"));
    }

    @Test
    void theTreesHoldEveryIndicatorOfTheDataset() {
        var listed = Answer.to("/api/v1/indicators").list("/items");
        for (var index : listed) {
            var expected = Shipped.rows("indicators").stream()
                    .filter(row -> row.get("parent").equals(index.text("/code"))
                            && row.get("population").equals(index.text("/population")))
                    .map(row -> row.get("code"))
                    .toList();
            assertThat(index.texts("/components", "/code")).isEqualTo(expected);
        }
        int components = listed.stream()
                .mapToInt(index -> index.list("/components").size())
                .sum();
        assertThat(components + listed.size())
                .isEqualTo(Shipped.rows("indicators").size());
    }

    @Test
    void fieldsComeBeforeScoringPartsAndSayWhichTheyAre() {
        var components =
                Answer.to("/api/v1/indicators/par-index?population=province").list("/items/0/components");
        assertThat(components).hasSize(13);
        assertThat(components.subList(0, 8)).allSatisfy(each -> {
            assertThat(each.text("/role")).isEqualTo("field");
            assertThat(each.text("/unitOfMeasure")).isEqualTo("percent");
        });
        assertThat(components.subList(8, 13)).allSatisfy(each -> {
            assertThat(each.text("/role")).isEqualTo("scoring-part");
            assertThat(each.text("/unitOfMeasure")).isEqualTo("points");
        });
    }

    @Test
    void everyWeightOfTheDatasetIsThereAsPrinted() {
        int seen = 0;
        for (var index : Answer.to("/api/v1/indicators").list("/items")) {
            for (var component : index.list("/components")) {
                var expected = rows("weights", component).stream()
                        .map(row -> tuple(
                                row.get("valid_from_year"),
                                row.get("valid_to_year"),
                                row.get("max_points"),
                                row.get("source")))
                        .toList();
                assertThat(component.list("/weights"))
                        .extracting(
                                each -> each.text("/validFromYear"),
                                each -> each.text("/validToYear"),
                                each -> each.text("/maxPoints"),
                                each -> each.text("/source"))
                        .containsExactlyInAnyOrderElementsOf(expected);
                seen += expected.size();
            }
        }
        assertThat(seen).isEqualTo(Shipped.rows("weights").size());
    }

    @Test
    void editionsAndBreaksStandInTheOrderOfTheirYears() {
        for (var index : Answer.to("/api/v1/indicators").list("/items")) {
            assertThat(index.texts("/editions", "/year"))
                    .isSorted()
                    .isEqualTo(rows("editions", index).stream()
                            .map(row -> row.get("year"))
                            .toList());
            assertThat(index.texts("/breaks", "/year"))
                    .isSorted()
                    .isEqualTo(rows("breaks", index).stream()
                            .map(row -> row.get("year"))
                            .toList());
        }
    }

    @Test
    void thePilotOf2015RankedTen() {
        var pilot =
                Answer.to("/api/v1/indicators/sipas").list("/items/0/editions").get(0);
        assertThat(pilot.number("/year")).isEqualTo(2015);
        assertThat(pilot.text("/status")).isEqualTo("pilot");
        assertThat(pilot.number("/unitsRanked")).isEqualTo(10);
    }

    @Test
    void aComponentHasTheEditionsAndBreaksOfItsIndex() {
        var answer = Answer.to("/api/v1/indicators/par-index.part-survey");
        assertThat(answer.texts("/items", "/population")).containsExactly("province", "ministry");
        assertThat(answer.texts("/items", "/parent")).containsOnly("par-index");
        assertThat(answer.texts("/items/1/weights", "/maxPoints")).containsExactly("40", "36.5", "31.5");
        assertThat(answer.texts("/items/0/breaks", "/year")).containsExactly("2016", "2022", "2024");
        assertThat(answer.list("/items/0/components")).isEmpty();
    }

    @Test
    void everyDocumentNamedIsExplained() {
        var answer = Answer.to("/api/v1/indicators");
        assertThat(answer.at("/items").findValuesAsText("source"))
                .hasSizeGreaterThan(30)
                .allSatisfy(
                        id -> assertThat(answer.at("/sources").has(id)).as(id).isTrue());
    }

    @Test
    void populationLeavesOnlyItsOwnInTheListAndInOne() {
        assertThat(Answer.to("/api/v1/indicators?population=ministry,region").texts("/items", "/population"))
                .containsExactly("ministry", "region");
        assertThat(Answer.to("/api/v1/indicators/par-index?population=ministry").texts("/items", "/population"))
                .containsExactly("ministry");
    }

    @Test
    void aPopulationThatAnIndicatorLacksIsAFault() {
        var problem = Answer.problem(400, "/api/v1/indicators/sipas?population=ministry");
        assertThat(problem.text("/errors/0/parameter")).isEqualTo("population");
        assertThat(problem.at("/errors/0/allowed"))
                .extracting(node -> node.asText())
                .containsExactly("province");
        assertThat(Answer.problem(400, "/api/v1/indicators?population=provinces")
                        .text("/errors/0/suggestions/0"))
                .isEqualTo("province");
    }

    @Test
    void anUnknownIndicatorIsA404WithTheNearest() {
        var problem = Answer.problem(404, "/api/v1/indicators/par-indx");
        assertThat(problem.text("/errors/0/rule")).isEqualTo("unknown-indicator");
        assertThat(problem.text("/errors/0/suggestions/0")).isEqualTo("par-index");
        Answer.problem(404, "/api/v1/indicators/PAR-INDEX");
    }
}
