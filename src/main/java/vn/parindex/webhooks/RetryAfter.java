package vn.parindex.webhooks;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** For how long a receiver asks to be left alone (RFC 9110, 10.2.3): so many seconds, or until a moment. */
final class RetryAfter {

    private RetryAfter() {}

    /**
     * The pause that is asked for.
     *
     * @param said the value of the header; null where there is none
     * @return empty where nothing is said, nothing that can be read, or a moment that is over
     */
    static Optional<Duration> parse(String said, Instant now) {
        if (said == null) {
            return Optional.empty();
        }
        var text = said.strip();
        if (text.matches("[0-9]{1,9}")) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
        }
        try {
            var until = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return Optional.of(Duration.between(now, until)).filter(pause -> !pause.isNegative());
        } catch (DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }
}
