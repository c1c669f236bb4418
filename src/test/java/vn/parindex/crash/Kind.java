package vn.parindex.crash;

import java.util.Locale;

/** What the service is doing when it is killed. */
enum Kind {
    /** Loading the shipped dataset into an empty database. */
    FIRST_START(6000),
    RESTART(4000),
    UPLOAD(600),
    PUBLISH(40),
    RESTORE(250),
    DISCARD(60),
    REBASE(400);

    private final long guess;

    Kind(long guess) {
        this.guess = guess;
    }

    /** How long it takes as long as nobody has measured it, in milliseconds. */
    long guess() {
        return guess;
    }

    /** Whether it gives readers a new release. */
    boolean isReleasing() {
        return this == PUBLISH || this == RESTORE;
    }

    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
