package vn.parindex.charts;

import java.util.Locale;
import vn.parindex.result.State;

/** The patterns that say why there is no figure: told apart by their shape, not by a colour. */
enum Hatch {
    VALUE("<path d=\"M1.5,0v6M4.5,0v6\" fill=\"none\" stroke-width=\"0.7\"%s/>"),
    MISSING("<path d=\"M-1,1l2,-2M0,6l6,-6M5,7l2,-2\" fill=\"none\" stroke-width=\"1\"%s/>"),
    NOT_PUBLISHED("<path d=\"M1.5,1.5h1.5v1.5h-1.5zM4.5,4.5h1.5v1.5h-1.5z\" fill=\"none\" stroke-width=\"1\"%s/>"),
    WITHHELD("<path d=\"M0,3h6M3,0v6\" fill=\"none\" stroke-width=\"1\"%s/>"),
    NOT_APPLICABLE("<path d=\"M0,5.5h6\" fill=\"none\" stroke-width=\"0.6\"%s/>");

    private final String drawing;

    Hatch(String drawing) {
        this.drawing = drawing;
    }

    /** The pattern of a state; that of a value is for one whose place is not known exactly. */
    static Hatch of(State state) {
        return valueOf(state.name());
    }

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The tile of the pattern, six units square, its lines drawn with these attributes. */
    String drawing(String attributes) {
        return drawing.formatted(attributes);
    }
}
