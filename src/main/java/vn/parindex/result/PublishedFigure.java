package vn.parindex.result;

import static java.util.Comparator.comparing;
import static java.util.Comparator.reverseOrder;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.parindex.catalog.Catalog;

/**
 * What sources publish as one figure about results.
 *
 * <p>Where they differ, the value is the one of the nearest document (tier), among equals the one stated most often, then the
 * one with more decimals; the others are counted.
 */
@Schema(
        name = "PublishedFigure",
        description = "What the sources state; where they differ, the nearest to the publisher")
public record PublishedFigure(
        @Schema(examples = "81.15") BigDecimal value,
        String source,

        @Schema(description = "How many other documents state the same, printed roundings considered")
        int agreeing,

        @Schema(description = "How many other documents state something else")
        int differing) {

    /** The figure that these statements, all on one and the same thing, make; empty without any. */
    public static Optional<PublishedFigure> of(Catalog catalog, List<Statement> statements) {
        return statements.stream()
                .min(comparing((Statement each) -> tier(catalog, each))
                        .thenComparing(each -> sameAs(each, statements), reverseOrder())
                        .thenComparing(each -> each.value().decimals(), reverseOrder())
                        .thenComparing(Statement::source))
                .map(chosen -> {
                    int agreeing = (int) statements.stream()
                            .filter(each -> each.value().agreesWith(chosen.value()))
                            .count();
                    return new PublishedFigure(
                            chosen.value().value(), chosen.source(), agreeing - 1, statements.size() - agreeing);
                });
    }

    private static int tier(Catalog catalog, Statement statement) {
        return catalog.findSource(statement.source())
                .map(source -> source.tier())
                .orElse(Integer.MAX_VALUE);
    }

    private static long sameAs(Statement statement, List<Statement> statements) {
        return statements.stream()
                .filter(each -> each.value().sameValue(statement.value()))
                .count();
    }
}
