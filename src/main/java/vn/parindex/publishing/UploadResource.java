package vn.parindex.publishing;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;
import vn.parindex.access.Access;
import vn.parindex.access.Caller;
import vn.parindex.http.admission.Cost;
import vn.parindex.http.admission.Costs;
import vn.parindex.http.admission.Needs;
import vn.parindex.http.admission.Role;
import vn.parindex.http.request.Inquiry;
import vn.parindex.traffic.TempSpace;
import vn.parindex.upload.Upload;

/** Uploads: what a publisher sends is kept, checked and made a draft. */
@Costs(Cost.UPLOAD)
@Path("/api/v1/releases")
@Tag(name = "Publishing")
@Produces(MediaType.APPLICATION_JSON)
public class UploadResource {

    private final TempSpace space;
    private final Access access;
    private final Drafting drafting;
    private final DraftViews drafts;
    private final Inquiry inquiry;

    UploadResource(TempSpace space, Access access, Drafting drafting, DraftViews drafts, Inquiry inquiry) {
        this.space = space;
        this.access = access;
        this.drafting = drafting;
        this.drafts = drafts;
        this.inquiry = inquiry;
    }

    @POST
    @Needs(Role.EDITOR)
    @Consumes({Upload.ZIP, Upload.CSV, Upload.XLSX})
    @Operation(
            operationId = "uploadDraft",
            summary = "Upload results and get a checked draft",
            description =
                    "A data package (zip) replaces the dataset: what it lacks is withdrawn. One CSV, or a workbook (.xlsx) with"
                            + " the same columns, patches by the primary key of its file: a known key is a correction, a new one an"
                            + " addition, `withdraw=true` in an extra column takes the row out, `preferred=true` takes the preference"
                            + " over. Nothing is seen by readers before it is published.")
    @APIResponseSchema(
            value = DraftView.class,
            responseCode = "201",
            responseDescription = "The draft, or what is wrong")
    @APIResponse(
            responseCode = "202",
            description =
                    "What was sent is kept and the check goes on, as `Prefer: respond-async` asked; read the draft at"
                            + " Location for its progress",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = DraftView.class)))
    @APIResponse(
            responseCode = "200",
            description = "What a dry run came to",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = DraftView.class)))
    public RestResponse<DraftView> upload(
            InputStream content,
            @BeanParam UploadQuery query,
            @Parameter(description = IdempotentRequest.DESCRIPTION) @HeaderParam(IdempotentRequest.HEADER)
                    String idempotencyKey,
            @Parameter(description = AsyncPreference.DESCRIPTION, example = AsyncPreference.RESPOND_ASYNC)
                    @HeaderParam("Prefer")
                    String prefer,
            @Parameter(hidden = true) @HeaderParam("Content-Type") String mediaType) {
        var caller = access.caller();
        var type = mediaType.split(";")[0].strip().toLowerCase(Locale.ROOT);
        var asked = inquiry.read(reading -> UploadRequest.of(query, type, idempotencyKey, reading));
        try (var temp = new TempFiles(space)) {
            var spooled = SpooledBody.of(content, temp.create());
            var request = new Drafting.Request(
                    spooled.file(),
                    type,
                    asked.file().orElse(null),
                    asked.reason(),
                    asked.confirmed(),
                    AsyncPreference.isForBackground(prefer),
                    new IdempotentRequest(asked.key(), spooled.fingerprint(type, inquiry.rawQuery())));
            return asked.dry()
                    ? ResponseBuilder.ok(drafting.dryRun(request, caller)).build()
                    : answer(request, caller);
        }
    }

    private RestResponse<DraftView> answer(Drafting.Request request, Caller caller) {
        var draft = drafting.draft(request, caller);
        var answer = draft.goesOn()
                ? ResponseBuilder.create(Status.ACCEPTED, draft)
                        .header(AsyncPreference.APPLIED, AsyncPreference.RESPOND_ASYNC)
                : ResponseBuilder.create(Status.CREATED, draft);
        return answer.header("Location", draft.links().self())
                .header("ETag", drafts.tag(draft.id()))
                .build();
    }
}
