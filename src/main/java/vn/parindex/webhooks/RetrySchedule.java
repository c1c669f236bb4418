package vn.parindex.webhooks;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * When what could not be delivered is tried again: after growing pauses, a little longer by chance, so that receivers that came back are not met
 * by everybody at once.
 *
 * @param pauses the first after the first attempt; at least one, each longer than the one before
 */
record RetrySchedule(List<Duration> pauses) {

    /** By how much of itself a pause may be longer. */
    static final double SPREAD = 0.1;

    /**
     * @throws IllegalArgumentException where the pauses do not grow
     */
    RetrySchedule {
        pauses = List.copyOf(pauses);
        for (int i = 0; i < pauses.size(); i++) {
            if (pauses.get(i).compareTo(i == 0 ? Duration.ZERO : pauses.get(i - 1)) <= 0) {
                throw new IllegalArgumentException("parindex.webhooks.pauses must grow, and are: " + pauses);
            }
        }
        if (pauses.isEmpty()) {
            throw new IllegalArgumentException("parindex.webhooks.pauses must hold at least one");
        }
    }

    /**
     * The pause after so many failed attempts; empty where that was the last one.
     *
     * @param failed at least 1
     * @param chance from 0 to 1
     */
    Optional<Duration> after(int failed, double chance) {
        return failed > pauses.size()
                ? Optional.empty()
                : Optional.of(pauses.get(failed - 1))
                        .map(pause -> pause.plusMillis(Math.round(pause.toMillis() * SPREAD * chance)));
    }
}
