package vn.parindex.http.caching;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Moments as HTTP writes them, to the second: {@code Tue, 24 Nov 2026 05:06:07 GMT} (RFC 9110, 5.6.7). */
public final class HttpDate {

    /** Two digits for the day, always: the one of the JDK writes a single digit for the first nine. */
    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private record Told(long second, String text) {}

    private static volatile Told last = new Told(Long.MIN_VALUE, "");

    private HttpDate() {}

    public static String of(Instant moment) {
        return FORM.format(moment);
    }

    /** The moment, for the {@code Date} of an answer. */
    public static String now() {
        Instant now = Instant.now();
        Told told = last;
        if (told.second != now.getEpochSecond()) {
            told = new Told(now.getEpochSecond(), of(now));
            last = told;
        }
        return told.text;
    }
}
