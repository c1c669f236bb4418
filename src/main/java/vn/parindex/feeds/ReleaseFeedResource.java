package vn.parindex.feeds;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import vn.parindex.catalog.Catalogs;
import vn.parindex.format.atom.Feed;
import vn.parindex.http.Media;
import vn.parindex.http.Text;
import vn.parindex.http.admission.Cost;
import vn.parindex.http.admission.Costs;
import vn.parindex.http.admission.Open;
import vn.parindex.http.request.BaseUrl;
import vn.parindex.http.request.Inquiry;
import vn.parindex.release.AsOf;

/** Every release, for feed readers. */
@Costs(value = Cost.CHEAP, whole = Cost.DEAR)
@Open
@Path("/releases.atom")
@Tag(name = "Feeds")
public class ReleaseFeedResource extends AnyFeedResource {

    private static final String NAME = "/releases";
    private static final Text TITLE = Text.of("parindex: các phiên bản dữ liệu", "parindex: releases of the data");

    private final ReleasedFeeds feeds;
    private final Catalogs catalogs;

    ReleaseFeedResource(ReleasedFeeds feeds, Catalogs catalogs, AsOf asOf, BaseUrl address, Inquiry inquiry) {
        super(asOf, address, inquiry);
        this.feeds = feeds;
        this.catalogs = catalogs;
    }

    @GET
    @Produces(Media.ATOM)
    @Operation(
            operationId = "getReleaseFeed",
            summary = "Follow the releases in a feed reader",
            description =
                    "Atom (RFC 4287), newest first: one entry for each release, with its reason, what it changed in words and the tables"
                            + " that it touched. Ids never change. Titles are in the language of the request, the content of an entry"
                            + " is in both. Pages go on by `next` (RFC 5005). Ask with `If-None-Match`: until something is published"
                            + " the answer is 304.")
    public RestResponse<Feed> releases(@BeanParam ReleaseFeedQuery query) {
        var state = state();
        var slice =
                inquiry.read(reading -> reading.slice(query.paging(), FeedRequest.USUAL, FeedRequest.MOST, state.id()));
        var page = feeds.all(state, slice);
        var maker = new FeedMaker(catalogs.at(state), address);
        return ResponseBuilder.ok(feed(
                        NAME,
                        TITLE,
                        "/",
                        page,
                        page.items().stream()
                                .map(each -> maker.whole(NAME, each))
                                .toList()))
                .build();
    }
}
