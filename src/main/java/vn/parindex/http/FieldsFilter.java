package vn.parindex.http;

import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Keeps of each item only the fields that {@code fields=} names; a name that no item has is a fault, told before the resource runs. */
@Singleton
class FieldsFilter {

    private final Inquiry inquiry;
    private final ObjectMapper json;
    private final Map<Method, Optional<List<String>>> known = new ConcurrentHashMap<>();

    FieldsFilter(Inquiry inquiry, ObjectMapper json) {
        this.inquiry = inquiry;
        this.json = json;
    }

    @ServerRequestFilter(priority = Priorities.USER - 500)
    void check(ResourceInfo resource) {
        if (!inquiry.has("fields")) {
            return;
        }
        Method method = resource.getResourceMethod();
        known.computeIfAbsent(method, this::fieldsOf).ifPresent(this::check);
    }

    private void check(List<String> allowed) {
        for (String field : inquiry.fields()) {
            if (!allowed.contains(field)) {
                inquiry.fault(unknown(field).allowing(allowed));
            }
        }
    }

    private static Fault unknown(String field) {
        String shown = Fault.abbreviated(field);
        return Fault.query(
                "fields",
                field,
                "unknown-field",
                "Các mục ở đây không có trường “" + shown + "”.",
                "The items here have no field “" + shown + "”.");
    }

    /** The fields of what the operation lists: none where it lists nothing; empty where its return type does not tell. */
    private Optional<List<String>> fieldsOf(Method method) {
        JavaType returned = json.constructType(method.getGenericReturnType());
        if (returned.containedTypeCount() == 1 && !returned.isTypeOrSubTypeOf(Itemized.class)) {
            returned = returned.containedType(0);
        }
        if (!returned.isTypeOrSubTypeOf(Itemized.class)) {
            boolean tells = !returned.isTypeOrSubTypeOf(jakarta.ws.rs.core.Response.class)
                    && !returned.hasRawClass(Object.class);
            return tells ? Optional.of(List.of()) : Optional.empty();
        }
        return properties(returned).stream()
                .filter(property -> property.getName().equals("items"))
                .map(property -> property.getPrimaryType().getContentType())
                .filter(item -> item != null && !item.hasRawClass(Object.class))
                .map(this::names)
                .findFirst();
    }

    private List<String> names(JavaType type) {
        return properties(type).stream().map(BeanPropertyDefinition::getName).toList();
    }

    private List<BeanPropertyDefinition> properties(JavaType type) {
        BeanDescription description = json.getSerializationConfig().introspect(type);
        return description.findProperties();
    }

    @ServerResponseFilter(priority = Priorities.USER + 500)
    void prune(ContainerRequestContext request, ContainerResponseContext response) {
        if (!(response.getEntity() instanceof Itemized envelope)
                || inquiry.fields().isEmpty()) {
            return;
        }
        ObjectNode tree = json.valueToTree(envelope);
        for (JsonNode item : tree.path("items")) {
            if (item instanceof ObjectNode object) {
                object.retain(inquiry.fields());
            }
        }
        response.setEntity(tree);
    }
}
