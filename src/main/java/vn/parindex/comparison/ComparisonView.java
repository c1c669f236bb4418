package vn.parindex.comparison;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.parindex.catalog.BreakView;
import vn.parindex.catalog.IndicatorView;
import vn.parindex.catalog.SourceView;
import vn.parindex.catalog.UnitView;
import vn.parindex.format.ResultSheet;
import vn.parindex.format.Sheet;
import vn.parindex.format.Tabular;
import vn.parindex.format.WideSheet;
import vn.parindex.http.Text;
import vn.parindex.http.answer.Itemized;
import vn.parindex.http.answer.Links;
import vn.parindex.release.ReleaseView;
import vn.parindex.result.ResultView;

/** Some units of one population beside each other over the years. */
@Schema(name = "Comparison")
public record ComparisonView(
        @Schema(examples = "province") String population,
        @Schema(description = "In the order of the request") List<UnitView> units,
        List<IndicatorView> indicators,
        CoverageOfUnits coverage,

        @Schema(nullable = true, description = "Why there is nothing; null where there is a row")
        Text reason,

        @Schema(
                description =
                        "A full grid: by indicator, then year, a row for each unit in the order of the request, gaps"
                                + " included")
        List<ResultView> items,

        List<BreakView> breaks,

        @Schema(description = "Each document named above, by its id")
        Map<String, SourceView> sources,

        ReleaseView release,
        Links links)
        implements Itemized, Links.Carrier, Tabular {

    /** How many of the rows hold something. */
    @Schema(name = "ComparisonCoverage")
    public record CoverageOfUnits(
            @Schema(description = "Rows of the grid") int rows,

            @Schema(description = "Rows of which anything is known")
            int results,

            @Schema(description = "Years in which the figure of every unit is known, for each indicator added up")
            int completeYears) {}

    @Override
    public Sheet<ResultView> sheet() {
        return ResultSheet.of(items);
    }

    @Override
    public Optional<Sheet<?>> wideSheet() {
        return Optional.of(WideSheet.of(items));
    }
}
