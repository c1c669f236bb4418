package vn.parindex.http.door;

import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import vn.parindex.http.Nearest;
import vn.parindex.http.failure.ProblemWriter;
import vn.parindex.http.problem.ProblemException;
import vn.parindex.http.request.Endpoints;
import vn.parindex.http.request.Exchange;
import vn.parindex.http.request.Faults;
import vn.parindex.http.request.Format;
import vn.parindex.http.request.Inquiry;
import vn.parindex.http.request.Sdmx;
import vn.parindex.http.request.TableStyle;

/** Fills the {@link Inquiry}, faults parameters that the chosen operation does not declare, answers faults that nobody settled, and tells what the request meant. */
@Singleton
public class InquiryFilter {

    private final Inquiry inquiry;
    private final Parameters parameters;
    private final ProblemWriter problems;

    InquiryFilter(Inquiry inquiry, Parameters parameters, ProblemWriter problems) {
        this.inquiry = inquiry;
        this.parameters = parameters;
        this.problems = problems;
    }

    @ServerRequestFilter(priority = Priorities.USER - 1000)
    void read(ResourceInfo resource, ContainerRequestContext request, RoutingContext context) {
        Exchange exchange = Exchange.of(context);
        inquiry.read(exchange.path(), exchange.rawQuery(), exchange.acceptLanguage());
        inquiry.check("format", Format.codes());
        Set<String> offered = Endpoints.produces(resource.getResourceMethod());
        Format format = Format.accepted(request.getHeaderString(HttpHeaders.ACCEPT), offered);
        inquiry.choose(format, offered, exchange.accept());
        if (inquiry.offers(Format.CSV)) {
            // Faulty words are told with all other faults; the writer asks again.
            TableStyle.of(inquiry);
        }
        Set<String> known = parameters.known(resource.getResourceMethod());
        bind(known, context);
        for (String name : inquiry.values().keySet()) {
            if (!known.contains(Sdmx.declared(name, known))) {
                inquiry.fault(
                        () -> Faults.unknownParameter(name).allowing(known).suggesting(Nearest.to(name, known)));
            }
        }
    }

    /** What the records of the operations are made of: the texts as they are read here, not as the platform would have decoded them. */
    private void bind(Set<String> known, RoutingContext context) {
        MultiMap bound = context.queryParams();
        bound.clear();
        inquiry.values().forEach((name, text) -> {
            if (known.contains(name)) {
                bound.set(name, text);
            }
        });
    }

    @ServerResponseFilter(priority = Priorities.USER + 1000)
    void settle(ContainerResponseContext response, ContainerRequestContext request, RoutingContext context) {
        if (response.getStatus() >= 400) {
            return;
        }
        if (inquiry.faults().isEmpty()) {
            inquiry.meant().tell();
            return;
        }
        ProblemException problem = ProblemException.invalid(inquiry.faults());
        Exchange exchange = Exchange.of(context);
        response.setStatus(problem.type().status());
        response.setEntity(problems.body(problem, exchange));
        response.getHeaders().clear();
        problems.headers(problem, exchange).forEach(response.getHeaders()::putSingle);
    }
}
