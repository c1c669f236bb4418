package vn.parindex.bring;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.parindex.understanding.Understanding;

/** A figure about all units of a population. */
@Schema(name = "UnderstoodStatement")
public record UnderstoodStatementView(
        @Schema(examples = "1") int table,
        @Schema(examples = "C66") String cell,
        @Schema(examples = "par-index") String indicator,
        @Schema(examples = "province") String population,
        @Schema(examples = "2024") int year,
        @Schema(examples = "mean") String statistic,
        @Schema(examples = "88.37") BigDecimal value) {

    static UnderstoodStatementView of(Understanding.Stated stated) {
        return new UnderstoodStatementView(
                stated.table(),
                stated.cell(),
                stated.indicator(),
                stated.population(),
                stated.year(),
                stated.statistic(),
                stated.value().value());
    }
}
