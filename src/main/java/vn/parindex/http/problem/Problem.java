package vn.parindex.http.problem;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.parindex.http.BasePath;
import vn.parindex.http.Lang;

/** What a client reads of a problem (RFC 9457), in its language. */
@Schema(name = "Problem", description = "Problem details (RFC 9457); the same object for every error status")
@JsonPropertyOrder({"type", "code", "title", "status", "detail", "instance", "requestId", "errors"})
public record Problem(
        @Schema(description = "Relative reference that opens the explanation", examples = "/problems/invalid-request")
        String type,

        @Schema(description = "Stable code of the kind of problem", examples = "invalid-request")
        String code,

        @Schema(description = "The kind of problem in words, localized")
        String title,

        @Schema(description = "HTTP status") int status,

        @Schema(description = "What went wrong this time, localized")
        String detail,

        @Schema(description = "The path that was asked for") String instance,

        @Schema(description = "Name it when you report the problem; it is in X-Request-Id and in the log")
        String requestId,

        @Schema(
                description =
                        "The faults of the request, all up to a hundred; empty if the problem is not one of its parts")
        List<Error> errors) {

    public static final String MEDIA_TYPE = "application/problem+json";

    /** One fault of the request. */
    @Schema(name = "ProblemError")
    @JsonPropertyOrder({"in", "parameter", "value", "rule", "detail", "allowed", "suggestions"})
    public record Error(
            @Schema(
                    description = "Where it is",
                    enumeration = {"query", "path", "header", "body"})
            String in,

            @Schema(description = "Name of the parameter or header", nullable = true)
            String parameter,

            @Schema(description = "What was sent; long values are cut, with their length", nullable = true)
            String value,

            @Schema(description = "Stable code of the broken rule", examples = "unknown-parameter")
            String rule,

            @Schema(description = "What is wrong and what would be right, localized")
            String detail,

            @Schema(description = "Accepted values, where they can be listed")
            List<String> allowed,

            @Schema(description = "What was probably meant, nearest first")
            List<String> suggestions) {

        static Error of(Fault fault, Lang lang) {
            return new Error(
                    fault.in().code(),
                    Fault.abbreviated(fault.parameter()),
                    Fault.abbreviated(fault.value()),
                    fault.rule(),
                    BasePath.inText(fault.message().in(lang)),
                    fault.allowed(),
                    fault.suggestions());
        }
    }

    /** What is told of a problem that came up at {@code path}. */
    public static Problem of(ProblemException exception, Lang lang, String path, String requestId) {
        ProblemType type = exception.type();
        return new Problem(
                type.uri(),
                type.code(),
                type.title().in(lang),
                type.status(),
                BasePath.inText(exception.detail().in(lang)),
                Fault.abbreviated(BasePath.of(path)),
                requestId,
                exception.faults().stream().map(fault -> Error.of(fault, lang)).toList());
    }
}
