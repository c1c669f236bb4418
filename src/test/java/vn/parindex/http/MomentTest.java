package vn.parindex.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MomentTest {

    @Test
    void aDayMeansItsLastInstantInVietNam() {
        assertThat(Moment.parse("2026-11-24")).contains(Instant.parse("2026-11-24T16:59:59.999999999Z"));
    }

    @Test
    void whereAStartIsMeantADayMeansItsFirstInstantInVietNam() {
        assertThat(Moment.parseStart("2026-11-24")).contains(Instant.parse("2026-11-23T17:00:00Z"));
        assertThat(Moment.parseStart("2026-11-24T08:00:00+07:00")).contains(Instant.parse("2026-11-24T01:00:00Z"));
        assertThat(Moment.parseStart("2026-02-30")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-24T08:00:00+07:00",
                "2026-11-24T08:00:00 07:00",
                " 2026-11-24T01:00:00Z ",
                "2026-11-24T01:00Z"
            })
    void aMomentCarriesItsOffsetAndASpaceIsAPlus(String text) {
        assertThat(Moment.parse(text)).contains(Instant.parse("2026-11-24T01:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026",
                "2026-11",
                "2026-02-30",
                "24-11-2026",
                "2026-11-24T08:00:00",
                "now",
                "1e400",
                "+999999999-12-31",
                "2026-11-24 08:00:00+07:00"
            })
    void anythingElseIsNoMoment(String text) {
        assertThat(Moment.parse(text)).isEmpty();
    }

    @Test
    void theLastDayThatCanBeWrittenIsStillADay() {
        assertThat(Moment.parse("9999-12-31")).contains(Instant.parse("9999-12-31T16:59:59.999999999Z"));
    }
}
