package vn.parindex.publishing;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;
import vn.parindex.access.Access;
import vn.parindex.http.Cost;
import vn.parindex.http.Costs;
import vn.parindex.http.Inquiry;
import vn.parindex.http.Links;
import vn.parindex.http.Needs;
import vn.parindex.http.Page;
import vn.parindex.http.Role;

/** Publishing: an upload becomes a draft, a draft becomes a release. */
@Costs(Cost.UPLOAD)
@Path("/api/v1/releases")
@Tag(name = "Publishing")
@Produces(MediaType.APPLICATION_JSON)
public class PublishingResource {

    private final Access access;
    private final Publisher publisher;
    private final Drafting drafting;
    private final DraftViews drafts;
    private final Inquiry inquiry;

    PublishingResource(Access access, Publisher publisher, Drafting drafting, DraftViews drafts, Inquiry inquiry) {
        this.access = access;
        this.publisher = publisher;
        this.drafting = drafting;
        this.drafts = drafts;
        this.inquiry = inquiry;
    }

    @GET
    @Path("{release}/report")
    @Costs(Cost.CHEAP)
    @Needs(Role.EDITOR)
    @Operation(
            operationId = "getReport",
            summary = "Read everything that the check of a draft found",
            description = "Errors first, then by file, line and column.")
    public ReportView report(
            @Parameter(description = "Id of the draft or release", example = "2026.11.29") @RestPath String release,
            @Parameter(description = "How many items, 1 to 1000") @RestQuery String limit,
            @Parameter(description = "From links.next") @RestQuery String cursor) {
        int rows = inquiry.limit(100, 1000);
        int offset = inquiry.offset(release);
        inquiry.settle();
        var draft = drafts.find(release).orElseThrow(() -> PublishingProblems.unknown(release));
        var page = Page.of(drafts.listFindings(release), offset, rows);
        return new ReportView(
                release, draft.findings(), draft.stale(), page.items(), page.total(), Links.of(inquiry, page, release));
    }

    @GET
    @Path("{release}/draft")
    @Costs(Cost.CHEAP)
    @Needs(Role.EDITOR)
    @Operation(
            operationId = "getDraft",
            summary = "See where a draft stands",
            description = "Its status, how far its check is, and what it came to.")
    public RestResponse<DraftView> draft(
            @Parameter(description = "Id of the draft or release", example = "2026.11.29") @RestPath String release) {
        inquiry.settle();
        var draft = drafts.find(release).orElseThrow(() -> PublishingProblems.unknown(release));
        return ResponseBuilder.ok(draft).header("ETag", drafts.tag(draft.id())).build();
    }

    @POST
    @Path("{release}/publish")
    @Needs(Role.PUBLISHER)
    @Operation(
            operationId = "publishDraft",
            summary = "Make a draft what readers see",
            description =
                    "409 where another release was published since (rebase it), where new warnings are not acknowledged by"
                            + " their number, or where more than a tenth of the rows goes and that is not confirmed. With four eyes, by"
                            + " another person than who made the draft. What is published already is answered with 200 and the same body.")
    public RestResponse<DraftView> publish(
            @Parameter(description = "Id of the draft", example = "2026.11.29.1") @RestPath String release,
            @Parameter(description = "How many new warnings you have read") @RestQuery String acknowledge,
            @Parameter(description = "That more than a tenth of the rows may be withdrawn") @RestQuery
                    String confirmWithdrawals,
            @Parameter(description = "The draft's ETag as you read it") @HeaderParam("If-Match") String ifMatch,
            @Parameter(description = Once.DESCRIPTION) @HeaderParam(Once.HEADER) String idempotencyKey) {
        var acknowledged = inquiry.number("acknowledge", 0, 1_000_000);
        boolean confirmed = inquiry.flag("confirmWithdrawals").orElse(false);
        var once = Once.of(idempotencyKey, "publish", release, inquiry);
        inquiry.settle();
        return answer(publisher.publish(
                release,
                ifMatch,
                acknowledged.isPresent() ? Optional.of(acknowledged.getAsInt()) : Optional.empty(),
                confirmed,
                once,
                access.caller()));
    }

    @POST
    @Path("{release}/discard")
    @Needs(Role.EDITOR)
    @Operation(operationId = "discardDraft", summary = "Take a draft back")
    public RestResponse<DraftView> discard(
            @Parameter(description = "Id of the draft", example = "2026.11.29.1") @RestPath String release,
            @Parameter(description = "The draft's ETag as you read it") @HeaderParam("If-Match") String ifMatch,
            @Parameter(description = Once.DESCRIPTION) @HeaderParam(Once.HEADER) String idempotencyKey) {
        var once = Once.of(idempotencyKey, "discard", release, inquiry);
        inquiry.settle();
        return answer(publisher.discard(release, ifMatch, once, access.caller()));
    }

    @POST
    @Path("{release}/rebase")
    @Needs(Role.EDITOR)
    @Operation(
            operationId = "rebaseDraft",
            summary = "Make a draft anew against the current release",
            description =
                    "What was sent, or restored, is laid on the current release; also where the check was interrupted. A draft"
                            + " that another release overtook gets the next id, which the answer tells; the old one goes on"
                            + " leading to it.")
    @APIResponseSchema(
            value = DraftView.class,
            responseCode = "200",
            responseDescription = "The draft, or what is wrong")
    @APIResponse(
            responseCode = "202",
            description = "The check goes on, as `Prefer: respond-async` asked; read the draft for its progress",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = DraftView.class)))
    public RestResponse<DraftView> rebase(
            @Parameter(description = "Id of the draft", example = "2026.11.29.1") @RestPath String release,
            @Parameter(description = "The draft's ETag as you read it") @HeaderParam("If-Match") String ifMatch,
            @Parameter(description = AsyncPreference.DESCRIPTION, example = AsyncPreference.RESPOND_ASYNC)
                    @HeaderParam("Prefer")
                    String prefer,
            @Parameter(description = Once.DESCRIPTION) @HeaderParam(Once.HEADER) String idempotencyKey) {
        var once = Once.of(idempotencyKey, "rebase", release, inquiry);
        inquiry.settle();
        var draft = drafting.rebase(release, ifMatch, AsyncPreference.isForBackground(prefer), once, access.caller());
        return draft.goesOn()
                ? ResponseBuilder.create(Status.ACCEPTED, draft)
                        .header(AsyncPreference.APPLIED, AsyncPreference.RESPOND_ASYNC)
                        .header("ETag", drafts.tag(draft.id()))
                        .build()
                : answer(draft);
    }

    @POST
    @Path("{release}/restore")
    @Needs(Role.PUBLISHER)
    @Operation(
            operationId = "restoreRelease",
            summary = "Make an earlier state current again, as a new release",
            description = "With four eyes it becomes a draft, which another person publishes.")
    public RestResponse<DraftView> restore(
            @Parameter(description = "Id of the earlier release", example = "2026.11.29") @RestPath String release,
            @Parameter(description = "Why; kept with the new release", example = "Sửa lại như trước", required = true)
                    @RestQuery
                    String reason,
            @Parameter(description = Once.DESCRIPTION) @HeaderParam(Once.HEADER) String idempotencyKey) {
        var why = Reason.of(inquiry);
        var once = Once.of(idempotencyKey, "restore", release, inquiry);
        inquiry.settle();
        return answer(publisher.restore(release, why, once, access.caller()));
    }

    private RestResponse<DraftView> answer(DraftView draft) {
        return ResponseBuilder.ok(draft).header("ETag", drafts.tag(draft.id())).build();
    }
}
