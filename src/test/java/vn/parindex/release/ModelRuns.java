package vn.parindex.release;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import vn.parindex.chance.Chance;
import vn.parindex.release.ModelSteps.Step;

/** Random series of steps, one after the other, and the shortest one that fails. */
final class ModelRuns {

    private static final Duration SHRINKING = Duration.ofSeconds(30);
    private static final int MOST_STEPS = 14;

    private ModelRuns() {}

    /** Takes so many random series of steps and checks what each left; a failure tells the shortest way to it. */
    static void forRandomSteps(int series, ModelServer server, Consumer<PastModel> check) {
        var random = Chance.random();
        int most = Chance.times(series);
        for (int sequence = 0; sequence < most; sequence++) {
            var steps = Step.list(random, MOST_STEPS);
            try {
                check.accept(ModelSteps.take(steps, server));
            } catch (AssertionError | RuntimeException e) {
                var shortest = shortened(steps, server, check);
                throw new AssertionError(
                        "%s, sequence %d; the shortest way to a failure is %s"
                                .formatted(Chance.told(), sequence, shortest.steps()),
                        shortest.failure() == null ? e : shortest.failure());
            }
        }
    }

    private record Failing(List<Step> steps, Throwable failure) {}

    /** Leaves out one step after the other as long as it still fails. */
    private static Failing shortened(List<Step> steps, ModelServer server, Consumer<PastModel> check) {
        var end = Instant.now().plus(SHRINKING);
        var shortest = new Failing(steps, null);
        boolean shorter = true;
        while (shorter) {
            shorter = false;
            for (int i = shortest.steps().size() - 1; i >= 0 && Instant.now().isBefore(end); i--) {
                var fewer = new ArrayList<>(shortest.steps());
                fewer.remove(i);
                try {
                    check.accept(ModelSteps.take(fewer, server));
                } catch (AssertionError | RuntimeException e) {
                    shortest = new Failing(List.copyOf(fewer), e);
                    shorter = true;
                }
            }
        }
        return shortest;
    }
}
