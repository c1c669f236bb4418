package vn.parindex.http.caching;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;

/** Whether what a client holds is still right (RFC 9110, 13.1). */
public final class Preconditions {

    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.RFC_1123_DATE_TIME.withZone(ZoneOffset.UTC);

    private Preconditions() {}

    /** Whether the list of an If-None-Match names the tag; weak and strong forms are the same here (RFC 9110, 13.1.2). */
    public static boolean holds(String ifNoneMatch, String tag) {
        return Arrays.stream(ifNoneMatch.split(",")).map(String::strip).anyMatch(held -> opaque(held)
                .equals(opaque(tag)));
    }

    /** Compression marks a tag with its coding; the representation underneath is the same. */
    private static String opaque(String tag) {
        return (tag.startsWith("W/") ? tag.substring(2) : tag).replaceFirst("(-gzip|--gzip)\"$", "\"");
    }

    /**
     * What can only be told once there is an answer: {@code *}, and dates, which name no address.
     *
     * <p>A date is the one that was sent, or one of the time after readers saw this state and none before it. In between, while a publication
     * was under way, whoever asked got the state before.
     *
     * @param ifNoneMatch null without the header; then the date decides
     * @param ifModifiedSince null without the header
     * @param visibleSince from then on at the latest
     */
    public static boolean isUnchanged(
            String ifNoneMatch, String ifModifiedSince, Instant lastModified, Instant visibleSince) {
        if (ifNoneMatch != null) {
            return ifNoneMatch.strip().equals("*");
        }
        if (ifModifiedSince == null || lastModified.isAfter(Instant.now())) {
            return false;
        }
        try {
            var since = Instant.from(HTTP_DATE.parse(ifModifiedSince));
            return since.equals(lastModified.truncatedTo(ChronoUnit.SECONDS)) || !since.isBefore(visibleSince);
        } catch (DateTimeParseException e) {
            // A date that cannot be read is ignored (RFC 9110, 13.1.3).
            return false;
        }
    }
}
