package vn.parindex.http;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.function.Function;

/**
 * The moment that a parameter such as {@code asOf=} names: an instant with its offset, or a day in Việt Nam (+07:00).
 *
 * <p>A {@code +} that arrived as a space, as it does unescaped in a query, is a {@code +}.
 */
public final class Moment {

    /** Days here are days of Việt Nam. */
    public static final ZoneOffset VIET_NAM = ZoneOffset.ofHours(7);

    private Moment() {}

    /** The moment, a day standing for its end; empty where the text is neither. */
    public static Optional<Instant> parse(String text) {
        return parse(
                text, day -> day.plusDays(1).atStartOfDay(VIET_NAM).toInstant().minusNanos(1));
    }

    /** The moment, a day standing for its start; empty where the text is neither. */
    public static Optional<Instant> parseStart(String text) {
        return parse(text, day -> day.atStartOfDay(VIET_NAM).toInstant());
    }

    private static Optional<Instant> parse(String text, Function<LocalDate, Instant> ofDay) {
        var written = text.strip().replace(' ', '+');
        try {
            return Optional.of(
                    written.length() == 10
                            ? ofDay.apply(LocalDate.parse(written))
                            : OffsetDateTime.parse(written).toInstant());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
