package vn.parindex.summary;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.parindex.catalog.BreakView;
import vn.parindex.catalog.SourceView;
import vn.parindex.format.Sheet;
import vn.parindex.format.Tabular;
import vn.parindex.http.answer.Links;
import vn.parindex.release.ReleaseView;

/** The summary of one year, in its envelope. */
@Schema(name = "YearSummary")
public record SummaryView(
        @JsonUnwrapped Summary summary,

        @Schema(description = "The breaks of the indicator, oldest first")
        List<BreakView> breaks,

        @Schema(description = "Each document named above, by its id")
        Map<String, SourceView> sources,

        ReleaseView release,
        Links links,
        @JsonIgnore boolean parts)
        implements Links.Carrier, Tabular {

    @Override
    public Sheet<SummaryRow> sheet() {
        return parts ? SummarySheet.withParts(objects()) : SummarySheet.of(objects());
    }

    @Override
    public List<Summary> objects() {
        return List.of(summary);
    }
}
