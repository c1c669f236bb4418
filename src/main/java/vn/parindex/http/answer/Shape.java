package vn.parindex.http.answer;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import vn.parindex.http.Nearest;
import vn.parindex.http.problem.Fault;
import vn.parindex.http.request.Faults;
import vn.parindex.http.request.Fields;

/**
 * The fields that a type has in JSON, level by level.
 *
 * @param open whether it may have any field, as a map or an untyped value
 * @param fields the type of each field, in the order of the object; empty for a single value
 */
public record Shape(ObjectMapper json, boolean open, Map<String, JavaType> fields) {

    /** The properties of a type as they are written, which {@code fields=} may name. */
    public static Shape of(ObjectMapper json, JavaType type) {
        if (type.isCollectionLikeType() || type.isArrayType()) {
            return of(json, type.getContentType());
        }
        if (type.isMapLikeType() || type.hasRawClass(Object.class)) {
            return new Shape(json, true, Map.of());
        }
        Map<String, JavaType> fields = new LinkedHashMap<>();
        if (isOurs(type)) {
            addTo(fields, json, type);
        }
        return new Shape(json, false, fields);
    }

    /** Values of the platform's own types, moments and numbers, are single ones, and so are enums. */
    private static boolean isOurs(JavaType type) {
        Class<?> raw = type.getRawClass();
        boolean single = raw.isPrimitive()
                || raw.isEnum()
                || Arrays.stream(raw.getMethods()).anyMatch(each -> each.isAnnotationPresent(JsonValue.class));
        return !single && !raw.getName().startsWith("java.");
    }

    private static void addTo(Map<String, JavaType> fields, ObjectMapper json, JavaType type) {
        for (BeanPropertyDefinition property :
                json.getSerializationConfig().introspect(type).findProperties()) {
            if (isUnwrapped(property)) {
                addTo(fields, json, property.getPrimaryType());
            } else {
                fields.put(property.getName(), property.getPrimaryType());
            }
        }
    }

    private static List<String> nearest(String place, String segment, List<String> known) {
        return Nearest.to(place.isEmpty() ? segment : place + "." + segment, known);
    }

    static boolean isUnwrapped(BeanPropertyDefinition property) {
        return property.getAccessor() != null && property.getAccessor().hasAnnotation(JsonUnwrapped.class);
    }

    /** What is wrong with a dotted name of a field: its first segment that there is not, with those that there are. */
    public Optional<Supplier<Fault>> faultOf(String name) {
        Shape at = this;
        List<String> before = new ArrayList<>();
        for (String segment : Fields.segments(name)) {
            if (at.open) {
                return Optional.empty();
            }
            if (!at.fields.containsKey(segment)) {
                Shape reached = at;
                return Optional.of(() -> reached.fault(name, segment, String.join(".", before)));
            }
            before.add(segment);
            at = of(json, at.fields.get(segment));
        }
        return Optional.empty();
    }

    private Fault fault(String name, String segment, String place) {
        if (fields.isEmpty()) {
            return Faults.noFieldsBelow(name, place).suggesting(List.of(place));
        }
        List<String> known = fields.keySet().stream()
                .map(each -> place.isEmpty() ? each : place + "." + each)
                .toList();
        return Faults.unknownField(name, segment, place).allowing(known).suggesting(nearest(place, segment, known));
    }
}
