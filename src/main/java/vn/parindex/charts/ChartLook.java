package vn.parindex.charts;

import java.util.OptionalInt;
import vn.parindex.http.Lang;
import vn.parindex.http.Text;
import vn.parindex.http.request.Reading;

/**
 * How a chart is to look.
 *
 * @param width in pixels
 * @param height in pixels; empty where the content decides
 */
record ChartLook(Lang lang, Theme theme, int width, OptionalInt height) {

    static final int NARROWEST = 280;
    static final int WIDEST = 1600;
    static final int USUAL = 720;

    /** What a link that is shared shows: 1,200 by 630 pixels, drawn in three for two. */
    static final int CARD_WIDTH = 800;

    static final int CARD_HEIGHT = 420;

    boolean isCard() {
        return height.isPresent();
    }

    boolean isNarrow() {
        return width < 480;
    }

    /** The margin around everything. */
    int edge() {
        return isNarrow() ? 14 : 24;
    }

    /** The width between the margins. */
    int inner() {
        return width - 2 * edge();
    }

    /**
     * How a chart is to look.
     *
     * @param isPng whether it is a picture of dots, which without a width is a card
     */
    static ChartLook of(String theme, String width, boolean isPng, Lang lang, Reading reading) {
        var chosen = reading.choice("theme", theme, Theme.words(), Theme.AUTO);
        var wide = reading.number("width", width, NARROWEST, WIDEST);
        boolean card = isPng && wide.isEmpty();
        if (!isPng && wide.isPresent() && wide.getAsInt() == USUAL) {
            reading.goesWithoutSaying("width");
        }
        return new ChartLook(
                lang,
                chosen,
                card ? CARD_WIDTH : wide.orElse(USUAL),
                card ? OptionalInt.of(CARD_HEIGHT) : OptionalInt.empty());
    }

    String say(String vi, String en) {
        return Text.of(vi, en).in(lang);
    }

    String say(Text text) {
        return text.in(lang);
    }
}
