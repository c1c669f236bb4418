package vn.parindex.ranking;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.HashSet;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import vn.parindex.catalog.SourceView;
import vn.parindex.catalog.UnitView;
import vn.parindex.http.Media;
import vn.parindex.http.admission.Cost;
import vn.parindex.http.admission.Costs;
import vn.parindex.http.admission.Open;
import vn.parindex.http.answer.Links;
import vn.parindex.http.request.Inquiry;
import vn.parindex.http.request.Page;
import vn.parindex.release.ReleaseView;
import vn.parindex.result.EmptyReason;
import vn.parindex.result.ReleasedTables;
import vn.parindex.result.ReleasedViews;
import vn.parindex.selection.Selections;

/** Rankings: a population ordered by one indicator in one year. */
@Costs(Cost.CHEAP)
@Open
@Path("/api/v1/rankings/{indicator}/{year}")
@Tag(name = "Rankings")
public class RankingResource {

    private final Selections selections;
    private final ReleasedTables tables;
    private final ReleasedViews views;
    private final Inquiry inquiry;

    RankingResource(Selections selections, ReleasedTables tables, ReleasedViews views, Inquiry inquiry) {
        this.selections = selections;
        this.tables = tables;
        this.views = views;
        this.inquiry = inquiry;
    }

    @GET
    @Produces({Media.JSON, Media.CSV, Media.XLSX, Media.NDJSON, Media.CSVM})
    @Operation(
            operationId = "getRanking",
            summary = "Rank a population by one indicator in one year",
            description =
                    "Every member known by name, gaps included. `latest` is the newest year with a result; the answer then"
                            + " names the year in its body and in Content-Location. Places are over the whole population, whatever"
                            + " is filtered.")
    public RestResponse<RankingView> ranking(
            @RestPath String indicator, @RestPath String year, @BeanParam RankingQuery query) {
        var asked = selections.read(selection -> RankingRequest.of(indicator, year, query, selection));
        var catalog = selections.catalog();
        var table = asked.table();
        int number = table.year();
        var standings = tables.standings(catalog, table.indicator(), table.parent(), number, asked.measure());
        var heading = views.heading(catalog, standings);
        var rows = views.rows(catalog, standings, asked.alternatives());
        var items = asked.shown(rows.list());
        var page = Page.of(items, asked.slice());
        var sources = new HashSet<>(heading.sources());
        sources.addAll(rows.sources(page.items()));
        var view = new RankingView(
                heading.indicator(),
                table.indicator().population(),
                table.within().map(each -> UnitView.of(catalog, each, number)).orElse(null),
                number,
                asked.measure().code(),
                heading.edition(),
                EmptyReason.of(standings.table(), items, inquiry.conditions()),
                heading.coverage(),
                heading.statistics(),
                page.items(),
                heading.breaks(),
                SourceView.of(catalog, sources),
                ReleaseView.of(catalog.release()),
                Links.of(inquiry, page, catalog.release().id()));
        var answer = ResponseBuilder.ok(view);
        table.answered().ifPresent(known -> answer.header("Content-Location", Links.ofYear(inquiry, known)));
        return answer.build();
    }
}
