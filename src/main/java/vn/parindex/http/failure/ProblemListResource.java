package vn.parindex.http.failure;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.parindex.http.admission.Cost;
import vn.parindex.http.admission.Costs;
import vn.parindex.http.admission.Open;
import vn.parindex.http.answer.Itemized;
import vn.parindex.http.failure.ProblemResource.ProblemView;
import vn.parindex.http.problem.ProblemType;
import vn.parindex.http.request.Inquiry;

/** Lists every kind of problem. */
@Costs(Cost.CHEAP)
@Open
@Path("/api/v1/problems")
@Tag(name = "Problems")
@Produces(MediaType.APPLICATION_JSON)
public class ProblemListResource {

    private final Inquiry inquiry;

    ProblemListResource(Inquiry inquiry) {
        this.inquiry = inquiry;
    }

    /** All kinds of problems. */
    @Schema(name = "ProblemList")
    public record ProblemListView(List<ProblemView> items) implements Itemized {}

    @GET
    @Operation(
            operationId = "listProblems",
            summary = "List every kind of problem and what it means",
            description = "Their codes never change; new ones may come.")
    public ProblemListView problems() {
        inquiry.settle();
        return new ProblemListView(
                Arrays.stream(ProblemType.values()).map(ProblemView::of).toList());
    }
}
