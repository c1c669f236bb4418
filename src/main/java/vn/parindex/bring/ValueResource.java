package vn.parindex.bring;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;
import vn.parindex.access.Access;
import vn.parindex.catalog.Catalog;
import vn.parindex.catalog.Catalogs;
import vn.parindex.http.admission.Cost;
import vn.parindex.http.admission.Costs;
import vn.parindex.http.admission.Needs;
import vn.parindex.http.admission.Role;
import vn.parindex.http.request.Inquiry;
import vn.parindex.publishing.DraftView;
import vn.parindex.publishing.IdempotentRequest;
import vn.parindex.publishing.SpooledBody;
import vn.parindex.publishing.TempFiles;
import vn.parindex.release.AsOf;
import vn.parindex.traffic.TempSpace;

/** A single result with its source becomes a draft. */
@Costs(Cost.UPLOAD)
@Path("/api/v1/tables/value")
@Tag(name = "Publishing")
@Produces(MediaType.APPLICATION_JSON)
@Needs(Role.EDITOR)
public class ValueResource {

    private final TempSpace space;
    private final Access access;
    private final AsOf asOf;
    private final Catalogs catalogs;
    private final ValueDrafts drafts;
    private final Inquiry inquiry;

    ValueResource(TempSpace space, Access access, AsOf asOf, Catalogs catalogs, ValueDrafts drafts, Inquiry inquiry) {
        this.space = space;
        this.access = access;
        this.asOf = asOf;
        this.catalogs = catalogs;
        this.drafts = drafts;
        this.inquiry = inquiry;
    }

    /** What is said beside the value; the key may be null. */
    private record Asked(Optional<String> reason, String key) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "bringValue",
            summary = "Make a draft of one figure with its source",
            description =
                    "A score or a place of one unit and the document that states it. The source is made, or found again by its"
                            + " address; an edition that the dataset does not have comes with it.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ValueView.class)))
    @APIResponseSchema(
            value = DraftView.class,
            responseCode = "201",
            responseDescription = "The draft, or what is wrong with its rows")
    public RestResponse<DraftView> bring(
            InputStream content,
            @Parameter(description = "Why the data change; the figure and its document unless given") @RestQuery
                    String reason,
            @Parameter(description = IdempotentRequest.DESCRIPTION) @HeaderParam(IdempotentRequest.HEADER)
                    String idempotencyKey) {
        var caller = access.caller();
        var catalog = catalogs.at(asOf.release());
        var asked = inquiry.read(
                reading -> new Asked(reading.text(reason), IdempotentRequest.key(idempotencyKey, reading)));
        try (var temp = new TempFiles(space)) {
            var spooled = SpooledBody.of(content, temp.create());
            var value = value(spooled, catalog);
            var draft = drafts.draft(
                    value,
                    catalog,
                    asked.reason().orElseGet(() -> "%s %d, %s: %s"
                            .formatted(
                                    value.indicator(),
                                    value.year(),
                                    value.unit().nameVi(),
                                    value.text())),
                    spooled.digest(),
                    new IdempotentRequest(
                            asked.key(), spooled.fingerprint(MediaType.APPLICATION_JSON, inquiry.rawQuery())),
                    caller);
            return ResponseBuilder.create(Status.CREATED, draft)
                    .header("Location", draft.links().self())
                    .build();
        }
    }

    private static SingleValue value(SpooledBody spooled, Catalog catalog) {
        try (var bytes = Files.newInputStream(spooled.file())) {
            return ValueBody.read(bytes, catalog);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
