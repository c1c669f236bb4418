package vn.parindex.http.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.parindex.http.problem.ProblemException;

class ByteRangePropertyTest {

    /** The bytes that a range names, counted one by one. */
    private static List<Integer> bytes(ByteRange range) {
        List<Integer> bytes = new ArrayList<>();
        for (int at = 0; at < range.of(); at++) {
            if (at >= range.first() && at <= range.last()) {
                bytes.add(at);
            }
        }
        return bytes;
    }

    @Property
    void fromOneToAnotherAreThoseBetween(
            @ForAll @IntRange(max = 40) int first,
            @ForAll @IntRange(max = 40) int more,
            @ForAll @IntRange(min = 1, max = 30) int size) {
        var range = ByteRange.of("bytes=" + first + "-" + (first + more), size).orElseThrow();
        List<Integer> meant = new ArrayList<>();
        for (int at = first; at <= first + more && at < size; at++) {
            meant.add(at);
        }
        assertThat(bytes(range)).isEqualTo(meant);
        assertThat(range.isSatisfiable()).isEqualTo(!meant.isEmpty());
        if (range.isSatisfiable()) {
            assertThat(range.size()).isEqualTo(meant.size());
            assertThat(range.told()).isEqualTo("bytes " + first + "-" + meant.get(meant.size() - 1) + "/" + size);
        } else {
            assertThat(range.told()).isEqualTo("bytes */" + size);
        }
    }

    @Property
    void openAtEitherEndAreTheRestAndTheLast(
            @ForAll @IntRange(max = 40) int number, @ForAll @IntRange(min = 1, max = 30) int size) {
        var rest = ByteRange.of("BYTES= " + number + "- ", size).orElseThrow();
        var last = ByteRange.of("bytes=-" + number, size).orElseThrow();
        assertThat(bytes(rest)).hasSize(Math.max(0, size - number)).allMatch(at -> at >= number);
        assertThat(bytes(last)).hasSize(Math.min(number, size)).allMatch(at -> at >= size - number);
        assertThat(last.isSatisfiable()).isEqualTo(number > 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "items=0-4", "bytes=0-1,4-5", "bytes=0-1, 4-", "bytes = 0-1 , -2"})
    void otherUnitsAndSeveralPartsAreAnsweredByTheWhole(String header) {
        assertThat(ByteRange.of(header, 10)).isEmpty();
    }

    @Test
    void emptyElementsOfTheListArePassedOver() {
        assertThat(ByteRange.of("bytes=, 2-3 ,", 10)).contains(new ByteRange(2, 3, 10));
    }

    @Test
    void withoutTheHeaderItIsTheWhole() {
        assertThat(ByteRange.of(null, 10)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"bytes=", "bytes=-", "bytes=a-b", "bytes=5-4", "bytes=1", "bytes=1-2-3", "bytes=,", "bytes=0x1-2"
            })
    void whatCannotBeReadIsAFaultOfTheHeader(String header) {
        assertThatThrownBy(() -> ByteRange.of(header, 10)).isInstanceOfSatisfying(ProblemException.class, problem -> {
            assertThat(problem.type().status()).isEqualTo(400);
            assertThat(problem.faults()).singleElement().satisfies(fault -> assertThat(fault.parameter())
                    .isEqualTo("Range"));
        });
    }

    @Test
    void aNumberOfAnyLengthIsBeyondTheEnd() {
        var end = "9".repeat(40);
        assertThat(ByteRange.of("bytes=0-" + end, 10).orElseThrow().size()).isEqualTo(10);
        assertThat(ByteRange.of("bytes=-" + end, 10).orElseThrow().size()).isEqualTo(10);
        assertThat(ByteRange.of("bytes=" + end + "-", 10).orElseThrow().isSatisfiable())
                .isFalse();
    }
}
