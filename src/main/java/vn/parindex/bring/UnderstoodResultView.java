package vn.parindex.bring;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.parindex.catalog.Figure;
import vn.parindex.catalog.Interval;
import vn.parindex.understanding.Understanding;

/** The figures of one unit. */
@Schema(name = "UnderstoodResult")
public record UnderstoodResultView(
        @Schema(examples = "1") int table,

        @Schema(examples = "B12", description = "The cell of the unit")
        String cell,

        @Schema(examples = "par-index") String indicator,
        @Schema(examples = "province") String population,
        @Schema(examples = "hai-phong") String unit,
        @Schema(examples = "2024") int year,
        @Schema(nullable = true, examples = "96.17") BigDecimal score,
        @Schema(nullable = true) BigDecimal points,
        @Schema(nullable = true) Interval rank,

        @Schema(
                description =
                        "Cells that a person read otherwise than the document says it; kept in the note of the row")
        List<ByHand> byHand) {

    static UnderstoodResultView of(Understanding.Result result) {
        return new UnderstoodResultView(
                result.table(),
                result.cell(),
                result.indicator(),
                result.population(),
                result.unit(),
                result.year(),
                number(result.score()),
                number(result.points()),
                result.rank(),
                result.byHand().stream()
                        .map(each -> new ByHand(each.cell(), each.written(), each.read()))
                        .toList());
    }

    private static BigDecimal number(Figure figure) {
        return figure == null ? null : figure.value();
    }

    /** A cell that a person read. */
    @Schema(name = "ReadByHand")
    public record ByHand(
            @Schema(examples = "C12") String cell,

            @Schema(examples = "82.51", description = "What the document says there; empty for nothing")
            String written,

            @Schema(examples = "82.15", description = "What it was taken for")
            String read) {}
}
