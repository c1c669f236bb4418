package vn.parindex.crash;

import java.util.EnumMap;
import java.util.Map;
import java.util.Random;

/** Chooses when to kill: anywhere in the time that a step usually takes, and more often where its work becomes lasting. */
final class Aim {

    private static final double NEW = 0.3;
    private static final int EARLY = 60;

    private final Map<Kind, Double> usual = new EnumMap<>(Kind.class);

    /** Milliseconds from the moment the step is begun. */
    double pick(Kind kind, Random random) {
        double usual = this.usual.getOrDefault(kind, (double) kind.guess());
        return switch (kind) {
            case FIRST_START, RESTART -> between(random, random.nextBoolean() ? 0 : 0.4 * usual, 1.05 * usual);
            case PUBLISH -> random.nextBoolean() ? between(random, 0, EARLY) : between(random, 0, 1.2 * usual);
            case RESTORE ->
                random.nextInt(3) == 0
                        ? between(random, 0, EARLY)
                        : between(random, random.nextBoolean() ? 0 : 0.7 * usual, 1.2 * usual);
            default -> between(random, random.nextBoolean() ? 0 : 0.6 * usual, 1.15 * usual);
        };
    }

    void took(Kind kind, long millis) {
        usual.merge(kind, (double) millis, (before, now) -> before + NEW * (now - before));
    }

    private static double between(Random random, double from, double to) {
        return from + random.nextDouble() * Math.max(0, to - from);
    }
}
