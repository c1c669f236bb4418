package vn.parindex.http.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.parindex.http.problem.Fault;
import vn.parindex.http.problem.ProblemException;
import vn.parindex.http.problem.ProblemType;

class YearSetTest {

    @Test
    void rangesListsAndSingleYearsMix() {
        YearSet years = YearSet.parse("2012..2015,2019").orElseThrow();
        assertThat(years.contains(2012)).isTrue();
        assertThat(years.contains(2015)).isTrue();
        assertThat(years.contains(2016)).isFalse();
        assertThat(years.contains(2019)).isTrue();
        assertThat(years.min()).isEqualTo(2012);
        assertThat(years.max()).isEqualTo(2019);
        assertThat(years.isSingle()).isFalse();
        assertThat(YearSet.parse("2019").orElseThrow().isSingle()).isTrue();
    }

    @Test
    void aRangeMayBeginWhereItEnds() {
        assertThat(YearSet.parse("2019..2019").orElseThrow().isSingle()).isTrue();
    }

    @Test
    void anOpenEndReachesAsFarAsYearsDo() {
        assertThat(YearSet.parse("2019..").orElseThrow().contains(9999)).isTrue();
        assertThat(YearSet.parse("..2019").orElseThrow().contains(2020)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "..",
                "2019,",
                ",2019",
                "2019...2020",
                "2020..2019",
                "19",
                "２０１９",
                "2019-2020",
                "2019 2020",
                "0999"
            })
    void everythingElseIsNoYears(String text) {
        assertThat(YearSet.parse(text)).isEmpty();
    }

    @Test
    void aPathNamesAYearOrTheLatest() {
        assertThat(PathYear.parse("year", "2019").year()).hasValue(2019);
        assertThat(PathYear.parse("year", "latest").isLatest()).isTrue();
        assertThatThrownBy(() -> PathYear.parse("year", "２０１９"))
                .isInstanceOfSatisfying(ProblemException.class, problem -> {
                    assertThat(problem.type()).isEqualTo(ProblemType.INVALID_REQUEST);
                    assertThat(problem.faults()).extracting(Fault::parameter).containsExactly("year");
                });
    }
}
