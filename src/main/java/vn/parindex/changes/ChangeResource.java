package vn.parindex.changes;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.Duration;
import java.util.concurrent.Executor;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import vn.parindex.format.EventStream;
import vn.parindex.http.Media;
import vn.parindex.http.admission.Cost;
import vn.parindex.http.admission.Costs;
import vn.parindex.http.admission.Open;
import vn.parindex.http.answer.Links;
import vn.parindex.http.caching.Caching;
import vn.parindex.http.problem.Problem;
import vn.parindex.http.request.Inquiry;
import vn.parindex.release.AsOf;
import vn.parindex.release.Release;
import vn.parindex.release.ReleaseView;
import vn.parindex.result.EmptyReason;
import vn.parindex.selection.Selections;

/** Changes: the feed for systems that keep a copy. */
@Costs(value = Cost.CHEAP, whole = Cost.DEAR)
@Open
@Path("/api/v1/changes")
@Tag(name = "Releases")
public class ChangeResource {

    private static final String STREAM = """
            retry: 3000

            id: YzEuMi5l
            event: change
            data: {"id":"2-1","entity":"result","action":"changed","at":"2026-11-30T02:00:00Z","release":"2026.11.29.1",\
            "key":{"indicator":"par-index","population":"province","unit":"hung-yen","year":"2019","source":"hung-yen-portal-2020-05-20"},\
            "old":{"score":"81.98","…":"…"},"new":{"score":"81.99","…":"…"}}

            : nothing new
            """;

    private final AsOf asOf;
    private final Changes changes;
    private final NextRelease nextRelease;
    private final Selections selections;
    private final Inquiry inquiry;

    ChangeResource(AsOf asOf, Changes changes, NextRelease nextRelease, Selections selections, Inquiry inquiry) {
        this.asOf = asOf;
        this.changes = changes;
        this.nextRelease = nextRelease;
        this.selections = selections;
        this.inquiry = inquiry;
    }

    @GET
    @Produces({Media.JSON, Media.CSV, Media.XLSX, Media.NDJSON, Media.CSVM})
    @Operation(
            operationId = "listChanges",
            summary = "Keep a copy of the dataset up to date",
            description =
                    "Every row that a release added, changed or withdrew, oldest first. Begin without `after`, or load `snapshot`"
                            + " and go on from its cursor; then ask again with `after` set to `next`, which is always there. With"
                            + " `wait` an answer that would be empty is held back until something is published. Events are delivered"
                            + " at least once and keep their ids; a cursor is good for ever. With `asOf` or `release`: the events up"
                            + " to that state.\n\n`entity`, `indicator` and `unit` keep the events that fit all of them. Places in the feed"
                            + " are counted over all events, so any cursor is good with any filter; a filtered page may hold few events or"
                            + " none although more follow: `links.next` is null only at the end. As a table (CSV, XLSX, NDJSON): every"
                            + " event after the cursor, `limit` aside.\n\nAs `text/event-stream` (or `format=sse`) the events come by themselves: those after"
                            + " `after`, then each new one as it is published. `id` is the cursor to go on from: a client that was cut"
                            + " off sends it as `Last-Event-ID`, which comes before `after`. The stream takes no `limit` and no `wait`."
                            + " It ends from time to time, and at the state of `asOf` or `release`; 503 where too many listen.")
    @Parameter(
            name = "Last-Event-ID",
            in = ParameterIn.HEADER,
            description = "Of an event stream only: the `id` of the last event that came; goes before `after`",
            schema = @Schema(type = SchemaType.STRING))
    @APIResponse(
            responseCode = "200",
            description = "The events after the cursor; none where nothing newer is published",
            content = {
                @Content(mediaType = Media.JSON, schema = @Schema(implementation = ChangeListView.class)),
                @Content(mediaType = Media.CSV),
                @Content(mediaType = Media.XLSX),
                @Content(mediaType = Media.NDJSON),
                @Content(mediaType = Media.CSVM),
                @Content(mediaType = EventStream.MEDIA_TYPE, examples = @ExampleObject(name = "stream", value = STREAM))
            })
    @APIResponse(
            responseCode = "204",
            description =
                    "Of an event stream with `asOf` or `release`: the cursor is at the end of that state; do not come back")
    @APIResponse(
            responseCode = "410",
            description = "The cursor names a release that is not there; `detail` says where to begin again",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @Blocking
    public Uni<RestResponse<ChangeListView>> changes(@BeanParam ChangeQuery query) {
        var pinned = asOf.release();
        var asked = selections.read(selection -> {
            var read = ChangeRequest.of(query, selection);
            if (read.seconds() > 0 && asOf.pinned()) {
                selection.reading().fault(ChangeProblems.waitingForThePast(query.seconds()));
            }
            if (asOf.isDraft()) {
                selection.reading().fault(ChangeProblems.draft(pinned.id()));
            }
            return read;
        });
        changes.require(asked.from());
        var read = new Read(changes.page(asked.from(), pinned.number(), asked.most(), asked.filter()), pinned);
        return new Waiting(asked)
                .from(read)
                .map(last -> answer(
                        last.page(),
                        last.state(),
                        asked.whole()
                                ? changes.all(asked.from(), last.state().number(), asked.filter())
                                : last.page().events(),
                        asked.waits()));
    }

    /** A page of the feed, up to the end of a state. */
    private record Read(Changes.Page page, Release state) {

        boolean isOfNothing() {
            return page.isEmpty() && !page.more();
        }
    }

    /** Somebody who waits for the first page with something in it, up to a moment; no thread waits with them. */
    private final class Waiting {

        private final ChangeRequest asked;
        private final long end;
        private final Executor reading = Infrastructure.getDefaultExecutor();

        Waiting(ChangeRequest asked) {
            this.asked = asked;
            this.end = System.nanoTime() + Duration.ofSeconds(asked.seconds()).toNanos();
        }

        Uni<Read> from(Read read) {
            long left = end - System.nanoTime();
            if (!read.isOfNothing() || left <= 0) {
                return Uni.createFrom().item(read);
            }
            return nextRelease
                    .within(Math.max(read.page().next().release(), read.state().number()), Duration.ofNanos(left))
                    .emitOn(reading)
                    .chain(newer -> newer.isEmpty() ? Uni.createFrom().item(read) : from(next(read, newer.get())));
        }

        /** What is new may be nothing that the filter keeps; then the rest of the time is still there. */
        private Read next(Read read, Release newer) {
            return new Read(changes.page(read.page().next(), newer.number(), asked.most(), asked.filter()), newer);
        }
    }

    private RestResponse<ChangeListView> answer(
            Changes.Page page, Release state, Iterable<ChangeView> rows, boolean waits) {
        var self = Links.self(inquiry);
        var next = page.next().text();
        var answer = ResponseBuilder.ok(new ChangeListView(
                page.events(),
                EmptyReason.of(page.events(), inquiry.conditions(), EmptyReason.CHANGES),
                next,
                ChangeListView.Snapshot.of(state),
                ReleaseView.of(state),
                Links.of(inquiry, page.more() ? Links.with(self, "after", next) : null),
                rows));
        if (waits) {
            answer.header("Cache-Control", Caching.UNKEPT);
        }
        return answer.build();
    }
}
