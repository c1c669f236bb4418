package vn.parindex.observations;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.parindex.catalog.SourceView;
import vn.parindex.format.ResultSheet;
import vn.parindex.format.Sheet;
import vn.parindex.format.Tabular;
import vn.parindex.http.Text;
import vn.parindex.http.answer.Itemized;
import vn.parindex.http.answer.Links;
import vn.parindex.release.ReleaseView;
import vn.parindex.result.ResultView;

/** Stored results, flat. */
@Schema(name = "ObservationList")
public record ObservationListView(
        @Schema(
                description =
                        "By indicator in the order of the dataset, population, year, then the Vietnamese order of units")
        List<ResultView> items,

        @Schema(description = "How many results there are on all pages")
        int total,

        @Schema(nullable = true, description = "Why there is nothing; null where there is an item")
        Text reason,

        @Schema(description = "Each document named above, by its id")
        Map<String, SourceView> sources,

        ReleaseView release,
        Links links)
        implements Itemized, Links.Carrier, Tabular {

    @Override
    public Sheet<ResultView> sheet() {
        return ResultSheet.of(items);
    }
}
