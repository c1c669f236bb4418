package vn.parindex.observations;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import vn.parindex.catalog.SourceView;
import vn.parindex.http.Cost;
import vn.parindex.http.Costs;
import vn.parindex.http.Format;
import vn.parindex.http.Inquiry;
import vn.parindex.http.Links;
import vn.parindex.http.Media;
import vn.parindex.http.Open;
import vn.parindex.http.Page;
import vn.parindex.release.ReleaseView;
import vn.parindex.result.EmptyReason;
import vn.parindex.result.ObservationFilter;
import vn.parindex.result.Observations;
import vn.parindex.result.ResultOrder;
import vn.parindex.result.ResultView;
import vn.parindex.result.Selection;

/** The flat table: every stored result, with every filter. */
@Costs(value = Cost.CHEAP, whole = Cost.DEAR)
@Open
@Path("/api/v1/observations")
@Tag(name = "Observations")
public class ObservationResource {

    private final Selection selection;
    private final ObservationQuery query;
    private final Observations observations;
    private final Inquiry inquiry;

    ObservationResource(Selection selection, ObservationQuery query, Observations observations, Inquiry inquiry) {
        this.selection = selection;
        this.query = query;
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
    public Object observations(
            @Parameter(
                            description =
                                    "Codes of indices or components, separated by commas; par-index.* stands for all"
                                            + " components",
                            example = "par-index,sipas")
                    @RestQuery
                    String indicator,
            @Parameter(
                            description = "Only these populations, separated by commas",
                            example = "province",
                            schema = @Schema(type = SchemaType.ARRAY, implementation = String.class))
                    @RestQuery
                    String population,
            @Parameter(
                            description =
                                    "Only these units: ids, names, codes or abbreviations; a renamed unit stands for its whole"
                                            + " series",
                            example = "quang-ninh")
                    @RestQuery
                    String unit,
            @Parameter(description = "A day that tells units of one name or code apart") @RestQuery String on,
            @Parameter(description = "Only units of this region, as it holds on 31 December of each year") @RestQuery
                    String region,
            @Parameter(description = "2019, 2019,2021 or 2012..2024", example = "2019..2024") @RestQuery String year,
            @Parameter(description = "Only these states, separated by commas", example = "value") @RestQuery
                    String state,
            @Parameter(description = "Only results that this document speaks of") @RestQuery String source,
            @Parameter(description = "alternatives: what the other documents say of each result") @RestQuery
                    String include,
            @Parameter(
                            description =
                                    "place, score, points, change, unit or name (in Vietnamese order), year or code, separated by"
                                            + " commas; - turns one round. The order of the dataset unless given; of 20,000"
                                            + " results at most",
                            example = "-score")
                    @RestQuery
                    String sort,
            @Parameter(
                            description =
                                    "wide: units down and years across, the figure and its state for each; tables only",
                            schema = @Schema(enumeration = {"long", "wide"}))
                    @RestQuery
                    String layout,
            @Parameter(
                            description =
                                    "How many items, 1 to 1000: a page of 100 in JSON, everything in the other formats unless given")
                    @RestQuery
                    String limit,
            @Parameter(description = "From links.next") @RestQuery String cursor) {
        var catalog = selection.catalog();
        boolean alternatives =
                inquiry.choices("include", List.of("alternatives")).contains("alternatives");
        var filter = query.filter();
        var order = ResultOrder.of(inquiry);
        int rows = inquiry.limit(100, 1000);
        int offset = inquiry.offset(catalog.release().id());
        inquiry.settle();

        var found = observations.find(catalog, filter);
        long written = Math.min(rows, Math.max(0, found.total() - offset));
        Room.require(inquiry, found.total(), written);
        Iterable<ResultView> results = order.isEmpty()
                ? first(observations.views(found, offset, alternatives), rows)
                : list(first(observations.views(found, 0, alternatives), Room.MOST_HELD)).stream()
                        .sorted(order.get())
                        .skip(offset)
                        .limit(rows)
                        .toList();
        return inquiry.format() == Format.JSON
                ? page(found, filter, offset, list(results))
                : new ObservationStream(catalog, results, written);
    }

    private static Iterable<ResultView> first(Iterable<ResultView> results, long most) {
        return new Mapped<>(results, Function.identity(), most);
    }

    private static List<ResultView> list(Iterable<ResultView> results) {
        var list = new ArrayList<ResultView>();
        results.forEach(list::add);
        return list;
    }

    private ObservationListView page(
            Observations.Found found, ObservationFilter filter, int offset, List<ResultView> items) {
        var catalog = found.catalog();
        var page = new Page<>(items, offset, Math.toIntExact(found.total()));
        return new ObservationListView(
                items,
                page.total(),
                EmptyReason.of(found.total(), catalog, filter, inquiry, EmptyReason.RESULTS),
                SourceView.of(
                        catalog, items.stream().flatMap(ResultView::sourceIds).toList()),
                ReleaseView.of(catalog.release()),
                Links.of(inquiry, page, catalog.release().id()));
    }
}
