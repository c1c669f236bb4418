package vn.parindex.result;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.parindex.catalog.Catalog;

/**
 * What sources publish as one figure about results.
 *
 * <p>Where they differ, {@link Printing#agreement} says which is shown; the others are counted.
 */
@Schema(
        name = "PublishedFigure",
        description = "What the sources state; where they differ, the nearest to the publisher")
public record PublishedFigure(
        @Schema(examples = "81.15") BigDecimal value,
        String source,

        @Schema(description = "How many other documents state the same, printed roundings considered")
        int agreeing,

        @Schema(
                description =
                        "How many other documents state something else, or what contradicts another of them where the value"
                                + " is too coarse to tell. Zero exactly where there is no check of the kind sources")
        int differing) {

    /** The figure that these statements, all on one and the same thing, make; empty without any. */
    public static Optional<PublishedFigure> of(Catalog catalog, List<Statement> statements) {
        var agreement = Printing.agreement(
                statements.stream().map(each -> each.printing(catalog)).toList());
        int differing = agreement.differing().size();
        return agreement.stated().stream()
                .findFirst()
                .map(shown -> new PublishedFigure(
                        shown.value().value(), shown.source(), statements.size() - 1 - differing, differing));
    }
}
