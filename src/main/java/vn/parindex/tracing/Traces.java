package vn.parindex.tracing;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import jakarta.inject.Singleton;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What a request and its parts took, told to a collector where an installation has one (ADR 038). Where it has none, as is usual, nothing
 * is measured, and what is done is done as if this class were not there.
 */
@Singleton
public class Traces {

    /** The release that a part is about, by its public id. */
    static final String RELEASE = "parindex.release";

    private final boolean on;
    private final OpenTelemetry telemetry;
    private final Tracer tracer;

    Traces(OpenTelemetry telemetry, @ConfigProperty(name = "quarkus.otel.sdk.disabled") boolean disabled) {
        this.on = !disabled;
        this.telemetry = telemetry;
        this.tracer = telemetry.getTracer("parindex");
    }

    /** Whether there is anybody to tell. */
    public boolean areOn() {
        return on;
    }

    /** What makes spans; one that does nothing where nobody is told. */
    public Tracer tracer() {
        return tracer;
    }

    /** The context that a request was sent in, by its {@code traceparent} (W3C Trace Context); an empty one where it names none. */
    public <T> Context sentWith(T request, TextMapGetter<T> headers) {
        return telemetry.getPropagators().getTextMapPropagator().extract(Context.root(), request, headers);
    }

    /** Does a part of what takes long as a span of this name. */
    public <T> T step(String name, Supplier<T> part) {
        return on ? inSpan(tracer.spanBuilder(name).startSpan(), part) : part.get();
    }

    /** The same about the release, or draft, of this id. */
    public <T> T step(String name, String release, Supplier<T> part) {
        return on
                ? inSpan(tracer.spanBuilder(name).setAttribute(RELEASE, release).startSpan(), part)
                : part.get();
    }

    /** The same of what answers nothing. */
    public void step(String name, String release, Runnable part) {
        step(name, release, () -> {
            part.run();
            return null;
        });
    }

    /** Says which release the present span is about, where it is known only now. */
    public void about(String release) {
        if (on) {
            Span.current().setAttribute(RELEASE, release);
        }
    }

    /** What is done later, or by another thread, as a part of what is done now. */
    public Runnable carried(Runnable later) {
        return on ? Context.current().wrap(later) : later;
    }

    private static <T> T inSpan(Span span, Supplier<T> part) {
        try (var scope = span.makeCurrent()) {
            return part.get();
        } catch (RuntimeException e) {
            // By its class alone: a message may hold what was sent.
            span.setStatus(StatusCode.ERROR)
                    .setAttribute("error.type", e.getClass().getName());
            throw e;
        } finally {
            span.end();
        }
    }
}
