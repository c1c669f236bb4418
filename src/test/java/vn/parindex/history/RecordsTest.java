package vn.parindex.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import vn.parindex.catalog.Interval;
import vn.parindex.history.Records.Run;
import vn.parindex.history.Records.Year;

class RecordsTest {

    /** By year from 2015 on: a place, "1-3" for a band, "?" for unplaced, "x" not ranked, "-" not held, "" no edition known. */
    private static Optional<Records> records(String... years) {
        var known = new TreeMap<Integer, Year>();
        for (int i = 0; i < years.length; i++) {
            var year =
                    switch (years[i]) {
                        case "" -> null;
                        case "?" -> new Year.Unplaced();
                        case "x" -> new Year.NotRanked();
                        case "-" -> new Year.NotHeld();
                        default -> new Year.Placed(place(years[i].split("-")));
                    };
            if (year != null) {
                known.put(2015 + i, year);
            }
        }
        return Records.of(known);
    }

    private static Interval place(String[] ends) {
        return new Interval(Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1]));
    }

    private static Run longest(String... years) {
        return records(years).orElseThrow().longestRun();
    }

    private static Optional<Run> possible(String... years) {
        return records(years).orElseThrow().possibleRun();
    }

    @Test
    void aRunGoesFromEditionToEdition() {
        assertThat(longest("2", "1", "1", "1", "3")).isEqualTo(new Run(1, 2016, 2018, 3));
        assertThat(records("2", "1", "1", "3").orElseThrow().best().years()).containsExactly(2016, 2017);
    }

    @Test
    void aYearThatIsNotKnownEndsIt() {
        for (var gap : new String[] {"?", "1-9", "x", ""}) {
            assertThat(longest("5", gap, gap, "5")).as("over \"%s\"", gap).isEqualTo(new Run(5, 2015, 2015, 1));
        }
        assertThat(longest("5", "", "5", "5")).isEqualTo(new Run(5, 2017, 2018, 2));
    }

    @Test
    void aYearWithoutAnEditionDoesNotEndIt() {
        assertThat(longest("5", "-", "5")).isEqualTo(new Run(5, 2015, 2017, 2));
        assertThat(longest("5", "-", "-")).isEqualTo(new Run(5, 2015, 2015, 1));
    }

    @Test
    void whatAGapLeavesOpenIsPossibleAndNeverKnown() {
        assertThat(possible("5", "?", "4-9", "5")).contains(new Run(5, 2015, 2018, 4));
        assertThat(possible("5", "", "5"))
                .as("an edition nobody knows of is not counted")
                .contains(new Run(5, 2015, 2017, 2));
        assertThat(possible("5", "6-9", "5")).isEmpty();
        assertThat(possible("5", "x", "5")).isEmpty();
        assertThat(possible("5", "?")).as("it ends with a year that is known").isEmpty();
        assertThat(possible("5", "5", "6")).isEmpty();
    }

    @Test
    void amongEquallyLongRunsTheBetterPlaceIsToldThenTheEarlier() {
        assertThat(longest("7", "3", "7")).isEqualTo(new Run(3, 2016, 2016, 1));
        assertThat(longest("7", "8", "7")).isEqualTo(new Run(7, 2015, 2015, 1));
    }

    @Test
    void withoutAnExactPlaceThereAreNone() {
        assertThat(records("?", "1-2", "-")).isEmpty();
    }
}
