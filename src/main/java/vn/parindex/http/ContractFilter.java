package vn.parindex.http;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Writes into the contract what holds for every operation, so that no resource has to say it. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ContractFilter implements OASFilter {

    private static final Map<Integer, String> PROBLEMS = new TreeMap<>(Map.of(
            400, "The request is not valid; `errors` names every fault",
            404, "There is nothing at this address, or no such release",
            406, "The format asked for does not exist here",
            500, "The service failed in a way it should not",
            503, "The service is starting, stopping or overloaded, or its database does not answer; `Retry-After`"));

    /** What else an operation answers that needs a credential. */
    private static final Map<Integer, String> REFUSALS = new TreeMap<>(Map.of(
            401, "No valid credential came; `WWW-Authenticate` says how to send one (RFC 6750)",
            403, "The credential is valid but lacks the role; `detail` names it"));

    private static final Map<Integer, String> WRITES = new TreeMap<>(Map.of(
            409, "It cannot be done as things are; `detail` says what would help",
            412, "It has changed since you read it",
            422, "It can be read, but not be meant",
            507, "There is no room to store it; nothing of it was kept"));

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        if (contract.getComponents() == null) {
            contract.setComponents(OASFactory.createComponents());
        }
        Components components = contract.getComponents();
        requireEveryProperty(components);
        addHeaders(components);
        addParameters(components);
        addResponses(components);
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
            boolean cached = read && !secured && path.startsWith("/api/v1");
            PROBLEMS.forEach((status, description) -> addResponse(operation, status));
            if (secured) {
                REFUSALS.forEach((status, description) -> addResponse(operation, status));
            }
            if (!read) {
                WRITES.forEach((status, description) -> addResponse(operation, status));
            }
            addReference(operation, "lang");
            if (read && choosesFormat(operation)) {
                addReference(operation, "format");
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
        });
    }

    /** Whether the answer comes in more than one format; elsewhere there is nothing to ask for. */
    private static boolean choosesFormat(Operation operation) {
        APIResponse success = operation.getResponses().getAPIResponse("200");
        return success != null
                && success.getContent() != null
                && success.getContent().getMediaTypes().size() > 1;
    }

    private static void describeSuccess(Operation operation, boolean cached) {
        APIResponse success = operation.getResponses().getAPIResponse("200");
        if (success == null) {
            return;
        }
        headerReference(success, Exchange.REQUEST_ID);
        if (cached) {
            List.of("ETag", "Last-Modified", "Cache-Control", "Vary").forEach(name -> headerReference(success, name));
        }
        if (success.getContent() != null) {
            success.getContent().getMediaTypes().forEach(ContractFilter::describeText);
        }
    }

    /** What is no JSON has no properties, whatever the method returns. */
    private static void describeText(String type, MediaType content) {
        if (!type.contains("json")) {
            boolean text = type.startsWith("text/");
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
        if (operation.getResponses() == null) {
            operation.setResponses(OASFactory.createAPIResponses());
        }
        String code = String.valueOf(status);
        if (!operation.getResponses().hasAPIResponse(code)) {
            operation
                    .getResponses()
                    .addAPIResponse(code, OASFactory.createAPIResponse().ref("#/components/responses/" + code));
        }
    }

    private static void headerReference(APIResponse response, String name) {
        response.addHeader(name, OASFactory.createHeader().ref("#/components/headers/" + name));
    }

    private static void addHeaders(Components components) {
        Map<String, String> headers = new TreeMap<>();
        headers.put("ETag", "Weak tag of release, build and representation; send it back in `If-None-Match`");
        headers.put("Last-Modified", "When the release was published");
        headers.put("Cache-Control", "A minute for the current state, a year for a pinned one");
        headers.put("WWW-Authenticate", "The scheme to use and, where a token came, what is wrong with it");
        headers.put("Vary", "What the representation was chosen by");
        headers.put("Content-Language", "Language of titles, details and headings");
        headers.put("Link", "`rel=\"next\"`: the next page, as in `links.next`");
        headers.put(Exchange.REQUEST_ID, "The id that was sent, or a new one; it is in the log");
        headers.forEach((name, description) -> components.addHeader(name, header(description)));
    }

    private static Header header(String description) {
        return OASFactory.createHeader()
                .description(description)
                .schema(OASFactory.createSchema().addType(SchemaType.STRING));
    }

    private static void addParameters(Components components) {
        add(components, "release", "Answer from this release and no other; see `/api/v1/releases`", string());
        add(
                components,
                "asOf",
                "Answer what was known then: a day (`2026-11-24`, its end at +07:00) or a time with its offset. Not together with `release`",
                string());
        add(
                components,
                "lang",
                "Language of problems, headings and charts; else Accept-Language decides. Data always carry both",
                string().enumeration(new ArrayList<>(Lang.codes())));
        add(
                components,
                "format",
                "Format; else the suffix of the path, else Accept decides",
                string().enumeration(new ArrayList<>(Format.codes())));
        add(components, "fields", "Keep only these top-level fields of each item, separated by commas", string());
    }

    private static Schema string() {
        return OASFactory.createSchema().addType(SchemaType.STRING);
    }

    private static void add(Components components, String name, String description, Schema schema) {
        components.addParameter(
                name,
                OASFactory.createParameter()
                        .name(name)
                        .in(Parameter.In.QUERY)
                        .description(description)
                        .schema(schema));
    }

    private static void addResponses(Components components) {
        PROBLEMS.forEach((status, description) -> components.addResponse(String.valueOf(status), problem(description)));
        WRITES.forEach((status, description) -> components.addResponse(String.valueOf(status), problem(description)));
        REFUSALS.forEach((status, description) -> {
            APIResponse response = problem(description);
            headerReference(response, "WWW-Authenticate");
            components.addResponse(String.valueOf(status), response);
        });
        APIResponse notModified = OASFactory.createAPIResponse().description("What you hold is still right");
        List.of("ETag", "Last-Modified", "Cache-Control", "Vary").forEach(name -> headerReference(notModified, name));
        components.addResponse("304", notModified);
    }

    private static APIResponse problem(String description) {
        APIResponse response = OASFactory.createAPIResponse()
                .description(description)
                .content(OASFactory.createContent()
                        .addMediaType(
                                Problem.MEDIA_TYPE,
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref("#/components/schemas/Problem"))));
        headerReference(response, "Content-Language");
        headerReference(response, Exchange.REQUEST_ID);
        return response;
    }
}
