package vn.parindex.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.stream.IntStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.api.Test;

class XmlTextTest {

    @Test
    void whatXmlCannotHoldIsReplaced() {
        assertThat(XmlText.legal("Huế\t\n\r😀")).isEqualTo("Huế\t\n\r😀");
        assertThat(XmlText.legal("a\u0000b\u0008c\uFFFEd\uD800e")).isEqualTo("a\uFFFDb\uFFFDc\uFFFDd\uFFFDe");
    }

    @Test
    void aParserTakesEveryCharacterThatIsLeft() {
        var every = IntStream.range(0, 0x10000)
                .filter(each -> each != '&' && each != '<' && each != '>')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        assertThat(isWellFormed("<a>" + XmlText.legal(every) + "</a>")).isTrue();
        assertThat(isWellFormed("<a>" + every + "</a>")).isFalse();
    }

    private static boolean isWellFormed(String xml) {
        try {
            var reader = XMLInputFactory.newDefaultFactory().createXMLStreamReader(new StringReader(xml));
            while (reader.hasNext()) {
                reader.next();
            }
            return true;
        } catch (XMLStreamException e) {
            return false;
        }
    }
}
