package vn.parindex.diff;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.parindex.catalog.Interval;
import vn.parindex.catalog.UnitView;
import vn.parindex.http.Text;
import vn.parindex.http.answer.Links;

/** What a release does to what readers know, in words. */
@Schema(name = "Outcome")
public record OutcomeView(
        @Schema(examples = "2026.11.29.1") String release,

        @Schema(nullable = true, description = "Id of the release it was made against; null for the first one")
        String base,

        @Schema(description = "By indicator, population and year; only tables in which something changes")
        List<Table> tables,

        @Schema(
                description =
                        "How many tables the release touches; at most the first 100 of them are compared, as in the diff")
        int touched,

        Links links)
        implements Links.Carrier {

    /** One table, before and after. */
    @Schema(name = "TableOutcome")
    public record Table(
            @Schema(examples = "par-index") String indicator,
            @Schema(examples = "province") String population,
            @Schema(examples = "2023") int year,

            @Schema(description = "What it is and how much of it is known before and after, in one sentence")
            Text summary,

            @Schema(examples = "63", description = "How many units are ranked")
            int of,

            Count scores,
            Count exactPlaces,

            @Schema(description = "What changes, the kind that matters most first")
            List<Group> groups) {}

    /** How many are known. */
    @Schema(name = "BeforeAndAfter")
    public record Count(int before, int after) {}

    /** All results to which one thing happens. */
    @Schema(name = "OutcomeGroup")
    public record Group(
            @Schema(
                    examples = "place-settled",
                    enumeration = {
                        "place-changed",
                        "figure-changed",
                        "place-lost",
                        "figure-withdrawn",
                        "figure-added",
                        "place-settled",
                        "place-narrowed",
                        "place-moved"
                    })
            String kind,

            Text text,

            @Schema(description = "By the name of the unit") List<Change> items) {}

    /** One result, before and after. */
    @Schema(name = "ResultOutcome")
    public record Change(UnitView unit, Known before, Known after) {}

    /** What is known of a result. */
    @Schema(name = "KnownResult")
    public record Known(
            @Schema(nullable = true, examples = "90.09", description = "Its score, or points; null where none is known")
            BigDecimal figure,

            @Schema(nullable = true, description = "Exact or a range; null where nothing is known")
            Interval place) {

        static Known of(Effect.Known known) {
            return new Known(known.figure() == null ? null : known.figure().value(), known.place());
        }
    }
}
