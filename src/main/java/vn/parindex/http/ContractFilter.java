package vn.parindex.http;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Writes into the contract what holds for every operation, so that no resource has to say it. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ContractFilter implements OASFilter {

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        if (contract.getComponents() == null) {
            contract.setComponents(OASFactory.createComponents());
        }
        Components components = contract.getComponents();
        requireEveryProperty(components);
        ContractComponents.addTo(components);
        if (contract.getPaths() != null) {
            contract.getPaths().getPathItems().forEach((path, item) -> complete(contract, path, item));
        }
    }

    /** Nulls are written, so a client may rely on every property to be there. */
    private static void requireEveryProperty(Components components) {
        if (components.getSchemas() == null) {
            return;
        }
        for (Schema schema : components.getSchemas().values()) {
            if (schema.getProperties() != null && !schema.getProperties().isEmpty()) {
                schema.setRequired(new ArrayList<>(schema.getProperties().keySet()));
                schema.getProperties().values().forEach(ContractFilter::letNullsPass);
            }
        }
    }

    /** A reference that may be null comes out with the type of what it refers to beside the choice, which null would fail. */
    private static void letNullsPass(Schema property) {
        boolean mayBeNull = property.getAnyOf() != null
                && property.getAnyOf().stream()
                        .anyMatch(
                                each -> each.getType() != null && each.getType().contains(SchemaType.NULL));
        if (mayBeNull) {
            property.setType(null);
        }
    }

    private static void complete(OpenAPI contract, String path, PathItem item) {
        item.getOperations().forEach((method, operation) -> {
            boolean read = method == PathItem.HttpMethod.GET || method == PathItem.HttpMethod.HEAD;
            boolean secured =
                    operation.getSecurity() != null && !operation.getSecurity().isEmpty();
            boolean cached = read && !secured && Caching.isOfAState(path);
            ContractComponents.PROBLEMS
                    .keySet()
                    .forEach(status -> addResponse(
                            operation,
                            status,
                            Sdmx.isAt(path) ? ContractComponents.SDMX + status : String.valueOf(status)));
            if (secured) {
                ContractComponents.REFUSALS.keySet().forEach(status -> addResponse(operation, status));
            }
            if (read && path.contains("/{unit}")) {
                ContractComponents.SPELLINGS.forEach((status, name) -> addResponse(operation, status, name));
            }
            if (!read) {
                ContractComponents.WRITES.keySet().forEach(status -> addResponse(operation, status));
            }
            addReference(operation, "lang");
            if (read && choosesFormat(operation)) {
                addReference(operation, "format");
            }
            if (read && answers(operation, Media.CSV)) {
                TableStyle.PARAMETERS.forEach(each -> addReference(operation, each));
            }
            if (cached) {
                addReference(operation, "release");
                addReference(operation, "asOf");
                addResponse(operation, 304);
            }
            if (read && path.startsWith("/api/v1") && lists(contract, operation)) {
                addReference(operation, "fields");
            }
            describeSuccess(operation, cached);
            if (read && lists(contract, operation)) {
                ContractComponents.addHeader(operation.getResponses().getAPIResponse("200"), "Link");
            }
        });
    }

    /** Whether the answer comes in more than one format; elsewhere there is nothing to ask for. */
    private static boolean choosesFormat(Operation operation) {
        APIResponse success = operation.getResponses().getAPIResponse("200");
        return success != null
                && success.getContent() != null
                && success.getContent().getMediaTypes().size() > 1;
    }

    private static boolean answers(Operation operation, String mediaType) {
        APIResponse success = operation.getResponses().getAPIResponse("200");
        return success != null
                && success.getContent() != null
                && success.getContent().getMediaTypes().containsKey(mediaType);
    }

    private static void describeSuccess(Operation operation, boolean cached) {
        APIResponse success = operation.getResponses().getAPIResponse("200");
        if (success == null) {
            return;
        }
        ContractComponents.addHeader(success, Exchange.REQUEST_ID);
        if (cached) {
            List.of("ETag", "Last-Modified", "Cache-Control", "Vary")
                    .forEach(name -> ContractComponents.addHeader(success, name));
        }
        if (success.getContent() != null) {
            success.getContent().getMediaTypes().forEach(ContractFilter::describeText);
        }
    }

    /** What is no JSON has no properties, whatever the method returns. */
    private static void describeText(String type, MediaType content) {
        if (type.equals(Media.JSON) || type.equals(Problem.MEDIA_TYPE)) {
            return;
        }
        if (type.endsWith("+json")) {
            // Its own standard says what is in it.
            content.setSchema(OASFactory.createSchema().addType(SchemaType.OBJECT));
        } else {
            boolean text = type.startsWith("text/") || type.equals(Media.NDJSON);
            Schema schema = OASFactory.createSchema().addType(SchemaType.STRING);
            content.setSchema(text ? schema : schema.format("binary"));
        }
    }

    /** Whether the answer is an envelope around {@code items}. */
    private static boolean lists(OpenAPI contract, Operation operation) {
        APIResponse success = operation.getResponses().getAPIResponse("200");
        if (success == null || success.getContent() == null) {
            return false;
        }
        MediaType json = success.getContent().getMediaType(Format.JSON.mediaType());
        if (json == null || json.getSchema() == null) {
            return false;
        }
        Schema schema = json.getSchema();
        if (schema.getRef() != null) {
            String name = schema.getRef().substring(schema.getRef().lastIndexOf('/') + 1);
            schema = contract.getComponents().getSchemas().get(name);
        }
        return schema != null
                && schema.getProperties() != null
                && schema.getProperties().containsKey("items");
    }

    private static void addReference(Operation operation, String parameter) {
        boolean declared = operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(p -> parameter.equals(p.getName()));
        if (!declared) {
            operation.addParameter(OASFactory.createParameter().ref("#/components/parameters/" + parameter));
        }
    }

    private static void addResponse(Operation operation, int status) {
        addResponse(operation, status, String.valueOf(status));
    }

    /** Refers to a component of that name, unless the operation says itself what it answers. */
    private static void addResponse(Operation operation, int status, String component) {
        if (operation.getResponses() == null) {
            operation.setResponses(OASFactory.createAPIResponses());
        }
        String code = String.valueOf(status);
        if (!operation.getResponses().hasAPIResponse(code)) {
            operation
                    .getResponses()
                    .addAPIResponse(code, OASFactory.createAPIResponse().ref("#/components/responses/" + component));
        }
    }
}
