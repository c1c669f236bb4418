package vn.parindex.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;

class LettersTest {

    private static final String TEXT = "Tỉnh, thành phố;Chỉ số;Xếp hạng\nQuảng Ninh;90,09;1\nĐắk Lắk;84,45;2";

    @Test
    void everyEncodingThatIsInUseIsRead() {
        for (var charset : List.of(
                StandardCharsets.UTF_8,
                StandardCharsets.UTF_16,
                StandardCharsets.UTF_16LE,
                StandardCharsets.UTF_16BE)) {
            assertThat(Letters.decode(TEXT.getBytes(charset)).text())
                    .as(charset.name())
                    .isEqualTo(TEXT);
        }
        for (var charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            var marked = ("\uFEFF" + TEXT).getBytes(charset);
            assertThat(Letters.decode(marked).text())
                    .as(charset + " with a mark")
                    .isEqualTo(TEXT);
        }
    }

    @Test
    void theMarksOfWindows1258AreJoinedToTheirLetters() {
        // Letters with two marks are a letter and a tone behind it there.
        var apart = TEXT.codePoints()
                .mapToObj(Character::toString)
                .map(LettersTest::asOnWindows)
                .reduce("", String::concat);
        var bytes = apart.getBytes(Charset.forName("windows-1258"));

        assertThat(Letters.decode(bytes)).isEqualTo(new Letters(TEXT, "Windows-1258"));
    }

    /** The letter with the mark that makes it a letter, then its tone. */
    private static String asOnWindows(String letter) {
        var encoder = Charset.forName("windows-1258").newEncoder();
        if (encoder.canEncode(letter)) {
            return letter;
        }
        var apart = Normalizer.normalize(letter, Normalizer.Form.NFD);
        var tone = apart.replaceAll("[^\u0300\u0301\u0303\u0309\u0323]", "");
        var rest = Normalizer.normalize(apart.replaceAll("[\u0300\u0301\u0303\u0309\u0323]", ""), Normalizer.Form.NFC);
        return rest + tone;
    }

    @Test
    void fontsOfTcvn3AndVniAreKnownByTheirLetters() {
        var tcvn3 = List.of("TØnh, thµnh phè", "ChØ sè c¶i c¸ch hµnh chÝnh", "XÕp h¹ng", "Hµ Néi", "§µ N½ng");
        var vni = List.of("Tænh, thaønh phoá", "Chæ soá caûi caùch haønh chính", "Xeáp haïng", "Haø Noäi", "Ñaø Naüng");

        assertThat(OldFont.of(tcvn3)).isEqualTo(OldFont.TCVN3);
        assertThat(OldFont.of(vni)).isEqualTo(OldFont.VNI);
        var meant = List.of("Tỉnh, thành phố", "Chỉ số cải cách hành chính", "Xếp hạng", "Hà Nội", "Đà Nẵng");
        assertThat(tcvn3).extracting(OldFont.TCVN3::convert).isEqualTo(meant);
        assertThat(vni).extracting(OldFont.VNI::convert).isEqualTo(meant);
    }

    @Test
    void whatIsUnicodeAlreadyStaysAsItIs() {
        assertThat(OldFont.of(List.of(TEXT, "Hòa Bình", "Hà Giang", "Hải Phòng", "Hà Tĩnh", "Bà Rịa")))
                .isNull();
        assertThat(OldFont.of(List.of("São Tomé", "Fürth", "garçon", "Ångström", "mañana")))
                .isNull();
    }
}
