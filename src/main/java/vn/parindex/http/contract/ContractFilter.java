package vn.parindex.http.contract;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import vn.parindex.http.Media;
import vn.parindex.http.answer.ContentType;
import vn.parindex.http.caching.Caching;
import vn.parindex.http.problem.Problem;
import vn.parindex.http.request.Exchange;
import vn.parindex.http.request.Format;
import vn.parindex.http.request.Sdmx;
import vn.parindex.http.request.TableStyle;

/** Writes into the contract what holds for every operation, so that no resource has to say it. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ContractFilter implements OASFilter {

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        if (contract.getComponents() == null) {
            contract.setComponents(OASFactory.createComponents());
        }
        Components components = contract.getComponents();
        ContractSchemas.settle(components);
        ContractComponents.addTo(components);
        if (contract.getPaths() != null) {
            contract.getPaths().getPathItems().values().forEach(item -> item.getOperations()
                    .values()
                    .forEach(ContractParameters::settle));
            ContractCollections.spellOut(contract.getPaths());
            contract.getPaths().getPathItems().forEach((path, item) -> complete(contract, path, item));
            ContractExamples.read().addTo(contract);
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
                            (Sdmx.isAt(path) ? ContractComponents.SDMX : "")
                                    + ContractComponents.responseName(status)));
            if (secured) {
                ContractComponents.REFUSALS.keySet().forEach(status -> addResponse(operation, status));
            }
            if (read && path.contains("/{unit}")) {
                ContractComponents.SPELLINGS.forEach((status, name) -> addResponse(operation, status, name));
            }
            if (!read) {
                ContractComponents.WRITES.keySet().forEach(status -> addResponse(operation, status));
            }
            if (!read && !secured) {
                ContractComponents.LIMITED.keySet().forEach(status -> addResponse(operation, status));
            }
            if (operation.getResponses().hasAPIResponse("206")) {
                ContractComponents.PARTS.keySet().forEach(status -> addResponse(operation, status));
                describeParts(operation);
            }
            if (operation.getRequestBody() != null) {
                ContractComponents.BODIES.keySet().forEach(status -> addResponse(operation, status));
            }
            addReference(operation, "lang");
            if (read) {
                addFormats(operation);
            }
            if (read && answers(operation, Media.CSV)) {
                TableStyle.PARAMETERS.forEach(each -> addReference(operation, each));
            }
            if (cached) {
                addReference(operation, "release");
                addReference(operation, "asOf");
                addResponse(operation, 304);
            }
            Optional<Schema> list = read ? findList(contract, operation) : Optional.empty();
            if (list.isPresent() && path.startsWith("/api/v1")) {
                addReference(operation, "fields");
                addReference(operation, "view");
                CompactSchema.addTo(contract.getComponents(), operation, list.get());
            }
            describeSuccess(operation, cached);
            if (list.isPresent()) {
                ContractComponents.addHeader(operation.getResponses().getAPIResponse("200"), "Link");
            }
        });
    }

    /** The formats of this operation and no other. */
    private static void addFormats(Operation operation) {
        APIResponse success = operation.getResponses().getAPIResponse("200");
        if (success == null || success.getContent() == null) {
            return;
        }
        List<Object> formats = success.getContent().getMediaTypes().keySet().stream()
                .flatMap(type -> Format.ofMediaType(type).stream())
                .map(Object.class::cast)
                .toList();
        if (!formats.isEmpty()) {
            operation.addParameter(OASFactory.createParameter()
                    .name("format")
                    .in(Parameter.In.QUERY)
                    .description("Format; else the suffix of the path, else Accept decides")
                    .schema(OASFactory.createSchema().addType(SchemaType.STRING).enumeration(formats)));
        }
    }

    private static boolean answers(Operation operation, String mediaType) {
        APIResponse success = operation.getResponses().getAPIResponse("200");
        return success != null
                && success.getContent() != null
                && success.getContent().getMediaTypes().containsKey(mediaType);
    }

    /** What belongs to an operation that says itself that it answers parts. */
    private static void describeParts(Operation operation) {
        var parameters = new ArrayList<>(List.of(
                header(
                        "Range",
                        "One part (RFC 9110, 14): `bytes=0-499`, `bytes=500-` or `bytes=-500`. Several are answered by the whole"),
                header("If-Range", "The ETag of what you hold: the part where it is the same still, else the whole")));
        if (operation.getParameters() != null) {
            parameters.addAll(operation.getParameters());
        }
        operation.setParameters(parameters);
        APIResponse whole = operation.getResponses().getAPIResponse("200");
        APIResponse part = operation.getResponses().getAPIResponse("206");
        ContractComponents.addHeader(whole, "Accept-Ranges");
        List.of("Accept-Ranges", "Content-Range", "ETag", "Last-Modified", "Cache-Control", "Vary", Exchange.REQUEST_ID)
                .forEach(name -> ContractComponents.addHeader(part, name));
        part.getContent().getMediaTypes().forEach(ContractFilter::describeText);
    }

    private static Parameter header(String name, String description) {
        return OASFactory.createParameter()
                .description(description)
                .in(Parameter.In.HEADER)
                .name(name)
                .schema(OASFactory.createSchema().addType(SchemaType.STRING));
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
        operation.getResponses().getAPIResponses().values().forEach(ContractFilter::nameTypesAsSent);
    }

    private static void nameTypesAsSent(APIResponse response) {
        if (response.getContent() != null) {
            Content named = OASFactory.createContent();
            response.getContent().getMediaTypes().forEach((type, content) -> ContentType.of(type)
                    .forEach(each -> named.addMediaType(each, content)));
            response.setContent(named);
        }
    }

    /** What is no JSON has no properties, whatever the method returns. */
    private static void describeText(String type, MediaType content) {
        if (type.equals(Media.JSON) || type.equals(Media.COMPACT) || type.equals(Problem.MEDIA_TYPE)) {
            return;
        }
        if (type.endsWith("+json")) {
            // Its own standard says what is in it.
            content.setSchema(OASFactory.createSchema().addType(SchemaType.OBJECT));
        } else {
            boolean text = type.startsWith("text/") || type.equals(Media.NDJSON) || type.endsWith("+csv");
            Schema schema = OASFactory.createSchema().addType(SchemaType.STRING);
            content.setSchema(text ? schema : schema.format("binary"));
            if (type.equals(Media.CSV)) {
                schema.description(
                        "RFC 4180, UTF-8, with a header; an empty cell is null. A text that begins with =, +, -, @, a tab or a"
                                + " carriage return has an apostrophe in front, so that no spreadsheet runs it as a formula; a text that looks"
                                + " like a number, as the code 01 does, is quoted");
            }
        }
    }

    /** The schema of an answer that is an envelope around {@code items}; empty for any other. */
    private static Optional<Schema> findList(OpenAPI contract, Operation operation) {
        return Optional.ofNullable(operation.getResponses().getAPIResponse("200"))
                .map(APIResponse::getContent)
                .map(content -> content.getMediaType(Format.JSON.mediaType()))
                .map(MediaType::getSchema)
                .map(schema -> schema.getRef() == null
                        ? schema
                        : contract.getComponents().getSchemas().get(CompactSchema.name(schema.getRef())))
                .filter(schema ->
                        schema.getProperties() != null && schema.getProperties().containsKey("items"));
    }

    private static void addReference(Operation operation, String parameter) {
        boolean declared = operation.getParameters() != null
                && operation.getParameters().stream()
                        .anyMatch(p -> parameter.equals(p.getName()) && p.getIn() == Parameter.In.QUERY);
        if (!declared) {
            operation.addParameter(OASFactory.createParameter()
                    .ref("#/components/parameters/" + ContractComponents.parameterName(parameter)));
        }
    }

    private static void addResponse(Operation operation, int status) {
        addResponse(operation, status, ContractComponents.responseName(status));
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
