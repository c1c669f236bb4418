package vn.parindex.mcp.protocol;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import vn.parindex.http.Text;
import vn.parindex.http.admission.Cost;
import vn.parindex.http.admission.Entrant;
import vn.parindex.http.admission.Gates;
import vn.parindex.http.failure.Problems;
import vn.parindex.http.problem.Fault;
import vn.parindex.http.problem.ProblemException;
import vn.parindex.http.problem.ProblemType;
import vn.parindex.http.request.Endpoints;
import vn.parindex.http.request.Exchange;
import vn.parindex.traffic.Turnstile;

/**
 * The protocol over HTTP (streamable HTTP, without sessions and without streams): one POST, one JSON answer. What is sent is taken in first
 * ({@link Intake}); then it passes the gate of what it costs.
 */
@ApplicationScoped
class McpRoute {

    /** Before the resources, where nothing of this address is. */
    private static final int BEFORE_RESOURCES = -9_000;

    private static final int MOST_MESSAGES = 20;
    private static final String JSON = "application/json";
    private static final String METHODS = "OPTIONS, POST";

    private final McpConfig config;
    private final Origins origins;
    private final Dispatcher dispatcher;
    private final Gates gates;

    /** Figures stay as they are written. */
    private final ObjectMapper json = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
            .nodeFactory(JsonNodeFactory.withExactBigDecimals(true))
            .build();

    McpRoute(McpConfig config, Dispatcher dispatcher, Gates gates) {
        this.config = config;
        this.origins = new Origins(config.allowedOrigins().orElse(Set.of()));
        this.dispatcher = dispatcher;
        this.gates = gates;
    }

    /** What goes back. */
    private record Told(int status, JsonNode answer) {}

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
                    Intake.take(context, body -> answer(context, body));
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

    private void answer(RoutingContext context, Buffer body) {
        var exchange = Exchange.of(context);
        try {
            var version = version(context.request());
            var sent = json.readTree(body.getBytes());
            var messages = messages(sent, version);
            var asked = messages.stream().filter(RpcMessage::isRequest).toList();
            if (asked.isEmpty()) {
                context.response().setStatusCode(202).end();
            } else if (version.equals(ProtocolVersion.WITHOUT_HANDSHAKE)) {
                answerAlone(context, asked.get(0), exchange);
            } else {
                enter(context, () -> new Told(200, whole(asked, sent.isArray(), exchange)), cost(asked));
            }
        } catch (RpcError error) {
            send(context, 400, error.answer(null, exchange.lang()));
        } catch (JsonProcessingException unreadable) {
            var error = RpcError.of(
                    RpcError.NO_JSON, "Nội dung không phải là JSON đọc được.", "The body is no JSON that can be read.");
            send(context, 400, error.answer(null, exchange.lang()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static String version(HttpServerRequest request) {
        var version = request.getHeader(ProtocolVersion.HEADER);
        if (version != null && !ProtocolVersion.SPOKEN.contains(version)) {
            throw Envelope.unsupported(Fault.abbreviated(version));
        }
        return version == null ? ProtocolVersion.UNSAID : version;
    }

    /** A request that says for itself what it is of, and whose errors are told by the status too. */
    private void answerAlone(RoutingContext context, RpcMessage message, Exchange exchange) {
        try {
            Envelope.check(message, context.request()::getHeader);
        } catch (RpcError error) {
            send(context, 400, error.answer(message.id(), exchange.lang()));
            return;
        }
        enter(
                context,
                () -> {
                    var answer = Envelope.dressed(message, dispatcher.answer(message, exchange));
                    return new Told(Envelope.status(answer), answer);
                },
                cost(List.of(message)));
    }

    private static List<RpcMessage> messages(JsonNode sent, String version) {
        if (!sent.isArray()) {
            return List.of(RpcMessage.of(sent));
        }
        if (sent.isEmpty() || sent.size() > MOST_MESSAGES || !ProtocolVersion.takesBatches(version)) {
            throw RpcError.of(
                    RpcError.NO_REQUEST,
                    "Hãy gửi từng thông điệp một (từ phiên bản 2025-06-18), hoặc 1 đến " + MOST_MESSAGES
                            + " trong một danh sách.",
                    "Send one message at a time (since version 2025-06-18), or 1 to " + MOST_MESSAGES + " in a list.");
        }
        var messages = new ArrayList<RpcMessage>();
        sent.forEach(each -> messages.add(RpcMessage.of(each)));
        return messages;
    }

    private Cost cost(List<RpcMessage> asked) {
        return asked.stream().anyMatch(message -> dispatcher.cost(message) == Cost.DEAR) ? Cost.DEAR : Cost.CHEAP;
    }

    private JsonNode whole(List<RpcMessage> asked, boolean list, Exchange exchange) {
        if (!list) {
            return dispatcher.answer(asked.get(0), exchange);
        }
        var answers = JsonNodeFactory.instance.arrayNode();
        asked.forEach(message -> answers.add(dispatcher.answer(message, exchange)));
        return answers;
    }

    /** Computes once there is a place, which is free again when the answer is known, however slowly it is read. */
    private void enter(RoutingContext context, Callable<Told> computation, Cost cost) {
        gates.admit(cost, context, new Entrant() {
            @Override
            public void enter(Turnstile.Pass place) {
                compute(context, computation, place);
            }

            @Override
            public void refuse(ProblemException why) {
                context.fail(why);
            }

            @Override
            public void leave() {
                // Nothing was begun for it.
            }
        });
    }

    private void compute(RoutingContext context, Callable<Told> computation, Turnstile.Pass place) {
        context.vertx()
                .executeBlocking(
                        () -> {
                            try {
                                return computation.call();
                            } finally {
                                place.leave();
                            }
                        },
                        false)
                .onSuccess(told -> send(context, told.status(), told.answer()))
                .onFailure(context::fail);
    }

    private void send(RoutingContext context, int status, JsonNode answer) {
        if (context.response().closed()) {
            return;
        }
        try {
            context.response()
                    .setStatusCode(status)
                    .putHeader("Content-Type", JSON)
                    .putHeader("Cache-Control", "no-store")
                    .putHeader("X-Content-Type-Options", "nosniff")
                    .end(Buffer.buffer(json.writeValueAsBytes(answer)));
        } catch (JsonProcessingException e) {
            context.fail(e);
        }
    }
}
