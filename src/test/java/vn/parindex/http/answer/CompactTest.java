package vn.parindex.http.answer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class CompactTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNodeFactory NODES = JsonNodeFactory.withExactBigDecimals(true);

    /** Objects of the same names, some within others, whose values are often alike and often null. */
    @Provide
    Arbitrary<List<ObjectNode>> lists() {
        Arbitrary<JsonNode> value = Arbitraries.of(
                NODES.nullNode(),
                NODES.numberNode(0),
                NODES.numberNode(new BigDecimal("1.0")),
                NODES.numberNode(new BigDecimal("1.00")),
                NODES.textNode("a"),
                NODES.booleanNode(true));
        return rows(value, 3).list().ofMaxSize(6);
    }

    private static Arbitrary<ObjectNode> rows(Arbitrary<JsonNode> value, int depth) {
        Arbitrary<JsonNode> inner = depth == 0
                ? value
                : Arbitraries.oneOf(value, value, rows(value, depth - 1).map(each -> (JsonNode) each));
        return inner.list().ofMinSize(1).ofMaxSize(3).map(values -> {
            var row = NODES.objectNode();
            IntStream.range(0, values.size())
                    .forEach(i -> row.set("f" + i, values.get(i).deepCopy()));
            return row;
        });
    }

    private static String printed(ObjectNode row) {
        var sorted = new TreeMap<String, String>();
        row.properties()
                .forEach(each -> sorted.put(
                        each.getKey(),
                        each.getValue() instanceof ObjectNode object
                                ? printed(object)
                                : each.getValue().toString()));
        return sorted.toString();
    }

    private static ObjectNode laidOver(ObjectNode defaults, ObjectNode row) {
        var whole = defaults.deepCopy();
        row.properties().forEach(each -> {
            var below = whole.get(each.getKey());
            boolean both = below instanceof ObjectNode && each.getValue() instanceof ObjectNode;
            whole.set(
                    each.getKey(), both ? laidOver((ObjectNode) below, (ObjectNode) each.getValue()) : each.getValue());
        });
        return whole;
    }

    @Property
    void laidOverTheDefaultsEveryRowIsWholeAgain(@ForAll("lists") List<ObjectNode> rows) {
        var defaults = Compact.defaults(rows);
        for (var row : rows) {
            var whole = laidOver(defaults, Compact.rest(row, defaults));
            assertThat(whole).isEqualTo(row);
            // As printed: 1.0 is no 1.00, though both are one number.
            assertThat(printed(whole)).isEqualTo(printed(row));
        }
    }

    @Test
    void whatMostSayIsSaidOnceAndANullThatIsOtherwiseIsSaid() throws Exception {
        var envelope = (ObjectNode) JSON.readTree("""
                {"year":2019,"indicator":{"code":"x"},"items":[
                  {"year":2019,"score":1,"unit":{"id":"a","type":"p"}},
                  {"year":2019,"score":2,"unit":{"id":"b","type":"p"}},
                  {"year":2019,"score":null,"unit":{"id":"c","type":"q"}},
                  {"year":2019,"score":1,"unit":null}],
                 "sources":{"s":{}},"links":{"self":"/x","next":null}}""");
        assertThat(Compact.of(envelope)).isEqualTo(JSON.readTree("""
                {"year":2019,"defaults":{"year":2019,"score":1,"unit":{"type":"p"}},"items":[
                  {"unit":{"id":"a"}},
                  {"score":2,"unit":{"id":"b"}},
                  {"score":null,"unit":{"id":"c","type":"q"}},
                  {"unit":null}],
                 "links":{"self":"/x"}}"""));
    }
}
