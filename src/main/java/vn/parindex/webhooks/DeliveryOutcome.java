package vn.parindex.webhooks;

import java.util.Locale;

/** What became of an attempt to tell a receiver something. */
enum DeliveryOutcome {
    /** It answered with a status of 200 to 299. */
    DELIVERED,
    /** It is tried again. */
    FAILED,
    /** That was the last attempt: the receiver is set aside. */
    DISABLED,
    /** Nothing that the receiver asked for was changed, so nothing was sent. */
    FILTERED;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static DeliveryOutcome of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
