package vn.parindex.http.door;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.MDC;
import vn.parindex.http.BasePath;
import vn.parindex.http.answer.Coding;
import vn.parindex.http.answer.ContentType;
import vn.parindex.http.caching.HttpDate;
import vn.parindex.http.failure.ProblemWriter;
import vn.parindex.http.failure.Problems;
import vn.parindex.http.problem.ProblemException;
import vn.parindex.http.request.Endpoints;
import vn.parindex.http.request.Exchange;
import vn.parindex.http.request.RequestId;
import vn.parindex.store.StartState;

/**
 * Sees every request first and every failure last, whatever serves the path: request ids, CORS, the limits on size, and problems instead of
 * empty or HTML errors.
 */
@ApplicationScoped
class FrontDoor {

    private static final int BEFORE_ALL_OTHERS = 1_000_000;
    private static final String TAKEN_OFF = "parindex.base-path";
    private static final Pattern MEDIA_TYPE = Pattern.compile("\\s*[\\w!#$&^.+-]+/[\\w!#$&^.+*-]+\\s*(?:;.*)?");
    private static final String READS = "GET, HEAD, OPTIONS";
    /** What scripts of other sites may read: each header that means something here. */
    static final String EXPOSED = String.join(
            ", ",
            "Accept-Ranges",
            "Allow",
            "Content-Disposition",
            "Content-Encoding",
            "Content-Language",
            "Content-Location",
            "Content-Range",
            "Date",
            "ETag",
            "Last-Modified",
            "Link",
            "Location",
            "Repr-Digest",
            "Retry-After",
            "Vary",
            "WWW-Authenticate",
            Exchange.REQUEST_ID);

    private final ProblemWriter problems;
    private final Endpoints endpoints;
    private final Limits limits;
    private final StartState start;

    FrontDoor(
            ProblemWriter problems,
            Endpoints endpoints,
            StartState start,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size", defaultValue = "10M") MemorySize largestBody) {
        this.problems = problems;
        this.endpoints = endpoints;
        this.start = start;
        this.limits = new Limits(largestBody.asLongValue());
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
        RequestId id = RequestId.of(request.headers().getAll(Exchange.REQUEST_ID));
        context.put(Exchange.REQUEST_ID, id);
        MDC.put("requestId", id.text());
        context.response().putHeader(Exchange.REQUEST_ID, id.text()).putHeader("Date", HttpDate.now());
        context.addHeadersEndHandler(end -> {
            settleCoding(request, context.response());
            withLength(request, context.response());
            Precautions.complete(
                    context.response().getStatusCode(),
                    Exchange.of(context).path(),
                    context.response().headers());
            BasePath.addTo(context.response());
        });
        if (Exchange.of(context).isRead()) {
            context.response()
                    .putHeader("Access-Control-Allow-Origin", "*")
                    .putHeader("Access-Control-Expose-Headers", EXPOSED);
        }
    }

    private void enter(RoutingContext context) {
        String path = context.request().path();
        Optional<String> within =
                path == null || context.get(TAKEN_OFF) != null ? Optional.empty() : BasePath.within(path);
        if (within.isPresent()) {
            // Once: who repeats the path asks for something that is not there.
            context.put(TAKEN_OFF, true);
            String query = context.request().query();
            context.reroute(context.request().method(), query == null ? within.get() : within.get() + "?" + query);
            return;
        }
        identify(context);
        context.addHeadersEndHandler(nothing -> settleType(context.response()));
        Exchange exchange = Exchange.of(context);
        Optional<ProblemException> breach = limits.findBreach(context.request(), exchange);
        if (breach.isPresent()) {
            problems.write(breach.get(), context);
        } else if (!start.isOver() && !exchange.path().startsWith("/q/")) {
            problems.write(Problems.starting(), context);
        } else if (!namesReadableType(context.request())) {
            // The platform would break on it before any filter of a resource is asked.
            problems.write(unreadableType(context.request(), exchange), context);
        } else if (exchange.method().equals("OPTIONS") && !exchange.path().equals(Endpoints.MCP)) {
            answerOptions(context, exchange);
        } else if (endpoints.isOperational(exchange.path()) && !exchange.isRead()) {
            // What the platform serves there does not look at the method.
            problems.write(Problems.methodNotAllowed(exchange.method(), endpoints.methods(exchange.path())), context);
        } else {
            context.next();
        }
    }

    /** Whether the type of the body is one, as far as its form goes (RFC 9110, 8.3.1); without one there is nothing to read. */
    private static boolean namesReadableType(HttpServerRequest request) {
        String type = request.getHeader("Content-Type");
        return type == null || MEDIA_TYPE.matcher(type).matches();
    }

    private ProblemException unreadableType(HttpServerRequest request, Exchange exchange) {
        var accepted = endpoints.acceptedTypes(exchange.path(), exchange.method());
        return accepted.isEmpty()
                ? Problems.ofStatus(415)
                : Problems.unsupportedMediaType(request.getHeader("Content-Type"), accepted);
    }

    /** Last of all, so that it holds whoever answers: resources, the platform's own pages, failures. */
    private static void settleType(HttpServerResponse response) {
        String type = response.headers().get("Content-Type");
        if (type != null) {
            response.putHeader("Content-Type", ContentType.settled(type));
        }
    }

    /**
     * The platform marks so what it must not compress; told to a client it would be no coding at all (RFC 9110, 8.4.1). In HTTP/1.1 the
     * compressor takes the mark off, except where it lets a response pass.
     */
    private static void settleCoding(HttpServerRequest request, HttpServerResponse response) {
        boolean mistaken = Coding.isMistaken(request);
        boolean compresses = (request.version() == HttpVersion.HTTP_1_1 || mistaken)
                && request.method() != HttpMethod.HEAD
                && response.getStatusCode() != 204
                && !isRedirect(response.getStatusCode());
        if (!compresses && "identity".equals(response.headers().get("Content-Encoding"))) {
            response.headers().remove("Content-Encoding");
        } else if (compresses && mistaken && !response.headers().contains("Content-Encoding")) {
            response.putHeader("Content-Encoding", "identity");
        }
    }

    /** The length that GET tells, which the platform's own pages leave out of a HEAD (RFC 9110, 9.3.2). */
    private static void withLength(HttpServerRequest request, HttpServerResponse response) {
        boolean told = response.headers().contains("Content-Length")
                || response.headers().contains("Content-Encoding")
                || response.getStatusCode() == 304;
        if (request.method() == HttpMethod.HEAD
                && !told
                && (response.bytesWritten() > 0 || isRedirect(response.getStatusCode()))) {
            response.putHeader("Content-Length", String.valueOf(response.bytesWritten()));
        }
    }

    private static boolean isRedirect(int status) {
        return status >= 300 && status < 400;
    }

    private void answerOptions(RoutingContext context, Exchange exchange) {
        HttpServerResponse response = context.response();
        boolean preflight = context.request().getHeader("Access-Control-Request-Method") != null;
        var methods = endpoints.methods(exchange.path());
        if (preflight) {
            response.putHeader("Access-Control-Allow-Methods", READS)
                    .putHeader(
                            "Access-Control-Allow-Headers",
                            "Accept, Accept-Language, Authorization, Content-Type, If-Modified-Since, If-None-Match, If-Range,"
                                    + " Last-Event-ID, Range, traceparent, tracestate, X-Request-Id")
                    .putHeader("Access-Control-Max-Age", "86400");
        }
        response.putHeader("Allow", methods.isEmpty() ? READS : String.join(", ", methods))
                .setStatusCode(204)
                .end();
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
        } else if (context.response().closed()) {
            // Whoever asked took it back, which the platform may fail with: no fault of the service, to be written to
            // no log.
            problems.write(Problems.ofStatus(500), context);
        } else if (failure != null && context.statusCode() >= 500 || context.statusCode() < 400) {
            problems.write(Problems.ofFailure(failure, 500, Exchange.of(context)), context);
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
