package vn.parindex.http.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.parindex.http.problem.Fault;

/** A request has one form, whatever the spelling of its parameters, and tells all its faults in the order of reading. */
class ReadingTest {

    private final Map<String, String> sent = new LinkedHashMap<>();
    private final Reading reading = new Reading("/api/v1/rows", sent, () -> true);

    private String sent(String name, String text) {
        sent.put(name, text);
        return text;
    }

    @Test
    void whatWasNotSentHasNoForm() {
        assertThat(reading.choice("measure", null, List.of("score"))).isEmpty();
        assertThat(reading.limit(null, 100, 1000)).isEqualTo(100);
        reading.means("unit", "ha-noi");

        assertThat(reading.meant()).isEmpty();
        assertThat(reading.faults()).isEmpty();
    }

    @Test
    void spellingsOfTheSameHaveOneForm() {
        reading.choices("sort", sent("sort", " -score , unit,-score"), List.of("-score", "unit"));
        reading.number("top", sent("top", "007"), 1, 10);
        reading.flag("bom", sent("bom", "1"));
        sent("unit", "Quảng Ninh");
        reading.means("unit", "quang-ninh");

        assertThat(reading.meant())
                .containsExactly(
                        Map.entry("bom", "true"),
                        Map.entry("sort", "-score,unit"),
                        Map.entry("top", "7"),
                        Map.entry("unit", "quang-ninh"));
        assertThat(reading.canonical()).isEqualTo(reading.meant());
    }

    @Test
    void aDefaultThatIsWrittenOutIsNamedByLinksAndMeansNothing() {
        reading.choice("measure", sent("measure", "score"), Map.of("score", 1, "points", 2), 1);
        reading.flag("bom", sent("bom", "0"));
        reading.limit(sent("limit", "0100"), 100, 1000);
        reading.choice("theme", sent("theme", "dark"), Map.of("light", 1, "dark", 2), 1);

        assertThat(reading.meant()).containsEntry("limit", "100").containsEntry("measure", "score");
        assertThat(reading.canonical()).containsExactly(Map.entry("theme", "dark"));
    }

    /** A mark that a decimal comma brings along can be declined: then no is what has to be said. */
    @Test
    void whatGoesWithoutSayingDependsOnTheRest() {
        sent("decimal", "comma");
        sent("bom", "false");
        var style = TableStyle.of(reading, sent, Format.CSV);

        assertThat(style.byteOrderMark()).isFalse();
        assertThat(reading.canonical()).containsEntry("bom", "false").containsEntry("decimal", "comma");
    }

    @Test
    void faultsAreToldOnceAndInTheOrderOfReading() {
        reading.years("year", sent("year", "19"));
        reading.number("top", sent("top", "11"), 1, 10);
        reading.years("year", "19");
        reading.slice(new Paging(sent("limit", "0"), sent("cursor", "x")), 100, 1000, "r1");

        assertThat(reading.faults()).extracting(Fault::parameter).containsExactly("year", "top", "limit", "cursor");
    }

    @Test
    void aCursorGoesOnWithAnotherSpellingOfTheSameAndWithNothingElse() {
        sent("unit", "Hà Nội");
        reading.means("unit", "ha-noi");
        var next = reading.cursor("r1", 20).text();

        assertThat(offset(Map.of("unit", "ha-noi"), next)).isEqualTo(20);
        assertThat(offset(Map.of("unit", "hai-phong"), next)).isZero();
        assertThat(offset(Map.of(), next)).isZero();
    }

    private static int offset(Map<String, String> sent, String cursor) {
        return new Reading("/api/v1/rows", sent, () -> true)
                .slice(new Paging(null, cursor), 100, 1000, "r1")
                .offset();
    }
}
