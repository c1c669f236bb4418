package vn.parindex.changes;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.OptionalLong;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import vn.parindex.format.EventStream;
import vn.parindex.http.admission.Cost;
import vn.parindex.http.admission.Costs;
import vn.parindex.http.admission.Open;
import vn.parindex.http.caching.Caching;
import vn.parindex.release.AsOf;
import vn.parindex.release.ChangeCursor;
import vn.parindex.selection.Selections;

/** The changes as an event stream, for those who prefer to be told; in the contract it is one operation with the pages. */
@Costs(Cost.WAITING)
@Open
@Path("/api/v1/changes")
@Produces(EventStream.MEDIA_TYPE)
public class ListenResource {

    private final AsOf asOf;
    private final Changes changes;
    private final Listening listening;
    private final Selections selections;

    /** What is listened for, and from where on. */
    private record Heard(ChangeCursor from, ChangeFilter filter) {}

    ListenResource(AsOf asOf, Changes changes, Listening listening, Selections selections) {
        this.asOf = asOf;
        this.changes = changes;
        this.listening = listening;
        this.selections = selections;
    }

    @GET
    @Operation(hidden = true)
    public RestResponse<EventStream> listen(
            @BeanParam FeedQuery query, @RestHeader("Last-Event-ID") String lastEventId) {
        var state = asOf.release();
        var asked = selections.read(selection -> {
            var filter = ChangeRequest.filter(query, selection);
            var named = ChangeRequest.cursor(query.after(), ChangeProblems::brokenCursor, selection.reading());
            // A client that was cut off comes back to the address it began with, and says here how far it came since.
            var from = lastEventId == null || lastEventId.isBlank()
                    ? named
                    : ChangeRequest.cursor(lastEventId, ChangeProblems::brokenLastEventId, selection.reading());
            if (asOf.isDraft()) {
                selection.reading().fault(ChangeProblems.draft(state.id()));
            }
            return new Heard(from, filter);
        });
        var from = asked.from();
        changes.require(from);
        if (asOf.pinned() && from.nextRelease() > state.number()) {
            // What makes a browser's client stop coming back.
            return ResponseBuilder.<EventStream>noContent()
                    .header("Cache-Control", Caching.UNKEPT)
                    .build();
        }
        var last = asOf.pinned() ? OptionalLong.of(state.number()) : OptionalLong.empty();
        return ResponseBuilder.ok(new EventStream(listening.listen(from, last, asked.filter())))
                .header("Cache-Control", Caching.UNKEPT)
                .header("X-Accel-Buffering", "no")
                .build();
    }
}
