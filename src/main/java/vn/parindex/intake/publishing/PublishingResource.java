package vn.parindex.intake.publishing;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;
import vn.parindex.access.Access;
import vn.parindex.access.Role;
import vn.parindex.http.Fault;
import vn.parindex.http.Inquiry;
import vn.parindex.http.Links;
import vn.parindex.http.Page;
import vn.parindex.intake.PackageFormat;
import vn.parindex.intake.upload.Upload;

/** Publishing: an upload becomes a draft, a draft becomes a release. */
@Path("/api/v1/releases")
@Tag(name = "Publishing")
@SecurityRequirement(name = "bearer")
@Produces(MediaType.APPLICATION_JSON)
public class PublishingResource {

    private static final int LONGEST_REASON = 1000;
    private static final int LONGEST_KEY = 200;

    private final Access access;
    private final Publisher publisher;
    private final Inquiry inquiry;

    PublishingResource(Access access, Publisher publisher, Inquiry inquiry) {
        this.access = access;
        this.publisher = publisher;
        this.inquiry = inquiry;
    }

    @POST
    @Consumes({Upload.ZIP, Upload.CSV, Upload.XLSX})
    @Operation(
            operationId = "uploadDraft",
            summary = "Upload results and get a checked draft",
            description =
                    "A data package (zip) replaces the dataset: what it lacks is withdrawn. One CSV, or a workbook (.xlsx) with"
                            + " the same columns, patches by the primary key of its file: a known key is a correction, a new one an"
                            + " addition, `withdraw=true` in an extra column takes the row out, `preferred=true` takes the preference"
                            + " over. Nothing is seen by readers before it is published. Needs the role editor.")
    @APIResponseSchema(
            value = DraftView.class,
            responseCode = "201",
            responseDescription = "The draft, or what is wrong")
    @APIResponse(
            responseCode = "200",
            description = "What a dry run came to",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = DraftView.class)))
    public RestResponse<DraftView> upload(
            byte[] content,
            @Parameter(description = "Why the data change; kept with the release", example = "Kết quả năm 2025")
                    @RestQuery
                    String reason,
            @Parameter(
                            description =
                                    "The file that a CSV, or the only sheet of a workbook, is; scores.csv unless given")
                    @RestQuery
                    String file,
            @Parameter(description = "That more than a tenth of the rows may be withdrawn") @RestQuery
                    String confirmWithdrawals,
            @Parameter(description = "Check only, keep nothing") @RestQuery String dryRun,
            @Parameter(description = "The same key with the same request gives the same draft")
                    @HeaderParam("Idempotency-Key")
                    String key,
            @Parameter(hidden = true) @HeaderParam("Content-Type") String mediaType) {
        var caller = access.require(Role.EDITOR);
        var type = mediaType.split(";")[0].strip().toLowerCase(Locale.ROOT);
        var why = reason();
        var named = inquiry.choice("file", PackageFormat.shipped().fileNames());
        if (named.isPresent() && type.equals(Upload.ZIP)) {
            inquiry.fault(Fault.query(
                    "file",
                    named.get(),
                    "not-here",
                    "Gói dữ liệu (zip) đã có tên từng tệp; hãy bỏ “file”.",
                    "A data package (zip) names its files itself; leave “file” out."));
        }
        if (key != null && (key.isBlank() || key.length() > LONGEST_KEY)) {
            inquiry.fault(Fault.header(
                    "Idempotency-Key",
                    key,
                    "too-long",
                    "Khóa phải có từ 1 đến " + LONGEST_KEY + " ký tự.",
                    "A key has 1 to " + LONGEST_KEY + " characters."));
        }
        boolean confirmed = inquiry.flag("confirmWithdrawals").orElse(false);
        boolean dry = inquiry.flag("dryRun").orElse(false);
        inquiry.settle();
        var request = new Publisher.Request(
                content,
                type,
                named.orElse(null),
                why,
                confirmed,
                dry,
                key,
                Fingerprint.of(content, type, inquiry.rawQuery()));
        var draft = publisher.draft(request, caller);
        return dry
                ? ResponseBuilder.create(Status.OK, draft).build()
                : tagged(
                        ResponseBuilder.create(Status.CREATED, draft)
                                .header("Location", draft.links().self()),
                        draft);
    }

    @GET
    @Path("{release}/report")
    @Operation(
            operationId = "getReport",
            summary = "Read everything that the check of a draft found",
            description = "Errors first, then by file, line and column. Needs the role editor.")
    public ReportView report(
            @Parameter(description = "Id of the draft or release", example = "2026.11.24") @RestPath String release,
            @Parameter(description = "How many items, 1 to 1000") @RestQuery String limit,
            @Parameter(description = "From links.next") @RestQuery String cursor) {
        access.require(Role.EDITOR);
        int rows = inquiry.limit(100, 1000);
        int offset = inquiry.offset(release);
        inquiry.settle();
        var draft = publisher.find(release).orElseThrow(() -> PublishingProblems.unknown(release));
        var page = Page.of(publisher.listFindings(release), offset, rows);
        return new ReportView(release, draft.findings(), page.items(), page.total(), Links.of(inquiry, page, release));
    }

    @POST
    @Path("{release}/publish")
    @Operation(
            operationId = "publishDraft",
            summary = "Make a draft what readers see",
            description =
                    "409 where another release was published since (rebase it), where new warnings are not acknowledged by"
                            + " their number, or where more than a tenth of the rows goes and that is not confirmed. With four eyes, by"
                            + " another person than who made the draft. Needs the role publisher.")
    public RestResponse<DraftView> publish(
            @Parameter(description = "Id of the draft", example = "2026.11.24.1") @RestPath String release,
            @Parameter(description = "How many new warnings you have read") @RestQuery String acknowledge,
            @Parameter(description = "That more than a tenth of the rows may be withdrawn") @RestQuery
                    String confirmWithdrawals,
            @Parameter(description = "The draft's ETag as you read it") @HeaderParam("If-Match") String ifMatch) {
        var caller = access.require(Role.PUBLISHER);
        var acknowledged = inquiry.number("acknowledge", 0, 1_000_000);
        boolean confirmed = inquiry.flag("confirmWithdrawals").orElse(false);
        inquiry.settle();
        return answer(publisher.publish(
                release,
                ifMatch,
                acknowledged.isPresent() ? Optional.of(acknowledged.getAsInt()) : Optional.empty(),
                confirmed,
                caller));
    }

    @POST
    @Path("{release}/discard")
    @Operation(operationId = "discardDraft", summary = "Take a draft back", description = "Needs the role editor.")
    public RestResponse<DraftView> discard(
            @Parameter(description = "Id of the draft", example = "2026.11.24.1") @RestPath String release,
            @Parameter(description = "The draft's ETag as you read it") @HeaderParam("If-Match") String ifMatch) {
        var caller = access.require(Role.EDITOR);
        inquiry.settle();
        return answer(publisher.discard(release, ifMatch, caller));
    }

    @POST
    @Path("{release}/rebase")
    @Operation(
            operationId = "rebaseDraft",
            summary = "Make a draft anew against the current release",
            description = "What was sent is checked again. Needs the role editor.")
    public RestResponse<DraftView> rebase(
            @Parameter(description = "Id of the draft", example = "2026.11.24.1") @RestPath String release,
            @Parameter(description = "The draft's ETag as you read it") @HeaderParam("If-Match") String ifMatch) {
        var caller = access.require(Role.EDITOR);
        inquiry.settle();
        return answer(publisher.rebase(release, ifMatch, caller));
    }

    @POST
    @Path("{release}/restore")
    @Operation(
            operationId = "restoreRelease",
            summary = "Make an earlier state current again, as a new release",
            description = "Needs the role publisher.")
    public RestResponse<DraftView> restore(
            @Parameter(description = "Id of the earlier release", example = "2026.11.24") @RestPath String release,
            @Parameter(description = "Why; kept with the new release") @RestQuery String reason) {
        var caller = access.require(Role.PUBLISHER);
        var why = reason();
        inquiry.settle();
        return answer(publisher.restore(release, why, caller));
    }

    private RestResponse<DraftView> answer(DraftView draft) {
        return tagged(ResponseBuilder.create(Status.OK, draft), draft);
    }

    private RestResponse<DraftView> tagged(ResponseBuilder<DraftView> answer, DraftView draft) {
        return answer.header("ETag", publisher.tag(draft.id())).build();
    }

    private String reason() {
        var reason = inquiry.text("reason");
        if (reason.isEmpty()) {
            inquiry.fault(Fault.query(
                    "reason",
                    null,
                    "required",
                    "Hãy nêu lý do thay đổi dữ liệu bằng “reason”; lý do được lưu cùng bản phát hành.",
                    "Say by “reason” why the data change; it is kept with the release."));
        } else if (reason.isPresent() && reason.get().length() > LONGEST_REASON) {
            inquiry.fault(Fault.query(
                    "reason",
                    reason.get(),
                    "too-long",
                    "Lý do dài nhất " + LONGEST_REASON + " ký tự.",
                    "A reason has at most " + LONGEST_REASON + " characters."));
        }
        return reason.orElse("");
    }
}
