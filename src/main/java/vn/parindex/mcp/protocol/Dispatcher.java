package vn.parindex.mcp.protocol;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.parindex.http.Lang;
import vn.parindex.http.Nearest;
import vn.parindex.http.Text;
import vn.parindex.http.admission.Cost;
import vn.parindex.http.failure.Problems;
import vn.parindex.http.problem.Fault;
import vn.parindex.http.problem.Problem;
import vn.parindex.http.problem.ProblemException;
import vn.parindex.http.request.Endpoints;
import vn.parindex.http.request.Exchange;
import vn.parindex.mcp.asking.Arguments;
import vn.parindex.mcp.tools.OutputSchema;
import vn.parindex.mcp.tools.Reply;
import vn.parindex.mcp.tools.Tool;
import vn.parindex.mcp.tools.ToolArguments;
import vn.parindex.mcp.tools.Toolbox;

/**
 * Answers the messages of the protocol. Nothing is remembered between two of them: each is answered from itself, by whichever instance it
 * reaches.
 */
@Singleton
class Dispatcher {

    private static final Text INSTRUCTIONS = Text.of(
            "Số liệu PAR INDEX (cải cách hành chính) và SIPAS (hài lòng) của Việt Nam, mỗi con số kèm nguồn. Gọi coverage trước để biết có"
                    + " gì; find để tìm id. Luôn nêu: phiên bản dữ liệu, trích dẫn, gián đoạn phương pháp, “n trên m”, khoảng thứ hạng (“hạng 6 đến"
                    + " 9”). Điều chưa biết thì nói là chưa biết, không ước tính. Không so sánh điểm qua năm gián đoạn.",
            "PAR INDEX (administrative reform) and SIPAS (satisfaction) of Việt Nam, every figure with its source. Call coverage first to learn what there"
                    + " is, find for ids. Always name: the release, the citation, breaks in method, “n of m”, the interval of a place (“rank 6 to 9”)."
                    + " What is not known is told as not known and never estimated. Do not compare scores across a break.");

    private final Toolbox tools;
    private final Resources resources;
    private final Prompts prompts;
    private final ArgumentCompletions completions;
    private final String version;
    private final ObjectMapper json = JsonMapper.builder()
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
            .nodeFactory(JsonNodeFactory.withExactBigDecimals(true))
            .build();
    private final Map<String, BiFunction<RpcMessage, Exchange, JsonNode>> methods = new LinkedHashMap<>();

    Dispatcher(
            Toolbox tools,
            Resources resources,
            Prompts prompts,
            ArgumentCompletions completions,
            @ConfigProperty(name = "quarkus.application.version") String version) {
        this.tools = tools;
        this.resources = resources;
        this.prompts = prompts;
        this.completions = completions;
        this.version = version;
        methods.put("initialize", this::initialize);
        methods.put("server/discover", (message, exchange) -> discover(exchange.lang()));
        methods.put("ping", (message, exchange) -> object());
        methods.put("tools/list", (message, exchange) -> listTools(exchange.lang()));
        methods.put("tools/call", this::call);
        methods.put("resources/list", (message, exchange) -> resources.list(exchange.lang()));
        methods.put("resources/templates/list", (message, exchange) -> resources.listTemplates(exchange.lang()));
        methods.put("resources/read", (message, exchange) -> resources.read(message.text("uri"), exchange.lang()));
        methods.put("prompts/list", (message, exchange) -> prompts.list());
        methods.put("prompts/get", (message, exchange) -> prompts.find(message.text("name"), message.params()));
        methods.put("completion/complete", (message, exchange) -> completions.answer(message));
    }

    /** What answering the message costs. */
    Cost cost(RpcMessage message) {
        return "tools/call".equals(message.method())
                ? tools.find(message.text("name"))
                        .map(tool -> tool.cost(message.params().path("arguments")))
                        .orElse(Cost.CHEAP)
                : Cost.CHEAP;
    }

    /** The answer to a message that wants one; an error is an answer. */
    ObjectNode answer(RpcMessage message, Exchange exchange) {
        try {
            var method = methods.get(message.method());
            if (method == null) {
                throw unknown(
                        RpcError.NO_METHOD, "phương thức", "method", message.method(), List.copyOf(methods.keySet()));
            }
            var answer = object().put("jsonrpc", "2.0");
            answer.set("id", message.id());
            answer.set("result", method.apply(message, exchange));
            return answer;
        } catch (RpcError error) {
            return error.answer(message.id(), exchange.lang());
        }
    }

    /** Names what there is and what was probably meant. */
    static RpcError unknown(int code, String vi, String en, String sent, List<String> known) {
        var data = JsonNodeFactory.instance.objectNode();
        var allowed = data.putArray("allowed");
        known.forEach(allowed::add);
        var suggestions = data.putArray("suggestions");
        Nearest.to(sent, known).forEach(suggestions::add);
        var shown = Fault.abbreviated(sent);
        var list = String.join(", ", known);
        return RpcError.of(
                        code,
                        "Không có " + vi + " “" + shown + "”; hiện có: " + list + ".",
                        "There is no " + en + " “" + shown + "”; there are: " + list + ".")
                .with(data);
    }

    private JsonNode initialize(RpcMessage message, Exchange exchange) {
        var result = object().put("protocolVersion", ProtocolVersion.negotiated(message.text("protocolVersion")));
        introduce(result, exchange.lang());
        result.set("serverInfo", self(exchange.lang()));
        return result;
    }

    private JsonNode discover(Lang lang) {
        var result = object();
        var versions = result.putArray("supportedVersions");
        ProtocolVersion.SPOKEN.forEach(versions::add);
        introduce(result, lang);
        result.putObject("_meta").set(Envelope.SERVER, self(lang));
        return result;
    }

    /** Who answers here. */
    private ObjectNode self(Lang lang) {
        return object().put("name", "parindex")
                .put("title", lang == Lang.VI ? "PAR INDEX và SIPAS Việt Nam" : "PAR INDEX and SIPAS of Việt Nam")
                .put("version", version);
    }

    /** What can be done here, and how to go about it. */
    private static void introduce(ObjectNode result, Lang lang) {
        var capabilities = result.putObject("capabilities");
        capabilities.putObject("tools");
        capabilities.putObject("resources");
        capabilities.putObject("prompts");
        capabilities.putObject("completions");
        result.put("instructions", INSTRUCTIONS.in(lang));
    }

    private JsonNode listTools(Lang lang) {
        var result = object();
        var list = result.putArray("tools");
        for (var tool : tools.list()) {
            var entry = list.addObject()
                    .put("name", tool.name())
                    .put("title", tool.title().in(lang))
                    .put("description", tool.description().in(lang));
            entry.set("inputSchema", ToolArguments.schema(tool, lang));
            entry.set("outputSchema", OutputSchema.of(tool.output()));
            entry.putObject("annotations")
                    .put("title", tool.title().in(lang))
                    .put("readOnlyHint", true)
                    .put("destructiveHint", false)
                    .put("idempotentHint", true)
                    .put("openWorldHint", false);
        }
        return result;
    }

    private JsonNode call(RpcMessage message, Exchange exchange) {
        var name = message.text("name");
        var tool = tools.find(name)
                .orElseThrow(() -> unknown(
                        RpcError.WRONG_PARAMETERS,
                        "công cụ",
                        "tool",
                        name,
                        tools.list().stream().map(Tool::name).toList()));
        var arguments = message.params().path("arguments");
        if (!arguments.isObject() && !arguments.isMissingNode() && !arguments.isNull()) {
            throw RpcError.of(
                    RpcError.WRONG_PARAMETERS,
                    "“arguments” phải là một đối tượng JSON.",
                    "“arguments” is a JSON object.");
        }
        try {
            return told(tools.ask(tool, arguments));
        } catch (ProblemException problem) {
            return told(problem, Arguments.language(arguments), exchange);
        } catch (RuntimeException failure) {
            return told(Problems.ofFailure(failure, 500, exchange), Arguments.language(arguments), exchange);
        }
    }

    private ObjectNode told(Reply reply) {
        var result = object();
        var content = result.putArray("content");
        content.addObject().put("type", "text").put("text", reply.text());
        reply.pieces().forEach(content::add);
        result.set("structuredContent", json.valueToTree(reply.content()));
        return result.put("isError", false);
    }

    /** What HTTP would tell, in words for the assistant and whole for programs. */
    private ObjectNode told(ProblemException exception, Lang lang, Exchange exchange) {
        var problem = Problem.of(exception, lang, Endpoints.MCP, exchange.requestId());
        var result = object();
        result.putArray("content").addObject().put("type", "text").put("text", ProblemWords.of(problem, lang));
        result.put("isError", true);
        result.putObject("_meta").set("vn.parindex/problem", json.valueToTree(problem));
        return result;
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
