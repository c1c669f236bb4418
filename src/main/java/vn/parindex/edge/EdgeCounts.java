package vn.parindex.edge;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.LongAdder;

/** How many requests the edge answered, had computed, or let through. */
@Singleton
class EdgeCounts {

    private final LongAdder hits = new LongAdder();
    private final LongAdder misses = new LongAdder();
    private final LongAdder passes = new LongAdder();

    EdgeCounts(MeterRegistry meters) {
        count(meters, "hit", hits);
        count(meters, "miss", misses);
        count(meters, "pass", passes);
    }

    private static void count(MeterRegistry meters, String result, LongAdder counted) {
        FunctionCounter.builder("parindex.edge.requests", counted, LongAdder::sum)
                .description("Requests: answered from what is kept, computed to be kept (or waited for), let through")
                .tag("result", result)
                .register(meters);
    }

    void hit() {
        hits.increment();
    }

    void miss() {
        misses.increment();
    }

    void pass() {
        passes.increment();
    }
}
