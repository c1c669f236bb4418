package vn.parindex.http.answer;

import jakarta.inject.Singleton;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerResponseContext;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Says where a list goes on in a header too, for clients that follow RFC 8288. */
@Singleton
class LinkFilter {

    // Before the fields are pruned: then the envelope is a tree without its type.
    @ServerResponseFilter(priority = Priorities.USER + 1700)
    void addNext(ContainerResponseContext response) {
        if (response.getEntity() instanceof Links.Carrier carrier
                && carrier.links().next() != null) {
            response.getHeaders().add("Link", "<" + carrier.links().next() + ">; rel=\"next\"");
        }
    }
}
