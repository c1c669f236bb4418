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
     * @param asked for how long the receiver asks to be left alone; no more than the longest pause is granted, so that nobody is forgotten
     */
    Optional<Duration> after(int failed, double chance, Optional<Duration> asked) {
        if (failed > pauses.size()) {
            return Optional.empty();
        }
        var planned = pauses.get(failed - 1);
        var longest = pauses.get(pauses.size() - 1);
        var granted = asked.filter(pause -> pause.compareTo(planned) > 0)
                .map(pause -> pause.compareTo(longest) < 0 ? pause : longest)
                .orElse(planned);
        return Optional.of(granted.plusMillis(Math.round(granted.toMillis() * SPREAD * chance)));
    }
}
