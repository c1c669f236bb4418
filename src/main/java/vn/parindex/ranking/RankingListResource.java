package vn.parindex.ranking;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import vn.parindex.catalog.Catalog;
import vn.parindex.catalog.Edition;
import vn.parindex.catalog.Indicator;
import vn.parindex.http.BasePath;
import vn.parindex.http.Cost;
import vn.parindex.http.Costs;
import vn.parindex.http.Inquiry;
import vn.parindex.http.Links;
import vn.parindex.http.Media;
import vn.parindex.http.Open;
import vn.parindex.http.Page;
import vn.parindex.http.Text;
import vn.parindex.release.ReleaseView;
import vn.parindex.result.Coverage;
import vn.parindex.result.EmptyReason;
import vn.parindex.result.Measure;
import vn.parindex.result.ObservationFilter;
import vn.parindex.result.Observations;
import vn.parindex.result.ReleasedTables;
import vn.parindex.result.Selection;
import vn.parindex.result.StoredTable;
import vn.parindex.result.Table;

/** The list of all rankings that hold anything. */
@Costs(Cost.CHEAP)
@Open
@Path("/api/v1/rankings")
@Tag(name = "Rankings")
public class RankingListResource {

    private final Selection selection;
    private final Observations observations;
    private final ReleasedTables tables;
    private final Inquiry inquiry;

    RankingListResource(Selection selection, Observations observations, ReleasedTables tables, Inquiry inquiry) {
        this.selection = selection;
        this.observations = observations;
        this.tables = tables;
        this.inquiry = inquiry;
    }

    @GET
    @Produces({Media.JSON, Media.CSV, Media.XLSX, Media.NDJSON, Media.CSVM})
    @Operation(
            operationId = "listRankings",
            summary = "List what can be ranked, with how much of each table is known",
            description = "One item for each indicator, population and year of which anything is stored.")
    public RankingListView rankings(
            @Parameter(
                            description =
                                    "Codes of indices or components, separated by commas; par-index.* stands for all"
                                            + " components",
                            example = "par-index")
                    @RestQuery
                    String indicator,
            @Parameter(
                            description = "Only these populations, separated by commas",
                            example = "province",
                            schema = @Schema(type = SchemaType.ARRAY, implementation = String.class))
                    @RestQuery
                    String population,
            @Parameter(description = "2019, 2019,2021 or 2012..2024", example = "2019..2024") @RestQuery String year,
            @Parameter(description = "How many items, 1 to 1000") @RestQuery String limit,
            @Parameter(description = "From links.next") @RestQuery String cursor) {
        var catalog = selection.catalog();
        var codes = selection.indicatorCodes();
        var populations = inquiry.choices(
                "population",
                catalog.indicators().values().stream()
                        .flatMap(List::stream)
                        .map(Indicator::population)
                        .distinct()
                        .toList());
        var years = inquiry.years("year");
        int rows = inquiry.limit(100, 1000);
        int offset = inquiry.offset(catalog.release().id());
        inquiry.settle();

        var filter = new ObservationFilter(
                codes, populations, List.of(), Optional.empty(), years, List.of(), Optional.empty());
        var page = Page.of(newestFirst(observations.find(catalog, filter).tables()), offset, rows);
        return new RankingListView(
                tables(catalog, page.items()).map(RankingListResource::item).toList(),
                page.total(),
                EmptyReason.of(page.total(), catalog, filter, inquiry, EmptyReason.RANKINGS),
                ReleaseView.of(catalog.release()),
                Links.of(inquiry, page, catalog.release().id()));
    }

    /** The order of the dataset with the years of each indicator turned round. */
    private static List<StoredTable> newestFirst(List<StoredTable> tables) {
        return grouped(tables)
                .flatMap(each ->
                        each.stream().sorted(comparing(StoredTable::year).reversed()))
                .toList();
    }

    private Stream<Table> tables(Catalog catalog, List<StoredTable> listed) {
        return tables.tables(catalog, listed.stream().map(StoredTable::key).toList()).values().stream();
    }

    private static Stream<List<StoredTable>> grouped(List<StoredTable> tables) {
        return tables.stream()
                .collect(groupingBy(
                        each -> List.of(
                                each.indicator().code(), each.indicator().population(), each.within()),
                        LinkedHashMap::new,
                        toList()))
                .values()
                .stream();
    }

    private static RankingListView.Item item(Table table) {
        var indicator = table.indicator();
        var link = BasePath.of("/api/v1/rankings/") + indicator.code() + "/" + table.year() + "?population="
                + indicator.population()
                + table.within().map(parent -> "&within=" + parent).orElse("");
        return new RankingListView.Item(
                indicator.code(),
                indicator.population(),
                table.within().orElse(null),
                table.year(),
                new Text(indicator.nameVi(), indicator.nameEn()),
                table.edition().map(Edition::status).orElse(null),
                Coverage.of(table, Measure.of(indicator)),
                link);
    }
}
