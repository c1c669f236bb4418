package vn.parindex.http.door;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.parindex.http.Text;
import vn.parindex.http.problem.Ambiguity;
import vn.parindex.http.problem.Fault;
import vn.parindex.http.problem.ProblemException;
import vn.parindex.http.problem.ProblemType;
import vn.parindex.http.request.Exchange;
import vn.parindex.http.request.Query;

/**
 * What every request must keep to, whatever it asks for.
 *
 * @param largestBody in bytes
 */
record Limits(long largestBody) {

    private static final int LONGEST_LINE = 8192;
    private static final int LARGEST_HEADERS = 8192;

    /** What the request breaks first; empty for a request that may go on. */
    Optional<ProblemException> findBreach(HttpServerRequest request, Exchange exchange) {
        var unclear = Ambiguity.find(request);
        if (unclear.isPresent()) {
            return unclear;
        }
        if (request.uri().length() > LONGEST_LINE) {
            return Optional.of(ProblemException.of(
                    ProblemType.URI_TOO_LONG,
                    Text.of(
                            "Địa chỉ dài " + request.uri().length() + " ký tự; tối đa là " + LONGEST_LINE + ".",
                            "The address has " + request.uri().length() + " characters; at most " + LONGEST_LINE
                                    + " are accepted.")));
        }
        if (size(request.headers()) > LARGEST_HEADERS) {
            return Optional.of(ProblemException.of(
                    ProblemType.HEADERS_TOO_LARGE,
                    Text.of(
                            "Các tiêu đề dài hơn " + LARGEST_HEADERS + " ký tự.",
                            "The headers have more than " + LARGEST_HEADERS + " characters.")));
        }
        if (contentLength(request) > largestBody) {
            return Optional.of(ProblemException.of(
                    ProblemType.PAYLOAD_TOO_LARGE,
                    Text.of(
                            "Nội dung lớn hơn " + largestBody + " byte.",
                            "The body has more than " + largestBody + " bytes.")));
        }
        return unreadable(exchange);
    }

    private static Optional<ProblemException> unreadable(Exchange exchange) {
        if (Query.count(exchange.rawQuery()) > Query.MOST_PARAMETERS) {
            int count = Query.count(exchange.rawQuery());
            return Optional.of(ProblemException.invalid(List.of(Fault.query(
                    null,
                    String.valueOf(count),
                    "too-many-parameters",
                    "Yêu cầu có " + count + " tham số; tối đa là " + Query.MOST_PARAMETERS + ".",
                    "The request has " + count + " parameters; at most " + Query.MOST_PARAMETERS + " are accepted."))));
        }
        if (!exchange.isReadable()) {
            List<Fault> faults =
                    new ArrayList<>(Query.parse(exchange.rawQuery()).faults());
            if (faults.isEmpty() || !Query.isReadablePath(exchange.path())) {
                faults.add(0, malformed(exchange));
            }
            return Optional.of(ProblemException.invalid(faults));
        }
        return Optional.empty();
    }

    private static Fault malformed(Exchange exchange) {
        String query = exchange.rawQuery().isEmpty() ? "" : "?" + exchange.rawQuery();
        return Fault.path(
                null,
                exchange.path() + query,
                "malformed-encoding",
                "Địa chỉ sai cú pháp: mọi ký tự đặc biệt phải được mã hóa phần trăm theo UTF-8, không có ký tự điều khiển.",
                "The address does not follow the syntax: special characters are percent-encoded as UTF-8, without control characters.");
    }

    private static long size(MultiMap headers) {
        long size = 0;
        for (Map.Entry<String, String> header : headers) {
            size += header.getKey().length() + header.getValue().length() + 4;
        }
        return size;
    }

    private static long contentLength(HttpServerRequest request) {
        String length = request.getHeader("Content-Length");
        return length != null && length.matches("[0-9]{1,18}") ? Long.parseLong(length) : 0;
    }
}
