package vn.parindex.http.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import vn.parindex.http.Lang;
import vn.parindex.http.Media;
import vn.parindex.http.problem.Problem;
import vn.parindex.http.request.Exchange;
import vn.parindex.http.request.Inquiry;

/** The headers, parameters and responses that operations of the contract refer to. */
final class ContractComponents {

    /** What any operation may answer, whoever asks and whatever the address. */
    static final Map<Integer, String> PROBLEMS = new TreeMap<>(Map.of(
            400, "The request is not valid; `errors` names every fault, of very many the first hundred",
            401,
                    "No valid credential came where one is needed, or one that is not valid; `WWW-Authenticate` says how to send one (RFC 6750)",
            404, "There is nothing at this address, or no such release",
            405, "The address does not take this method; `Allow` names those that it takes",
            406, "The format asked for does not exist here",
            414, "The request line is longer than 8,192 characters",
            431, "The headers are longer than 8,192 characters together",
            500, "The service failed in a way it should not",
            503, "The service is starting, stopping or overloaded, or its database does not answer; `Retry-After`"));

    /** Before the name of a problem that is told in SDMX's own words. */
    static final String SDMX = "Sdmx";

    /** What the answers of a status are called; generators make classes of these names, so that none is also a schema's. */
    private static final Map<Integer, String> NAMES = Map.ofEntries(
            Map.entry(304, "NotModified"),
            Map.entry(400, "InvalidRequest"),
            Map.entry(401, "Unauthorized"),
            Map.entry(403, "Forbidden"),
            Map.entry(404, "NotFound"),
            Map.entry(405, "MethodNotAllowed"),
            Map.entry(406, "NotAcceptable"),
            Map.entry(409, "Conflict"),
            Map.entry(412, "PreconditionFailed"),
            Map.entry(413, "PayloadTooLarge"),
            Map.entry(414, "UriTooLong"),
            Map.entry(415, "UnsupportedMediaType"),
            Map.entry(416, "RangeNotSatisfiable"),
            Map.entry(422, "Unprocessable"),
            Map.entry(429, "TooManyRequests"),
            Map.entry(431, "HeadersTooLarge"),
            Map.entry(500, "InternalError"),
            Map.entry(503, "Unavailable"),
            Map.entry(507, "InsufficientStorage"));

    /** What else an operation answers that needs a credential. */
    static final Map<Integer, String> REFUSALS =
            Map.of(403, "The credential is valid but lacks the role; `detail` names it");

    static final Map<Integer, String> WRITES = new TreeMap<>(Map.of(
            409, "It cannot be done as things are; `detail` says what would help",
            412, "It has changed since you read it",
            413, "The body is larger than is accepted; `detail` says how much that is",
            422, "It can be read, but not be meant",
            507, "There is no room to store it; nothing of it was kept"));

    /** What an operation answers besides by which anybody may send something. */
    static final Map<Integer, String> LIMITED =
            Map.of(429, "So many were sent from your address already; `Retry-After` says when the next one is taken");

    /** What an operation answers besides that takes a body. */
    static final Map<Integer, String> BODIES = Map.of(
            415,
            "The body is of a type that is not accepted, or does not say of which; `Accept-Post` lists those that are");

    /** What an operation answers besides of which a part can be asked for. */
    static final Map<Integer, String> PARTS =
            Map.of(416, "Nothing of the file is in the part that `Range` names; `Content-Range` tells its length");

    /** The header that says what would help, by the status that it comes with. */
    private static final Map<Integer, String> ADVICE = Map.of(
            401, "WWW-Authenticate",
            405, "Allow",
            415, "Accept-Post",
            416, "Content-Range",
            429, "Retry-After",
            503, "Retry-After");

    /** What a path that names a unit answers for other spellings of it, by the names of the components. */
    static final Map<Integer, String> SPELLINGS = new TreeMap<>(Map.of(307, "OtherSpelling", 409, "AmbiguousUnit"));

    private ContractComponents() {}

    static void addTo(Components components) {
        addHeaders(components);
        addParameters(components);
        addResponses(components);
    }

    static void addHeader(APIResponse response, String name) {
        response.addHeader(name, OASFactory.createHeader().ref("#/components/headers/" + headerName(name)));
    }

    private static String headerName(String name) {
        return name.replace("-", "") + "Header";
    }

    /** Not the bare name: generators make types of components, and {@code Release} is one of the schemas. */
    static String parameterName(String name) {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1) + "Parameter";
    }

    static String responseName(int status) {
        return NAMES.get(status);
    }

    private static void addHeaders(Components components) {
        Map<String, String> headers = new TreeMap<>();
        headers.put("ETag", "Weak tag of release, build and representation; send it back in `If-None-Match`");
        headers.put("Last-Modified", "When the release was published");
        headers.put("Cache-Control", "A minute for the current state, a year for a pinned one");
        headers.put("Accept-Ranges", "`bytes`: a part of it can be asked for with `Range`");
        headers.put(
                "Content-Range", "Which bytes these are and how many there are: `bytes 0-499/1234`, `bytes */1234`");
        headers.put("Accept-Post", "The media types that a body may have");
        headers.put("Allow", "The methods that the address takes");
        headers.put("Retry-After", "After how many seconds to try again");
        headers.put("WWW-Authenticate", "The scheme to use and, where a token came, what is wrong with it");
        headers.put("Vary", "What the representation was chosen by");
        headers.put("Content-Language", "Language of titles, details and headings");
        headers.put("Location", "Relative; format suffix and query are kept byte for byte");
        headers.put("Link", "`rel=\"next\"`: the next page, as in `links.next`");
        headers.put(Exchange.REQUEST_ID, "The id that was sent, or a new one; it is in the log");
        headers.forEach((name, description) -> components.addHeader(headerName(name), header(description)));
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
                "Answer what was known then: a day (`2026-11-29`, its end at +07:00) or a time with its offset. Not together with `release`",
                string());
        add(
                components,
                "lang",
                "Language of problems, headings and charts; else Accept-Language decides. Data always carry both",
                string().enumeration(new ArrayList<>(Lang.codes())));
        add(
                components,
                "labels",
                "Tables: codes as they are, their labels in the language of the request, or both beside each other. `id` unless given, `both` in workbooks",
                string().enumeration(List.of("id", "name", "both")));
        add(
                components,
                "bom",
                "CSV: whether the file begins with a byte order mark, by which spreadsheets know UTF-8",
                string());
        add(
                components,
                "decimal",
                "CSV: `comma` writes decimal commas, parts fields by semicolons and begins with a byte order mark, as Excel in Việt Nam expects",
                string().enumeration(List.of("point", "comma")));
        add(
                components,
                "fields",
                "Keep only these fields of each item, separated by commas; a dot leads into an object: `unit.name.vi`. Of a table the"
                        + " columns that come from them",
                string(),
                "unit.name.vi,score,rank.place");
        add(
                components,
                "view",
                "compact: a list with little weight, JSON only. What most rows say stands once in `defaults`; laid over it, object by"
                        + " object, each row is whole again. Of results the fields that a table shows, unless `fields` says which; of the"
                        + " envelope what is no part of a row is left out",
                string().enumeration(new ArrayList<>(Inquiry.VIEWS)),
                "compact");
    }

    private static Schema string() {
        return OASFactory.createSchema().addType(SchemaType.STRING);
    }

    private static void add(Components components, String name, String description, Schema schema) {
        Parameter parameter = OASFactory.createParameter()
                .name(name)
                .in(Parameter.In.QUERY)
                .description(description)
                .schema(schema);
        ContractParameters.settle(parameter);
        components.addParameter(parameterName(name), parameter);
    }

    private static void add(Components components, String name, String description, Schema schema, String example) {
        add(components, name, description, schema.examples(List.of(example)));
    }

    private static void addResponses(Components components) {
        PROBLEMS.forEach((status, description) ->
                components.addResponse(SDMX + responseName(status), advising(status, sdmxError(description))));
        Stream.of(PROBLEMS, REFUSALS, WRITES, LIMITED, BODIES, PARTS)
                .forEach(problems -> problems.forEach((status, description) ->
                        components.addResponse(responseName(status), advising(status, problem(description)))));
        APIResponse notModified = OASFactory.createAPIResponse().description("What you hold is still right");
        List.of("ETag", "Last-Modified", "Cache-Control", "Vary").forEach(name -> addHeader(notModified, name));
        components.addResponse(responseName(304), notModified);
        APIResponse moved =
                OASFactory.createAPIResponse().description("Another spelling of this unit: the address with its id");
        addHeader(moved, "Location");
        components.addResponse(SPELLINGS.get(307), moved);
        components.addResponse(SPELLINGS.get(409), problem("The spelling fits several units; `errors` names them"));
    }

    private static APIResponse advising(int status, APIResponse response) {
        if (ADVICE.containsKey(status)) {
            addHeader(response, ADVICE.get(status));
        }
        return response;
    }

    /** The error message of SDMX-ML, or the errors of SDMX-JSON. */
    private static APIResponse sdmxError(String description) {
        APIResponse response = OASFactory.createAPIResponse()
                .description(description)
                .content(OASFactory.createContent()
                        .addMediaType(
                                "application/xml", OASFactory.createMediaType().schema(string()))
                        .addMediaType(
                                Media.JSON,
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().addType(SchemaType.OBJECT))));
        addHeader(response, "Content-Language");
        addHeader(response, Exchange.REQUEST_ID);
        return response;
    }

    private static APIResponse problem(String description) {
        APIResponse response = OASFactory.createAPIResponse()
                .description(description)
                .content(OASFactory.createContent()
                        .addMediaType(
                                Problem.MEDIA_TYPE,
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref("#/components/schemas/Problem"))));
        addHeader(response, "Content-Language");
        addHeader(response, Exchange.REQUEST_ID);
        return response;
    }
}
