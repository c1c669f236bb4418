package vn.parindex.traffic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Lets so many in at once and a few more wait for their turn, first come, first served, but only a few of one party at once; everybody else
 * is turned away at once. Nobody sleeps here: whoever waits is called.
 */
public final class Turnstile {

    private final int places;
    private final int each;
    private final int queue;
    private final List<Pass> waiting = new ArrayList<>();
    private final Map<Object, Integer> parties = new HashMap<>();
    private int inside;
    private long refused;

    /**
     * @param places how many may be inside at once, at least one
     * @param each how many of one party, at least one
     * @param queue how many may wait for it
     */
    public Turnstile(int places, int each, int queue) {
        this.places = places;
        this.each = each;
        this.queue = queue;
    }

    /**
     * Comes in, or waits.
     *
     * @param party who it belongs to: none takes all places while others wait
     * @param turn is run once, by whoever leaves, when one who waits comes in; never for one who comes in at once
     * @return empty where it is full and as many wait as may
     */
    public synchronized Optional<Pass> enter(Object party, Runnable turn) {
        var pass = arrive(party, turn);
        if (!pass.atOnce && waiting.size() >= queue) {
            refused++;
            return Optional.empty();
        }
        if (!pass.atOnce) {
            waiting.add(pass);
        }
        return Optional.of(pass);
    }

    /** Comes in again, or waits for as long as it takes: for who was inside before and went for a while. */
    public synchronized Pass comeBack(Object party, Runnable turn) {
        var pass = arrive(party, turn);
        if (!pass.atOnce) {
            waiting.add(pass);
        }
        return pass;
    }

    private Pass arrive(Object party, Runnable turn) {
        var pass = new Pass(party, turn);
        pass.atOnce = comesIn(pass);
        return pass;
    }

    private boolean comesIn(Pass pass) {
        if (inside >= places || parties.getOrDefault(pass.party, 0) >= each) {
            return false;
        }
        inside++;
        parties.merge(pass.party, 1, Integer::sum);
        pass.state = State.INSIDE;
        return true;
    }

    private void goesOut(Pass pass) {
        inside--;
        parties.computeIfPresent(pass.party, (party, count) -> count == 1 ? null : count - 1);
    }

    /** The first one whose party is not inside often enough. */
    private Optional<Pass> next() {
        var next = waiting.stream().filter(this::comesIn).findFirst();
        next.ifPresent(waiting::remove);
        return next;
    }

    public synchronized int inside() {
        return inside;
    }

    public synchronized int waiting() {
        return waiting.size();
    }

    /** How many were turned away, or went because their turn did not come, since the start. */
    public synchronized long refused() {
        return refused;
    }

    private enum State {
        WAITING,
        INSIDE,
        GONE
    }

    /** One who came: inside, waiting or gone. */
    public final class Pass {

        private final Object party;
        private final Runnable turn;
        private State state = State.WAITING;
        private boolean atOnce;

        private Pass(Object party, Runnable turn) {
            this.party = party;
            this.turn = turn;
        }

        /** Whether it came in without waiting, so that nobody calls it; one that is inside by now may have been called meanwhile. */
        public boolean isAtOnce() {
            synchronized (Turnstile.this) {
                return atOnce;
            }
        }

        public boolean isInside() {
            synchronized (Turnstile.this) {
                return state == State.INSIDE;
            }
        }

        /** Goes, wherever it is, and lets the next one in; a second time nothing happens. */
        public void leave() {
            Optional<Pass> next = Optional.empty();
            synchronized (Turnstile.this) {
                if (state == State.WAITING) {
                    waiting.remove(this);
                } else if (state == State.INSIDE) {
                    goesOut(this);
                    next = next();
                }
                state = State.GONE;
            }
            next.ifPresent(one -> one.turn.run());
        }

        /** Goes if it still waits: whether it did. */
        public boolean giveUp() {
            synchronized (Turnstile.this) {
                if (state != State.WAITING) {
                    return false;
                }
                refused++;
                waiting.remove(this);
                state = State.GONE;
                return true;
            }
        }
    }
}
