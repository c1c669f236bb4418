package vn.parindex.units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.parindex.database.Answer;
import vn.parindex.database.H2Test;
import vn.parindex.database.Shipped;

@H2Test
class TileResourceTest {

    @Test
    void bothLayoutsAreListedWithTheirSizes() {
        assertThat(Answer.to("/api/v1/tiles").list("/items"))
                .extracting(item -> item.text("/layout"), item -> item.number("/tiles"))
                .containsExactly(tuple("provinces-63", 63), tuple("provinces-34", 34));
        Answer.to("/api/v1/tiles").texts("/items", "/href").forEach(Answer::to);
    }

    @ParameterizedTest
    @CsvSource({"provinces-63,2024-12-31", "provinces-34,2025-12-31"})
    void aLayoutGivesEachProvinceOfItsTimeATileOfItsOwn(String layout, String day) {
        var answer = Answer.to("/api/v1/tiles/" + layout);
        var expected = Shipped.rows("tiles").stream()
                .filter(row -> row.get("layout").equals(layout))
                .map(row -> row.get("unit") + " " + row.get("row") + " " + row.get("column"))
                .toList();
        var tiles = answer.list("/items").stream()
                .map(item -> item.text("/unit/id") + " " + item.text("/row") + " " + item.text("/column"))
                .toList();
        assertThat(tiles).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(answer.list("/items"))
                .extracting(item -> tuple(item.number("/row"), item.number("/column")))
                .doesNotHaveDuplicates()
                .allSatisfy(place -> assertThat(place.toList())
                        .allSatisfy(each -> assertThat((int) each).isPositive()));
        assertThat(answer.list("/items"))
                .allSatisfy(item -> assertThat(item.number("/row")).isLessThanOrEqualTo(answer.number("/rows")))
                .allSatisfy(item -> assertThat(item.number("/column")).isLessThanOrEqualTo(answer.number("/columns")));
        assertThat(answer.texts("/items", "/unit/id"))
                .containsExactlyInAnyOrderElementsOf(
                        Answer.to("/api/v1/provinces?on=" + day).texts("/items", "/id"));
    }

    @Test
    void eachOfThe63StandsForOneOfTodaysProvinces() {
        var before = Answer.to("/api/v1/tiles/provinces-63").texts("/items", "/unit/id");
        var today = Answer.to("/api/v1/tiles/provinces-34").list("/items");
        var parts = today.stream()
                .flatMap(tile -> {
                    var formedFrom = tile.texts("/formedFrom", "");
                    return formedFrom.isEmpty() ? Stream.of(tile.text("/unit/id")) : formedFrom.stream();
                })
                .toList();
        assertThat(parts).containsExactlyInAnyOrderElementsOf(before);
        assertThat(Answer.to("/api/v1/tiles/provinces-63").list("/items"))
                .allMatch(tile -> tile.texts("/formedFrom", "").isEmpty());
    }

    @Test
    void anUnknownLayoutIsA404WithThoseThatExist() {
        var problem = Answer.problem(404, "/api/v1/tiles/provinces-35");
        assertThat(problem.at("/errors/0/allowed"))
                .extracting(node -> node.asText())
                .containsExactly("provinces-63", "provinces-34");
    }
}
