package vn.parindex.result;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.parindex.http.answer.Lasting;

/** How much of a table is known: how many of how many. */
@Schema(name = "Coverage", description = "How many of how many are known")
public record Coverage(
        @Schema(examples = "63", description = "Units ranked, known by name or not; 0 where no edition was held")
        int units,

        @Schema(examples = "19", description = "Units of which anything is known")
        int results,

        @Schema(examples = "15") int scores,
        @Schema(examples = "0") int points,

        @Schema(examples = "18", description = "Units with a published place or band")
        int ranks,

        @Schema(examples = "16", description = "Units with an exact published place")
        int exactRanks,

        @Schema(description = "Whether the ranked measure of every unit is known")
        boolean complete)
        implements Lasting {

    public static Coverage of(Table table, Measure measure) {
        var stored = table.stored();
        return new Coverage(
                table.size(),
                stored.size(),
                (int) stored.stream().filter(result -> result.score() != null).count(),
                (int) stored.stream().filter(result -> result.points() != null).count(),
                (int) stored.stream()
                        .filter(result -> result.published() != null)
                        .count(),
                (int) stored.stream()
                        .filter(result ->
                                result.published() != null && result.published().isExact())
                        .count(),
                table.size() > 0
                        && stored.stream()
                                        .filter(result -> measure.of(result) != null)
                                        .count()
                                == table.size());
    }
}
