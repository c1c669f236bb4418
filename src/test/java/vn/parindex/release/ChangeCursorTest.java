package vn.parindex.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChangeCursorTest {

    @Property
    void whatItSaysIsReadBack(
            @ForAll @LongRange(min = 0, max = 1_000_000_000_000L) long release,
            @ForAll @IntRange(min = 1, max = 999_999_999) int position) {
        assertThat(ChangeCursor.parse(new ChangeCursor(release, position).text()))
                .contains(new ChangeCursor(release, position));
        assertThat(ChangeCursor.parse(ChangeCursor.after(release).text())).contains(ChangeCursor.after(release));
    }

    @Test
    void thoseThatWereGivenOutOnceStayGood() {
        assertThat(ChangeCursor.parse("YzEuMTIuZQ")).contains(ChangeCursor.after(12));
        assertThat(ChangeCursor.parse("YzEuMi43")).contains(new ChangeCursor(2, 7));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"c1.1.0", "c1.01.e", "c1.-1.e", "c2.1.e", "c1.1.e.e", "c1.1", "1.100.abc", "c1.1.9999999999"})
    void whatItNeverSaysIsNoCursor(String content) {
        var text = Base64.getUrlEncoder().withoutPadding().encodeToString(content.getBytes(StandardCharsets.UTF_8));
        assertThat(ChangeCursor.parse(text)).isEmpty();
        assertThat(ChangeCursor.parse(content)).isEmpty();
        assertThat(ChangeCursor.parse(ChangeCursor.START.text() + "=")).isEmpty();
    }
}
