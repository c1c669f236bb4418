package vn.parindex.loading;

import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.parindex.dataset.Finding;
import vn.parindex.http.Text;

/** One thing that is wrong or odd. */
@Schema(name = "Finding")
public record FindingView(
        @Schema(enumeration = {"error", "warning", "note"}) String severity,

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
        String suggestion,

        @Schema(examples = "60", description = "In how many places the same was met: one cause is one finding")
        int count,

        @Schema(
                examples = "[2,3,4,5,6]",
                description = "The first lines, or rows of the sheet, where it was met; at most 5")
        List<Integer> lines) {

    /** A finding that was not kept. */
    public static FindingView of(Finding finding, boolean counts) {
        return new FindingView(
                finding.severity().name().toLowerCase(Locale.ROOT),
                counts,
                finding.side().name().toLowerCase(Locale.ROOT),
                finding.file(),
                finding.sheet(),
                finding.line(),
                finding.cell(),
                finding.column(),
                finding.value(),
                finding.rule(),
                Text.of(finding.message().vi(), finding.message().en()),
                finding.suggestion(),
                finding.count(),
                finding.lines());
    }
}
