package vn.parindex.indicators;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.parindex.catalog.BreakView;
import vn.parindex.catalog.Catalog;
import vn.parindex.catalog.EditionView;
import vn.parindex.catalog.Indicator;
import vn.parindex.catalog.IndicatorView;
import vn.parindex.catalog.Weight;

/** An indicator for one population, with all that is known of its method. */
@Schema(name = "IndicatorDetail")
public record IndicatorDetailView(
        @JsonUnwrapped IndicatorView indicator,

        @Schema(description = "Its components in display order, fields before scoring parts; empty for a component")
        List<Component> components,

        @Schema(description = "The maximum points where a source attests them; empty for an index")
        List<WeightView> weights,

        @Schema(description = "The yearly publications of the index, oldest first")
        List<EditionView> editions,

        @Schema(description = "The breaks in comparability, oldest first")
        List<BreakView> breaks) {

    /** A component with its weights. */
    @Schema(name = "Component")
    public record Component(@JsonUnwrapped IndicatorView indicator, List<WeightView> weights) {}

    /** The maximum points in the years for which a source attests it. */
    @Schema(name = "Weight")
    public record WeightView(
            @Schema(examples = "2022") int validFromYear,
            @Schema(examples = "2023") int validToYear,
            @Schema(examples = "31.5") BigDecimal maxPoints,
            String source) {

        static WeightView of(Weight weight) {
            return new WeightView(
                    weight.validFromYear(),
                    weight.validToYear(),
                    weight.maxPoints().value(),
                    weight.source());
        }
    }

    static IndicatorDetailView of(Catalog catalog, Indicator indicator) {
        return new IndicatorDetailView(
                IndicatorView.of(indicator),
                catalog.listComponents(indicator.code(), indicator.population()).stream()
                        .map(each -> new Component(IndicatorView.of(each), weights(catalog, each)))
                        .toList(),
                weights(catalog, indicator),
                catalog.listEditions(indicator.index(), indicator.population()).stream()
                        .map(EditionView::of)
                        .toList(),
                BreakView.listOf(catalog, indicator));
    }

    private static List<WeightView> weights(Catalog catalog, Indicator indicator) {
        return catalog.listWeights(indicator).stream().map(WeightView::of).toList();
    }

    /** The ids of every document named here. */
    Stream<String> sourceIds() {
        return Stream.of(
                        components.stream()
                                .flatMap(each -> each.weights().stream())
                                .map(WeightView::source),
                        weights.stream().map(WeightView::source),
                        editions.stream().map(EditionView::source),
                        breaks.stream().map(BreakView::source))
                .flatMap(each -> each);
    }
}
