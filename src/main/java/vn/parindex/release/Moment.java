package vn.parindex.release;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * The moment an {@code asOf=} names: an instant with its offset, or a day, which means its end in Việt Nam (+07:00).
 *
 * <p>A {@code +} that arrived as a space, as it does unescaped in a query, is a {@code +}.
 */
final class Moment {

    private static final ZoneOffset VIET_NAM = ZoneOffset.ofHours(7);

    private Moment() {}

    /** Empty where the text is neither. */
    static Optional<Instant> parse(String text) {
        var written = text.strip().replace(' ', '+');
        try {
            return Optional.of(
                    written.length() == 10
                            ? LocalDate.parse(written)
                                    .plusDays(1)
                                    .atStartOfDay(VIET_NAM)
                                    .toInstant()
                                    .minusNanos(1)
                            : OffsetDateTime.parse(written).toInstant());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
