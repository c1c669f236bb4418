package vn.parindex.catalog;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.parindex.http.Text;
import vn.parindex.http.answer.Lasting;

/** A year at which a series stops being comparable with the years before. */
@Schema(name = "Break")
public record BreakView(
        String indicator,
        String population,

        @Schema(examples = "2022", description = "This year and later do not continue the years before")
        int year,

        Text reason,
        String source)
        implements Lasting {

    public static BreakView of(SeriesBreak each) {
        return new BreakView(
                each.indicator(),
                each.population(),
                each.year(),
                new Text(each.reasonVi(), each.reasonEn()),
                each.source());
    }

    /** The breaks of an indicator, its index's included, oldest first. */
    public static List<BreakView> listOf(Catalog catalog, Indicator indicator) {
        return catalog.listBreaks(indicator).stream().map(BreakView::of).toList();
    }
}
