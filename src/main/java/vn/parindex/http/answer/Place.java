package vn.parindex.http.answer;

import io.vertx.ext.web.RoutingContext;
import vn.parindex.traffic.Turnstile;

/** The place of a request at its gate: left while nothing is computed for it, taken again before something is. */
public final class Place {

    private static final String KEY = Place.class.getName();

    private final Object party;
    private final Turnstile gate;
    private volatile Turnstile.Pass pass;
    private boolean gone;

    private Place(Object party, Turnstile gate, Turnstile.Pass pass) {
        this.party = party;
        this.gate = gate;
        this.pass = pass;
    }

    /** The place that this request has been given at this gate, which is given back by the answer's end or before. */
    public static Place of(RoutingContext context, Turnstile gate, Turnstile.Pass pass) {
        Place place = new Place(context.request().connection(), gate, pass);
        context.put(KEY, place);
        return place;
    }

    /** The place of this request, which passed a gate. */
    public static Place of(RoutingContext context) {
        return context.get(KEY);
    }

    /** Until {@link #comeBack}. */
    void leave() {
        pass.leave();
    }

    /** For good. */
    public synchronized void leaveForGood() {
        gone = true;
        pass.leave();
    }

    /** Runs the task with a place, as soon as there is one: whoever was inside before is not turned away. */
    synchronized void comeBack(Runnable task) {
        pass = gate.comeBack(party, task);
        // Whoever waits is run by its turn, unless it gives up before; nobody is run twice.
        boolean now = pass.isAtOnce() || gone && pass.giveUp();
        if (gone) {
            pass.leave();
        }
        if (now) {
            task.run();
        }
    }
}
