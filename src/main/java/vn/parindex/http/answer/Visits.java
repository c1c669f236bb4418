package vn.parindex.http.answer;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import vn.parindex.traffic.Guest;

/** Tells connections what is being answered on them, so that only idle ones are taken for idle. */
@ApplicationScoped
class Visits {

    private static final int FIRST_OF_ALL = 2_000_000;
    private static final String SEEN = Visits.class.getName();

    void watch(@Observes Filters filters) {
        filters.register(Visits::enter, FIRST_OF_ALL);
    }

    private static void enter(RoutingContext context) {
        // A request that is sent on within comes by twice.
        if (context.get(SEEN) == null && context.request().connection() instanceof ConnectionBase connection) {
            context.put(SEEN, true);
            Guest.at(connection.channel()).ifPresent(guest -> {
                guest.ask();
                context.addEndHandler(end -> guest.answer());
            });
        }
        context.next();
    }
}
