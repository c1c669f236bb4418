package vn.parindex.publishing;

import jakarta.ws.rs.BeanParam;
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
import vn.parindex.http.admission.Cost;
import vn.parindex.http.admission.Costs;
import vn.parindex.http.admission.Needs;
import vn.parindex.http.admission.Role;
import vn.parindex.http.answer.Links;
import vn.parindex.http.request.Inquiry;
import vn.parindex.http.request.Page;
import vn.parindex.http.request.Paging;
import vn.parindex.http.request.Reading;

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

    /** What is asked of a publication. */
    private record Wanted(Optional<Integer> acknowledged, boolean confirmed, IdempotentRequest once) {}

    /** What is asked of a restoration. */
    private record Restoring(String reason, IdempotentRequest once) {}

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
            @BeanParam Paging paging) {
        var slice = inquiry.read(reading -> reading.slice(paging, 100, 1000, release));
        var draft = drafts.find(release).orElseThrow(() -> PublishingProblems.unknown(release));
        var page = Page.of(drafts.listFindings(release), slice);
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
    public RestResponse<DraftView> publish(@BeanParam DraftQuery step, @BeanParam PublishQuery query) {
        var asked = inquiry.read(reading -> new Wanted(
                query.acknowledged(reading),
                query.confirmed(reading),
                once(step.idempotencyKey(), "publish", step.release(), reading)));
        return answer(publisher.publish(
                step.release(),
                step.ifMatch(),
                asked.acknowledged(),
                asked.confirmed(),
                asked.once(),
                access.caller()));
    }

    @POST
    @Path("{release}/discard")
    @Needs(Role.EDITOR)
    @Operation(operationId = "discardDraft", summary = "Take a draft back")
    public RestResponse<DraftView> discard(@BeanParam DraftQuery step) {
        var once = inquiry.read(reading -> once(step.idempotencyKey(), "discard", step.release(), reading));
        return answer(publisher.discard(step.release(), step.ifMatch(), once, access.caller()));
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
            @BeanParam DraftQuery step,
            @Parameter(description = AsyncPreference.DESCRIPTION, example = AsyncPreference.RESPOND_ASYNC)
                    @HeaderParam("Prefer")
                    String prefer) {
        var once = inquiry.read(reading -> once(step.idempotencyKey(), "rebase", step.release(), reading));
        var draft = drafting.rebase(
                step.release(), step.ifMatch(), AsyncPreference.isForBackground(prefer), once, access.caller());
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
            @Parameter(description = IdempotentRequest.DESCRIPTION) @HeaderParam(IdempotentRequest.HEADER)
                    String idempotencyKey) {
        var asked = inquiry.read(reading ->
                new Restoring(Reason.of(reason, reading), once(idempotencyKey, "restore", release, reading)));
        return answer(publisher.restore(release, asked.reason(), asked.once(), access.caller()));
    }

    private IdempotentRequest once(String key, String operation, String release, Reading reading) {
        return IdempotentRequest.of(key, operation, release, inquiry.rawQuery(), reading);
    }

    private RestResponse<DraftView> answer(DraftView draft) {
        return ResponseBuilder.ok(draft).header("ETag", drafts.tag(draft.id())).build();
    }
}
