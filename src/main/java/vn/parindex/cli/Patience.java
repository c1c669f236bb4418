package vn.parindex.cli;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * How often and how long to wait for a service that is busy.
 *
 * @param retries how often the same is asked again
 */
record Patience(int retries) {

    private static final Duration LONGEST = Duration.ofMinutes(2);

    /** Whether an answer says that nothing was done and that it is worth asking again. */
    static boolean isBusy(int status) {
        return status == 503 || status == 429;
    }

    /**
     * How long to wait before the next try: what {@code Retry-After} says in seconds or as a date (RFC 9110, 10.2.3), at most two
     * minutes; without it 1, 2, 4 … seconds.
     *
     * @param attempt 0 for the first
     */
    static Duration pause(Optional<String> retryAfter, int attempt, Instant now) {
        var stated = retryAfter.map(String::strip).flatMap(text -> parse(text, now));
        var pause = stated.orElse(Duration.ofSeconds(1L << Math.min(attempt, 5)));
        return pause.isNegative() ? Duration.ZERO : pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
    }

    private static Optional<Duration> parse(String text, Instant now) {
        if (text.matches("[0-9]{1,9}")) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
        }
        try {
            return Optional.of(Duration.between(now, DateTimeFormatter.RFC_1123_DATE_TIME.parse(text, Instant::from)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
