package vn.parindex.webhooks;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.Map;

/** What became of attempts to tell receivers of publications; there from the start, so that the first failure is a change. */
@Startup
@Singleton
class DeliveryMeters {

    private final Map<DeliveryOutcome, Counter> counters = new EnumMap<>(DeliveryOutcome.class);

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
    }

    void count(DeliveryOutcome outcome) {
        counters.get(outcome).increment();
    }
}
