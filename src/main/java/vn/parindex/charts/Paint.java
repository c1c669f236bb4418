package vn.parindex.charts;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What colours are for, on light and on dark paper.
 *
 * <p>The steps of the scale differ in lightness above all, so that they can be told apart whatever colours a reader sees.
 */
enum Paint {
    NONE("none", "none"),
    PAPER("#ffffff", "#191f23"),
    INK("#1d2326", "#ece9e3"),
    SOFT("#555d61", "#b4b9bb"),
    HATCH("#8a9296", "#7c8589"),
    GRID("#dfe3e4", "#323a3f"),
    ACCENT("#1f6f77", "#63c2c4"),
    BAND("#9cc8c9", "#2f7378"),
    MEAN("#b0651f", "#e0a066"),
    STEP_1("#e4eeed", "#1d2b2d"),
    STEP_2("#bcd9d8", "#1f4448"),
    STEP_3("#86bcbd", "#27666b"),
    STEP_4("#327a80", "#69b5b8"),
    STEP_5("#0a474e", "#b5e3e2"),
    ON_1("#1d2326", "#ece9e3"),
    ON_2("#1d2326", "#ece9e3"),
    ON_3("#1d2326", "#ffffff"),
    ON_4("#ffffff", "#0c1d1f"),
    ON_5("#ffffff", "#0c1d1f");

    /** How many steps the scale has. */
    static final int STEPS = 5;

    private final String light;
    private final String dark;

    Paint(String light, String dark) {
        this.light = light;
        this.dark = dark;
    }

    /** The colour of this step, 1 the lowest. */
    static Paint step(int step) {
        return valueOf("STEP_" + step);
    }

    /** What to write with on this step. */
    static Paint on(int step) {
        return valueOf("ON_" + step);
    }

    /** The colour as SVG writes it; auto begins light. */
    String on(Theme theme) {
        return theme == Theme.DARK ? dark : light;
    }

    /** The name of the class of what this colour fills ({@code f}) or draws ({@code s}). */
    String type(char use) {
        return use + "-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The sheet that turns a chart dark where the reader prefers it: a constant, so that a policy can name its digest. */
    static final String DARKENING = Arrays.stream(values())
            .filter(paint -> paint != NONE)
            .map(paint ->
                    ".%s{fill:%s}.%s{stroke:%s}".formatted(paint.type('f'), paint.dark, paint.type('s'), paint.dark))
            .collect(Collectors.joining("", "@media (prefers-color-scheme:dark){", "}"));
}
