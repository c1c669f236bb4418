package vn.parindex.http.failure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.TreeMap;
import vn.parindex.http.caching.Caching;
import vn.parindex.http.problem.Problem;
import vn.parindex.http.problem.ProblemException;
import vn.parindex.http.problem.ProblemType;
import vn.parindex.http.request.Exchange;
import vn.parindex.http.request.Sdmx;

/** Turns a problem into an answer: {@code application/problem+json}, or an error message below {@code /sdmx}, in the client's language, kept by no cache. */
@ApplicationScoped
public class ProblemWriter {

    private final ObjectMapper json;

    ProblemWriter(ObjectMapper json) {
        this.json = json;
    }

    Response response(ProblemException problem, Exchange exchange) {
        Response.ResponseBuilder response =
                Response.status(problem.type().status()).entity(body(problem, exchange));
        headers(problem, exchange).forEach(response::header);
        return response.build();
    }

    /** Ends the request with this problem: status, headers and body, in the language and form that the client asked for. */
    public void write(ProblemException problem, RoutingContext context) {
        Exchange exchange = Exchange.of(context);
        HttpServerResponse response = context.response();
        if (response.headWritten()) {
            response.reset();
            return;
        }
        if (problem.type() == ProblemType.PAYLOAD_TOO_LARGE) {
            // What is still being sent is not wanted: there is no other way to stop it in HTTP/1.1.
            response.putHeader("Connection", "close");
            response.endHandler(done -> context.request().connection().close());
        } else if (!context.request().isEnded()) {
            context.request().resume();
        }
        response.setStatusCode(problem.type().status());
        headers(problem, exchange).forEach(response::putHeader);
        Buffer body = Buffer.buffer(body(problem, exchange));
        if (exchange.method().equals("HEAD")) {
            response.putHeader("Content-Length", String.valueOf(body.length())).end();
        } else {
            response.end(body);
        }
    }

    /** The headers of the answer, without the length of its body. */
    public Map<String, String> headers(ProblemException problem, Exchange exchange) {
        Map<String, String> headers = new TreeMap<>(problem.headers());
        headers.put("Content-Type", Sdmx.isAt(exchange.path()) ? SdmxError.mediaType(exchange) : Problem.MEDIA_TYPE);
        headers.put("Content-Language", exchange.lang().code());
        headers.put("Cache-Control", "no-store");
        headers.put("Vary", Caching.VARY);
        if (problem.type().status() == 401) {
            headers.putIfAbsent("WWW-Authenticate", "Bearer");
        }
        return headers;
    }

    /** The body of the answer, in UTF-8. */
    public byte[] body(ProblemException problem, Exchange exchange) {
        if (Sdmx.isAt(exchange.path())) {
            return SdmxError.of(problem).body(exchange, json);
        }
        try {
            return json.writeValueAsBytes(Problem.of(problem, exchange.lang(), exchange.path(), exchange.requestId()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a problem is plain data", e);
        }
    }
}
