package vn.parindex.summary;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.parindex.catalog.BreakView;
import vn.parindex.catalog.IndicatorView;
import vn.parindex.catalog.SourceView;
import vn.parindex.format.Sheet;
import vn.parindex.format.Tabular;
import vn.parindex.http.Text;
import vn.parindex.http.answer.Itemized;
import vn.parindex.http.answer.Links;
import vn.parindex.release.ReleaseView;

/** The summaries of an indicator over the years. */
@Schema(name = "SummaryList")
public record SummaryListView(
        IndicatorView indicator,
        @Schema(examples = "province") String population,

        @Schema(nullable = true, description = "Why there is nothing; null where there is an item")
        Text reason,

        @Schema(description = "One summary a year, oldest first; years between editions included")
        List<Summary> items,

        @Schema(description = "How many years there are on all pages")
        int total,

        @Schema(description = "The breaks of the indicator, oldest first")
        List<BreakView> breaks,

        @Schema(description = "Each document named above, by its id")
        Map<String, SourceView> sources,

        ReleaseView release,
        Links links,
        @JsonIgnore boolean parts)
        implements Itemized, Links.Carrier, Tabular {

    @Override
    public Sheet<SummaryRow> sheet() {
        return parts ? SummarySheet.withParts(items) : SummarySheet.of(items);
    }

    @Override
    public List<Summary> objects() {
        return items;
    }
}
