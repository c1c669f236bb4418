package vn.parindex.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import vn.parindex.charts.Mark.Words;

/** Whatever is drawn, at whatever width: no text lies on another or leaves the picture, and the SVG can be read. */
class ChartLayoutPropertyTest {

    @Provide
    Arbitrary<RankingChart> rankings() {
        return Samples.rankings();
    }

    @Provide
    Arbitrary<HistoryChart> histories() {
        return Samples.histories();
    }

    @Property(tries = 150)
    void rankingsKeepTheirTextsApart(
            @ForAll("rankings") RankingChart chart, @ForAll @IntRange(min = 280, max = 1600) int width) {
        check(chart.draw(Samples.look(width)));
    }

    @Property(tries = 150)
    void historiesKeepTheirTextsApart(
            @ForAll("histories") HistoryChart chart, @ForAll @IntRange(min = 280, max = 1600) int width) {
        check(chart.draw(Samples.look(width)));
    }

    @Property(tries = 100)
    void wrappingLosesNoWordAndKeepsTheWidth(
            @ForAll("names") String text, @ForAll @IntRange(min = 120, max = 900) int width) {
        var lines = TextWidth.wrap(text, width, 13, false);
        assertThat(String.join(" ", lines)).isEqualTo(text);
        assertThat(lines).allMatch(line -> TextWidth.of(line, 13, false) <= width);
        var cut = TextWidth.wrap(text, width, 13, false, 2);
        assertThat(cut).hasSizeLessThanOrEqualTo(2).allMatch(line -> TextWidth.of(line, 13, false) <= width);
    }

    @Provide
    Arbitrary<String> names() {
        return Samples.names();
    }

    private static void check(Picture picture) {
        List<Words> words = picture.all()
                .filter(Words.class::isInstance)
                .map(Words.class::cast)
                .filter(each -> !each.text().isEmpty())
                .toList();
        for (int i = 0; i < words.size(); i++) {
            var one = words.get(i);
            assertThat(one.left()).as(one.toString()).isGreaterThanOrEqualTo(0);
            assertThat(one.right()).as(one.toString()).isLessThanOrEqualTo(picture.width());
            assertThat(one.y()).as(one.toString()).isBetween(one.size() * 0.7, picture.height() - 0.0);
            for (int j = i + 1; j < words.size(); j++) {
                assertThat(overlap(one, words.get(j)))
                        .as(one + " and " + words.get(j))
                        .isFalse();
            }
        }
        for (var theme : Theme.values()) {
            var svg = parsed(SvgWriter.write(picture, theme)).getDocumentElement();
            assertThat(svg.getAttribute("role")).isEqualTo("img");
            assertThat(svg.getElementsByTagName("title").item(0).getTextContent())
                    .isEqualTo(picture.title());
            assertThat(svg.getElementsByTagName("desc").item(0).getTextContent())
                    .isEqualTo(picture.description());
            assertThat(svg.getElementsByTagName("script").getLength()).isZero();
        }
    }

    /** By the heights of small letters and of the widest that fonts may be. */
    private static boolean overlap(Words a, Words b) {
        return a.left() < b.right() - 0.5
                && b.left() < a.right() - 0.5
                && a.y() - a.size() * 0.7 < b.y()
                && b.y() - b.size() * 0.7 < a.y();
    }

    private static Document parsed(String svg) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
        } catch (Exception e) {
            throw new AssertionError(svg, e);
        }
    }
}
