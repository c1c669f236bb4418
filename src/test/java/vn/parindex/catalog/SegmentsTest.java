package vn.parindex.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SegmentsTest {

    private final Segments provinces = Segments.of(List.of(2024, 2016, 2022, 2016));

    @Test
    void aBreakBeginsANewSegmentWithItsOwnYear() {
        assertThat(List.of(2012, 2015, 2016, 2021, 2022, 2023, 2024))
                .extracting(provinces::segment)
                .containsExactly(1, 1, 2, 2, 3, 3, 4);
    }

    @Test
    void yearsAcrossABreakAreNotComparable() {
        assertThat(provinces.comparable(2018, 2019)).isTrue();
        assertThat(provinces.comparable(2021, 2022)).isFalse();
        assertThat(provinces.comparable(2012, 2024)).isFalse();
    }

    @Test
    void aMergerBreaksTheSeriesOfOneUnitAlone() {
        Segments ministries = Segments.of(List.of(2022));
        assertThat(ministries.and(List.of(2025)).comparable(2024, 2025)).isFalse();
        assertThat(ministries.comparable(2024, 2025)).isTrue();
    }

    @Test
    void withoutBreaksAllYearsAreOneSegment() {
        assertThat(Segments.of(List.of()).segment(1999)).isEqualTo(1);
        assertThat(Segments.of(List.of()).comparable(1999, 2050)).isTrue();
    }

    @Property
    void yearsAreComparableIfNoBreakLiesAfterTheEarlierUpToTheLater(
            @ForAll @Size(max = 5) Set<@IntRange(min = 2010, max = 2030) Integer> breaks,
            @ForAll @IntRange(min = 2008, max = 2032) int one,
            @ForAll @IntRange(min = 2008, max = 2032) int other) {
        int earlier = Math.min(one, other);
        int later = Math.max(one, other);
        Segments segments = Segments.of(breaks);
        assertThat(segments.comparable(earlier, later))
                .isEqualTo(breaks.stream().noneMatch(year -> earlier < year && year <= later))
                .isEqualTo(segments.segment(earlier) == segments.segment(later))
                .isEqualTo(segments.comparable(later, earlier));
    }

    @Property
    void theOrderInWhichBreaksAreAddedMeansNothing(
            @ForAll @Size(max = 5) Set<@IntRange(min = 2010, max = 2030) Integer> own,
            @ForAll @Size(max = 5) Set<@IntRange(min = 2010, max = 2030) Integer> ofIndex) {
        assertThat(Segments.of(own).and(ofIndex)).isEqualTo(Segments.of(ofIndex).and(own));
    }
}
