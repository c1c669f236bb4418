package vn.parindex.search;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.parindex.catalog.Interval;
import vn.parindex.catalog.UnitView;
import vn.parindex.http.Text;

/** One hit of a search: what it is, what is known there, and where it is. */
@Schema(name = "SearchHit")
public record HitView(
        @Schema(
                enumeration = {
                    "unit",
                    "indicator",
                    "year",
                    "figure",
                    "comparison",
                    "history",
                    "ranking",
                    "summary",
                    "checks",
                    "check",
                    "statement",
                    "source"
                },
                description = "See /api/v1/terms")
        String kind,

        Text label,

        @Schema(
                nullable = true,
                description =
                        "What is known there in a few words, also that nothing is; null where there is no more to say")
        Text detail,

        @Schema(
                nullable = true,
                description =
                        "Whether the dataset holds anything there; the address answers either way. Null for what holds no results")
        Boolean known,

        @Schema(description = "The parts of the query that it fits; silent on the others")
        List<MatchedView> matched,

        @Schema(description = "The units it is about; empty where it is about none or all")
        List<UnitView> units,

        @Schema(nullable = true, examples = "sipas") String indicator,

        @Schema(nullable = true, examples = "province", description = "Who is ranked; of a unit its type")
        String population,

        @Schema(nullable = true, examples = "2019") Integer year,

        @Schema(nullable = true, description = "Of a figure; see /api/v1/terms", examples = "value")
        String state,

        @Schema(nullable = true, examples = "90.09") BigDecimal score,
        @Schema(nullable = true, examples = "8.51") BigDecimal points,

        @Schema(nullable = true, description = "The place of a figure, as rank.place everywhere")
        Interval place,

        @Schema(nullable = true, description = "How many units were ranked", examples = "63")
        Integer of,

        @Schema(
                description = "Where it is in the interface",
                examples = "/api/v1/figures/sipas/2019/quang-ninh?population=province")
        String href,

        @Schema(
                nullable = true,
                description = "Where people see it; null where there is no such page",
                examples = "/figures/sipas/2019/quang-ninh")
        String page) {

    /** A part of a query that a hit fits. */
    @Schema(name = "Matched")
    public record MatchedView(
            @Schema(
                    enumeration = {"unit", "indicator", "year", "population", "kind", "words"},
                    examples = "unit")
            String part,

            @Schema(description = "What of the hit fits it", examples = "Quảng Ninh")
            String text,

            @Schema(
                    nullable = true,
                    description = "Of a unit: how its name was met, as in understood.units",
                    examples = "name")
            String how) {}
}
