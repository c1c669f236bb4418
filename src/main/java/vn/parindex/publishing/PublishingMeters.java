package vn.parindex.publishing;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.util.function.Supplier;
import vn.parindex.http.problem.ProblemException;

/** How publications ended, whether of a draft or of an earlier state; there from the start, so that the first failure is a change. */
@Startup
@Singleton
class PublishingMeters {

    private final Counter published;
    private final Counter refused;
    private final Counter failed;

    PublishingMeters(MeterRegistry meters) {
        this.published = counter(meters, "published");
        this.refused = counter(meters, "refused");
        this.failed = counter(meters, "failed");
    }

    private static Counter counter(MeterRegistry meters, String outcome) {
        return Counter.builder("parindex.publications")
                .description("Publications that were done (or had been), refused by a rule, or broke off")
                .tag("outcome", outcome)
                .register(meters);
    }

    <T> T counting(Supplier<T> publication) {
        try {
            T done = publication.get();
            published.increment();
            return done;
        } catch (ProblemException problem) {
            (problem.type().status() < 500 ? refused : failed).increment();
            throw problem;
        } catch (RuntimeException e) {
            failed.increment();
            throw e;
        }
    }
}
