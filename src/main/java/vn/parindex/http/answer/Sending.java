package vn.parindex.http.answer;

import io.quarkus.arc.Arc;
import io.quarkus.arc.InjectableContext.ContextState;
import io.quarkus.runtime.ExecutorRecorder;
import java.io.IOException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import vn.parindex.traffic.LeftException;
import vn.parindex.traffic.Outbox;

/**
 * Computes an answer as fast as it is read: where its reader does not take what there is, the request gives its thread and its place back, and goes on
 * when there is room. What fails on the way breaks the connection, so that a part is never taken for the whole.
 */
final class Sending {

    private static final Logger LOG = Logger.getLogger(Sending.class);

    private final ResteasyReactiveRequestContext request;
    private final Outbox outbox;
    private final Place place;
    private final ContextState state = Arc.container().requestContext().getState();
    private Parts parts;

    Sending(ResteasyReactiveRequestContext request, Outbox outbox, Place place) {
        this.request = request;
        this.outbox = outbox;
        this.place = place;
    }

    /** Writes what there is room for; throws what fails before anything was sent, so that it is told as a problem. */
    void begin(Parts.Source source) throws IOException {
        try {
            parts = source.on(outbox);
            if (!isWhole()) {
                request.suspend();
                rest();
            }
        } catch (IOException | RuntimeException e) {
            if (isOfLeaving(e)) {
                outbox.cut();
            } else if (outbox.withdraw()) {
                // The writer was chosen for this answer; a problem needs its own.
                request.resetBuildTimeSerialization();
                throw e;
            } else {
                breakOff(e);
            }
        }
    }

    private boolean isWhole() throws IOException {
        while (parts.next()) {
            if (outbox.isFull()) {
                return false;
            }
        }
        outbox.close();
        return true;
    }

    private void rest() {
        place.leave();
        outbox.whenThereIsRoom(
                () -> place.comeBack(() -> ExecutorRecorder.getCurrent().execute(this::goOn)));
    }

    private void goOn() {
        var requests = Arc.container().requestContext();
        requests.activate(state);
        CurrentRequestManager.set(request);
        boolean over = true;
        try {
            over = isWhole();
        } catch (IOException | RuntimeException e) {
            if (isOfLeaving(e)) {
                outbox.cut();
            } else {
                breakOff(e);
            }
        } finally {
            CurrentRequestManager.set(null);
            requests.deactivate();
        }
        if (over) {
            request.resume();
        } else {
            rest();
        }
    }

    /** What writes XML wraps that nobody takes more. */
    private static boolean isOfLeaving(Exception failure) {
        return failure instanceof LeftException || failure.getCause() instanceof LeftException;
    }

    private void breakOff(Exception failure) {
        LOG.error("An answer broke off", failure);
        outbox.cut();
    }
}
