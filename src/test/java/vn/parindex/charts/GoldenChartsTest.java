package vn.parindex.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Charts known by heart come out byte for byte; {@code -Dparindex.golden.update=true} writes them anew, to be looked at. */
class GoldenChartsTest {

    private static final Path FOLDER = Path.of("src/test/resources/charts");

    private static void same(String name, String svg) {
        var file = FOLDER.resolve(name + ".svg");
        try {
            if (Boolean.getBoolean("parindex.golden.update")) {
                Files.writeString(file, svg);
            }
            assertThat(svg).isEqualTo(Files.readString(file));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aRankingWithEveryKindOfRow() {
        same("ranking-auto-480", SvgWriter.write(Samples.ranking().draw(Samples.look(480)), Theme.AUTO));
    }

    @Test
    void aHistoryWithABreakAGapAndABand() {
        same("history-dark-600", SvgWriter.write(Samples.history().draw(Samples.look(600)), Theme.DARK));
    }

    @Test
    void aMapWithPatterns() {
        same("map-light-360", SvgWriter.write(Samples.map().draw(Samples.look(360)), Theme.LIGHT));
    }

    @Test
    void noLineCrossesABreakAndGapsAreDashed() {
        var picture = Samples.history().draw(Samples.look(600));
        var breakAt = picture.all()
                .filter(Mark.Line.class::isInstance)
                .map(Mark.Line.class::cast)
                .filter(line -> line.paint() == Paint.SOFT && line.x1() == line.x2())
                .findFirst()
                .orElseThrow();
        var joins = picture.all()
                .filter(Mark.Line.class::isInstance)
                .map(Mark.Line.class::cast)
                .filter(line -> line.paint() == Paint.ACCENT || line.paint() == Paint.MEAN)
                .filter(line -> line.y1() != line.y2() || line.paint() == Paint.ACCENT)
                .filter(line -> line.y1() > 110)
                .toList();
        assertThat(joins).isNotEmpty().allMatch(line -> line.x2() < breakAt.x1() || line.x1() > breakAt.x1());
        assertThat(joins).anyMatch(line -> line.dash().equals("2 3"));
    }
}
