package vn.parindex.figures;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.parindex.catalog.BreakView;
import vn.parindex.catalog.Catalog;
import vn.parindex.catalog.IndicatorView;
import vn.parindex.catalog.SourceView;
import vn.parindex.catalog.UnitView;
import vn.parindex.checks.Check;
import vn.parindex.http.BasePath;
import vn.parindex.http.Text;
import vn.parindex.http.answer.Links;
import vn.parindex.release.ReleaseView;
import vn.parindex.result.ResultView;
import vn.parindex.result.Standing;
import vn.parindex.result.StatisticsView;
import vn.parindex.revisions.RevisionView;

/** One figure with all that is known of it. */
@Schema(name = "Figure", description = "One figure: what it is, who says so, where it stands, and what became of it")
public record FigureView(
        IndicatorView indicator,
        @Schema(examples = "province") String population,
        @Schema(examples = "2019") int year,
        UnitView unit,

        @Schema(description = "What it is called") Text title,

        @Schema(description = "The figure read out in a sentence, with who stands above and below it for certain")
        Text reading,

        ResultView result,

        @Schema(description = "What every document prints of it, the preferred first; empty where none is known")
        List<SaidView> said,

        NationalView national,
        NeighboursView neighbours,

        @Schema(description = "Every release that changed it, newest first")
        List<RevisionView> revisions,

        @Schema(description = "Checks that it takes part in, newest year first")
        List<TouchingCheck> checks,

        @Schema(nullable = true, description = "Null for a draft, which is not to be cited")
        CitationView citation,

        @Schema(description = "The years of the editions of the indicator, oldest first")
        List<Integer> years,

        @Schema(description = "The breaks of the indicator, oldest first")
        List<BreakView> breaks,

        @Schema(description = "Each document named above, by its id; one that is withdrawn as it was last")
        Map<String, SourceView> sources,

        ReleaseView release,
        Links links)
        implements Links.Carrier {

    /** The whole population beside it. */
    @Schema(name = "FigureNational", description = "Mean and range of the population, as published and as computed")
    public record NationalView(StatisticsView.Pair mean, StatisticsView.Pair min, StatisticsView.Pair max) {

        static NationalView of(StatisticsView statistics) {
            return new NationalView(statistics.mean(), statistics.min(), statistics.max());
        }
    }

    /** Who stands next to it. */
    @Schema(
            name = "FigureNeighbours",
            description = "Units on exact places before and behind all places that this one may have, nearest first")
    public record NeighboursView(List<NeighbourView> above, List<NeighbourView> below) {

        static NeighboursView of(Catalog catalog, Neighbours neighbours) {
            return new NeighboursView(views(catalog, neighbours.above()), views(catalog, neighbours.below()));
        }

        private static List<NeighbourView> views(Catalog catalog, List<Standing> standings) {
            return standings.stream()
                    .map(standing -> new NeighbourView(
                            UnitView.of(
                                    catalog,
                                    catalog.requireUnit(standing.result().unit()),
                                    standing.table().year()),
                            standing.place().place().best(),
                            SaidView.value(standing.result().score()),
                            SaidView.value(standing.result().points())))
                    .toList();
        }
    }

    /** One of them. */
    @Schema(name = "FigureNeighbour")
    public record NeighbourView(
            UnitView unit,
            @Schema(examples = "17") int place,
            @Schema(nullable = true) BigDecimal score,
            @Schema(nullable = true) BigDecimal points) {}

    /** A check that the figure takes part in. */
    @Schema(name = "FigureCheck", description = "A check that it takes part in; the whole of it is at its link")
    public record TouchingCheck(
            String id,

            @Schema(enumeration = {"statement", "order", "sum", "sources"})
            String kind,

            @Schema(enumeration = {"confirmed", "contradicted", "undecidable"})
            String outcome,

            @Schema(examples = "2019") int year,
            @Schema(examples = "mean") String statistic,
            Text reason,

            @Schema(examples = "/api/v1/checks/statement-par-index-province-2023-hai-phong-score-change-1-72")
            String link) {

        static TouchingCheck of(Check check) {
            return new TouchingCheck(
                    check.id(),
                    check.kind().code(),
                    check.outcome().code(),
                    check.year(),
                    check.statistic(),
                    check.reason(),
                    BasePath.of("/api/v1/checks/" + check.id()));
        }
    }
}
