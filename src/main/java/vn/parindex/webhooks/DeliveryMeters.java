package vn.parindex.webhooks;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import vn.parindex.webhooks.OutboxRepository.Waiting;

/** What became of attempts to tell receivers of publications, and what waits; there from the start, so that the first failure is a change. */
@Startup
@Singleton
class DeliveryMeters {

    /** The states of receivers. */
    private static final List<String> STATUSES = List.of("active", "paused", "disabled");

    private final Map<DeliveryOutcome, Counter> counters = new EnumMap<>(DeliveryOutcome.class);
    private volatile List<Waiting> waiting = List.of();

    DeliveryMeters(MeterRegistry meters) {
        for (var outcome : DeliveryOutcome.values()) {
            counters.put(
                    outcome,
                    Counter.builder("parindex.webhook.deliveries")
                            .description(
                                    "Messages to receivers: delivered, failed and tried again, given up, or filtered out")
                            .tag("outcome", outcome.code())
                            .register(meters));
        }
        for (var status : STATUSES) {
            gauge(
                    meters,
                    "waiting",
                    "messages",
                    "Messages that wait for receivers of this status",
                    status,
                    Waiting::messages);
            gauge(
                    meters,
                    "oldest",
                    "seconds",
                    "For how long the oldest message has waited for a receiver of this status",
                    status,
                    each -> Duration.between(each.since(), Instant.now()).toSeconds());
        }
    }

    private void gauge(
            MeterRegistry meters,
            String name,
            String unit,
            String about,
            String status,
            ToDoubleFunction<Waiting> value) {
        Gauge.builder("parindex.webhook." + name, this, all -> all.waiting.stream()
                        .filter(each -> each.status().equals(status))
                        .mapToDouble(value)
                        .findFirst()
                        .orElse(0))
                .description(about)
                .baseUnit(unit)
                .tag("status", status)
                .register(meters);
    }

    /** What waits, as far as this instance saw last. */
    void see(List<Waiting> seen) {
        waiting = List.copyOf(seen);
    }

    void count(DeliveryOutcome outcome) {
        counters.get(outcome).increment();
    }
}
