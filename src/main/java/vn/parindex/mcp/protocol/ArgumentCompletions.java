package vn.parindex.mcp.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import vn.parindex.mcp.tools.ArgumentValues;
import vn.parindex.mcp.tools.ArgumentValues.Subject;

/** Completes what somebody types for an argument of a prompt, or for a part of the address of a resource. */
@Singleton
class ArgumentCompletions {

    private final ArgumentValues suggestions;
    private final Prompts prompts;

    ArgumentCompletions(ArgumentValues suggestions, Prompts prompts) {
        this.suggestions = suggestions;
        this.prompts = prompts;
    }

    /** @throws RpcError where there is no such prompt, address or argument */
    JsonNode answer(RpcMessage message) {
        var arguments = arguments(message.params().path("ref"));
        var argument = message.params().path("argument");
        var name = argument.path("name").asText();
        var subject = arguments.get(name);
        if (subject == null) {
            throw Dispatcher.unknown(
                    RpcError.WRONG_PARAMETERS, "tham số", "argument", name, List.copyOf(arguments.keySet()));
        }
        var known = message.params().at("/context/arguments");
        var indicator = arguments.entrySet().stream()
                .filter(each -> each.getValue() == Subject.INDICATOR)
                .map(each -> known.path(each.getKey()).asText())
                .filter(said -> !said.isBlank())
                .findFirst();
        return told(suggestions.of(subject, argument.path("value").asText(), indicator));
    }

    /** What the arguments of a prompt or an address are about. */
    private Map<String, Subject> arguments(JsonNode ref) {
        return switch (ref.path("type").asText()) {
            case "ref/prompt" -> prompts.subjects(ref.path("name").asText());
            case "ref/resource" -> {
                var uri = ref.path("uri").asText();
                yield AddressTemplate.ofForm(uri)
                        .map(AddressTemplate::arguments)
                        .orElseThrow(() -> Dispatcher.unknown(
                                RpcError.WRONG_PARAMETERS, "mẫu địa chỉ", "template", uri, AddressTemplate.forms()));
            }
            default ->
                throw RpcError.of(
                        RpcError.WRONG_PARAMETERS,
                        "“ref” phải có type là ref/prompt hoặc ref/resource.",
                        "“ref” is of type ref/prompt or ref/resource.");
        };
    }

    private static JsonNode told(ArgumentValues.Found found) {
        var result = JsonNodeFactory.instance.objectNode();
        var completion = result.putObject("completion");
        var values = completion.putArray("values");
        found.values().forEach(values::add);
        completion
                .put("total", found.total())
                .put("hasMore", found.total() > found.values().size());
        return result;
    }
}
