package vn.parindex.http;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
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
                inquiry.fault(Faults.unknownField(field).allowing(allowed));
            }
        }
    }

    /** The fields of what the operation lists: none where it lists nothing; empty where its return type does not tell. */
    private Optional<List<String>> fieldsOf(Method method) {
        return fieldsOf(json.constructType(method.getGenericReturnType()));
    }

    private Optional<List<String>> fieldsOf(JavaType type) {
        JavaType returned = type;
        if (returned.containedTypeCount() == 1 && !returned.isTypeOrSubTypeOf(Itemized.class)) {
            returned = returned.containedType(0);
        }
        if (!returned.isTypeOrSubTypeOf(Itemized.class)) {
            boolean tells = !returned.isTypeOrSubTypeOf(Response.class) && !returned.hasRawClass(Object.class);
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
        return properties(type).stream()
                .flatMap(property -> isUnwrapped(property)
                        ? names(property.getPrimaryType()).stream()
                        : Stream.of(property.getName()))
                .toList();
    }

    private static boolean isUnwrapped(BeanPropertyDefinition property) {
        return property.getAccessor() != null && property.getAccessor().hasAnnotation(JsonUnwrapped.class);
    }

    private List<BeanPropertyDefinition> properties(JavaType type) {
        BeanDescription description = json.getSerializationConfig().introspect(type);
        return description.findProperties();
    }

    /** Only JSON is pruned here; a writer of another format asks the {@link Inquiry} for the fields itself. */
    @ServerResponseFilter(priority = Priorities.USER + 1500)
    void prune(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() != 200 || inquiry.fields().isEmpty() || !isJson(request, response)) {
            return;
        }
        if (response.getEntity() instanceof Itemized envelope) {
            // The return type of the method may not have told what it lists.
            fieldsOf(json.constructType(envelope.getClass())).ifPresent(this::check);
            ObjectNode tree = json.valueToTree(envelope);
            for (JsonNode item : tree.path("items")) {
                if (item instanceof ObjectNode object) {
                    object.retain(inquiry.fields());
                }
            }
            response.setEntity(tree);
        } else {
            check(List.of());
        }
    }

    private static boolean isJson(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getMediaType() != null) {
            return response.getMediaType().toString().startsWith(Format.JSON.mediaType());
        }
        return request.getHeaderString(HttpHeaders.ACCEPT).startsWith(Format.JSON.mediaType());
    }
}
