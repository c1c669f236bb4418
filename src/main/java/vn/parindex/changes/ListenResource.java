package vn.parindex.changes;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import vn.parindex.format.EventStream;
import vn.parindex.http.Caching;
import vn.parindex.http.Cost;
import vn.parindex.http.Costs;
import vn.parindex.http.Fault;
import vn.parindex.http.Inquiry;
import vn.parindex.http.Open;
import vn.parindex.release.AsOf;
import vn.parindex.release.ChangeCursor;

/** The changes as an event stream, for those who prefer to be told; in the contract it is one operation with the pages. */
@Costs(Cost.WAITING)
@Open
@Path("/api/v1/changes")
@Produces(EventStream.MEDIA_TYPE)
public class ListenResource {

    private final AsOf asOf;
    private final Changes changes;
    private final Listening listening;
    private final ChangeQuery query;
    private final Inquiry inquiry;

    ListenResource(AsOf asOf, Changes changes, Listening listening, ChangeQuery query, Inquiry inquiry) {
        this.asOf = asOf;
        this.changes = changes;
        this.listening = listening;
        this.query = query;
        this.inquiry = inquiry;
    }

    @GET
    @Operation(hidden = true)
    public RestResponse<EventStream> listen(
            @RestQuery String after,
            @RestQuery String entity,
            @RestQuery String indicator,
            @RestQuery String unit,
            @RestQuery String on,
            @RestHeader("Last-Event-ID") String lastEventId) {
        var state = asOf.release();
        var filter = query.filter();
        var named = cursor(inquiry.text("after").orElse(null), ChangeProblems::brokenCursor);
        // A client that was cut off comes back to the address it began with, and says here how far it came since.
        var from = lastEventId == null || lastEventId.isBlank()
                ? named
                : cursor(lastEventId.strip(), ChangeProblems::brokenLastEventId);
        if (asOf.isDraft()) {
            inquiry.fault(ChangeProblems.draft(state.id()));
        }
        inquiry.settle();
        changes.require(from);
        if (asOf.pinned() && from.nextRelease() > state.number()) {
            // What makes a browser's client stop coming back.
            return ResponseBuilder.<EventStream>noContent()
                    .header("Cache-Control", Caching.UNKEPT)
                    .build();
        }
        var last = asOf.pinned() ? OptionalLong.of(state.number()) : OptionalLong.empty();
        return ResponseBuilder.ok(new EventStream(listening.listen(from, last, filter)))
                .header("Cache-Control", Caching.UNKEPT)
                .header("X-Accel-Buffering", "no")
                .build();
    }

    private ChangeCursor cursor(String text, Function<String, Fault> broken) {
        var cursor = text == null ? Optional.of(ChangeCursor.START) : ChangeCursor.parse(text);
        if (cursor.isEmpty()) {
            inquiry.fault(broken.apply(text));
        }
        return cursor.orElse(ChangeCursor.START);
    }
}
