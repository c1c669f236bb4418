package vn.parindex.http.request;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.parindex.http.problem.Fault;
import vn.parindex.http.problem.ProblemException;

/**
 * One part of a representation (RFC 9110, 14.1.2): from the first to the last byte, both counted from 0 and both in it.
 *
 * @param of how many bytes the whole has
 */
public record ByteRange(long first, long last, long of) {

    private static final Pattern OF_BYTES = Pattern.compile("\\s*bytes\\s*=(.*)", Pattern.CASE_INSENSITIVE);
    private static final Pattern ONE = Pattern.compile("\\s*(\\d*)\\s*-\\s*(\\d*)\\s*");
    /** More digits than any size has. */
    private static final int DIGITS = 18;

    /**
     * What the header asks for; empty where the whole is to be answered: without the header, in another unit than bytes (which must be
     * ignored), and for several parts at once (which may be).
     *
     * @param header null without one
     * @throws ProblemException 400 for what cannot be read
     */
    public static Optional<ByteRange> of(String header, long size) {
        Matcher bytes = OF_BYTES.matcher(header == null ? "" : header);
        if (!bytes.matches()) {
            return Optional.empty();
        }
        // Empty elements of a list are passed over (RFC 9110, 5.6.1.2).
        List<ByteRange> ranges = Arrays.stream(bytes.group(1).split(","))
                .filter(part -> !part.isBlank())
                .map(part -> one(part, size, header))
                .toList();
        if (ranges.isEmpty()) {
            throw malformed(header);
        }
        return ranges.size() > 1 ? Optional.empty() : Optional.of(ranges.get(0));
    }

    private static ByteRange one(String part, long size, String header) {
        Matcher range = ONE.matcher(part);
        if (!range.matches() || range.group(1).isEmpty() && range.group(2).isEmpty()) {
            throw malformed(header);
        }
        if (range.group(1).isEmpty()) {
            // The last so many bytes, of which there may be fewer.
            return new ByteRange(Math.max(0, size - number(range.group(2))), size - 1, size);
        }
        long first = number(range.group(1));
        long last = range.group(2).isEmpty() ? Long.MAX_VALUE : number(range.group(2));
        if (last < first) {
            throw malformed(header);
        }
        return new ByteRange(first, Math.min(last, size - 1), size);
    }

    private static long number(String digits) {
        return digits.length() > DIGITS ? Long.MAX_VALUE : Long.parseLong(digits);
    }

    private static ProblemException malformed(String header) {
        return ProblemException.invalid(List.of(Fault.header(
                "Range",
                header,
                "byte-range",
                "Range phải có dạng bytes=0-499, bytes=500- hoặc bytes=-500.",
                "Range must be like bytes=0-499, bytes=500- or bytes=-500.")));
    }

    /** Whether there is any byte of it. */
    public boolean isSatisfiable() {
        return first <= last;
    }

    /** How many bytes it has. */
    public long size() {
        return last - first + 1;
    }

    /** As {@code Content-Range} says it; of one that cannot be satisfied how long the whole is (RFC 9110, 14.4). */
    public String told() {
        return "bytes " + (isSatisfiable() ? first + "-" + last : "*") + "/" + of;
    }
}
