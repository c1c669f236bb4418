package vn.parindex.http.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import vn.parindex.http.problem.Problem;
import vn.parindex.http.request.FormatFilter;

/**
 * Checks every answer that passes against the contract: {@code given().filter(new ContractCheck())}.
 *
 * <p>Its status and type must be documented for the operation and a JSON body must be exactly what the schema says. Where no operation
 * matches, the answer must be a problem.
 */
public class ContractCheck implements Filter {

    private static final Set<Integer> WITHOUT_BODY = Set.of(204, 304, 307);
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private static volatile Contract contract;

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification expected, FilterContext context) {
        Response response = context.next(request, expected);
        URI uri = URI.create(request.getURI());
        String method = request.getMethod().toLowerCase(Locale.ROOT);
        String what = request.getMethod() + " " + uri + " -> " + response.statusCode();
        assertThat(response.header("X-Request-Id")).as(what + ": X-Request-Id").isNotBlank();
        if (method.equals("options")) {
            assertThat(response.header("Allow")).as(what + ": Allow").isNotBlank();
            return response;
        }
        String path = FormatFilter.resourcePath(uri.getRawPath());
        Optional<Contract.Operation> operation =
                contract(uri).findOperation(method.equals("head") ? "get" : method, path);
        if (operation.isPresent()) {
            checkDocumented(operation.get(), uri, method, response, what);
        } else if (response.statusCode() >= 400) {
            checkProblem(uri, method, response, what);
        } else {
            // Pages are for people; the contract is for programs.
            boolean outside = path.equals("/") || path.startsWith("/q/") || path.startsWith("/api/v1/probe");
            assertThat(outside)
                    .as(what + ": the contract does not know this operation")
                    .isTrue();
        }
        return response;
    }

    private static void checkDocumented(
            Contract.Operation operation, URI uri, String method, Response response, String what) {
        Optional<JsonNode> documented = contract(uri).findResponse(operation, response.statusCode());
        assertThat(documented).as(what + ": the status is not in the contract").isPresent();
        if (WITHOUT_BODY.contains(response.statusCode()) || method.equals("head")) {
            return;
        }
        // As a whole: generated clients compare it so.
        JsonNode content = documented.get().path("content").path(response.contentType());
        String type = type(response);
        assertThat(content.isMissingNode())
                .as(what + ": the type " + response.contentType() + " is not in the contract")
                .isFalse();
        if (type.equals("application/json") || type.endsWith("+json")) {
            boolean someFields = uri.getRawQuery() != null && uri.getRawQuery().contains("fields=");
            assertThat(contract(uri).faults(content.path("schema"), body(response, what), someFields))
                    .as(what + ": the body is not what the contract says")
                    .isEmpty();
        }
    }

    private static void checkProblem(URI uri, String method, Response response, String what) {
        assertThat(type(response)).as(what).isEqualTo(Problem.MEDIA_TYPE);
        if (!method.equals("head")) {
            assertThat(contract(uri).problemFaults(body(response, what)))
                    .as(what + ": not a problem as the contract has it")
                    .isEmpty();
        }
    }

    private static String type(Response response) {
        return response.contentType().split(";")[0].strip();
    }

    private static JsonNode body(Response response, String what) {
        try {
            return JSON.readTree(response.asString());
        } catch (JsonProcessingException e) {
            throw new AssertionError(what + ": no JSON", e);
        }
    }

    private static Contract contract(URI uri) {
        if (contract == null) {
            URI place = uri.resolve("/q/openapi?format=json");
            try {
                contract = Contract.parse(HttpClient.newHttpClient()
                        .send(HttpRequest.newBuilder(place).build(), HttpResponse.BodyHandlers.ofString())
                        .body());
            } catch (IOException | InterruptedException e) {
                throw new AssertionError("the contract cannot be read", e);
            }
        }
        return contract;
    }
}
