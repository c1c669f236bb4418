package vn.parindex.publishing;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.parindex.http.answer.Itemized;
import vn.parindex.http.answer.Links;
import vn.parindex.loading.FindingView;

/** Everything that the check of a draft found. */
@Schema(name = "Report")
public record ReportView(
        @Schema(examples = "2026.11.29.1") String release,

        DraftView.Counts findings,

        @Schema(nullable = true, description = "Set where the draft must be made anew before it can be published")
        DraftView.Stale stale,

        @Schema(description = "Errors first, then by file, line and column")
        List<FindingView> items,

        @Schema(description = "How many findings there are on all pages")
        int total,

        Links links)
        implements Itemized, Links.Carrier {}
