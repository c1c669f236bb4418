package vn.parindex.traffic;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Comparator;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/**
 * All answers that are on their way, and what they hold in memory: a reader who takes nothing for too long is cut off, and where there is no
 * more room the slowest one is.
 */
@ApplicationScoped
public class Unread {

    private static final Logger LOG = Logger.getLogger(Unread.class);
    private static final long LOOK_EVERY = 1_000;

    private final Set<Delivery> underway = ConcurrentHashMap.newKeySet();
    private final AtomicLong held = new AtomicLong();
    private final long most;
    private final Duration idle;
    private final Duration longest;

    Unread(TrafficConfig config, MeterRegistry metrics) {
        this.most = config.memory().asLongValue();
        this.idle = config.idle();
        this.longest = config.longest();
        Gauge.builder("parindex.answers.held", held, AtomicLong::get)
                .description("What answers that are on their way hold in memory")
                .baseUnit("bytes")
                .register(metrics);
    }

    void watch(@Observes StartupEvent start, Vertx vertx) {
        vertx.setPeriodic(LOOK_EVERY, tick -> {
            long now = System.nanoTime();
            underway.stream()
                    .filter(each -> each.rest(now) > idle.toNanos() || each.age(now) > longest.toNanos())
                    .forEach(each -> cut(each, "took nothing for too long"));
        });
    }

    void begin(Delivery answer) {
        underway.add(answer);
    }

    void end(Delivery answer) {
        underway.remove(answer);
    }

    /** Counts bytes that are held from now on, negative ones that left; makes room at the cost of the slowest. */
    void hold(int bytes) {
        long now = held.addAndGet(bytes);
        if (bytes > 0 && now > most) {
            long moment = System.nanoTime();
            underway.stream()
                    .filter(each -> each.held() > 0)
                    .max(Comparator.comparingLong(each -> each.rest(moment)))
                    .ifPresent(slowest -> cut(slowest, "was the slowest of too many"));
        }
    }

    /** Whether so much is held already that more should rather wait in files. */
    boolean isTight() {
        return held.get() > most / 2;
    }

    /** Bytes that all answers hold now. */
    public long held() {
        return held.get();
    }

    private static void cut(Delivery answer, String why) {
        LOG.debugf("A reader %s and was cut off", why);
        answer.cut();
    }
}
