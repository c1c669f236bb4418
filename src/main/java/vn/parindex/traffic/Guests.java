package vn.parindex.traffic;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.netty.channel.Channel;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Comparator;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * All connections, no more than may be: who asks for nothing makes room for who comes, so that those who only hold connections keep nobody out, and
 * health checks come through.
 */
@ApplicationScoped
public class Guests {

    private static final long LOOK_EVERY = 1_000;

    /** Connections come in by a transport that no container makes. */
    private static final Set<Guest> ALL = ConcurrentHashMap.newKeySet();

    private static volatile int most = Integer.MAX_VALUE;

    private final ConnectionsConfig config;
    private final TrafficConfig answers;

    Guests(ConnectionsConfig config, TrafficConfig answers) {
        this.config = config;
        this.answers = answers;
    }

    void watch(@Observes StartupEvent start, Vertx vertx, MeterRegistry metrics) {
        most = config.most();
        Gauge.builder("parindex.connections", ALL, Set::size)
                .description("Connections that are open")
                .register(metrics);
        vertx.setPeriodic(LOOK_EVERY, tick -> {
            long now = System.nanoTime();
            ALL.stream()
                    .filter(each -> each.stuck(now) > answers.idle().toNanos())
                    .forEach(Guest::close);
            ALL.stream()
                    .filter(each -> !each.isBusy())
                    .filter(each -> each.idle(now) > config.idle().toNanos()
                            || each.heading(now) > config.head().toNanos())
                    .forEach(Guest::close);
        });
    }

    /** Takes a new connection in; where there are too many, the one that has been idle for the longest time is closed, or the new one. */
    public static void admit(Channel channel) {
        admit(channel, most);
    }

    static void admit(Channel channel, int most) {
        if (ALL.size() >= most) {
            long now = System.nanoTime();
            var idlest =
                    ALL.stream().filter(each -> !each.isBusy()).max(Comparator.comparingLong(each -> each.idle(now)));
            if (idlest.isEmpty()) {
                channel.unsafe().closeForcibly();
                return;
            }
            ALL.remove(idlest.get());
            idlest.get().close();
        }
        var guest = new Guest(channel);
        ALL.add(guest);
        channel.closeFuture().addListener(closed -> ALL.remove(guest));
    }
}
