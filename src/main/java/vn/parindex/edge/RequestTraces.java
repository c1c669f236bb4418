package vn.parindex.edge;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Optional;
import vn.parindex.http.request.RequestId;
import vn.parindex.tracing.Traces;

/**
 * A span for every request, by its route, those too that are answered from what is kept (OpenTelemetry's conventions for HTTP servers,
 * 1.23 and later). The query is told of reads alone, as in the log.
 */
@Singleton
class RequestTraces {

    private static final String SPAN = "parindex.edge.span";
    private static final String TRACEPARENT = "traceparent";

    private static final TextMapGetter<HttpServerRequest> HEADERS = new TextMapGetter<>() {

        @Override
        public Iterable<String> keys(HttpServerRequest request) {
            return request.headers().names();
        }

        @Override
        public String get(HttpServerRequest request, String key) {
            return request.getHeader(key);
        }
    };

    private final Traces traces;
    private final Routes routes;

    RequestTraces(Traces traces, Routes routes) {
        this.traces = traces;
        this.routes = routes;
    }

    /** The trace of a request that is followed; empty where nobody is told of it. */
    static Optional<String> findId(RoutingContext context) {
        Span span = context.get(SPAN);
        return Optional.ofNullable(span).map(each -> each.getSpanContext().getTraceId());
    }

    /** Measures from here on to the end of the answer; what is done for the request meanwhile becomes a part of it. */
    void follow(RoutingContext context) {
        if (!traces.areOn()) {
            return;
        }
        HttpServerRequest request = context.request();
        Context sent = traces.sentWith(request, HEADERS);
        SpanBuilder begun = begin(request.method().name(), request.path(), sent)
                .setAttribute("url.scheme", request.isSSL() ? "https" : "http")
                .setAttribute("network.protocol.version", version(request.version()));
        String agent = request.getHeader("User-Agent");
        if (agent != null) {
            begun.setAttribute("user_agent.original", agent);
        }
        if (request.query() != null && isRead(request.method().name())) {
            begun.setAttribute("url.query", request.query());
        }
        Span span = begun.startSpan();
        context.put(SPAN, span);
        // The context of this request alone, which ends with it.
        sent.with(span).makeCurrent();
        context.addEndHandler(done -> end(span, request, done.failed()));
    }

    /** What is done in another context, and goes on in it, for the request that is followed here. */
    Runnable carried(Runnable elsewhere) {
        if (!traces.areOn()) {
            return elsewhere;
        }
        Context here = Context.current();
        return () -> {
            here.makeCurrent();
            elsewhere.run();
        };
    }

    /** Whether a request is a part of a trace that began elsewhere, and therefore no other one's like. */
    boolean belongsToAnother(HttpServerRequest request) {
        return traces.areOn() && request.headers().contains(TRACEPARENT);
    }

    /** Tells of an answer that was ready; its trace, or null where nobody is told. */
    String tellReady(String id, String method, String path, int status) {
        if (!traces.areOn()) {
            return null;
        }
        Span span = begin(method, path, Context.root())
                .setAttribute("url.scheme", "http")
                .setAttribute("network.protocol.version", "1.1")
                .startSpan();
        tell(span, method, path, status, id);
        span.end();
        return span.getSpanContext().getTraceId();
    }

    private SpanBuilder begin(String method, String path, Context parent) {
        return traces.tracer()
                .spanBuilder(known(method))
                .setParent(parent)
                .setSpanKind(SpanKind.SERVER)
                .setAttribute("http.request.method", known(method))
                .setAttribute("url.path", path == null ? "" : path);
    }

    private void end(Span span, HttpServerRequest request, boolean left) {
        HttpServerResponse response = request.response();
        tell(
                span,
                request.method().name(),
                request.path(),
                response.getStatusCode(),
                response.headers().get(RequestId.HEADER));
        if (left) {
            // Nothing went wrong here: who asked went before the end.
            span.setAttribute("parindex.left", true);
        }
        span.end();
    }

    private void tell(Span span, String method, String path, int status, String id) {
        String route = routes.of(path, status);
        if (route.startsWith("/")) {
            span.setAttribute("http.route", route);
        }
        span.updateName(known(method) + " " + route).setAttribute("http.response.status_code", status);
        if (id != null) {
            span.setAttribute("parindex.request_id", id);
        }
        if (status >= 500) {
            span.setStatus(StatusCode.ERROR).setAttribute("error.type", String.valueOf(status));
        }
    }

    private static String known(String method) {
        return MetricLabels.method(method).equals(method) ? method : "_OTHER";
    }

    private static boolean isRead(String method) {
        return method.equals("GET") || method.equals("HEAD");
    }

    private static String version(HttpVersion version) {
        return switch (version) {
            case HTTP_1_0 -> "1.0";
            case HTTP_1_1 -> "1.1";
            case HTTP_2 -> "2";
        };
    }
}
