package vn.parindex.publishing;

import java.util.Arrays;

/** The preference of a client that will not wait for a long check (RFC 7240, 4.1). */
final class AsyncPreference {

    /** The header that says that a preference was met (RFC 7240, 3). */
    static final String APPLIED = "Preference-Applied";

    static final String RESPOND_ASYNC = "respond-async";

    static final String DESCRIPTION =
            "`respond-async`: answer 202 as soon as what was sent is kept, and check it meanwhile (RFC 7240)";

    private AsyncPreference() {}

    /** Whether the header, null without one, asks for it; preferences that are not known are passed over (RFC 7240, 2). */
    static boolean isForBackground(String prefer) {
        return prefer != null
                && Arrays.stream(prefer.split(","))
                        .map(each -> each.split(";", 2)[0].strip())
                        .anyMatch(RESPOND_ASYNC::equalsIgnoreCase);
    }
}
