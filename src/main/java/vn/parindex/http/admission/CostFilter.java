package vn.parindex.http.admission;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import java.lang.reflect.Method;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;
import vn.parindex.http.answer.Place;
import vn.parindex.http.problem.ProblemException;
import vn.parindex.http.request.Endpoints;
import vn.parindex.http.request.Format;
import vn.parindex.traffic.LeftException;
import vn.parindex.traffic.Turnstile;

/**
 * Lets a request to its operation once the gate of its {@link Cost} has a place. It waits on the event loop, where waiting costs no thread; whoever
 * leaves meanwhile is not computed for. The place is free again when the answer is computed, however slowly it is read.
 */
@Singleton
class CostFilter {

    /** After how long a place is taken back from a request whose client is gone and whose end nobody told. */
    private static final long LONGEST_AFTER_END = 60_000;

    private final Gates gates;

    CostFilter(Gates gates) {
        this.gates = gates;
    }

    /** Before all other filters, and before a thread is taken. */
    @ServerRequestFilter(nonBlocking = true, priority = Priorities.USER - 2000)
    void enter(ResourceInfo resource, ResteasyReactiveContainerRequestContext request, RoutingContext context) {
        Cost cost = cost(resource, request, context);
        Entry entry = new Entry(gates.at(cost), request, CurrentRequestManager.get(), context);
        gates.admit(cost, context, entry);
        entry.suspendUnlessTold();
    }

    /** A request of a resource, which is suspended while it waits. */
    private static final class Entry implements Entrant {

        private final Turnstile gate;
        private final ResteasyReactiveContainerRequestContext request;
        private final ResteasyReactiveRequestContext computed;
        private final RoutingContext context;
        private boolean told;
        private boolean suspended;

        Entry(
                Turnstile gate,
                ResteasyReactiveContainerRequestContext request,
                ResteasyReactiveRequestContext computed,
                RoutingContext context) {
            this.gate = gate;
            this.request = request;
            this.computed = computed;
            this.context = context;
        }

        void suspendUnlessTold() {
            if (!told) {
                suspended = true;
                request.suspend();
            }
        }

        @Override
        public void enter(Turnstile.Pass pass) {
            told = true;
            Place place = Place.of(context, gate, pass);
            computed.registerCompletionCallback(failure -> place.leaveForGood());
            context.addEndHandler(end -> {
                if (end.failed()) {
                    // What still computes for nobody keeps its place until it notices.
                    context.vertx().setTimer(LONGEST_AFTER_END, late -> place.leaveForGood());
                }
            });
            if (suspended) {
                request.resume();
            }
        }

        @Override
        public void refuse(ProblemException why) {
            told = true;
            if (!suspended) {
                throw why;
            }
            request.resume(why);
        }

        @Override
        public void leave() {
            request.resume(new LeftException());
        }
    }

    private static Cost cost(
            ResourceInfo resource, ResteasyReactiveContainerRequestContext request, RoutingContext context) {
        Method operation = resource.getResourceMethod();
        Format format = Format.accepted(request.getHeaderString(HttpHeaders.ACCEPT), Endpoints.produces(operation));
        String query = context.request().query();
        return Tariff.of(operation).of(format, query == null ? "" : query);
    }

    /** On the thread that computes, which may have been waited for. */
    @ServerRequestFilter(priority = Priorities.USER - 1900)
    void stillThere(RoutingContext context) throws LeftException {
        if (context.response().closed()) {
            throw new LeftException();
        }
    }
}
