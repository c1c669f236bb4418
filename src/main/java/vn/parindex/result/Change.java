package vn.parindex.result;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How a result moved against the previous edition; positive is better.
 *
 * @param since the year of the previous edition
 * @param score difference of the measure; null across a break or where one of both is unknown
 * @param rank places risen, negative for fallen; null unless both places are exact
 * @param comparable whether no break lies between the two years
 */
public record Change(
        @Schema(description = "Year of the previous edition")
        int since,

        @Schema(
                nullable = true,
                description =
                        "Difference of the ranked measure, positive is better; null across a break or where one of both is unknown")
        BigDecimal score,

        @Schema(nullable = true, description = "Places risen, negative for fallen; null unless both places are exact")
        Integer rank,

        @Schema(description = "Whether no break in the method lies between the two years")
        boolean comparable) {}
