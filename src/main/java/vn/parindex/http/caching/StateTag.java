package vn.parindex.http.caching;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The weak entity tag of an answer from a state of the data. It is equal for equal answers, and names the state for whoever is shown it
 * again, on this instance or another; to clients it is opaque (RFC 9110, 8.8.3).
 *
 * @param state as {@link DataState#tag()}
 * @param build which build of the service wrote the answer
 * @param representation a digest of what was asked, and in which form
 */
public record StateTag(String state, String build, String representation) {

    private static final Pattern TAG = Pattern.compile("\"([A-Za-z0-9.-]{1,64})_[^\"]{1,128}\"");

    public String text() {
        return beginning(state) + build + "." + representation + "\"";
    }

    private static String beginning(String state) {
        return "W/\"" + state + "_";
    }

    /** Whether the tag is of an answer from this state. */
    public static boolean isOf(String tag, String state) {
        return tag.startsWith(beginning(state));
    }

    /** The states that the tags of an If-None-Match name, each once, in its order, at most so many. */
    public static List<String> statesIn(String ifNoneMatch, int most) {
        return TAG.matcher(ifNoneMatch)
                .results()
                .map((MatchResult found) -> found.group(1))
                .distinct()
                .limit(most)
                .toList();
    }
}
