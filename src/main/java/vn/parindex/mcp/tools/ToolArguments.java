package vn.parindex.mcp.tools;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.parindex.http.Lang;
import vn.parindex.http.Nearest;
import vn.parindex.http.problem.Fault;
import vn.parindex.http.request.Faults;
import vn.parindex.mcp.asking.Arguments;

/** Which arguments a tool takes, and what is wrong with those that were sent. */
public final class ToolArguments {

    private ToolArguments() {}

    /**
     * What was read, and what is wrong with it.
     *
     * @param complete whether it can be asked all the same: nothing is absent, and nothing of the wrong form
     */
    record Read(Arguments arguments, List<Fault> faults, boolean complete) {}

    /**
     * Reads the arguments of a tool.
     *
     * @param sent an object; missing or null for none
     */
    static Read read(Tool tool, JsonNode sent) {
        var faults = new ArrayList<Fault>();
        var known = new LinkedHashMap<String, Parameter>();
        all(tool).forEach(parameter -> known.put(parameter.name(), parameter));
        var values = new LinkedHashMap<String, String>();
        sent.fields().forEachRemaining(each -> {
            var parameter = known.get(each.getKey());
            if (parameter == null) {
                faults.add(Faults.unknownParameter(each.getKey())
                        .allowing(known.keySet())
                        .suggesting(Nearest.to(each.getKey(), known.keySet())));
            } else if (!each.getValue().isNull()) {
                read(parameter, each.getValue(), faults)
                        .filter(text -> !text.isBlank())
                        .ifPresent(text -> values.put(parameter.name(), text));
            }
        });
        known.values().stream()
                .filter(parameter -> parameter.required() && !values.containsKey(parameter.name()))
                .filter(parameter ->
                        faults.stream().noneMatch(fault -> parameter.name().equals(fault.parameter())))
                .map(ToolArguments::missing)
                .forEach(faults::add);
        boolean complete = faults.stream().allMatch(fault -> fault.rule().equals("unknown-parameter"));
        return new Read(new Arguments(Arguments.language(sent), values), List.copyOf(faults), complete);
    }

    private static Optional<String> read(Parameter parameter, JsonNode value, List<Fault> faults) {
        var text = parameter.text(value);
        if (text == null) {
            faults.add(Fault.query(
                    parameter.name(),
                    value.toString(),
                    "wrong-type",
                    "“" + parameter.name() + "” phải là " + parameter.form().vi() + ".",
                    "“" + parameter.name() + "” is " + parameter.form().en() + "."));
            return Optional.empty();
        }
        if (!parameter.allowed().isEmpty() && !parameter.allowed().contains(text)) {
            faults.add(Fault.notAllowed(parameter.name(), text).allowing(parameter.allowed()));
        } else if (parameter.kind() == Parameter.Kind.WHOLE && !isCount(text)) {
            faults.add(Fault.query(
                    parameter.name(),
                    text,
                    "out-of-range",
                    "“" + parameter.name() + "” phải là số nguyên từ 1 đến " + Arguments.MOST_ITEMS + ".",
                    "“" + parameter.name() + "” is a whole number from 1 to " + Arguments.MOST_ITEMS + "."));
        }
        return Optional.of(text);
    }

    private static boolean isCount(String text) {
        return text.matches("[0-9]{1,3}")
                && Integer.parseInt(text) >= 1
                && Integer.parseInt(text) <= Arguments.MOST_ITEMS;
    }

    private static Fault missing(Parameter parameter) {
        return Fault.query(
                parameter.name(),
                null,
                "missing",
                "Thiếu “" + parameter.name() + "”. " + parameter.about().vi() + ".",
                "“" + parameter.name() + "” is missing. " + parameter.about().en() + ".");
    }

    /** Everything that a tool takes. */
    private static Stream<Parameter> all(Tool tool) {
        return Stream.concat(tool.parameters().stream(), Parameter.COMMON.stream());
    }

    /** The JSON Schema of what a tool takes. */
    public static ObjectNode schema(Tool tool, Lang lang) {
        var schema = JsonNodeFactory.instance.objectNode().put("type", "object");
        var properties = schema.putObject("properties");
        var required = JsonNodeFactory.instance.arrayNode();
        all(tool).forEach(parameter -> {
            properties.set(parameter.name(), parameter.schema(lang));
            if (parameter.required()) {
                required.add(parameter.name());
            }
        });
        if (!required.isEmpty()) {
            schema.set("required", required);
        }
        return schema.put("additionalProperties", false);
    }
}
