package vn.parindex.result;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How far a result lies behind others of its table, in the measure; never negative in a table without contradictions.
 *
 * @param first behind the unit in first place; null unless that place and both figures are known
 * @param above behind the unit one place above; null unless both places are exact and both figures known
 */
public record Gap(
        @Schema(
                nullable = true,
                description = "Behind the unit in first place; null unless it and its figure are known")
        BigDecimal first,

        @Schema(nullable = true, description = "Behind the unit one place above; null unless both are known")
        BigDecimal above) {}
