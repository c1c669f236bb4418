package vn.parindex.indicators;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import vn.parindex.catalog.Indicator;
import vn.parindex.http.Media;
import vn.parindex.http.admission.Cost;
import vn.parindex.http.admission.Costs;
import vn.parindex.http.admission.Open;
import vn.parindex.http.answer.Links;
import vn.parindex.http.problem.Fault;
import vn.parindex.http.problem.ProblemException;
import vn.parindex.http.request.Inquiry;
import vn.parindex.release.ReleaseView;
import vn.parindex.result.EmptyReason;
import vn.parindex.selection.Selections;

/** Indicators: the indices and their trees of components, with their editions, weights and breaks. */
@Costs(Cost.CHEAP)
@Open
@Path("/api/v1/indicators")
@Tag(name = "Indicators")
public class IndicatorResource {

    private final Selections selections;
    private final Inquiry inquiry;

    IndicatorResource(Selections selections, Inquiry inquiry) {
        this.selections = selections;
        this.inquiry = inquiry;
    }

    @GET
    @Produces({Media.JSON, Media.CSV, Media.XLSX, Media.CSVM})
    @Operation(
            operationId = "listIndicators",
            summary = "List the indices with their components",
            description =
                    "Each index once for each population it is published for, its components below it. The fields and the scoring"
                            + " parts are two decompositions of one total: never add them together.")
    public IndicatorListView indicators(@BeanParam IndicatorQuery query) {
        var catalog = selections.catalog();
        var all = catalog.indicators().values().stream().flatMap(List::stream).toList();
        var populations = populations(query, all);
        var items = all.stream()
                .filter(indicator -> indicator.parent() == null)
                .filter(indicator -> populations.isEmpty() || populations.contains(indicator.population()))
                .map(indicator -> IndicatorDetailView.of(catalog, indicator))
                .toList();
        return new IndicatorListView(
                items,
                EmptyReason.of(items, inquiry.conditions(), EmptyReason.INDICATORS),
                IndicatorListView.sources(catalog, items),
                ReleaseView.of(catalog.release()),
                Links.of(inquiry));
    }

    @GET
    @Path("{indicator}")
    @Produces({Media.JSON, Media.CSV, Media.XLSX, Media.CSVM})
    @Operation(
            operationId = "getIndicator",
            summary = "Get an index or component, for each population it is published for",
            description = "With its components, editions, weights in each method version, and breaks.")
    public IndicatorListView indicator(@RestPath String indicator, @BeanParam IndicatorQuery query) {
        var catalog = selections.catalog();
        var published = catalog.indicators().get(indicator);
        if (published == null) {
            throw ProblemException.notFound(Fault.path(
                            "indicator",
                            indicator,
                            "unknown-indicator",
                            "Không có chỉ số “" + Fault.abbreviated(indicator) + "”; danh sách ở /api/v1/indicators.",
                            "There is no indicator “" + Fault.abbreviated(indicator)
                                    + "”; they are listed at /api/v1/indicators.")
                    .allowing(catalog.indicators().keySet()));
        }
        var populations = populations(query, published);
        var items = published.stream()
                .filter(each -> populations.isEmpty() || populations.contains(each.population()))
                .map(each -> IndicatorDetailView.of(catalog, each))
                .toList();
        return new IndicatorListView(
                items,
                EmptyReason.of(items, inquiry.conditions(), EmptyReason.INDICATORS),
                IndicatorListView.sources(catalog, items),
                ReleaseView.of(catalog.release()),
                Links.of(inquiry));
    }

    /** The populations that are asked for among those of these indicators; empty means all. */
    private List<String> populations(IndicatorQuery query, List<Indicator> published) {
        var known = published.stream().map(Indicator::population).toList();
        return inquiry.read(reading -> reading.choices("population", query.population(), known));
    }
}
