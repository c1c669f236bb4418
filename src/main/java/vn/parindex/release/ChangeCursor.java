package vn.parindex.release;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How far a reader of the changes has come, opaque to clients: it names a release and a place in it, and nothing of a build or a
 * process, so it is good for as long as the release is there.
 *
 * @param release number of the release, 0 before the first one
 * @param position how many of its events lie before; {@link #WHOLE} where all do
 */
public record ChangeCursor(long release, int position) {

    /** The position after the last event of a release, which can be named without counting them. */
    public static final int WHOLE = -1;

    /** Before every event. */
    public static final ChangeCursor START = after(0);

    private static final Pattern CONTENT = Pattern.compile("c1\\.(0|[1-9][0-9]{0,17})\\.(e|[1-9][0-9]{0,8})");

    /** The cursor at the end of the release with this number. */
    public static ChangeCursor after(long release) {
        return new ChangeCursor(release, WHOLE);
    }

    /** Whether every event of its release lies before it. */
    public boolean isWhole() {
        return position == WHOLE;
    }

    /** The number of the release that has the next event, if it has one. */
    public long nextRelease() {
        return isWhole() ? release + 1 : release;
    }

    /** The text that goes into {@code after=}; safe in a URL. */
    public String text() {
        var content = "c1." + release + "." + (isWhole() ? "e" : position);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(content.getBytes(StandardCharsets.US_ASCII));
    }

    /** Empty for every text that {@link #text} does not make. */
    public static Optional<ChangeCursor> parse(String text) {
        try {
            var content = CONTENT.matcher(new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII));
            if (!content.matches()) {
                return Optional.empty();
            }
            int position = content.group(2).equals("e") ? WHOLE : Integer.parseInt(content.group(2));
            var cursor = new ChangeCursor(Long.parseLong(content.group(1)), position);
            return cursor.text().equals(text) ? Optional.of(cursor) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
