package vn.parindex.ranking;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.parindex.catalog.IndicatorView;
import vn.parindex.catalog.Interval;
import vn.parindex.catalog.SourceView;
import vn.parindex.catalog.UnitView;
import vn.parindex.http.Text;
import vn.parindex.http.answer.Links;
import vn.parindex.release.ReleaseView;
import vn.parindex.result.ResultView;

/** What another figure would bring a unit: reckoned, and never published. */
@Schema(
        name = "WhatIf",
        description = "Reckoned from what is known of the others, who keep their figures; nothing of it was published")
public record WhatIfView(
        IndicatorView indicator,
        @Schema(examples = "province") String population,

        @Schema(
                nullable = true,
                description = "The unit within which its members are ranked; null at the national level")
        UnitView within,

        @Schema(examples = "2023") int year,

        @Schema(examples = "score", description = "The figure that is supposed: score or points")
        String measure,

        @Schema(
                enumeration = {"hypothetical"},
                description = "Never anything else: no figure of `supposed`, `wanted` and `places` was published")
        String status,

        @Schema(description = "That it was not published, to be shown beside whatever is taken from here")
        Text notice,

        UnitView unit,

        @Schema(description = "What is really known of the unit")
        ResultView now,

        @Schema(nullable = true, description = "What the figure of score= would bring; null without it")
        Supposed supposed,

        @Schema(nullable = true, description = "What the place of place= would need; null without it")
        Wanted wanted,

        @Schema(description = "What each place would need, the first place first")
        List<NeededView> places,

        @Schema(
                description =
                        "Where points are lost, those first that lost the most to the maximum, then those whose maximum is not"
                                + " known. Fields and scoring parts are two decompositions of one total: never add them together")
        List<LossView> components,

        @Schema(description = "Each document named above, by its id")
        Map<String, SourceView> sources,

        ReleaseView release,
        Links links)
        implements Links.Carrier {

    /** A figure that is supposed, and what it would bring. */
    @Schema(name = "SupposedFigure")
    public record Supposed(
            @Schema(examples = "88.50", description = "As it was asked, with its decimals")
            BigDecimal value,

            @Schema(
                    description =
                            "The places it can give: exact where every completion of the table gives the same. Whoever has the same"
                                    + " printed figure may stand above or below")
            Interval place,

            @Schema(examples = "63", description = "How many units are ranked")
            int of,

            Text reading) {}

    /** A place that is wanted, and what it would need. */
    @Schema(name = "WantedPlace")
    public record Wanted(
            @Schema(examples = "3") int place,

            @Schema(examples = "90.17", description = "With less the place is out of reach")
            BigDecimal possibleFrom,

            @Schema(
                    nullable = true,
                    examples = "91.87",
                    description = "With this much it is certain; null where no figure of the scale makes it so")
            BigDecimal certainFrom,

            @Schema(
                    nullable = true,
                    examples = "2.03",
                    description =
                            "How much of possibleFrom the known figure lacks, 0 if nothing; null where it is not known")
            BigDecimal lacksForPossible,

            @Schema(
                    nullable = true,
                    examples = "3.73",
                    description = "How much of certainFrom it lacks; null where one of both is not known")
            BigDecimal lacksForCertain,

            Text reading) {}

    /** What a place needs. */
    @Schema(name = "NeededForPlace")
    public record NeededView(
            int place,

            @Schema(description = "With less it is out of reach")
            BigDecimal possibleFrom,

            @Schema(nullable = true, description = "With this much it is certain; null where nothing makes it so")
            BigDecimal certainFrom) {}

    /** What a unit lost in one component. */
    @Schema(name = "ComponentLoss")
    public record LossView(
            IndicatorView indicator,

            @Schema(description = "The unit's result of the same year; points, or a score in percent of the maximum")
            ResultView result,

            @Schema(
                    nullable = true,
                    description = "Points to the maximum; null where the points or the maximum are not known")
            BigDecimal toMaximum,

            @Schema(
                    nullable = true,
                    description = "Percent to the full score; null where the component's score is not known")
            BigDecimal toFullScore,

            @Schema(
                    nullable = true,
                    description = "The first of the index; null where nobody is known to be, or it is this unit")
            UnitView leader,

            @Schema(
                    nullable = true,
                    description =
                            "Points behind the leader, negative where ahead; null where those of either are not known")
            BigDecimal toLeader,

            @Schema(
                    nullable = true,
                    description =
                            "Percent behind the leader's score, negative where ahead; null where that of either is not known")
            BigDecimal toLeaderScore) {}
}
