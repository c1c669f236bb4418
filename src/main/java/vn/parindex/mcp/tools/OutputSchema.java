package vn.parindex.mcp.tools;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.List;

/** The JSON Schema of a record, as the answers of tools are written: a component that is {@link About#maybe} is left out where it is null. */
public final class OutputSchema {

    private OutputSchema() {}

    /** @throws IllegalArgumentException for a component of a type that no answer has */
    public static ObjectNode of(Class<? extends Record> type) {
        return object(type);
    }

    private static ObjectNode object(Class<?> type) {
        var schema = JsonNodeFactory.instance.objectNode().put("type", "object");
        var properties = schema.putObject("properties");
        var required = JsonNodeFactory.instance.arrayNode();
        for (var component : type.getRecordComponents()) {
            var about = component.getAnnotation(About.class);
            var property = of(component.getGenericType());
            if (about != null && !about.value().isEmpty()) {
                property.put("description", about.value());
            }
            properties.set(component.getName(), property);
            if (!isMaybe(component)) {
                required.add(component.getName());
            }
        }
        if (!required.isEmpty()) {
            schema.set("required", required);
        }
        return schema;
    }

    private static boolean isMaybe(RecordComponent component) {
        var about = component.getAnnotation(About.class);
        return about != null && about.maybe();
    }

    private static ObjectNode of(Type type) {
        var schema = JsonNodeFactory.instance.objectNode();
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            schema.put("type", "array").set("items", of(list.getActualTypeArguments()[0]));
            return schema;
        }
        if (!(type instanceof Class<?> plain)) {
            throw new IllegalArgumentException("no schema for " + type);
        }
        if (plain.isRecord()) {
            return object(plain);
        }
        if (plain == String.class) {
            return schema.put("type", "string");
        }
        if (plain == int.class || plain == Integer.class) {
            return schema.put("type", "integer");
        }
        if (plain == BigDecimal.class) {
            return schema.put("type", "number");
        }
        if (plain == boolean.class || plain == Boolean.class) {
            return schema.put("type", "boolean");
        }
        if (JsonNode.class.isAssignableFrom(plain)) {
            return schema.put("type", "object");
        }
        throw new IllegalArgumentException("no schema for " + type);
    }
}
