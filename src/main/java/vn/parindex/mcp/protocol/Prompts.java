package vn.parindex.mcp.protocol;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Usual tasks, ready to be asked, each once in Vietnamese and once in English. */
@Singleton
class Prompts {

    private final List<Prompt> prompts;

    Prompts() {
        try (var file = Prompts.class.getResourceAsStream("/mcp/prompts.json")) {
            this.prompts = new ObjectMapper().readValue(file, new TypeReference<List<Prompt>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param text with {@code {name}} for each argument */
    record Prompt(String name, String title, String description, List<Argument> arguments, String text) {}

    /** @param usual what stands for it where it is not given; null where it must be */
    record Argument(String name, String description, String usual) {}

    JsonNode list() {
        var result = JsonNodeFactory.instance.objectNode();
        var list = result.putArray("prompts");
        for (var prompt : prompts) {
            var entry = list.addObject()
                    .put("name", prompt.name())
                    .put("title", prompt.title())
                    .put("description", prompt.description());
            var arguments = entry.putArray("arguments");
            prompt.arguments().forEach(argument -> arguments
                    .addObject()
                    .put("name", argument.name())
                    .put("description", argument.description())
                    .put("required", argument.usual() == null));
        }
        return result;
    }

    /** @throws RpcError for an unknown prompt, or one that lacks an argument */
    JsonNode find(String name, JsonNode params) {
        var prompt = prompts.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Dispatcher.unknown(
                        RpcError.WRONG_PARAMETERS,
                        "lời nhắc",
                        "prompt",
                        name,
                        prompts.stream().map(Prompt::name).toList()));
        var result = JsonNodeFactory.instance.objectNode().put("description", prompt.description());
        result.putArray("messages")
                .addObject()
                .put("role", "user")
                .putObject("content")
                .put("type", "text")
                .put("text", filled(prompt, params.path("arguments")));
        return result;
    }

    private static String filled(Prompt prompt, JsonNode sent) {
        var missing = new ArrayList<String>();
        var text = prompt.text();
        for (var argument : prompt.arguments()) {
            var value = sent.path(argument.name()).asText("").strip();
            if (value.isEmpty() && argument.usual() == null) {
                missing.add(argument.name());
            }
            text = text.replace(
                    "{" + argument.name() + "}", value.isEmpty() ? String.valueOf(argument.usual()) : value);
        }
        if (!missing.isEmpty()) {
            var names = String.join(", ", missing);
            throw RpcError.of(
                    RpcError.WRONG_PARAMETERS,
                    "Lời nhắc “" + prompt.name() + "” thiếu: " + names + ".",
                    "The prompt “" + prompt.name() + "” lacks: " + names + ".");
        }
        return text;
    }
}
