package vn.parindex.http.contract;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.Paths;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/**
 * One resource serves units and the same of one type; the contract has a plain path for each, because one with a variable in that place
 * would fit every other path too.
 */
final class ContractCollections {

    private static final String VARIABLE = "{collection}";

    /** A plain path, what its operations are about, and a unit of it. */
    private record Collection(String path, String many, String one, String example) {}

    private static final List<Collection> COLLECTIONS = List.of(
            new Collection("units", "units", "unit", "quang-ninh"),
            new Collection("provinces", "provinces", "province", "quang-ninh"),
            new Collection("ministries", "ministries", "ministry", "bo-noi-vu"),
            new Collection("regions", "regions", "region", "dong-bang-song-hong"));

    private ContractCollections() {}

    static void spellOut(Paths paths) {
        List<String> templates = paths.getPathItems().keySet().stream()
                .filter(path -> path.contains(VARIABLE))
                .toList();
        for (String template : templates) {
            Operation operation = paths.getPathItem(template).getGET();
            for (Collection collection : COLLECTIONS) {
                PathItem item = OASFactory.createPathItem().GET(of(operation, collection));
                paths.addPathItem(template.replace(VARIABLE, collection.path()), item);
            }
            paths.removePathItem(template);
        }
    }

    private static Operation of(Operation operation, Collection collection) {
        List<Parameter> parameters = new ArrayList<>();
        for (Parameter parameter : operation.getParameters()) {
            if (!VARIABLE.equals("{" + parameter.getName() + "}")) {
                parameters.add(of(parameter, collection));
            }
        }
        return OASFactory.createOperation()
                .operationId(id(operation.getOperationId(), collection))
                .summary(operation
                        .getSummary()
                        .replaceAll("\\bunits\\b", collection.many())
                        .replaceAll("\\bunit\\b", collection.one()))
                .description(operation.getDescription())
                .tags(operation.getTags())
                .security(operation.getSecurity())
                .extensions(operation.getExtensions())
                .parameters(parameters)
                .responses(copy(operation.getResponses()));
    }

    private static APIResponses copy(APIResponses responses) {
        APIResponses copies = OASFactory.createAPIResponses();
        responses.getAPIResponses().forEach((status, response) -> {
            Content content = OASFactory.createContent();
            if (response.getContent() != null) {
                response.getContent()
                        .getMediaTypes()
                        .forEach((type, media) -> content.addMediaType(
                                type, OASFactory.createMediaType().schema(media.getSchema())));
            }
            copies.addAPIResponse(
                    status,
                    OASFactory.createAPIResponse()
                            .description(response.getDescription())
                            .content(content));
        });
        return copies;
    }

    /** {@code listUnits} becomes {@code listProvinces}, {@code getUnitHistory} {@code getProvinceHistory}. */
    private static String id(String id, Collection collection) {
        return id.replace("Units", capital(collection.many())).replace("Unit", capital(collection.one()));
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private static Parameter of(Parameter parameter, Collection collection) {
        Object example = parameter.getExample();
        if (parameter.getName().equals("unit")) {
            example = collection.example();
        } else if (parameter.getName().equals("type") && !collection.one().equals("unit")) {
            example = List.of(collection.one());
        } else if (parameter.getName().equals("indicator")
                && !collection.example().equals("quang-ninh")) {
            // Satisfaction is asked of provinces alone.
            example = List.of("par-index");
        }
        return OASFactory.createParameter()
                .name(parameter.getName())
                .in(parameter.getIn())
                .description(parameter.getDescription())
                .required(parameter.getRequired())
                .schema(parameter.getSchema())
                .style(parameter.getStyle())
                .explode(parameter.getExplode())
                .example(example);
    }
}
