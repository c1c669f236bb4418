package vn.parindex.chance;

import java.util.Random;

/**
 * What tests leave to chance is the same in every build, so that one fails by what was changed and not by a new roll. Other rolls, and more of
 * them, are had by {@code -Dparindex.seed} and {@code -Dparindex.times}, as {@code bench/explore} says them.
 */
public final class Chance {

    private static final String SEED = "parindex.seed";
    private static final String TIMES = "parindex.times";

    /** Any will do; another one makes every build try other cases from then on. */
    private static final long USUAL = 20261130;

    private static final long ROLLED = seed(System.getProperty(SEED));

    private Chance() {}

    /** The seed of everything in this process: a number given, a new one for {@code random}, else the usual one. */
    public static long seed() {
        return ROLLED;
    }

    static long seed(String given) {
        if (given == null || given.isEmpty()) {
            return USUAL;
        }
        if (given.equals("random")) {
            return System.nanoTime();
        }
        try {
            return Long.parseLong(given);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "-D" + SEED + "=" + given + ": a whole number is wanted, or \"random\"", e);
        }
    }

    /** What a failure says, and what gives the same cases again. */
    public static String told() {
        return "-D" + SEED + "=" + ROLLED;
    }

    /** A new series from the seed; each test rolls its own, so that none depends on those before it. */
    public static Random random() {
        return new Random(ROLLED);
    }

    /** So many cases, or as many times that as was asked for. */
    public static int times(int usual) {
        return Math.multiplyExact(usual, Integer.getInteger(TIMES, 1));
    }
}
