package vn.parindex.result;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.parindex.catalog.Interval;

/** Where a result stands: what to print, what was printed, and what the scores say. */
@Schema(name = "Rank")
public record RankView(
        @Schema(
                description = "What to print and to sort by: the published place if exact, else the tightest interval"
                        + " that all scores and the published places and bands of the others allow, as far as these do"
                        + " not contradict the scores or each other")
        Interval place,

        @Schema(nullable = true, description = "What a source printed, an interval if it printed a band")
        Interval published,

        @Schema(nullable = true, description = "From scores alone; null without a score")
        Interval computed,

        @Schema(description = "How many others have the same score")
        int tied,

        @Schema(examples = "63", description = "How many units were ranked")
        int of,

        @Schema(
                nullable = true,
                description = "False where the published place lies outside what the rest allows; null without one")
        Boolean fits) {

    static RankView of(Places.Place place) {
        return place == null
                ? null
                : new RankView(
                        place.place(), place.published(), place.computed(), place.tied(), place.of(), place.fits());
    }
}
