package vn.parindex.http.request;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.parindex.http.Text;
import vn.parindex.http.answer.Shape;

class FieldsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    record Inner(String id, Text name) {}

    record Item(@JsonUnwrapped Inner inner, BigDecimal score, List<Inner> others, Map<String, String> cells) {}

    private static String pruned(String item, String... fields) throws Exception {
        var tree = JSON.readTree(item);
        Fields.of(List.of(fields)).prune(tree);
        return tree.toString();
    }

    @Test
    void aDotLeadsIntoObjectsAndListsOfThem() throws Exception {
        var item =
                "{\"unit\":{\"id\":\"a\",\"name\":{\"vi\":\"b\",\"en\":\"c\"}},\"score\":1,\"all\":[{\"x\":1,\"y\":2},{\"x\":3}],\"none\":null}";
        assertThat(pruned(item, "unit.name.vi", "score")).isEqualTo("{\"unit\":{\"name\":{\"vi\":\"b\"}},\"score\":1}");
        assertThat(pruned(item, "all.x", "none.x")).isEqualTo("{\"all\":[{\"x\":1},{\"x\":3}],\"none\":null}");
        assertThat(pruned(item, "unit", "unit.id", "score")).isEqualTo(pruned(item, "unit.id", "score", "unit"));
        assertThat(pruned(item)).isEqualTo(item);
    }

    @Test
    void ofATableTheColumnsWithinAndAroundStay() {
        assertThat(Fields.touch(List.of("unit"), "unit.name.vi")).isTrue();
        assertThat(Fields.touch(List.of("unit.name.vi"), "unit.name.vi")).isTrue();
        assertThat(Fields.touch(List.of("rows.source"), "rows")).isTrue();
        assertThat(Fields.touch(List.of("unit.name.vi"), "unit.name.en")).isFalse();
        assertThat(Fields.touch(List.of("unit"), "units")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "id, , ",
        "name.vi, , ",
        "others.name.en, , ",
        "cells.anything, , ",
        "nam.vi, nam, name",
        "name.fr, fr, name.vi",
        "others.nme, nme, others.name",
        "score.x, score, score",
        "name.vi.x, name.vi, name.vi",
        "'name.', '', name.vi",
        "'', '', id"
    })
    void aWrongNameIsToldByItsFirstWrongPart(String name, String wrong, String suggested) {
        var fault = Shape.of(JSON, JSON.constructType(Item.class)).faultOf(name).map(Supplier::get);
        if (wrong == null) {
            assertThat(fault).isEmpty();
            return;
        }
        assertThat(fault.orElseThrow().value()).isEqualTo(name);
        assertThat(fault.orElseThrow().message().en()).contains("“" + wrong + "”");
        var near = fault.orElseThrow();
        assertThat(near.allowed().toString() + near.suggestions()).contains(suggested);
    }
}
