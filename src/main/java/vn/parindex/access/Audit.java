package vn.parindex.access;

import io.quarkus.arc.Arc;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import vn.parindex.access.AuditEvent.Outcome;
import vn.parindex.http.admission.Role;
import vn.parindex.http.request.Clients;
import vn.parindex.http.request.Trace;
import vn.parindex.store.StoreState;

/** Keeps who did what, when, from where and what became of it. */
@ApplicationScoped
public class Audit {

    static final String ACCESS = "access";

    private final AuditRepository events;
    private final CurrentVertxRequest current;
    private final SecurityIdentity identity;
    private final StoreState store;
    private final Clients clients;

    Audit(
            AuditRepository events,
            CurrentVertxRequest current,
            SecurityIdentity identity,
            StoreState store,
            Clients clients) {
        this.events = events;
        this.current = current;
        this.identity = identity;
        this.store = store;
        this.clients = clients;
    }

    /**
     * Writes an event in a transaction of its own: it stays when the action's transaction is rolled back.
     *
     * @param action a stable code such as {@code release.publish}
     * @param target what it was done to: an id or a path
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void record(String action, String target, Outcome outcome, String detail) {
        events.add(new AuditEvent(store.now(), origin(), action, target, outcome, detail));
    }

    /** Writes that an action was done in the transaction of the action itself: there is never one without the other. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void recordDone(String action, String target, String detail) {
        events.add(new AuditEvent(store.now(), origin(), action, target, Outcome.DONE, detail));
    }

    /** Writes that somebody known asked for what they may not. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void refused(Role needed) {
        Origin origin = origin();
        String detail = "needs the role " + needed.code();
        events.add(new AuditEvent(store.now(), origin, ACCESS, origin.request(), Outcome.REFUSED, detail));
    }

    private Origin origin() {
        RoutingContext context = Arc.container().requestContext().isActive() ? current.getCurrent() : null;
        if (context == null) {
            return Origin.SERVICE;
        }
        var trace = Trace.of(context);
        return new Origin(
                Callers.find(identity),
                context.request().method().name() + " " + trace.path(),
                clients.address(context.request()),
                Optional.of(trace.id()));
    }
}
