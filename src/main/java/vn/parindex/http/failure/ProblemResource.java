package vn.parindex.http.failure;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import vn.parindex.http.Text;
import vn.parindex.http.admission.Cost;
import vn.parindex.http.admission.Costs;
import vn.parindex.http.admission.Open;
import vn.parindex.http.problem.Fault;
import vn.parindex.http.problem.ProblemException;
import vn.parindex.http.problem.ProblemType;
import vn.parindex.http.request.Inquiry;

/** Explains a kind of problem; the {@code type} of a problem opens here. */
@Costs(Cost.CHEAP)
@Open
@Path("/problems/{code}")
@Tag(name = "Problems")
@Produces(MediaType.APPLICATION_JSON)
public class ProblemResource {

    /** It changes with the build only, and not often then. */
    private static final String KEPT = "public, max-age=3600";

    private final Inquiry inquiry;

    ProblemResource(Inquiry inquiry) {
        this.inquiry = inquiry;
    }

    /** A kind of problem. */
    @Schema(name = "ProblemExplanation")
    @JsonPropertyOrder({"type", "code", "status", "title", "explanation"})
    public record ProblemView(String type, String code, int status, Text title, Text explanation) {

        static ProblemView of(ProblemType type) {
            return new ProblemView(type.uri(), type.code(), type.status(), type.title(), type.explanation());
        }
    }

    @GET
    @Operation(
            operationId = "getProblem",
            summary = "Explain one kind of problem",
            description = "The `type` of every problem refers to one of these.")
    public RestResponse<ProblemView> problem(
            @Parameter(description = "Code of the problem", example = "invalid-request") @RestPath String code) {
        inquiry.settle();
        return ProblemType.find(code)
                .map(type -> ResponseBuilder.ok(ProblemView.of(type))
                        .header(HttpHeaders.CACHE_CONTROL, KEPT)
                        .build())
                .orElseThrow(() -> ProblemException.notFound(Fault.path(
                                "code",
                                code,
                                "unknown-problem",
                                "Không có loại lỗi “" + Fault.abbreviated(code) + "”.",
                                "There is no kind of problem “" + Fault.abbreviated(code) + "”.")
                        .allowing(ProblemType.codes())));
    }
}
