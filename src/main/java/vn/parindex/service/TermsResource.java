package vn.parindex.service;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.parindex.http.Text;
import vn.parindex.http.admission.Cost;
import vn.parindex.http.admission.Costs;
import vn.parindex.http.admission.Open;
import vn.parindex.http.answer.Links;
import vn.parindex.http.request.Inquiry;
import vn.parindex.release.AsOf;
import vn.parindex.release.ReleaseView;

/** Terms: what every code means, in both languages. */
@Costs(Cost.CHEAP)
@Open
@Path("/api/v1/terms")
@Tag(name = "Service")
public class TermsResource {

    private final AsOf asOf;
    private final Inquiry inquiry;

    TermsResource(AsOf asOf, Inquiry inquiry) {
        this.asOf = asOf;
        this.inquiry = inquiry;
    }

    /** The lists of codes. */
    @Schema(name = "Terms")
    public record TermsView(
            @Schema(description = "By the name of the list, then by code")
            Map<String, Map<String, Text>> terms,

            ReleaseView release,
            Links links)
            implements Links.Carrier {}

    @GET
    @Operation(
            operationId = "getTerms",
            summary = "Look up what every code means",
            description =
                    "States, statistics, outcomes, kinds, types, statuses and tiers, each code with its labels. Codes never"
                            + " change.")
    public TermsView terms() {
        var release = ReleaseView.of(asOf.release());
        inquiry.settle();
        return new TermsView(Terms.all(), release, Links.of(inquiry));
    }
}
