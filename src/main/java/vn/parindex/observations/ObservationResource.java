package vn.parindex.observations;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.parindex.catalog.SourceView;
import vn.parindex.http.Media;
import vn.parindex.http.admission.Cost;
import vn.parindex.http.admission.Costs;
import vn.parindex.http.admission.Open;
import vn.parindex.http.answer.Links;
import vn.parindex.http.request.Format;
import vn.parindex.http.request.Inquiry;
import vn.parindex.http.request.TableStyle;
import vn.parindex.release.ReleaseView;
import vn.parindex.result.EmptyReason;
import vn.parindex.result.ObservationFilter;
import vn.parindex.result.Observations;
import vn.parindex.result.ResultView;
import vn.parindex.selection.Selections;

/** The flat table: every stored result, with every filter. */
@Costs(value = Cost.CHEAP, whole = Cost.DEAR)
@Open
@Path("/api/v1/observations")
@Tag(name = "Observations")
public class ObservationResource {

    private final Selections selections;
    private final Observations observations;
    private final Inquiry inquiry;

    ObservationResource(Selections selections, Observations observations, Inquiry inquiry) {
        this.selections = selections;
        this.observations = observations;
        this.inquiry = inquiry;
    }

    @GET
    @Produces({
        Media.JSON,
        Media.CSV,
        Media.XLSX,
        Media.NDJSON,
        Media.JSON_STAT,
        Media.SDMX_ML,
        Media.SDMX_ML_SPECIFIC,
        Media.SDMX_JSON,
        Media.SDMX_CSV,
        Media.CSVM
    })
    @Operation(
            operationId = "listObservations",
            summary = "List stored results, flat, with every filter",
            description =
                    "Only what is stored: gaps are in rankings, histories and comparisons. JSON comes in pages; every other"
                            + " format is written while the results are read and has no cap.")
    @APIResponseSchema(value = ObservationListView.class, responseDescription = "OK")
    public Object observations(@BeanParam ObservationQuery query) {
        var asked = selections.read(selection -> ObservationRequest.of(query, selection));
        var catalog = selections.catalog();
        var filter = asked.filter();
        int rows = asked.slice().rows();
        int offset = asked.slice().offset();
        boolean alternatives = asked.alternatives();

        var found = observations.find(catalog, filter);
        long written = Math.min(rows, Math.max(0, found.total() - offset));
        ResultLimits.require(inquiry.format(), TableStyle.of(inquiry), asked.sort(), found.total(), written);
        Iterable<ResultView> results = asked.order().isEmpty()
                ? first(observations.views(found, offset, alternatives), rows)
                : list(first(observations.views(found, 0, alternatives), ResultLimits.MOST_HELD)).stream()
                        .sorted(asked.order().get())
                        .skip(offset)
                        .limit(rows)
                        .toList();
        var links = Links.of(
                inquiry,
                Math.toIntExact(offset + written),
                Math.toIntExact(found.total()),
                catalog.release().id());
        return inquiry.format() == Format.JSON
                ? page(found, filter, list(results), links)
                : new ObservationStream(catalog, results, written, links);
    }

    private static Iterable<ResultView> first(Iterable<ResultView> results, long most) {
        return new MappedItems<>(results, Function.identity(), most);
    }

    private static List<ResultView> list(Iterable<ResultView> results) {
        var list = new ArrayList<ResultView>();
        results.forEach(list::add);
        return list;
    }

    private ObservationListView page(
            Observations.Found found, ObservationFilter filter, List<ResultView> items, Links links) {
        var catalog = found.catalog();
        return new ObservationListView(
                items,
                Math.toIntExact(found.total()),
                EmptyReason.of(found.total(), catalog, filter, inquiry.conditions(), EmptyReason.RESULTS),
                SourceView.of(
                        catalog, items.stream().flatMap(ResultView::sourceIds).toList()),
                ReleaseView.of(catalog.release()),
                links);
    }
}
