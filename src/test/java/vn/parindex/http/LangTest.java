package vn.parindex.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class LangTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|EN",
                "en-US,en;q=0.9|EN",
                "EN|EN",
                "vi-VN,vi;q=0.9,en-US;q=0.8|VI",
                "fr,en;q=0.4|EN",
                "en;q=0.5,vi;q=0.6|VI",
                "en,vi|EN",
                "vi,en|VI",
                "*|VI",
                "vi;q=0,*|EN",
                "en;q=0|VI",
                "en;q=x|VI"
            })
    void theHigherQualityWinsAndThenTheFirst(String header, Lang lang) {
        assertThat(Lang.preferred(header)).isEqualTo(lang);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"fr", ",;,", ";q=1", "english"})
    void vietnameseIsTheDefault(String header) {
        assertThat(Lang.preferred(header)).isEqualTo(Lang.VI);
    }
}
