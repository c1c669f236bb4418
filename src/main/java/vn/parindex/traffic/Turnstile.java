package vn.parindex.traffic;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * Lets so many in at once and a few more wait for their turn, first come, first served; everybody else is turned away at once. Nobody sleeps
 * here: whoever waits is called.
 */
public final class Turnstile {

    private final int places;
    private final int queue;
    private final Deque<Pass> waiting = new ArrayDeque<>();
    private int inside;
    private long refused;

    /**
     * @param places how many may be inside at once, at least one
     * @param queue how many may wait for it
     */
    public Turnstile(int places, int queue) {
        this.places = places;
        this.queue = queue;
    }

    /**
     * Comes in, or waits.
     *
     * @param turn is run once, by whoever leaves, when one who waits comes in; never for one who comes in at once
     * @return empty where it is full and as many wait as may
     */
    public synchronized Optional<Pass> enter(Runnable turn) {
        var pass = new Pass(turn);
        if (inside < places) {
            inside++;
            pass.state = State.INSIDE;
        } else if (waiting.size() < queue) {
            waiting.add(pass);
        } else {
            refused++;
            return Optional.empty();
        }
        return Optional.of(pass);
    }

    /** Comes in again, or waits for as long as it takes: for who was inside before and went for a while. */
    public synchronized Pass comeBack(Runnable turn) {
        var pass = new Pass(turn);
        if (inside < places) {
            inside++;
            pass.state = State.INSIDE;
        } else {
            waiting.add(pass);
        }
        return pass;
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

        private final Runnable turn;
        private State state = State.WAITING;

        private Pass(Runnable turn) {
            this.turn = turn;
        }

        public boolean isInside() {
            synchronized (Turnstile.this) {
                return state == State.INSIDE;
            }
        }

        /** Goes, wherever it is, and lets the next one in; a second time nothing happens. */
        public void leave() {
            Pass next = null;
            synchronized (Turnstile.this) {
                if (state == State.WAITING) {
                    waiting.remove(this);
                } else if (state == State.INSIDE) {
                    next = waiting.poll();
                    if (next == null) {
                        inside--;
                    } else {
                        next.state = State.INSIDE;
                    }
                }
                state = State.GONE;
            }
            if (next != null) {
                next.turn.run();
            }
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
