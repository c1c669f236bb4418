package vn.parindex.feeds;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import vn.parindex.format.atom.Feed;
import vn.parindex.http.Media;
import vn.parindex.http.Text;
import vn.parindex.http.admission.Cost;
import vn.parindex.http.admission.Costs;
import vn.parindex.http.admission.Open;
import vn.parindex.http.answer.Links;
import vn.parindex.http.request.BaseUrl;
import vn.parindex.http.request.Inquiry;
import vn.parindex.release.AsOf;
import vn.parindex.selection.Selections;

/** What releases changed of one unit, indicator or table, for feed readers. */
@Costs(value = Cost.CHEAP, whole = Cost.DEAR)
@Open
@Path("/feeds")
@Tag(name = "Feeds")
@Produces(Media.ATOM)
public class FeedResource extends AnyFeedResource {

    private static final String SAID =
            " One entry for each release that changed anything of it, newest first, with the figures before and after, who states them and why"
                    + " they were changed, in both languages. Ids never change. Ask with `If-None-Match`: until something is published the"
                    + " answer is 304.";

    private final ReleasedFeeds feeds;
    private final Selections selections;

    FeedResource(ReleasedFeeds feeds, Selections selections, AsOf asOf, BaseUrl address, Inquiry inquiry) {
        super(asOf, address, inquiry);
        this.feeds = feeds;
        this.selections = selections;
    }

    @GET
    @Path("units/{unit}")
    @Operation(
            operationId = "getUnitFeed",
            summary = "Follow a unit in a feed reader",
            description =
                    "`/feeds/units/quang-ninh.atom`: results, statements, milestones, regions and names of the unit."
                            + SAID)
    public RestResponse<Feed> unit(@RestPath String unit, @BeanParam UnitFeedQuery query) {
        state();
        var asked = selections.read(selection -> FeedRequest.ofUnit(unit, query, selection));
        var path = "/feeds/units/" + unit;
        return asked.path().equals(path) ? answer(asked) : Links.moved(inquiry, asked.path());
    }

    @GET
    @Path("indicators/{indicator}")
    @Operation(
            operationId = "getIndicatorFeed",
            summary = "Follow an indicator in a feed reader",
            description =
                    "`/feeds/indicators/par-index.atom`: results, statements, editions, breaks and weights of an index or a component."
                            + SAID)
    public RestResponse<Feed> indicator(@RestPath String indicator, @BeanParam PopulationFeedQuery query) {
        state();
        return answer(selections.read(selection -> FeedRequest.ofIndicator(indicator, query, selection)));
    }

    @GET
    @Path("tables/{indicator}/{year}")
    @Operation(
            operationId = "getTableFeed",
            summary = "Follow a table of results in a feed reader",
            description =
                    "`/feeds/tables/par-index/2019.atom`: results, statements, edition and break of one population in one year."
                            + SAID)
    public RestResponse<Feed> table(
            @RestPath String indicator, @RestPath String year, @BeanParam PopulationFeedQuery query) {
        state();
        return answer(selections.read(selection -> FeedRequest.ofTable(indicator, year, query, selection)));
    }

    private RestResponse<Feed> answer(FeedRequest asked) {
        var page = feeds.about(asOf.release(), asked.concern(), asked.slice());
        var maker = new FeedMaker(selections.catalog(), address);
        var title = Text.of(
                "parindex: " + asked.title().vi(), "parindex: " + asked.title().en());
        var answer = ResponseBuilder.ok(feed(
                asked.name(),
                title,
                asked.page(),
                page,
                page.items().stream()
                        .map(each -> maker.about(asked.name(), asked.title(), asked.page(), each))
                        .toList()));
        asked.answered().ifPresent(year -> answer.header("Content-Location", Links.ofYear(inquiry, year)));
        return answer.build();
    }
}
