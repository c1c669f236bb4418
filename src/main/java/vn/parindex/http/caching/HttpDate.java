package vn.parindex.http.caching;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;

/** Moments as HTTP writes them, to the second: {@code Tue, 24 Nov 2026 05:06:07 GMT} (RFC 9110, 5.6.7). */
public final class HttpDate {

    /** Two digits for the day, always: the one of the JDK writes a single digit for the first nine. */
    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private record Told(long second, String text) {}

    private static final Told NOTHING = new Told(Long.MIN_VALUE, "");

    /** What was told last, of the present and of anything else: mostly it is asked for again, of the state that is current. */
    private static final AtomicReference<Told> NOW = new AtomicReference<>(NOTHING);

    private static final AtomicReference<Told> OTHER = new AtomicReference<>(NOTHING);

    private HttpDate() {}

    public static String of(Instant moment) {
        return told(OTHER, moment);
    }

    /** The moment, for the {@code Date} of an answer. */
    public static String now() {
        return told(NOW, Instant.now());
    }

    private static String told(AtomicReference<Told> last, Instant moment) {
        Told told = last.get();
        if (told.second != moment.getEpochSecond()) {
            told = new Told(moment.getEpochSecond(), FORM.format(moment));
            last.set(told);
        }
        return told.text;
    }
}
