package vn.parindex.intake.publishing;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.parindex.http.Itemized;
import vn.parindex.http.Links;
import vn.parindex.http.Text;

/** Everything that the check of a draft found. */
@Schema(name = "Report")
public record ReportView(
        @Schema(examples = "2026.11.24.1") String release,

        DraftView.Counts findings,

        @Schema(description = "Errors first, then by file, line and column")
        List<FindingView> items,

        @Schema(description = "How many findings there are on all pages")
        int total,

        Links links)
        implements Itemized, Links.Carrier {

    /** One thing that is wrong or odd. */
    @Schema(name = "Finding")
    public record FindingView(
            @Schema(enumeration = {"error", "warning"}) String severity,

            @Schema(description = "Whether the draft adds it; what the data had before does not count")
            boolean counts,

            @Schema(
                    enumeration = {"upload", "base"},
                    description = "Whether it stands in what was sent or in the data before")
            String side,

            @Schema(examples = "scores.csv") String file,

            @Schema(nullable = true, description = "Sheet of a workbook")
            String sheet,

            @Schema(description = "Line, or row of the sheet; 1 is the header, 0 the file as a whole")
            int line,

            @Schema(nullable = true, examples = "E12", description = "Cell of a sheet")
            String cell,

            @Schema(nullable = true, examples = "score") String column,

            @Schema(nullable = true, examples = "86,5") String value,

            @Schema(examples = "number", description = "Stable code of the rule")
            String rule,

            Text message,

            @Schema(nullable = true, examples = "86.5", description = "What was probably meant")
            String suggestion) {}
}
