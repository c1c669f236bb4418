package vn.parindex.http.answer;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import vn.parindex.http.Media;
import vn.parindex.http.request.Faults;
import vn.parindex.http.request.Fields;
import vn.parindex.http.request.Format;
import vn.parindex.http.request.Inquiry;

/**
 * Gives lists less weight: keeps of each item only the fields that {@code fields=} names, and of the envelope what
 * {@code view=compact} leaves. What no item has is a fault, told before the resource runs.
 */
@Singleton
class FieldsFilter {

    private static final Shape NOTHING = new Shape(null, false, Map.of());

    private final Inquiry inquiry;
    private final ObjectMapper json;
    private final Map<Method, Optional<JavaType>> items = new ConcurrentHashMap<>();

    FieldsFilter(Inquiry inquiry, ObjectMapper json) {
        this.inquiry = inquiry;
        this.json = json;
    }

    @ServerRequestFilter(priority = Priorities.USER - 500)
    void check(ResourceInfo resource) {
        boolean compact = inquiry.isCompact();
        if (compact && inquiry.format() != Format.JSON) {
            inquiry.fault(Faults.compactTable(inquiry.format().code()));
        }
        if (!inquiry.has("fields") && !compact) {
            return;
        }
        Method method = resource.getResourceMethod();
        items.computeIfAbsent(method, each -> itemsOf(json.constructType(each.getGenericReturnType())))
                .ifPresent(this::check);
    }

    /**
     * @param item void where the answer is no list
     */
    private void check(JavaType item) {
        boolean lists = !item.hasRawClass(Void.class);
        if (!lists && inquiry.isCompact() && inquiry.has("view") && !isRefused("view")) {
            inquiry.fault(Faults.compactNoList());
        }
        if (isRefused("fields")) {
            return;
        }
        Shape shape = lists ? Shape.of(json, item) : NOTHING;
        inquiry.fields().forEach(field -> shape.faultOf(field).ifPresent(inquiry::fault));
    }

    /** Whether the operation does not take this parameter at all: one cause is told once. */
    private boolean isRefused(String parameter) {
        return inquiry.faults().stream().anyMatch(fault -> parameter.equals(fault.parameter()));
    }

    /** The type of what the operation lists: void where it lists nothing; empty where its return type does not tell. */
    private Optional<JavaType> itemsOf(JavaType type) {
        JavaType returned = type;
        if (returned.containedTypeCount() == 1 && !returned.isTypeOrSubTypeOf(Itemized.class)) {
            returned = returned.containedType(0);
        }
        if (!returned.isTypeOrSubTypeOf(Itemized.class)) {
            boolean tells = !returned.isTypeOrSubTypeOf(Response.class) && !returned.hasRawClass(Object.class);
            return tells ? Optional.of(json.constructType(Void.class)) : Optional.empty();
        }
        return json.getSerializationConfig().introspect(returned).findProperties().stream()
                .filter(property -> property.getName().equals("items"))
                .map(property -> property.getPrimaryType().getContentType())
                .filter(item -> item != null && !item.hasRawClass(Object.class))
                .findFirst();
    }

    /** Only JSON is pruned here; a writer of another format asks the {@link Inquiry} for the fields itself. */
    @ServerResponseFilter(priority = Priorities.USER + 1500)
    void prune(ContainerRequestContext request, ContainerResponseContext response) {
        boolean asked = !inquiry.fields().isEmpty() || inquiry.isCompact();
        if (response.getStatus() != 200 || !asked || !isJson(request, response)) {
            return;
        }
        if (response.getEntity() instanceof Itemized envelope) {
            // The return type of the method may not have told what it lists.
            Optional<JavaType> item = itemsOf(json.constructType(envelope.getClass()));
            item.ifPresent(this::check);
            ObjectNode tree = json.valueToTree(envelope);
            Fields fields = inquiry.fields().isEmpty()
                    ? item.map(this::compactFields).orElse(Fields.WHOLE)
                    : Fields.of(inquiry.fields());
            for (JsonNode each : tree.path("items")) {
                fields.prune(each);
            }
            if (inquiry.isCompact()) {
                response.setEntity(Compact.of(tree));
                response.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, Media.COMPACT);
            } else {
                response.setEntity(tree);
            }
        } else {
            check(json.constructType(Void.class));
        }
    }

    /** Those that the type of the items says, and those around it where it is unwrapped into them. */
    private Fields compactFields(JavaType item) {
        CompactFields said = item.getRawClass().getAnnotation(CompactFields.class);
        if (said != null) {
            return Fields.of(List.of(said.value()));
        }
        List<String> names = new ArrayList<>();
        boolean some = false;
        for (BeanPropertyDefinition property :
                json.getSerializationConfig().introspect(item).findProperties()) {
            CompactFields within = property.getPrimaryType().getRawClass().getAnnotation(CompactFields.class);
            if (within != null && Shape.isUnwrapped(property)) {
                names.addAll(List.of(within.value()));
                some = true;
            } else {
                names.add(property.getName());
            }
        }
        return some ? Fields.of(names) : Fields.WHOLE;
    }

    private static boolean isJson(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getMediaType() != null) {
            return response.getMediaType().toString().startsWith(Format.JSON.mediaType());
        }
        return request.getHeaderString(HttpHeaders.ACCEPT).startsWith(Format.JSON.mediaType());
    }
}
