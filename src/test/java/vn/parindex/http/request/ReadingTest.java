package vn.parindex.http.request;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.parindex.http.problem.Fault;
import vn.parindex.http.problem.FaultList;
import vn.parindex.http.problem.ProblemException;

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

    @Test
    void ofVeryMuchThatIsWrongTheFirstHundredAreToldAndThatThereMayBeMore() {
        var words = IntStream.range(0, 1000).mapToObj(each -> "x" + each).toList();
        var made = new AtomicInteger();
        words.forEach(word -> reading.fault(() -> {
            made.incrementAndGet();
            return Fault.notAllowed("unit", word);
        }));

        assertThat(made).hasValue(FaultList.MOST);
        assertThat(reading.faults().subList(0, FaultList.MOST))
                .extracting(Fault::value)
                .containsExactlyElementsOf(words.subList(0, FaultList.MOST));
        assertThat(reading.faults().subList(FaultList.MOST, reading.faults().size()))
                .extracting(Fault::rule, fault -> fault.message().en())
                .containsExactly(tuple("more-faults", "Only the first 100 faults are told; there may be more."));
        assertThat(ProblemException.invalid(reading.faults()).detail().en())
                .isEqualTo("The request has 100 faults or more.");

        reading.fault(Fault.notAllowed("unit", "x0"));
        assertThat(reading.faults()).hasSize(FaultList.MOST + 1);
    }

    @Test
    void aHundredFaultsAreAllOfThem() {
        reading.choices(
                "include",
                sent(
                        "include",
                        IntStream.range(0, 100).mapToObj(each -> "x" + each).collect(joining(","))),
                List.of("parts"));
        reading.fault(reading.faults().get(7));

        assertThat(reading.faults())
                .hasSize(100)
                .allMatch(fault -> fault.allowed().equals(List.of("parts")))
                .doesNotHaveDuplicates();
        assertThat(ProblemException.invalid(reading.faults()).detail().en()).isEqualTo("The request has 100 faults.");
    }
}
