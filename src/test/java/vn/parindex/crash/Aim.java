package vn.parindex.crash;

import java.util.EnumMap;
import java.util.Map;
import java.util.Random;

/**
 * Chooses when to kill: anywhere in the time that a step usually takes, soon after it was asked for, or around the moment
 * at which it becomes lasting, which is found by going later after a step that was not done and earlier after one that was.
 */
final class Aim {

    private static final double WEIGHT_OF_THE_LAST = 0.3;
    private static final double CLOSER = 1.12;
    private static final int SOON = 60;

    private final Map<Kind, Double> usual = new EnumMap<>(Kind.class);
    private final Map<Kind, Double> lasting = new EnumMap<>(Kind.class);

    /** Milliseconds from the moment the step is begun. */
    double pick(Kind kind, Random random) {
        double takes = usual.getOrDefault(kind, (double) kind.guess());
        if (kind == Kind.FIRST_START || kind == Kind.RESTART) {
            return between(random.nextBoolean() ? 0 : 0.4 * takes, 1.05 * takes, random);
        }
        return switch (random.nextInt(4)) {
            case 0 -> between(0, 1.2 * takes, random);
            case 1 -> kind.isReleasing() ? between(0, SOON, random) : between(0, 1.2 * takes, random);
            default -> lasting.getOrDefault(kind, takes) * between(0.75, 1.25, random);
        };
    }

    /** How long a step took that was not disturbed. */
    void took(Kind kind, long millis) {
        usual.merge(kind, (double) millis, (before, now) -> before + WEIGHT_OF_THE_LAST * (now - before));
    }

    /** Whether a step in which the service was killed had become lasting. */
    void found(Kind kind, boolean done) {
        double before = lasting.getOrDefault(kind, usual.getOrDefault(kind, (double) kind.guess()));
        lasting.put(kind, done ? before / CLOSER : before * CLOSER);
    }

    private static double between(double from, double to, Random random) {
        return from + random.nextDouble() * Math.max(0, to - from);
    }
}
