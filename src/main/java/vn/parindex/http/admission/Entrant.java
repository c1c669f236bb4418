package vn.parindex.http.admission;

import vn.parindex.http.problem.ProblemException;
import vn.parindex.traffic.Turnstile;

/** A request at its gate, which is told what becomes of it: one of these, once, on the event loop. */
public interface Entrant {

    /** It is inside; whoever computes for it must leave the place. */
    void enter(Turnstile.Pass place);

    /** There was no place for it, at once or in time. */
    void refuse(ProblemException why);

    /** Its client left while it waited. */
    void leave();
}
