package vn.parindex.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.parindex.charts.Mark.Anchor;
import vn.parindex.charts.Mark.Words;
import vn.parindex.http.Lang;

/** Pictures in dots, in the font that the service brings along. */
class PngTest {

    private static final String VIETNAMESE =
            "aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵđAÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬEÈÉẺẼẸÊỀẾỂỄỆIÌÍỈĨỊOÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢUÙÚỦŨỤƯỪỨỬỮỰYỲÝỶỸỴĐ";

    private static BufferedImage dots(Picture picture, ChartLook look) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(Png.of(picture, look)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ParindexSans-Regular.ttf", "ParindexSans-Bold.ttf"})
    void theFontHasEveryVietnameseLetterAndWhatChartsWrite(String name) throws Exception {
        try (var in = PngTest.class.getResourceAsStream("/fonts/" + name)) {
            var font = Font.createFont(Font.TRUETYPE_FONT, in);
            assertThat(font.canDisplayUpTo(VIETNAMESE + "0123456789,.;:–…’“”()/·-"))
                    .isEqualTo(-1);
            assertThat(font.getFamily()).isEqualTo(Png.FAMILY);
        }
    }

    @Test
    void everyVietnameseLetterComesOutAsItselfAndNoneAsABox() throws IOException {
        var look = new ChartLook(Lang.VI, Theme.LIGHT, 80, OptionalInt.empty());
        var seen = new HashSet<String>();
        VIETNAMESE.codePoints().forEach(letter -> {
            var text = Character.toString(letter);
            assertThat(seen.add(ink(text, look))).as(text).isTrue();
        });
    }

    private static String ink(String text, ChartLook look) {
        var picture = new Picture(
                80, 80, Lang.VI, text, text, List.of(new Words(10, 60, text, 40, false, Anchor.START, Paint.INK)));
        try {
            var image = dots(picture, look);
            var ink = new StringBuilder();
            for (int y = 0; y < image.getHeight(); y++) {
                for (int x = 0; x < image.getWidth(); x++) {
                    ink.append((image.getRGB(x, y) & 0xFF) < 128 ? '#' : ' ');
                }
            }
            assertThat(ink.indexOf("#")).as(text).isNotNegative();
            return ink.toString();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aCardHasTheSizeThatSharedLinksShow() throws IOException {
        var look = new ChartLook(Lang.VI, Theme.AUTO, ChartLook.CARD_WIDTH, OptionalInt.of(ChartLook.CARD_HEIGHT));
        for (var picture : List.of(
                Samples.ranking().draw(look),
                Samples.history().draw(look),
                Samples.map().draw(look))) {
            var image = dots(picture, look);
            assertThat(image.getWidth()).isEqualTo(1200);
            assertThat(image.getHeight()).isEqualTo(630);
        }
    }

    @Test
    void darkPaperIsDarkAndAutoIsLight() throws IOException {
        for (var theme : Theme.values()) {
            var look = new ChartLook(Lang.VI, theme, 480, OptionalInt.empty());
            var image = dots(Samples.ranking().draw(look), look);
            assertThat(image.getWidth()).isEqualTo(960);
            assertThat((image.getRGB(1, 1) & 0xFF) < 128).isEqualTo(theme == Theme.DARK);
        }
    }
}
