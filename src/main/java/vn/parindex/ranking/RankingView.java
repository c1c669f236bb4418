package vn.parindex.ranking;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.parindex.catalog.BreakView;
import vn.parindex.catalog.EditionView;
import vn.parindex.catalog.IndicatorView;
import vn.parindex.catalog.SourceView;
import vn.parindex.catalog.UnitView;
import vn.parindex.format.ResultSheet;
import vn.parindex.format.Sheet;
import vn.parindex.format.Tabular;
import vn.parindex.http.Text;
import vn.parindex.http.answer.Itemized;
import vn.parindex.http.answer.Links;
import vn.parindex.release.ReleaseView;
import vn.parindex.result.Coverage;
import vn.parindex.result.ResultView;
import vn.parindex.result.StatisticsView;

/** A population ordered by one indicator in one year, gaps included. */
@Schema(name = "Ranking")
public record RankingView(
        IndicatorView indicator,
        @Schema(examples = "province") String population,

        @Schema(
                nullable = true,
                description = "The unit within which its members are ranked; null at the national level")
        UnitView within,

        @Schema(examples = "2019") int year,

        @Schema(examples = "score", description = "The figure that orders the ranking: score or points")
        String measure,

        @Schema(nullable = true, description = "The publication that the ranking is of; null if none is known")
        EditionView edition,

        @Schema(nullable = true, description = "Why there is nothing; null where something is known")
        Text reason,

        Coverage coverage,
        StatisticsView statistics,

        @Schema(
                description =
                        "A row for each member known by name, in the order of place: better end first, then the higher"
                                + " figure, then the name; unknown last. A filter leaves rows out and changes no place")
        List<ResultView> items,

        @Schema(description = "The breaks of the indicator, oldest first")
        List<BreakView> breaks,

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
