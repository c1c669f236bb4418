package vn.parindex.mcp.protocol;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import vn.parindex.http.Text;
import vn.parindex.http.admission.Gates;
import vn.parindex.http.failure.Problems;
import vn.parindex.http.problem.Fault;
import vn.parindex.http.problem.ProblemException;
import vn.parindex.http.problem.ProblemType;
import vn.parindex.http.request.Endpoints;
import vn.parindex.http.request.Exchange;

/**
 * The protocol over HTTP (streamable HTTP, without sessions and without streams): one POST, one JSON answer. Here it shows
 * who may ask, and in which form; what is sent is taken in ({@link Intake}) and answered ({@link MessageAnswers}).
 */
@ApplicationScoped
class McpRoute {

    /** Before the resources, where nothing of this address is. */
    private static final int BEFORE_RESOURCES = -9_000;

    static final String JSON = "application/json";
    private static final String METHODS = "OPTIONS, POST";

    private final McpConfig config;
    private final Origins origins;
    private final MessageAnswers answers;

    McpRoute(McpConfig config, Dispatcher dispatcher, Gates gates) {
        this.config = config;
        this.origins = new Origins(config.allowedOrigins().orElse(Set.of()));
        this.answers = new MessageAnswers(dispatcher, gates);
    }

    void open(@Observes Router router) {
        if (config.enabled()) {
            router.route(Endpoints.MCP).order(BEFORE_RESOURCES).handler(this::serve);
        }
    }

    private void serve(RoutingContext context) {
        var request = context.request();
        var origin = request.getHeader("Origin");
        if (!origins.admits(origin)) {
            context.fail(foreign(origin));
            return;
        }
        if (origin != null) {
            context.response().putHeader("Access-Control-Allow-Origin", origin).putHeader("Vary", "Origin");
        }
        switch (request.method().name()) {
            case "OPTIONS" -> answerOptions(context);
            case "POST" -> {
                try {
                    check(request);
                    Intake.take(context, body -> answers.answer(context, body));
                } catch (ProblemException problem) {
                    context.fail(problem);
                }
            }
            // There is no stream to open and no session to end.
            default -> context.fail(Problems.methodNotAllowed(request.method().name(), List.of("OPTIONS", "POST")));
        }
    }

    private static ProblemException foreign(String origin) {
        return ProblemException.of(
                ProblemType.FORBIDDEN,
                Text.of(
                        "Trang web ở “" + Fault.abbreviated(origin)
                                + "” không được phép gọi địa chỉ này; người vận hành cho phép bằng"
                                + " parindex.mcp.allowed-origins.",
                        "Web pages of “" + Fault.abbreviated(origin)
                                + "” may not ask here; whoever runs the service allows it by"
                                + " parindex.mcp.allowed-origins."));
    }

    private static void answerOptions(RoutingContext context) {
        context.response()
                .putHeader("Allow", METHODS)
                .putHeader("Access-Control-Allow-Methods", "POST")
                .putHeader(
                        "Access-Control-Allow-Headers",
                        "Accept, Accept-Language, Content-Type, " + ProtocolVersion.HEADER
                                + ", Mcp-Method, Mcp-Name, Mcp-Session-Id, " + Exchange.REQUEST_ID)
                .putHeader("Access-Control-Max-Age", "86400")
                .setStatusCode(204)
                .end();
    }

    private static void check(HttpServerRequest request) {
        var type = request.getHeader("Content-Type");
        if (type == null
                || !type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT).equals(JSON)) {
            throw Problems.unsupportedMediaType(type, List.of(JSON));
        }
        var accept = Exchange.accept(request);
        if (accept != null && !accept.contains(JSON) && !accept.contains("*/*") && !accept.contains("application/*")) {
            throw ProblemException.of(
                    ProblemType.NOT_ACCEPTABLE,
                    Text.of(
                            "Câu trả lời luôn là " + JSON + "; hãy nêu nó trong Accept.",
                            "The answer is always " + JSON + "; name it in Accept."));
        }
    }
}
