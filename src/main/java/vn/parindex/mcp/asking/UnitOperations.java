package vn.parindex.mcp.asking;

import jakarta.inject.Singleton;
import java.util.Set;
import vn.parindex.comparison.ComparisonQuery;
import vn.parindex.comparison.ComparisonResource;
import vn.parindex.comparison.ComparisonView;
import vn.parindex.figures.FigureQuery;
import vn.parindex.figures.FigureResource;
import vn.parindex.figures.FigureView;
import vn.parindex.history.HistoryQuery;
import vn.parindex.history.HistoryResource;
import vn.parindex.history.HistoryView;
import vn.parindex.http.request.Paging;
import vn.parindex.units.UnitDetailView;
import vn.parindex.units.UnitListQuery;
import vn.parindex.units.UnitListView;
import vn.parindex.units.UnitQuery;
import vn.parindex.units.UnitResource;

/** What is asked of units: which there are, and the figures of one or some. */
@Singleton
public class UnitOperations {

    private final Asking asking;
    private final UnitResource units;
    private final HistoryResource histories;
    private final ComparisonResource comparisons;
    private final FigureResource figures;

    UnitOperations(
            Asking asking,
            UnitResource units,
            HistoryResource histories,
            ComparisonResource comparisons,
            FigureResource figures) {
        this.asking = asking;
        this.units = units;
        this.histories = histories;
        this.comparisons = comparisons;
        this.figures = figures;
    }

    /** @param q what to look for; null for all */
    public UnitListView units(Arguments asked, String q) {
        var query = new UnitListQuery(
                q, asked.text("type"), null, null, asked.text("on"), new Paging(asked.text("limit"), null));
        return asking.ask(asked, "/api/v1/units", Set.of("type", "on", "limit"), () -> units.units("units", query));
    }

    /** @param id of the unit */
    public UnitDetailView unit(Arguments asked, String id) {
        return asking.ask(asked, "/api/v1/units/" + id, Set.of(), () -> units.unit("units", id, new UnitQuery(null))
                .getEntity());
    }

    public HistoryView history(Arguments asked) {
        var query = new HistoryQuery(
                asked.text("indicator"), asked.text("year"), null, asked.text("include"), asked.text("on"));
        return asking.ofUnit(
                asked,
                Asking.Form.DATA,
                unit -> "/api/v1/units/" + Asking.encoded(unit) + "/history",
                Set.of("indicator", "year", "include", "on"),
                unit -> histories.history("units", unit, query));
    }

    public ComparisonView comparison(Arguments asked) {
        var query = new ComparisonQuery(
                asked.text("unit"), asked.text("indicator"), asked.text("year"), asked.text("on"), null, null);
        return asking.ask(
                asked,
                "/api/v1/comparison",
                Set.of("unit", "indicator", "year", "on"),
                () -> comparisons.compare(query));
    }

    public FigureView figure(Arguments asked) {
        var indicator = asked.text("indicator");
        var year = asked.text("year");
        var query = new FigureQuery(asked.text("population"), asked.text("on"));
        return asking.ofUnit(
                asked,
                Asking.Form.DATA,
                unit -> "/api/v1/figures/" + Asking.encoded(indicator) + "/" + Asking.encoded(year) + "/"
                        + Asking.encoded(unit),
                Set.of("population", "on"),
                unit -> figures.figure(indicator, year, unit, query));
    }
}
