package vn.parindex.http;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;

/**
 * Sees every request first and every failure last, whatever serves the path: request ids, CORS, the limits on size, and problems instead of
 * empty or HTML errors.
 */
@ApplicationScoped
class FrontDoor {

    private static final Logger LOG = Logger.getLogger(FrontDoor.class);
    private static final int BEFORE_ALL_OTHERS = 1_000_000;
    private static final int LONGEST_LINE = 8192;
    private static final int LARGEST_HEADERS = 8192;
    private static final Pattern SANE_ID = Pattern.compile("[A-Za-z0-9._-]{1,100}");
    private static final String READS = "GET, HEAD, OPTIONS";
    private static final String EXPOSED =
            "ETag, Link, Content-Location, Content-Language, Last-Modified, Retry-After, X-Request-Id";

    private final ProblemWriter problems;
    private final Endpoints endpoints;
    private final long largestBody;

    FrontDoor(
            ProblemWriter problems,
            Endpoints endpoints,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size", defaultValue = "10M") MemorySize largestBody) {
        this.problems = problems;
        this.endpoints = endpoints;
        this.largestBody = largestBody.asLongValue();
    }

    void open(@Observes Filters filters) {
        filters.register(this::enter, BEFORE_ALL_OTHERS);
    }

    void close(@Observes Router router) {
        router.route().order(-BEFORE_ALL_OTHERS).failureHandler(this::fail);
        router.route().order(Integer.MAX_VALUE).handler(context -> problems.write(nothingHere(context), context));
    }

    private void identify(RoutingContext context) {
        HttpServerRequest request = context.request();
        String sent = request.getHeader(Exchange.REQUEST_ID);
        String requestId = sent != null && SANE_ID.matcher(sent).matches()
                ? sent
                : UUID.randomUUID().toString();
        context.put(Exchange.REQUEST_ID, requestId);
        MDC.put("requestId", requestId);
        context.response().putHeader(Exchange.REQUEST_ID, requestId);
        if (Exchange.of(context).isRead()) {
            context.response()
                    .putHeader("Access-Control-Allow-Origin", "*")
                    .putHeader("Access-Control-Expose-Headers", EXPOSED);
        }
    }

    private void enter(RoutingContext context) {
        identify(context);
        Exchange exchange = Exchange.of(context);
        Optional<ProblemException> refusal = refusal(context.request(), exchange);
        if (refusal.isPresent()) {
            problems.write(refusal.get(), context);
        } else if (exchange.method().equals("OPTIONS")) {
            answerOptions(context, exchange);
        } else if (endpoints.isOperational(exchange.path()) && !exchange.isRead()) {
            // What the platform serves there does not look at the method.
            problems.write(Problems.methodNotAllowed(exchange.method(), endpoints.methods(exchange.path())), context);
        } else {
            context.next();
        }
    }

    private void answerOptions(RoutingContext context, Exchange exchange) {
        HttpServerResponse response = context.response();
        boolean preflight = context.request().getHeader("Access-Control-Request-Method") != null;
        var methods = endpoints.methods(exchange.path());
        if (preflight) {
            response.putHeader("Access-Control-Allow-Methods", READS)
                    .putHeader(
                            "Access-Control-Allow-Headers",
                            "Accept, Accept-Language, Authorization, Content-Type, If-Modified-Since, If-None-Match, X-Request-Id")
                    .putHeader("Access-Control-Max-Age", "86400");
        }
        response.putHeader("Allow", methods.isEmpty() ? READS : String.join(", ", methods))
                .setStatusCode(204)
                .end();
    }

    private Optional<ProblemException> refusal(HttpServerRequest request, Exchange exchange) {
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

    private void fail(RoutingContext context) {
        if (context.get(Exchange.REQUEST_ID) == null) {
            // Some requests, such as OPTIONS for *, fail before any handler sees them.
            identify(context);
        }
        if (context.request().method() == HttpMethod.OPTIONS) {
            answerOptions(context, Exchange.of(context));
            return;
        }
        Throwable failure = context.failure();
        if (failure instanceof ProblemException problem) {
            problems.write(problem, context);
        } else if (failure != null && context.statusCode() >= 500 || context.statusCode() < 400) {
            LOG.error("A request failed", failure);
            problems.write(Problems.internalError(), context);
        } else if (context.statusCode() == 404) {
            problems.write(nothingHere(context), context);
        } else {
            problems.write(Problems.ofStatus(context.statusCode()), context);
        }
    }

    private ProblemException nothingHere(RoutingContext context) {
        Exchange exchange = Exchange.of(context);
        return Problems.nothingAt(exchange.path(), endpoints.nearest(exchange.path()));
    }
}
