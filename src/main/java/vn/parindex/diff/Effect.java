package vn.parindex.diff;

import java.util.ArrayList;
import java.util.List;
import vn.parindex.catalog.Figure;
import vn.parindex.catalog.Interval;
import vn.parindex.http.Text;

/** What a release does to one result, the kinds that matter most first: what changes what was known, then what adds to it. */
enum Effect {
    PLACE_CHANGED("place-changed", "%d đơn vị đổi thứ hạng", "%d [unit changes its|units change their] place"),
    FIGURE_CHANGED("figure-changed", "%d điểm được sửa", "%d [score is|scores are] corrected"),
    PLACE_LOST(
            "place-lost", "%d đơn vị không còn thứ hạng chính xác", "%d [unit loses its|units lose their] exact place"),
    FIGURE_WITHDRAWN("figure-withdrawn", "%d điểm bị rút", "%d [score is|scores are] withdrawn"),
    FIGURE_ADDED("figure-added", "%d điểm mới", "%d [score is|scores are] new"),
    PLACE_SETTLED("place-settled", "%d thứ hạng nay đã biết chính xác", "%d [place becomes|places become] exact"),
    PLACE_NARROWED(
            "place-narrowed", "%d khoảng thứ hạng hẹp lại", "%d [range|ranges] of places [becomes|become] narrower"),
    PLACE_MOVED(
            "place-moved",
            "%d khoảng thứ hạng khác trước",
            "%d [range of places is another|ranges of places are others] than before");

    /**
     * What is known of a result in one state of the data.
     *
     * @param figure its score, or points; null where none is known
     * @param place exact or a range; null where nothing is known
     */
    record Known(Figure figure, Interval place) {

        static final Known NOTHING = new Known(null, null);

        private boolean isExact() {
            return place != null && place.isExact();
        }
    }

    private final String code;
    private final String vi;
    private final String en;

    Effect(String code, String vi, String en) {
        this.code = code;
        this.vi = vi;
        this.en = en;
    }

    String code() {
        return code;
    }

    /** So many of them, in words. */
    Text of(int many) {
        return Text.counted(vi, en, many);
    }

    /** Everything that changes from one to the other; empty where it is the same. Decimals alone change nothing. */
    static List<Effect> between(Known before, Known after) {
        var effects = new ArrayList<Effect>();
        if (before.figure() == null && after.figure() != null) {
            effects.add(FIGURE_ADDED);
        } else if (before.figure() != null && after.figure() == null) {
            effects.add(FIGURE_WITHDRAWN);
        } else if (before.figure() != null
                && before.figure().value().compareTo(after.figure().value()) != 0) {
            effects.add(FIGURE_CHANGED);
        }
        var was = before.place();
        var is = after.place();
        if (was == null ? is == null : was.equals(is)) {
            return effects;
        }
        if (before.isExact()) {
            effects.add(after.isExact() ? PLACE_CHANGED : PLACE_LOST);
        } else if (after.isExact()) {
            effects.add(PLACE_SETTLED);
        } else if (is != null && (was == null || was.contains(is))) {
            effects.add(PLACE_NARROWED);
        } else {
            effects.add(PLACE_MOVED);
        }
        return effects;
    }
}
