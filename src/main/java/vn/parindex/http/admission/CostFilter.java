package vn.parindex.http.admission;

import io.vertx.core.Context;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import java.lang.reflect.Method;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;
import vn.parindex.http.answer.Place;
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
        Context loop = context.vertx().getOrCreateContext();
        AtomicReference<Turnstile.Pass> own = new AtomicReference<>();
        Turnstile.Pass pass = gates.at(cost)
                .enter(
                        context.request().connection(),
                        () -> loop.runOnContext(turn -> goOn(own.get(), request, context)))
                .orElseThrow(() -> gates.refusal(cost));
        own.set(pass);
        Place place = Place.of(context, gates.at(cost), pass);
        CurrentRequestManager.get().registerCompletionCallback(failure -> place.leaveForGood());
        context.addEndHandler(end -> {
            if (pass.giveUp()) {
                request.resume(new LeftException());
            } else if (end.failed()) {
                // What still computes for nobody keeps its place until it notices.
                context.vertx().setTimer(LONGEST_AFTER_END, late -> place.leaveForGood());
            }
        });
        if (!pass.isInside()) {
            request.suspend();
            context.vertx().setTimer(gates.patience(cost).toMillis(), late -> {
                if (pass.giveUp()) {
                    request.resume(gates.refusal(cost));
                }
            });
        }
    }

    private static Cost cost(
            ResourceInfo resource, ResteasyReactiveContainerRequestContext request, RoutingContext context) {
        Method operation = resource.getResourceMethod();
        Format format = Format.accepted(request.getHeaderString(HttpHeaders.ACCEPT), Endpoints.produces(operation));
        String query = context.request().query();
        return Tariff.of(operation).of(format, query == null ? "" : query);
    }

    private static void goOn(
            Turnstile.Pass pass, ResteasyReactiveContainerRequestContext request, RoutingContext context) {
        if (context.response().closed()) {
            pass.leave();
            request.resume(new LeftException());
        } else {
            request.resume();
        }
    }

    /** On the thread that computes, which may have been waited for. */
    @ServerRequestFilter(priority = Priorities.USER - 1900)
    void stillThere(RoutingContext context) throws LeftException {
        if (context.response().closed()) {
            throw new LeftException();
        }
    }
}
