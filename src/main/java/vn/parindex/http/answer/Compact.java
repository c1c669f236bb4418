package vn.parindex.http.answer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Lists with little weight (ADR 026): what most rows say is said once, as {@code defaults}, and each row says only what it says otherwise.
 * Laid over the defaults, object by object, a row is whole again.
 */
public final class Compact {

    private Compact() {}

    /** Of an envelope its rows, its single values, and its objects that tell where and why; the rest belongs to no row. */
    static ObjectNode of(ObjectNode envelope) {
        List<ObjectNode> rows = new ArrayList<>();
        envelope.path("items").forEach(row -> rows.add((ObjectNode) row));
        ObjectNode defaults = defaults(rows);
        ObjectNode compact = JsonNodeFactory.instance.objectNode();
        envelope.properties().forEach(each -> {
            JsonNode value = each.getValue();
            switch (each.getKey()) {
                case "items" -> {
                    compact.set("defaults", defaults);
                    compact.set("items", rest(rows, defaults));
                }
                case "reason", "release" -> compact.set(each.getKey(), value);
                case "links" -> compact.set("links", known((ObjectNode) value));
                default -> {
                    if (value.isValueNode() && !value.isNull()) {
                        compact.set(each.getKey(), value);
                    }
                }
            }
        });
        return compact;
    }

    private static JsonNode rest(List<ObjectNode> rows, ObjectNode defaults) {
        var rest = JsonNodeFactory.instance.arrayNode();
        rows.forEach(row -> rest.add(rest(row, defaults)));
        return rest;
    }

    /** Only the links that lead somewhere. */
    private static ObjectNode known(ObjectNode links) {
        ObjectNode known = JsonNodeFactory.instance.objectNode();
        links.properties().forEach(each -> {
            if (!each.getValue().isNull()) {
                known.set(each.getKey(), each.getValue());
            }
        });
        return known;
    }

    /**
     * For each property that every row has the value that most rows have; for one that is mostly an object the same of these objects.
     * One that no two rows share has no default.
     */
    static ObjectNode defaults(List<ObjectNode> rows) {
        ObjectNode defaults = JsonNodeFactory.instance.objectNode();
        if (rows.size() < 2) {
            return defaults;
        }
        for (Iterator<String> names = rows.get(0).fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (rows.stream().allMatch(row -> row.has(name))) {
                JsonNode common = common(rows.stream().map(row -> row.get(name)).toList());
                if (common != null) {
                    defaults.set(name, common);
                }
            }
        }
        return defaults;
    }

    /** Null where no two are alike. */
    private static JsonNode common(List<JsonNode> values) {
        List<ObjectNode> objects = new ArrayList<>();
        values.forEach(value -> {
            if (value instanceof ObjectNode object) {
                objects.add(object);
            }
        });
        if (2 * objects.size() > values.size()) {
            ObjectNode defaults = defaults(objects);
            return defaults.isEmpty() ? null : defaults;
        }
        Map<String, List<JsonNode>> alike = new LinkedHashMap<>();
        values.forEach(value ->
                alike.computeIfAbsent(printed(value), text -> new ArrayList<>()).add(value));
        return alike.values().stream()
                .filter(each -> each.size() > 1)
                // The first of the most frequent, so that equal lists have equal defaults.
                .reduce((first, second) -> second.size() > first.size() ? second : first)
                .map(each -> each.get(0))
                .orElse(null);
    }

    /** Values are alike where they are printed alike: 90.1 and 90.10 are equal numbers and other figures. */
    private static String printed(JsonNode value) {
        return value.toString();
    }

    /** What a row says otherwise than the defaults. */
    static ObjectNode rest(ObjectNode row, ObjectNode defaults) {
        ObjectNode rest = JsonNodeFactory.instance.objectNode();
        row.properties().forEach(each -> {
            JsonNode value = each.getValue();
            JsonNode usual = defaults.get(each.getKey());
            if (value instanceof ObjectNode object && usual instanceof ObjectNode usually) {
                ObjectNode within = rest(object, usually);
                if (!within.isEmpty()) {
                    rest.set(each.getKey(), within);
                }
            } else if (usual == null || !printed(value).equals(printed(usual))) {
                rest.set(each.getKey(), value);
            }
        });
        return rest;
    }
}
