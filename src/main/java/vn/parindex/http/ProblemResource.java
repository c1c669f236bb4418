package vn.parindex.http;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Explains every kind of problem; the {@code type} of a problem opens here. */
@Path("/")
@Tag(name = "Problems")
@Produces(MediaType.APPLICATION_JSON)
public class ProblemResource {

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

    /** All kinds of problems. */
    @Schema(name = "ProblemList")
    public record ProblemListView(List<ProblemView> items) implements Itemized {}

    @GET
    @Path("api/v1/problems")
    @Operation(operationId = "listProblems", summary = "List every kind of problem and what it means")
    public ProblemListView problems() {
        inquiry.settle();
        return new ProblemListView(
                Arrays.stream(ProblemType.values()).map(ProblemView::of).toList());
    }

    @GET
    @Path("problems/{code}")
    @Operation(operationId = "getProblem", summary = "Explain one kind of problem")
    public ProblemView problem(
            @Parameter(description = "Code of the problem", example = "invalid-request") @RestPath String code) {
        inquiry.settle();
        return ProblemType.find(code)
                .map(ProblemView::of)
                .orElseThrow(() -> ProblemException.notFound(Fault.path(
                                "code",
                                code,
                                "unknown-problem",
                                "Không có loại lỗi “" + Fault.abbreviated(code) + "”.",
                                "There is no kind of problem “" + Fault.abbreviated(code) + "”.")
                        .allowing(ProblemType.codes())));
    }
}
