package vn.parindex.summary;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.parindex.catalog.EditionView;
import vn.parindex.catalog.UnitView;
import vn.parindex.http.Text;
import vn.parindex.result.Coverage;
import vn.parindex.result.PublishedFigure;
import vn.parindex.result.ResultView;
import vn.parindex.result.StatisticsView;

/** What one edition says as a whole: the published beside the computed, each over how many of how many. */
@Schema(name = "Summary")
public record Summary(
        @Schema(examples = "sipas") String indicator,
        @Schema(examples = "province") String population,
        @Schema(examples = "2021") int year,
        @Schema(nullable = true) EditionView edition,

        @Schema(nullable = true, description = "Why there is nothing; null where something is known")
        Text reason,

        Coverage coverage,
        StatisticsView statistics,

        @Schema(
                nullable = true,
                description = "The published mean against the previous edition's; null if one is unknown")
        MeanChange change,

        @Schema(description = "Editions of one segment may be joined by a line")
        int segment,

        @Schema(
                description =
                        "Results that are certainly among the three highest, the highest first: by place, better end first, then"
                                + " the higher figure, then the name. One without a known figure stands here only by its place, none by a place that does not fit")
        List<ResultView> highest,

        @Schema(
                description =
                        "Results that are certainly among the three lowest, the lowest first: by place, worse end first, then the"
                                + " lower figure, then the name. One without a known figure stands here only by its place, none by a place that does not fit")
        List<ResultView> lowest,

        @Schema(description = "The components of which anything is known, in the order of the dataset")
        List<Factor> factors,

        @Schema(description = "The regions of 31 December; empty where the population has none")
        List<RegionSummary> regions,

        @Schema(description = "How the survey was made, as published")
        Sample sample) {

    /** How the published mean moved. */
    @Schema(name = "MeanChange")
    public record MeanChange(
            @Schema(examples = "2020", description = "Year of the previous edition")
            int since,

            @Schema(nullable = true, description = "The change as sources print it")
            PublishedFigure published,

            @Schema(nullable = true, description = "The difference of the two published means; null across a break")
            BigDecimal computed,

            @Schema(description = "Whether no break in the method lies between the two years")
            boolean comparable) {}

    /** A component of the index in this edition. */
    @Schema(name = "Factor")
    public record Factor(
            @Schema(examples = "sipas.access") String indicator,
            Text name,
            @Schema(examples = "percent") String unitOfMeasure,
            Coverage coverage,
            StatisticsView statistics) {}

    /** A region in this edition. */
    @Schema(name = "RegionSummary")
    public record RegionSummary(
            UnitView region,

            @Schema(examples = "11", description = "Units of the region")
            int units,

            @Schema(examples = "4", description = "Units of which the measure is known")
            int known,

            @Schema(nullable = true, description = "Mean of the units, two decimals; null unless every one is known")
            BigDecimal mean,

            @Schema(nullable = true, description = "The region's own published result, where there is one")
            BigDecimal published,

            @Schema(nullable = true, description = "Document behind the published result")
            String source) {}

    /** The survey behind the figures. */
    @Schema(name = "Sample", description = "Published figures on the survey; null where none is")
    public record Sample(
            @Schema(nullable = true, description = "Questionnaires issued")
            PublishedFigure issued,

            @Schema(nullable = true, description = "Questionnaires returned")
            PublishedFigure returned,

            @Schema(nullable = true, description = "Valid answers")
            PublishedFigure size,

            @Schema(nullable = true, description = "Criteria asked about")
            PublishedFigure criteria) {

        Stream<String> sourceIds() {
            return Stream.of(issued, returned, size, criteria)
                    .filter(Objects::nonNull)
                    .map(PublishedFigure::source);
        }
    }

    /** The ids of every document named here; nulls among them. */
    Stream<String> sourceIds() {
        return Stream.of(
                        statistics.sourceIds(),
                        highest.stream().flatMap(ResultView::sourceIds),
                        lowest.stream().flatMap(ResultView::sourceIds),
                        factors.stream().flatMap(factor -> factor.statistics().sourceIds()),
                        regions.stream().map(RegionSummary::source),
                        sample.sourceIds(),
                        Stream.ofNullable(edition).map(EditionView::source),
                        Stream.ofNullable(change)
                                .map(MeanChange::published)
                                .filter(Objects::nonNull)
                                .map(PublishedFigure::source))
                .flatMap(each -> each);
    }
}
