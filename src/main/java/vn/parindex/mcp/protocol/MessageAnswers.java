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
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import vn.parindex.http.admission.Cost;
import vn.parindex.http.admission.Entrant;
import vn.parindex.http.admission.Gates;
import vn.parindex.http.problem.Fault;
import vn.parindex.http.problem.ProblemException;
import vn.parindex.http.request.Exchange;
import vn.parindex.traffic.Turnstile;

/** Answers the messages that one request brought, once they have passed the gate of what they cost. */
final class MessageAnswers {

    private static final int MOST_MESSAGES = 20;

    private final Dispatcher dispatcher;
    private final Gates gates;

    /** Figures stay as they are written. */
    private final ObjectMapper json = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
            .nodeFactory(JsonNodeFactory.withExactBigDecimals(true))
            .build();

    MessageAnswers(Dispatcher dispatcher, Gates gates) {
        this.dispatcher = dispatcher;
        this.gates = gates;
    }

    /** What goes back. */
    private record Told(int status, JsonNode answer) {}

    void answer(RoutingContext context, Buffer body) {
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
                    .putHeader("Content-Type", McpRoute.JSON)
                    .putHeader("Cache-Control", "no-store")
                    .putHeader("X-Content-Type-Options", "nosniff")
                    .end(Buffer.buffer(json.writeValueAsBytes(answer)));
        } catch (JsonProcessingException e) {
            context.fail(e);
        }
    }
}
