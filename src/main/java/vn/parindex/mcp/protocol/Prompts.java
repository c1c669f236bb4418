package vn.parindex.mcp.protocol;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.parindex.mcp.tools.ArgumentValues.Subject;

/** Usual tasks, ready to be asked, each once in Vietnamese and once in English. */
@Singleton
class Prompts {

    private final List<Prompt> prompts;

    Prompts() {
        try (var file = Prompts.class.getResourceAsStream("/mcp/prompts.json")) {
            this.prompts = JsonMapper.builder()
                    .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
                    .build()
                    .readValue(file, new TypeReference<List<Prompt>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param text with {@code {name}} for each argument */
    record Prompt(String name, String title, String description, List<Argument> arguments, String text) {}

    /**
     * @param about by what it is completed
     * @param usual what stands for it where it is not given; null where it must be
     */
    record Argument(String name, Subject about, String description, String usual) {}

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
        var prompt = require(name);
        var result = JsonNodeFactory.instance.objectNode().put("description", prompt.description());
        result.putArray("messages")
                .addObject()
                .put("role", "user")
                .putObject("content")
                .put("type", "text")
                .put("text", filled(prompt, params.path("arguments")));
        return result;
    }

    /** What the arguments of a prompt are about, in their order. */
    Map<String, Subject> subjects(String name) {
        var subjects = new LinkedHashMap<String, Subject>();
        require(name).arguments().forEach(argument -> subjects.put(argument.name(), argument.about()));
        return subjects;
    }

    private Prompt require(String name) {
        return prompts.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Dispatcher.unknown(
                        RpcError.WRONG_PARAMETERS,
                        "lời nhắc",
                        "prompt",
                        name,
                        prompts.stream().map(Prompt::name).toList()));
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
