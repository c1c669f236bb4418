package vn.parindex.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ServerEventTest {

    @Test
    void anEventHasItsIdItsKindAndItsDataAndEndsWithAnEmptyLine() {
        assertThat(ServerEvent.of("abc", "change", "{\"a\":\"Hưng Yên\"}").text())
                .isEqualTo("id: abc\nevent: change\ndata: {\"a\":\"Hưng Yên\"}\n\n");
    }

    @Test
    void dataOfSeveralLinesStaysOneEvent() {
        assertThat(ServerEvent.of("1", "note", "a\nb\r\nc\rd").text())
                .isEqualTo("id: 1\nevent: note\ndata: a\ndata: b\ndata: c\ndata: d\n\n");
    }

    @Test
    void theTimeToComeBackIsInMilliseconds() {
        assertThat(ServerEvent.retry(Duration.ofSeconds(3)).text()).isEqualTo("retry: 3000\n\n");
    }

    @Test
    void aCommentBeginsWithAColon() {
        assertThat(ServerEvent.comment("nothing new").text()).isEqualTo(": nothing new\n\n");
    }
}
