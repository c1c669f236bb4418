package vn.parindex.observations;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.parindex.http.Text;
import vn.parindex.http.answer.Itemized;
import vn.parindex.http.answer.Links;
import vn.parindex.release.ReleaseView;

/** How many results each value of each filter would keep, beside the filters that are set. */
@Schema(name = "FacetList")
public record FacetListView(
        @Schema(description = "How many results all filters together keep")
        long total,

        @Schema(nullable = true, description = "Why no result fits; null where one does")
        Text reason,

        @Schema(description = "One for each filter: indicator, population, unit, region, year, state, source")
        List<Facet> items,

        ReleaseView release,
        Links links)
        implements Itemized, Links.Carrier {

    /** A filter and what it can be set to. */
    @Schema(name = "Facet")
    public record Facet(
            @Schema(examples = "region", description = "Name of the parameter")
            String parameter,

            @Schema(
                    description =
                            "Values that keep anything under the other filters, whatever this one is set to; in the order of"
                                    + " the dataset, years ascending. A result of several documents counts for each")
            List<FacetValue> values) {}

    /** A value of a filter. */
    @Schema(name = "FacetValue")
    public record FacetValue(
            @Schema(examples = "tay-nguyen") String value,

            @Schema(nullable = true, description = "What people call it; null where the value says it itself")
            Text label,

            @Schema(examples = "12") long count,

            @Schema(description = "Whether the request sets the filter to it")
            boolean selected) {}
}
