package vn.parindex.checks;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.parindex.catalog.Catalog;
import vn.parindex.catalog.EditorsNote;
import vn.parindex.catalog.Figure;
import vn.parindex.catalog.Interval;
import vn.parindex.catalog.UnitView;
import vn.parindex.http.Text;

/** One published figure held against arithmetic, as answers show it. */
@Schema(name = "Check", description = "A published figure held against arithmetic")
public record CheckView(
        @Schema(examples = "statement-par-index-province-2023-hai-phong-score-change-1-72")
        String id,

        @Schema(
                enumeration = {"statement", "order", "sum", "sources"},
                description =
                        "statement: a figure about results; order: places against scores; sum: parts against the total"
                                + " of the same source; sources: sources that differ")
        String kind,

        @Schema(
                enumeration = {"confirmed", "contradicted", "undecidable"},
                description =
                        "undecidable: the results known in this dataset allow it, but would allow other figures too")
        String outcome,

        @Schema(examples = "par-index") String indicator,
        @Schema(examples = "province") String population,
        @Schema(examples = "2023") int year,

        @Schema(description = "The unit it is about, the country, or both units of a pair; empty for a whole table")
        List<UnitView> units,

        @Schema(
                examples = "score_change",
                description =
                        "The statistic of a statement; rank for an order, total for a sum, else the field that differs")
        String statistic,

        @Schema(
                nullable = true,
                description = "A group that is no unit of the dataset; such a figure is not recomputed")
        String scope,

        @Schema(nullable = true, description = "Null for an order, and for places that differ")
        CheckedFigure published,

        @Schema(
                nullable = true,
                description =
                        "What the results allow: one value where both ends are equal; null where they give nothing")
        Recomputed recomputed,

        @Schema(
                examples = "0.015",
                description = "Half a unit of the last printed decimal of every figure that takes part, added up")
        BigDecimal tolerance,

        @Schema(description = "Whether it spans years that are not comparable: then it checks arithmetic only")
        boolean crossesBreak,

        Text reason,

        @Schema(description = "The published facts it rests on")
        List<EvidenceView> evidence,

        @Schema(description = "What other documents print for the same, or for a near statistic")
        List<OtherStatementView> otherStatements,

        @Schema(nullable = true, description = EditorsNote.DESCRIPTION)
        String note) {

    /** A figure and all the documents that state it. */
    public record CheckedFigure(@Schema(examples = "1.72") BigDecimal value, List<String> sources) {}

    /** The values that the results allow: one where both ends are equal. */
    public record Recomputed(
            @Schema(nullable = true, examples = "1.78", description = "Null where nothing bounds it")
            BigDecimal from,

            @Schema(nullable = true, examples = "1.78", description = "Null where nothing bounds it")
            BigDecimal to,

            @Schema(examples = "2", description = "How many results took part")
            int over,

            @Schema(examples = "2", description = "How many there are")
            int of) {}

    /** A published fact. */
    @Schema(name = "Evidence")
    public record EvidenceView(
            @Schema(examples = "par-index") String indicator,

            @Schema(examples = "hai-phong", description = "Id of the unit")
            String unit,

            @Schema(examples = "2023") int year,

            @Schema(examples = "score", description = "score, points, rank, total, or the statistic of a statement")
            String statistic,

            @Schema(nullable = true, examples = "91.87", description = "Null for a place")
            BigDecimal value,

            @Schema(nullable = true, description = "Null for a figure")
            Interval place,

            @Schema(nullable = true, description = "Null for a place that follows from several documents")
            String source) {}

    /** Another printing. */
    @Schema(name = "OtherStatement")
    public record OtherStatementView(
            String statistic,

            @Schema(nullable = true, description = "Null for a place")
            BigDecimal value,

            @Schema(nullable = true, description = "Null for a figure")
            Interval place,

            List<String> sources) {}

    public static CheckView of(Catalog catalog, Check check) {
        return new CheckView(
                check.id(),
                check.kind().code(),
                check.outcome().code(),
                check.indicator(),
                check.population(),
                check.year(),
                check.units().stream()
                        .map(unit -> UnitView.of(catalog, catalog.requireUnit(unit), check.year()))
                        .toList(),
                check.statistic(),
                check.scope(),
                check.published() == null
                        ? null
                        : new CheckedFigure(
                                check.published().value().value(),
                                check.published().sources()),
                check.recomputed() == null ? null : recomputed(check.recomputed()),
                rounded(check.tolerance()),
                check.crossesBreak(),
                check.reason(),
                check.evidence().stream().map(CheckView::evidence).toList(),
                check.otherStatements().stream()
                        .map(other -> new OtherStatementView(
                                other.statistic(), valueOf(other.value()), other.place(), other.sources()))
                        .toList(),
                check.note());
    }

    private static Recomputed recomputed(Check.Recomputed range) {
        var printed = range.printed();
        return new Recomputed(printed.from(), printed.to(), range.over(), range.of());
    }

    private static EvidenceView evidence(Evidence evidence) {
        return new EvidenceView(
                evidence.indicator(),
                evidence.unit(),
                evidence.year(),
                evidence.statistic(),
                valueOf(evidence.value()),
                evidence.place(),
                evidence.source());
    }

    private static BigDecimal valueOf(Figure figure) {
        return figure == null ? null : figure.value();
    }

    private static BigDecimal rounded(BigDecimal number) {
        return Check.Recomputed.rounded(number, RoundingMode.HALF_UP);
    }

    /** The ids of all the documents it names. */
    public static Stream<String> sources(Check check) {
        return Stream.of(
                        check.published() == null ? Stream.<String>empty() : check.published().sources().stream(),
                        check.evidence().stream().map(Evidence::source),
                        check.otherStatements().stream().flatMap(other -> other.sources().stream()))
                .flatMap(each -> each);
    }
}
