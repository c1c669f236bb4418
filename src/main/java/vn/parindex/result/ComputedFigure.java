package vn.parindex.result;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a statistic of a population can be, and apart from that what it is over the units known. */
@Schema(
        name = "ComputedFigure",
        description =
                "What the figure of the whole population can be, given every known score and the places that hold; `known`"
                        + " is the figure of something else, of the units whose figure is known, and must not be shown as that"
                        + " of the population")
public record ComputedFigure(
        @Schema(
                nullable = true,
                examples = "16.22",
                description = "The figure of the population; null unless every completion of the table prints the same")
        BigDecimal value,

        @Schema(examples = "16.22", description = "The least that it can be; reached by a completion, rounded down")
        BigDecimal low,

        @Schema(examples = "16.22", description = "The most that it can be; reached by a completion, rounded up")
        BigDecimal high,

        @Schema(examples = "true", description = "Whether nothing still unknown can change it; then value is given")
        boolean certain,

        Known known) {

    /** The same statistic of the units whose figure is known. */
    @Schema(name = "KnownFigure", description = "The same statistic of the units known, not of the population")
    public record Known(
            @Schema(examples = "16.22") BigDecimal value,

            @Schema(examples = "16", description = "How many units are known")
            int over,

            @Schema(examples = "63", description = "How many were ranked")
            int of) {}

    static ComputedFigure of(Statistics.Computed computed) {
        var known = computed.known();
        return new ComputedFigure(
                computed.value(),
                computed.low(),
                computed.high(),
                computed.certain(),
                new Known(known.value(), known.over(), known.of()));
    }

    /** A count of units that moved, of all and of those that can be compared for certain. */
    static ComputedFigure of(Movement.Count count, Movement movement) {
        Extent all = count.all();
        return new ComputedFigure(
                all.isExact() ? all.low() : null,
                all.low(),
                all.high(),
                all.isExact(),
                new Known(BigDecimal.valueOf(count.known()), movement.over(), movement.of()));
    }
}
