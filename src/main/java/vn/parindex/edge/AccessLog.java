package vn.parindex.edge;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;
import vn.parindex.http.request.RequestId;

/**
 * One line a request, with the id that the client was told, so that a report can be traced: each one that failed or changed something, or
 * that a client named by an id of its own; of the others a sample. A thread of its own writes them, so that no answer waits for a disk.
 */
@Singleton
class AccessLog {

    private static final Logger LINES = Logger.getLogger("io.quarkus.http.access-log");
    private static final int LONGEST_QUEUE = 8192;
    private static final String ID = "requestId";
    private static final String TRACE = "traceId";

    private final AccessLogConfig config;
    private final BlockingQueue<Line> waiting = new ArrayBlockingQueue<>(LONGEST_QUEUE);
    private final AtomicLong usual = new AtomicLong();
    private final LongAdder dropped = new LongAdder();
    private final Thread writer = new Thread(this::write, "access-log");
    private volatile boolean stopping;

    /**
     * @param trace null where nobody is told of it
     * @param bytes of the body
     */
    private record Line(String id, String trace, String method, String path, int status, long bytes, long millis) {

        String text() {
            return method + " " + path + " " + status + " " + (bytes == 0 ? "-" : bytes) + " bytes " + millis + " ms";
        }
    }

    AccessLog(AccessLogConfig config, MeterRegistry meters) {
        this.config = config;
        FunctionCounter.builder("parindex.access.log.dropped", dropped, LongAdder::sum)
                .description("Lines that were not written because too many were waiting")
                .register(meters);
    }

    void start(@Observes StartupEvent event) {
        writer.setDaemon(true);
        writer.start();
    }

    /** What is still to be told is told. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        writer.join(TimeUnit.SECONDS.toMillis(5));
    }

    /** Tells of this request once it is answered, or its connection lost. */
    void follow(RoutingContext context) {
        if (!config.enabled()) {
            return;
        }
        long begun = System.nanoTime();
        context.addEndHandler(done -> tell(context, begun));
    }

    /** Tells of a read that went well, at once, where it is in the sample; {@code trace} is null where nobody is told of it. */
    void tellUsual(String id, String trace, String method, String path, int status, long bytes) {
        if (config.enabled() && isInSample()) {
            offer(new Line(id, trace, method, path, status, bytes, 0));
        }
    }

    private void tell(RoutingContext context, long begun) {
        HttpServerRequest request = context.request();
        int status = request.response().getStatusCode();
        if (isUsual(request, status) && !isInSample()) {
            return;
        }
        offer(new Line(
                request.response().headers().get(RequestId.HEADER),
                RequestTraces.findId(context).orElse(null),
                request.method().name(),
                request.path(),
                status,
                request.response().bytesWritten(),
                TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun)));
    }

    private void offer(Line line) {
        if (!waiting.offer(line)) {
            dropped.increment();
        }
    }

    /** A read that went well, of which nobody will ask by an id. */
    private static boolean isUsual(HttpServerRequest request, int status) {
        boolean read =
                switch (request.method().name()) {
                    case "GET", "HEAD", "OPTIONS" -> true;
                    default -> false;
                };
        return read
                && (status >= 200 && status < 300 || status == 304)
                && !request.headers().contains(RequestId.HEADER);
    }

    private boolean isInSample() {
        return config.every() > 0 && usual.getAndIncrement() % config.every() == 0;
    }

    private void write() {
        while (!stopping || !waiting.isEmpty()) {
            try {
                Line line = waiting.poll(100, TimeUnit.MILLISECONDS);
                if (line != null) {
                    write(line);
                }
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private static void write(Line line) {
        if (line.id() != null) {
            MDC.put(ID, line.id());
        }
        if (line.trace() != null) {
            MDC.put(TRACE, line.trace());
        }
        LINES.info(line.text());
        MDC.remove(ID);
        MDC.remove(TRACE);
    }
}
