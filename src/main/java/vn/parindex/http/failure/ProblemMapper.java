package vn.parindex.http.failure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import vn.parindex.http.problem.ProblemException;
import vn.parindex.http.problem.ProblemType;
import vn.parindex.http.request.Endpoints;
import vn.parindex.http.request.Exchange;
import vn.parindex.http.request.FormatFilter;
import vn.parindex.http.request.Inquiry;
import vn.parindex.traffic.LeftException;

/** Every exception of a resource, and every request that no resource takes, becomes a problem. */
@Singleton
class ProblemMapper {

    private final ProblemWriter problems;
    private final Endpoints endpoints;
    private final Inquiry inquiry;

    ProblemMapper(ProblemWriter problems, Endpoints endpoints, Inquiry inquiry) {
        this.inquiry = inquiry;
        this.problems = problems;
        this.endpoints = endpoints;
    }

    @ServerExceptionMapper
    Response problem(ProblemException problem, RoutingContext context) {
        return problems.response(withEveryFault(problem), Exchange.of(context));
    }

    /** A 400 thrown on its own tells what was found before it too. */
    private ProblemException withEveryFault(ProblemException problem) {
        if (problem.type() != ProblemType.INVALID_REQUEST) {
            return problem;
        }
        problem.faults().forEach(inquiry::fault);
        return inquiry.faults().size() > problem.faults().size() ? ProblemException.invalid(inquiry.faults()) : problem;
    }

    /** The platform also calls an address unknown that two resources share a beginning of and that lacks only the method. */
    @ServerExceptionMapper
    Response notFound(NotFoundException exception, RoutingContext context) {
        Exchange exchange = Exchange.of(context);
        var methods = endpoints.methods(FormatFilter.resourcePath(exchange.path()));
        if (!methods.isEmpty() && !methods.contains(exchange.method())) {
            return problems.response(Problems.methodNotAllowed(exchange.method(), methods), exchange);
        }
        return problems.response(Problems.nothingAt(exchange.path(), endpoints.nearest(exchange.path())), exchange);
    }

    @ServerExceptionMapper
    Response notAllowed(NotAllowedException exception, RoutingContext context) {
        Exchange exchange = Exchange.of(context);
        var methods = endpoints.methods(FormatFilter.resourcePath(exchange.path()));
        return problems.response(Problems.methodNotAllowed(exchange.method(), methods), exchange);
    }

    @ServerExceptionMapper
    Response notAcceptable(NotAcceptableException exception, RoutingContext context) {
        return notAcceptable(context);
    }

    private Response notAcceptable(RoutingContext context) {
        Exchange exchange = Exchange.of(context);
        var types = endpoints.mediaTypes(FormatFilter.resourcePath(exchange.path()), exchange.method());
        String accept = context.request().getHeader("Accept");
        return problems.response(Problems.notAcceptable(exchange, accept, types), exchange);
    }

    /** The platform has a mapper of its own for this one, which ours for the wider class does not replace. */
    @ServerExceptionMapper
    Response mismatched(MismatchedInputException exception, RoutingContext context) {
        return unreadable(exception, context);
    }

    @ServerExceptionMapper
    Response unreadable(JsonProcessingException exception, RoutingContext context) {
        return problems.response(Problems.unreadableBody(where(exception)), Exchange.of(context));
    }

    @ServerExceptionMapper
    Response ofStatus(WebApplicationException exception, RoutingContext context) {
        int status = exception.getResponse().getStatus();
        if (status < 400) {
            return exception.getResponse();
        }
        if (status == 406) {
            return notAcceptable(context);
        }
        if (exception.getCause() instanceof JsonProcessingException unreadable) {
            return unreadable(unreadable, context);
        }
        Exchange exchange = Exchange.of(context);
        return problems.response(
                status >= 500 ? Problems.ofFailure(exception, status, exchange) : Problems.ofStatus(status), exchange);
    }

    /** Nobody is there to be told, and nothing went wrong. */
    @ServerExceptionMapper
    Response left(LeftException left) {
        return toNobody();
    }

    private static Response toNobody() {
        return Response.status(ProblemType.UNAVAILABLE.status()).build();
    }

    @ServerExceptionMapper
    Response unexpected(Throwable failure, RoutingContext context) {
        if (Departures.isBehind(failure)) {
            return toNobody();
        }
        Exchange exchange = Exchange.of(context);
        return problems.response(Problems.ofFailure(failure, 500, exchange), exchange);
    }

    private static String where(JsonProcessingException exception) {
        return exception.getLocation() == null
                ? ""
                : " (" + exception.getLocation().getLineNr() + ":"
                        + exception.getLocation().getColumnNr() + ")";
    }
}
