package vn.parindex.checks;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import vn.parindex.http.Text;

/**
 * One check whose outcome differs between two states of the data.
 *
 * @param before null where the earlier state has no such check; {@code after} likewise
 */
record SettledCheck(Check before, Check after) {

    /** What became of a check, what a reader must know first. */
    enum Turn {
        CONTRADICTION("%d mâu thuẫn mới", "%d new [contradiction|contradictions]"),
        RESOLVED("%d mâu thuẫn không còn", "%d [contradiction is|contradictions are] gone"),
        CONFIRMED("%d con số đã công bố nay được xác nhận", "%d published [figure is|figures are] confirmed"),
        OPEN("%d con số chưa đủ số liệu để kiểm tra", "%d [figure|figures] cannot be decided yet"),
        GONE("%d con số không còn trong dữ liệu", "%d [figure is|figures are] no longer among the data");

        private final String vi;
        private final String en;

        Turn(String vi, String en) {
            this.vi = vi;
            this.en = en;
        }
    }

    /** All checks that are decided otherwise, contradictions first, then by the order of the later state. */
    static List<SettledCheck> between(Checks before, Checks after) {
        var were = new LinkedHashMap<String, Check>();
        before.checks().forEach(check -> were.put(check.id(), check));
        var settled = new ArrayList<SettledCheck>();
        for (var check : after.checks()) {
            var was = were.remove(check.id());
            if (was == null || was.outcome() != check.outcome()) {
                settled.add(new SettledCheck(was, check));
            }
        }
        were.values().forEach(check -> settled.add(new SettledCheck(check, null)));
        settled.sort(Comparator.comparing(SettledCheck::turn));
        return settled;
    }

    Turn turn() {
        if (after == null) {
            return before.outcome() == Outcome.CONTRADICTED ? Turn.RESOLVED : Turn.GONE;
        }
        if (after.outcome() == Outcome.CONTRADICTED) {
            return Turn.CONTRADICTION;
        }
        if (before != null && before.outcome() == Outcome.CONTRADICTED) {
            return Turn.RESOLVED;
        }
        return after.outcome() == Outcome.CONFIRMED ? Turn.CONFIRMED : Turn.OPEN;
    }

    /** The state of the data in which it is shown. */
    Check shown() {
        return after == null ? before : after;
    }

    /** How many of each kind there are, in words; empty where nothing is decided otherwise. */
    static List<Text> sentences(List<SettledCheck> settled) {
        var sentences = new ArrayList<Text>();
        for (var turn : Turn.values()) {
            long many = settled.stream().filter(each -> each.turn() == turn).count();
            if (many > 0) {
                sentences.add(Text.counted(turn.vi, turn.en, many));
            }
        }
        return sentences;
    }
}
