package vn.parindex.ranking;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.parindex.catalog.Catalog;
import vn.parindex.catalog.Edition;
import vn.parindex.http.BasePath;
import vn.parindex.http.Media;
import vn.parindex.http.Text;
import vn.parindex.http.admission.Cost;
import vn.parindex.http.admission.Costs;
import vn.parindex.http.admission.Open;
import vn.parindex.http.answer.Links;
import vn.parindex.http.request.Inquiry;
import vn.parindex.http.request.Page;
import vn.parindex.release.ReleaseView;
import vn.parindex.result.Coverage;
import vn.parindex.result.EmptyReason;
import vn.parindex.result.Measure;
import vn.parindex.result.Observations;
import vn.parindex.result.ReleasedTables;
import vn.parindex.result.StoredTable;
import vn.parindex.result.Table;
import vn.parindex.selection.Selections;

/** The list of all rankings that hold anything. */
@Costs(Cost.CHEAP)
@Open
@Path("/api/v1/rankings")
@Tag(name = "Rankings")
public class RankingListResource {

    private final Selections selections;
    private final Observations observations;
    private final ReleasedTables tables;
    private final Inquiry inquiry;

    RankingListResource(Selections selections, Observations observations, ReleasedTables tables, Inquiry inquiry) {
        this.selections = selections;
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
    public RankingListView rankings(@BeanParam RankingListQuery query) {
        var asked = selections.read(selection -> RankingListRequest.of(query, selection));
        var catalog = selections.catalog();
        var page =
                Page.of(newestFirst(observations.find(catalog, asked.filter()).tables()), asked.slice());
        return new RankingListView(
                tables(catalog, page.items()).map(RankingListResource::item).toList(),
                page.total(),
                EmptyReason.of(page.total(), catalog, asked.filter(), inquiry.conditions(), EmptyReason.RANKINGS),
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
