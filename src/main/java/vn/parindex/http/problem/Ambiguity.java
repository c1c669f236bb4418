package vn.parindex.http.problem;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.parindex.http.Text;

/**
 * Refuses requests that a proxy before this service may read in another way than the service itself: one could then be smuggled within
 * another, or an answer be kept for an address that it is not of (RFC 9112, 3.2 and 11.2).
 */
public final class Ambiguity {

    /** The host and port of an address (RFC 3986, 3.2); it may be empty. */
    private static final Pattern AUTHORITY = Pattern.compile("[A-Za-z0-9._~!$&'()*+,;=%:\\[\\]-]*");

    private Ambiguity() {}

    /** Empty for a request that can be read in one way only. */
    public static Optional<ProblemException> find(HttpServerRequest request) {
        if (request.version() == null) {
            return Optional.of(
                    malformed("Phiên bản HTTP phải là 1.0, 1.1 hoặc 2.", "The version of HTTP must be 1.0, 1.1 or 2."));
        }
        List<String> hosts = request.headers().getAll("Host");
        if (hosts.size() > 1 || hosts.isEmpty() && request.version() == HttpVersion.HTTP_1_1) {
            return Optional.of(fault(
                    "Host",
                    hosts.isEmpty() ? null : String.join(" | ", hosts),
                    hosts.isEmpty() ? "missing" : "repeated",
                    "Yêu cầu phải có đúng một tiêu đề Host.",
                    "A request has exactly one header Host."));
        }
        if (!hosts.isEmpty() && !AUTHORITY.matcher(hosts.get(0)).matches()) {
            return Optional.of(fault(
                    "Host",
                    hosts.get(0),
                    "malformed",
                    "Host chỉ gồm tên máy và cổng.",
                    "Host is the name of a machine and its port."));
        }
        List<String> codings = request.headers().getAll("Transfer-Encoding");
        return isKnownCoding(codings) ? Optional.empty() : Optional.of(unknownCoding(codings));
    }

    /** Whether the fields Transfer-Encoding of a request say in one way where its body ends. */
    public static boolean isKnownCoding(List<String> codings) {
        return codings.isEmpty() || codings.size() == 1 && codings.get(0).equalsIgnoreCase("chunked");
    }

    /** 400: transfer codings other than {@code chunked}, once (RFC 9112, 6.1). */
    public static ProblemException unknownCoding(List<String> codings) {
        return fault(
                "Transfer-Encoding",
                String.join(" | ", codings),
                "unsupported",
                "Transfer-Encoding chỉ nhận “chunked”, một lần.",
                "Transfer-Encoding takes nothing but “chunked”, once.");
    }

    /** 400: a header whose value allows two readings; {@code rule} says in a word what is wrong with it. */
    public static ProblemException fault(String header, String value, String rule, String vi, String en) {
        return ProblemException.of(
                ProblemType.MALFORMED_REQUEST, Text.of(vi, en), List.of(Fault.header(header, value, rule, vi, en)));
    }

    /** 400: what came is no request (RFC 9112, 2.2). */
    public static ProblemException malformed(String vi, String en) {
        return ProblemException.of(ProblemType.MALFORMED_REQUEST, Text.of(vi, en));
    }
}
