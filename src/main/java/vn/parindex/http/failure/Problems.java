package vn.parindex.http.failure;

import java.util.Collection;
import java.util.List;
import org.jboss.logging.Logger;
import vn.parindex.http.BasePath;
import vn.parindex.http.Text;
import vn.parindex.http.problem.Fault;
import vn.parindex.http.problem.ProblemException;
import vn.parindex.http.problem.ProblemType;
import vn.parindex.http.request.Exchange;
import vn.parindex.http.request.Format;
import vn.parindex.http.request.FormatFilter;
import vn.parindex.http.request.Query;

/** The problems that no single feature owns. */
public final class Problems {

    private static final Logger LOG = Logger.getLogger(Problems.class);

    private Problems() {}

    /** 404: the address is nobody's; {@code nearest} are addresses that are there, best first, or none. */
    public static ProblemException nothingAt(String path, List<String> nearest) {
        String asked = BasePath.of(path);
        String shown = Fault.abbreviated(asked);
        return ProblemException.notFound(Fault.path(
                        null,
                        asked,
                        "unknown-path",
                        "Không có gì ở địa chỉ “" + shown + "”. Danh mục các địa chỉ ở /api/v1.",
                        "There is nothing at “" + shown + "”. /api/v1 lists the addresses.")
                .suggesting(nearest.stream().map(BasePath::of).toList()));
    }

    /** Of every address, while the start waits for the database. */
    public static ProblemException starting() {
        return ProblemException.of(
                        ProblemType.UNAVAILABLE,
                        Text.of(
                                "Dịch vụ đang khởi động và chờ cơ sở dữ liệu; hãy thử lại sau ít giây.",
                                "The service is starting and waits for its database; try again in a few seconds."))
                .with("Retry-After", "5");
    }

    /** 405: the address knows only these methods (RFC 9110, 15.5.6). */
    public static ProblemException methodNotAllowed(String method, Collection<String> allowed) {
        String methods = String.join(", ", allowed);
        return ProblemException.of(
                        ProblemType.METHOD_NOT_ALLOWED,
                        Text.of(
                                "Địa chỉ này không nhận " + method + "; được nhận: " + methods + ".",
                                "This address does not take " + method + "; it takes " + methods + "."))
                .with("Allow", methods);
    }

    /** The fault names what asked for the format: {@code format=}, the suffix, else the Accept header. */
    static ProblemException notAcceptable(Exchange exchange, String accept, Collection<String> mediaTypes) {
        String types = String.join(", ", mediaTypes);
        return ProblemException.of(
                ProblemType.NOT_ACCEPTABLE,
                Text.of(
                        "Không có định dạng được yêu cầu; hiện có: " + types + ".",
                        "The format asked for does not exist here; " + types + " does."),
                List.of(unacceptable(exchange, accept, mediaTypes)));
    }

    private static Fault unacceptable(Exchange exchange, String accept, Collection<String> mediaTypes) {
        Text message =
                Text.of("Hãy yêu cầu một trong các định dạng hiện có.", "Ask for one of the formats that exist.");
        List<String> codes = mediaTypes.stream()
                .flatMap(type -> Format.ofMediaType(type).stream())
                .toList();
        String named = Query.parse(exchange.rawQuery()).values().get("format");
        String suffix = exchange.path()
                .substring(FormatFilter.resourcePath(exchange.path()).length());
        if (named != null) {
            return Fault.of(Fault.In.QUERY, "format", named, "not-acceptable", message)
                    .allowing(codes);
        }
        return suffix.isEmpty()
                ? Fault.of(Fault.In.HEADER, "Accept", accept, "not-acceptable", message)
                        .allowing(mediaTypes)
                : Fault.of(Fault.In.PATH, null, suffix, "not-acceptable", message)
                        .allowing(codes.stream().map(code -> "." + code).toList());
    }

    /** @param sent the Content-Type; null or blank without one */
    public static ProblemException unsupportedMediaType(String sent, Collection<String> accepted) {
        String types = String.join(", ", accepted);
        boolean untold = sent == null || sent.isBlank();
        Text detail = untold
                ? Text.of(
                        "Yêu cầu không có Content-Type; hãy nêu một trong các kiểu được nhận: " + types + ".",
                        "The request has no Content-Type; name one of those that are accepted: " + types + ".")
                : Text.of(
                        "Không nhận Content-Type “" + Fault.abbreviated(sent) + "”; các kiểu được nhận: " + types + ".",
                        "The Content-Type “" + Fault.abbreviated(sent) + "” is not accepted; " + types + " are.");
        return ProblemException.of(
                        ProblemType.UNSUPPORTED_MEDIA_TYPE,
                        detail,
                        List.of(Fault.of(
                                        Fault.In.HEADER,
                                        "Content-Type",
                                        untold ? null : sent,
                                        untold ? "missing" : "unsupported-media-type",
                                        detail)
                                .allowing(accepted)))
                .with("Accept-Post", types);
    }

    static ProblemException unreadableBody(String where) {
        return ProblemException.of(
                ProblemType.MALFORMED_REQUEST,
                Text.of("Không đọc được nội dung gửi lên" + where + ".", "The body cannot be read" + where + "."));
    }

    /** The problem of a request that failed on our side, which is logged; a failing database or disk is told as what it is. */
    public static ProblemException ofFailure(Throwable failure, int status, Exchange exchange) {
        var store = StoreFailures.find(failure, exchange.isRead());
        if (store.isPresent()) {
            // Every request fails then; where in the code says nothing.
            LOG.warnf("A request failed: %s; %s", store.get().getMessage(), failure);
        } else {
            LOG.error("A request failed", failure);
        }
        return store.orElseGet(() -> ofStatus(status));
    }

    /** A problem of which nothing is known but its status. */
    public static ProblemException ofStatus(int status) {
        ProblemType type = ProblemType.ofStatus(status);
        return ProblemException.of(type, type.explanation());
    }
}
