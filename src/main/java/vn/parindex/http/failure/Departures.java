package vn.parindex.http.failure;

import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.StreamResetException;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.IdentityHashMap;
import vn.parindex.traffic.LeftException;

/** Tells clients who left, or stopped sending, in the midst of their request from failures of the service: nothing went wrong here. */
final class Departures {

    /** What the platform says when it has closed a connection whose body stopped coming; it has no class for it. */
    private static final String STOPPED_SENDING = "Read timed out";

    private Departures() {}

    /** Whether the client left, or its body stopped coming, anywhere among the causes and what was suppressed. */
    static boolean isBehind(Throwable failure) {
        var seen = Collections.<Throwable>newSetFromMap(new IdentityHashMap<>());
        var open = new ArrayDeque<Throwable>();
        open.add(failure);
        while (!open.isEmpty()) {
            Throwable each = open.remove();
            if (!seen.add(each)) {
                continue;
            }
            if (isOne(each)) {
                return true;
            }
            if (each.getCause() != null) {
                open.add(each.getCause());
            }
            Collections.addAll(open, each.getSuppressed());
        }
        return false;
    }

    private static boolean isOne(Throwable failure) {
        return failure instanceof HttpClosedException
                || failure instanceof StreamResetException
                || failure instanceof LeftException
                || failure.getClass() == IOException.class && STOPPED_SENDING.equals(failure.getMessage());
    }
}
