package vn.parindex.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {

    @Test
    void caseMarksAndSeparatorsAreFolded() {
        assertThat(Spelling.of("  BÀ RỊA –\u00a0Vũng.Tàu ").compact()).isEqualTo("bariavungtau");
        assertThat(Spelling.of("Đắk-Lắk").compact()).isEqualTo("daklak");
        assertThat(Spelling.of("TT&TT").compact()).isEqualTo("tttt");
        assertThat(Spelling.of(" \u0301 - ").isEmpty()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"Hòa, Hoà", "THÚY, thuý", "Đà Nẵng, ðà nẵng", "Huế, Hue\u0302\u0301"})
    void theseAreTheSameMarks(String one, String other) {
        assertThat(Spelling.of(one).hasSameMarksAs(Spelling.of(other))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Hạ Nam, Hà Nam, true",
        "Ha Nam, Hà Nam, false",
        "Hà nam, Hà Nam, false",
        "Nam hà, Hà Nam, false",
        "Hà, Hải Phòng, true",
        "Hả, Hải Phòng, false",
        "Đăk, Đắk Lắk, false",
        "Dák, Đắk Lắk, false",
        "Đâk, Đắk Lắk, true",
        "Đà, Da, true",
        "HàNội, Hà Nội, false"
    })
    void onlyAMarkThatTheNameLacksContradictsIt(String typed, String name, boolean contradicts) {
        assertThat(Spelling.of(typed).contradicts(Spelling.of(name))).isEqualTo(contradicts);
    }

    @ParameterizedTest
    @CsvSource({
        "hanoi, hanoi, false",
        "hanoj, hanoi, true",
        "hnoi, hanoi, true",
        "hanio, hanoi, true",
        "hue, huế, false",
        "hu, hue, false",
        "hxnxi, hanoi, false",
        "quangnxnx, quangninh, true",
        "quangxxxh, quangninh, false"
    })
    void aTypoIsOneSlipInAWordAndTwoInALongOne(String written, String meant, boolean typo) {
        assertThat(Typo.of(written, meant)).isEqualTo(typo);
    }
}
