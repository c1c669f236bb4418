package vn.parindex.indicators;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.parindex.catalog.Catalog;
import vn.parindex.catalog.SourceView;
import vn.parindex.http.Itemized;
import vn.parindex.http.Links;
import vn.parindex.release.ReleaseView;

/** Indicators, one item for each population. */
@Schema(name = "IndicatorList")
public record IndicatorListView(
        @Schema(description = "In the order of the dataset") List<IndicatorDetailView> items,

        @Schema(description = "Each document named above, by its id")
        Map<String, SourceView> sources,

        ReleaseView release,
        Links links)
        implements Itemized, Links.Carrier {

    static Map<String, SourceView> sources(Catalog catalog, List<IndicatorDetailView> items) {
        return SourceView.of(
                catalog, items.stream().flatMap(IndicatorDetailView::sourceIds).toList());
    }
}
