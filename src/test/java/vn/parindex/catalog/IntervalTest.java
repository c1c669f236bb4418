package vn.parindex.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class IntervalTest {

    /** Against the sets of places that the intervals stand for. */
    @Property(tries = 500)
    void anIntervalIsTheSetOfItsPlaces(
            @ForAll @IntRange(min = 1, max = 6) int best,
            @ForAll @IntRange(min = 0, max = 3) int more,
            @ForAll @IntRange(min = 1, max = 6) int otherBest,
            @ForAll @IntRange(min = 0, max = 3) int otherMore) {
        var one = new Interval(best, best + more);
        var other = new Interval(otherBest, otherBest + otherMore);
        var shared = new TreeSet<>(places(one));
        shared.retainAll(places(other));

        assertThat(IntStream.rangeClosed(1, 10).filter(one::contains)).containsExactlyElementsOf(places(one));
        assertThat(one.contains(other)).isEqualTo(places(one).containsAll(places(other)));
        assertThat(one.overlaps(other)).isEqualTo(!shared.isEmpty());
        assertThat(one.intersect(other).map(IntervalTest::places).orElseGet(TreeSet::new))
                .isEqualTo(shared);
        assertThat(one.isExact()).isEqualTo(places(one).size() == 1);
    }

    @Test
    void placesStartAtOneAndEndAtTheWorst() {
        assertThat(new Interval(1, 1)).isEqualTo(Interval.exact(1));
        assertThatThrownBy(() -> new Interval(0, 1)).hasMessage("no places from 0 to 1");
        assertThatThrownBy(() -> new Interval(3, 2)).hasMessage("no places from 3 to 2");
    }

    private static TreeSet<Integer> places(Interval interval) {
        return IntStream.rangeClosed(interval.best(), interval.worst())
                .boxed()
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
