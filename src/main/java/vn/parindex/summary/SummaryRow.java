package vn.parindex.summary;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.parindex.result.ComputedFigure;
import vn.parindex.result.Coverage;
import vn.parindex.result.PublishedFigure;
import vn.parindex.result.ResultView;
import vn.parindex.result.StatisticsView;
import vn.parindex.result.SummaryPart;
import vn.parindex.summary.Summary.Factor;
import vn.parindex.summary.Summary.MeanChange;
import vn.parindex.summary.Summary.RegionSummary;

/**
 * A row of a summary's table: what it says of the whole, or of one of its parts.
 *
 * @param factor the component that the row is about; else null
 * @param region the region that the row is about; else null
 * @param result of the unit that the row is about; else null
 */
record SummaryRow(Summary summary, SummaryPart part, Factor factor, RegionSummary region, ResultView result) {

    /** The whole of each summary alone, in the order given. */
    static List<SummaryRow> wholes(List<Summary> summaries) {
        return summaries.stream().map(SummaryRow::whole).toList();
    }

    /** Each summary, and after it its highest and lowest, factors and regions, each in the order of the summary. */
    static List<SummaryRow> parts(List<Summary> summaries) {
        return summaries.stream().flatMap(SummaryRow::parts).toList();
    }

    private static SummaryRow whole(Summary summary) {
        return new SummaryRow(summary, SummaryPart.WHOLE, null, null, null);
    }

    private static Stream<SummaryRow> parts(Summary summary) {
        var rows = new ArrayList<SummaryRow>();
        rows.add(whole(summary));
        summary.highest().forEach(each -> rows.add(new SummaryRow(summary, SummaryPart.HIGHEST, null, null, each)));
        summary.lowest().forEach(each -> rows.add(new SummaryRow(summary, SummaryPart.LOWEST, null, null, each)));
        summary.factors().forEach(each -> rows.add(new SummaryRow(summary, SummaryPart.FACTOR, each, null, null)));
        summary.regions().forEach(each -> rows.add(new SummaryRow(summary, SummaryPart.REGION, null, each, null)));
        return rows.stream();
    }

    private boolean isWhole() {
        return part == SummaryPart.WHOLE;
    }

    String indicator() {
        return factor == null ? summary.indicator() : factor.indicator();
    }

    /** Id of the province, ministry or region; null for the whole and for a factor. */
    String unit() {
        if (region != null) {
            return region.region().id();
        }
        return result == null ? null : result.unit().id();
    }

    /** Of the whole or a factor; null for a region, of which there are two numbers, and for a unit. */
    Coverage coverage() {
        return isWhole() ? summary.coverage() : factor == null ? null : factor.coverage();
    }

    Integer units() {
        return region == null ? of(coverage()) : Integer.valueOf(region.units());
    }

    private static Integer of(Coverage coverage) {
        return coverage == null ? null : coverage.units();
    }

    /** Of the whole or a factor; else null. */
    StatisticsView statistics() {
        return isWhole() ? summary.statistics() : factor == null ? null : factor.statistics();
    }

    BigDecimal publishedMean() {
        if (region != null) {
            return region.published();
        }
        var published = statistics() == null ? null : statistics().mean().published();
        return published == null ? null : published.value();
    }

    BigDecimal computedMean() {
        if (region != null) {
            return region.mean();
        }
        var mean = mean();
        return mean == null ? null : mean.value();
    }

    Integer meanOver() {
        if (region != null) {
            return region.known();
        }
        var mean = mean();
        return mean == null ? null : mean.known().over();
    }

    /** Whether nothing still unknown can change the computed mean; null where there is none to compute. */
    Boolean isMeanCertain() {
        if (region != null) {
            return region.mean() != null;
        }
        var mean = mean();
        return mean == null ? null : mean.certain();
    }

    private ComputedFigure mean() {
        return statistics() == null ? null : statistics().mean().computed();
    }

    /** Of the whole; else null. */
    MeanChange change() {
        return isWhole() ? summary.change() : null;
    }

    PublishedFigure publishedChange() {
        return change() == null ? null : change().published();
    }

    /** Valid answers, of the whole; else null. */
    PublishedFigure sampleSize() {
        return isWhole() ? summary.sample().size() : null;
    }

    /** The document behind the published mean, or behind the unit's figure, or else its place; null where none is. */
    String source() {
        if (region != null) {
            return region.source();
        }
        if (result != null) {
            var source = result.source();
            return Stream.of(source.score(), source.points(), source.rank())
                    .filter(each -> each != null)
                    .findFirst()
                    .orElse(null);
        }
        var published = statistics().mean().published();
        return published == null ? null : published.source();
    }
}
