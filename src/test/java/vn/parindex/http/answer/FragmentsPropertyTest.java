package vn.parindex.http.answer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Whatever is copied is what would have been written. */
class FragmentsPropertyTest {

    /** A value like those of answers, with one of its kind inside. */
    record Row(String name, BigDecimal score, Map<String, String> words, Row inner) implements Lasting {}

    record Envelope(String title, List<Row> items, Row best) {}

    record Around(@JsonUnwrapped Row row, String more) {}

    private final Fragments fragments = new Fragments();
    private final ObjectMapper json = json(fragments);
    private final ObjectMapper usual = settings();

    private static ObjectMapper settings() {
        var mapper = new ObjectMapper();
        new JsonSettings().customize(mapper);
        return mapper;
    }

    private static ObjectMapper json(Fragments fragments) {
        var mapper = settings();
        fragments.customize(mapper);
        return mapper;
    }

    private byte[] write(Object value) throws Exception {
        return json.writer().withAttribute(Fragments.ALLOWED, true).writeValueAsBytes(value);
    }

    @Provide
    Arbitrary<Row> rows() {
        Arbitrary<String> texts =
                Arbitraries.of("", "Hà Nội", "Thừa Thiên - Huế", "\"quoted\" \\ \n \u0001", "😀", "a".repeat(9_000));
        var scores = Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, new BigDecimal("100"))
                .ofScale(2)
                .injectNull(0.2);
        var plain = Combinators.combine(texts, scores, texts)
                .as((name, score, word) -> new Row(name, score, Map.of("vi", word), null));
        return Combinators.combine(texts, scores, plain.injectNull(0.5))
                .as((name, score, inner) -> new Row(name, score, Map.of(), inner));
    }

    @Property(tries = 200)
    void anAnswerOfFragmentsIsTheAnswerWithoutThem(@ForAll("listsOfRows") List<Row> rows, @ForAll List<Boolean> kept)
            throws Exception {
        for (int i = 0; i < rows.size(); i++) {
            if (i < kept.size() && kept.get(i)) {
                fragments.expect(rows.get(i));
            }
        }
        var envelope = new Envelope("PAR INDEX", rows, rows.isEmpty() ? null : rows.get(0));
        var meant = usual.writeValueAsBytes(envelope);
        assertThat(write(envelope)).isEqualTo(meant);
        assertThat(write(envelope)).as("again").isEqualTo(meant);
    }

    @Provide
    Arbitrary<List<Row>> listsOfRows() {
        return rows().list().ofMaxSize(30);
    }

    @Test
    void whatIsKeptIsWrittenOnce() throws Exception {
        var words = new HashMap<>(Map.of("vi", "trước"));
        var row = new Row("row", BigDecimal.TEN, words, null);
        fragments.expect(row);
        var before = write(List.of(row));
        words.put("vi", "sau");
        assertThat(write(List.of(row))).isEqualTo(before);
        assertThat(usual.writeValueAsBytes(List.of(row))).isNotEqualTo(before);
    }

    @Test
    void anEqualValueThatNobodyKeepsHasNoFragment() throws Exception {
        var kept = new Row("row", BigDecimal.TEN, Map.of(), null);
        fragments.expect(kept);
        write(kept);
        assertThat(fragments.of(new Row("row", BigDecimal.TEN, Map.of(), null))).isNull();
        assertThat(fragments.of(kept)).isNotNull();
    }

    @Test
    void aTreeAndWhatIsUnwrappedHaveNoFragments() throws Exception {
        var row = new Row("Đắk Lắk", new BigDecimal("90.10"), Map.of("vi", "ơ"), null);
        fragments.expect(row);
        write(row);
        assertThat(json.valueToTree(row).path("name").asText()).isEqualTo("Đắk Lắk");
        var around = new Around(row, "more");
        assertThat(write(around)).isEqualTo(usual.writeValueAsBytes(around));
        assertThat(write(new ArrayList<>(List.of(around)))).isEqualTo(usual.writeValueAsBytes(List.of(around)));
    }
}
