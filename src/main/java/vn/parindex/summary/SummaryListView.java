package vn.parindex.summary;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.parindex.catalog.BreakView;
import vn.parindex.catalog.IndicatorView;
import vn.parindex.catalog.SourceView;
import vn.parindex.format.Sheet;
import vn.parindex.format.Tabular;
import vn.parindex.http.Itemized;
import vn.parindex.http.Links;
import vn.parindex.http.Text;
import vn.parindex.release.ReleaseView;
import vn.parindex.result.PublishedFigure;
import vn.parindex.result.StatisticsView;

/** The summaries of an indicator over the years. */
@Schema(name = "SummaryList")
public record SummaryListView(
        IndicatorView indicator,
        @Schema(examples = "province") String population,

        @Schema(nullable = true, description = "Why there is nothing; null where there is an item")
        Text reason,

        @Schema(description = "One summary a year, oldest first; years between editions included")
        List<Summary> items,

        @Schema(description = "The breaks of the indicator, oldest first")
        List<BreakView> breaks,

        @Schema(description = "Each document named above, by its id")
        Map<String, SourceView> sources,

        ReleaseView release,
        Links links)
        implements Itemized, Links.Carrier, Tabular {

    private static final List<String> COLUMNS = List.of(
            "indicator",
            "population",
            "year",
            "status",
            "units",
            "results",
            "scores",
            "points",
            "ranks",
            "segment",
            "mean_published",
            "mean_computed",
            "mean_over",
            "mean_certain",
            "min_published",
            "min_computed",
            "max_published",
            "max_computed",
            "spread_published",
            "spread_computed",
            "median_published",
            "median_computed");

    @Override
    public Sheet sheet() {
        return new Sheet(COLUMNS, items.stream().map(SummaryListView::row).toList());
    }

    private static List<Object> row(Summary summary) {
        var row = new ArrayList<Object>();
        var coverage = summary.coverage();
        var statistics = summary.statistics();
        row.add(summary.indicator());
        row.add(summary.population());
        row.add(summary.year());
        row.add(summary.edition() == null ? null : summary.edition().status());
        row.add(coverage.units());
        row.add(coverage.results());
        row.add(coverage.scores());
        row.add(coverage.points());
        row.add(coverage.ranks());
        row.add(summary.segment());
        row.add(published(statistics.mean()));
        row.add(computed(statistics.mean()));
        row.add(
                statistics.mean().computed() == null
                        ? null
                        : statistics.mean().computed().over());
        row.add(
                statistics.mean().computed() == null
                        ? null
                        : statistics.mean().computed().certain());
        for (var pair : List.of(statistics.min(), statistics.max(), statistics.spread(), statistics.median())) {
            row.add(published(pair));
            row.add(computed(pair));
        }
        return row;
    }

    private static BigDecimal published(StatisticsView.Pair pair) {
        PublishedFigure figure = pair.published();
        return figure == null ? null : figure.value();
    }

    private static BigDecimal computed(StatisticsView.Pair pair) {
        return pair.computed() == null ? null : pair.computed().value();
    }
}
