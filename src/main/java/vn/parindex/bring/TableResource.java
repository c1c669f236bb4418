package vn.parindex.bring;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
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
import vn.parindex.publishing.Drafting;
import vn.parindex.publishing.IdempotentRequest;
import vn.parindex.publishing.SpooledBody;
import vn.parindex.publishing.TempFiles;
import vn.parindex.release.AsOf;
import vn.parindex.traffic.TempSpace;
import vn.parindex.upload.Upload;

/** Official tables as they are: what a document says is understood and shown, and becomes a draft like any other. */
@Costs(Cost.UPLOAD)
@Path("/api/v1/tables")
@Tag(name = "Publishing")
@Produces(MediaType.APPLICATION_JSON)
@Needs(Role.EDITOR)
@Consumes({
    Upload.XLSX,
    Upload.CSV,
    TableResource.XLS,
    TableResource.ODS,
    TableResource.ODT,
    TableResource.DOCX,
    TableResource.PDF,
    TableResource.TABS,
    MediaType.TEXT_HTML,
    MediaType.TEXT_PLAIN,
    MediaType.APPLICATION_OCTET_STREAM
})
public class TableResource {

    static final String XLS = "application/vnd.ms-excel";
    static final String ODS = "application/vnd.oasis.opendocument.spreadsheet";
    static final String ODT = "application/vnd.oasis.opendocument.text";
    static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    static final String PDF = "application/pdf";
    static final String TABS = "text/tab-separated-values";

    private final TempSpace space;
    private final Access access;
    private final AsOf asOf;
    private final Catalogs catalogs;
    private final DocumentDesk desk;
    private final ValueDrafts drafts;
    private final Drafting drafting;
    private final Inquiry inquiry;

    /** What is asked for beside the draft itself; the key may be null. */
    private record Brought(Request said, Optional<String> reason, String key) {}

    TableResource(
            TempSpace space,
            Access access,
            AsOf asOf,
            Catalogs catalogs,
            DocumentDesk desk,
            ValueDrafts drafts,
            Drafting drafting,
            Inquiry inquiry) {
        this.space = space;
        this.access = access;
        this.asOf = asOf;
        this.catalogs = catalogs;
        this.desk = desk;
        this.drafts = drafts;
        this.drafting = drafting;
        this.inquiry = inquiry;
    }

    @POST
    @Operation(
            operationId = "understandTable",
            summary = "See what a document with a table says, without keeping anything",
            description =
                    "Workbooks, OpenDocument, Word, PDF with text, web pages, text with columns, and what is pasted from them;"
                            + " what it is is told by its bytes. Every cell is told with what it was recognised as, or why it was left"
                            + " out. What may be meant otherwise is a question: send the document again with the answer.")
    @APIResponseSchema(
            value = UnderstandingView.class,
            responseCode = "200",
            responseDescription = "What was understood")
    public UnderstandingView understand(InputStream content, @BeanParam TableQuery query) {
        var catalog = catalogs.at(asOf.release());
        var request = inquiry.read(reading -> Request.of(query, catalog, reading));
        try (var temp = new TempFiles(space)) {
            var spooled = SpooledBody.of(content, temp.create());
            var read = desk.read(spooled.file(), request.file().orElse(""), request.asked(), catalog);
            var source = request.source(catalog, read.understanding().document(), spooled.digest());
            return OwnFile.find(read.document()).isPresent()
                    ? UnderstandingView.ofRows(read.document(), source)
                    : UnderstandingView.of(read.document(), read.understanding(), source);
        }
    }

    @POST
    @Path("draft")
    @Operation(
            operationId = "bringTable",
            summary = "Make a draft of a document with a table",
            description =
                    "With the same parameters as `understandTable`. The source, the editions that the dataset does not have"
                            + " yet, results and statements come from the document. 422 while a question is open. The draft lives"
                            + " as every draft does.")
    @APIResponseSchema(
            value = DraftView.class,
            responseCode = "201",
            responseDescription = "The draft, or what is wrong with its rows")
    public RestResponse<DraftView> bring(
            InputStream content,
            @BeanParam TableQuery query,
            @Parameter(description = "Why the data change; the title of the document unless given") @RestQuery
                    String reason,
            @Parameter(description = IdempotentRequest.DESCRIPTION) @HeaderParam(IdempotentRequest.HEADER)
                    String idempotencyKey,
            @Parameter(hidden = true) @HeaderParam("Content-Type") String mediaType) {
        var caller = access.caller();
        Catalog catalog = catalogs.at(asOf.release());
        var asked = inquiry.read(reading -> {
            var said = Request.of(query, catalog, reading);
            return new Brought(said, reading.text(reason), IdempotentRequest.key(idempotencyKey, reading));
        });
        var request = asked.said();
        try (var temp = new TempFiles(space)) {
            var spooled = SpooledBody.of(content, temp.create());
            var read = desk.read(spooled.file(), request.file().orElse(""), request.asked(), catalog);
            var once = new IdempotentRequest(asked.key(), spooled.fingerprint(plain(mediaType), inquiry.rawQuery()));
            var own = OwnFile.find(read.document());
            if (own.isPresent()) {
                var why = asked.reason().orElse(read.document().file());
                return created(drafting.draft(own.get().request(spooled.file(), why, once), caller));
            }
            var understood = read.understanding();
            if (!understood.questions().isEmpty()) {
                throw BringProblems.open(understood.questions());
            }
            if (understood.results().isEmpty() && understood.statements().isEmpty()) {
                throw BringProblems.nothing();
            }
            var source = request.source(catalog, understood.document(), spooled.digest());
            return created(
                    drafts.draft(understood, source, catalog, asked.reason().orElse(source.title()), once, caller));
        }
    }

    private static String plain(String mediaType) {
        return mediaType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    private static RestResponse<DraftView> created(DraftView draft) {
        return ResponseBuilder.create(Status.CREATED, draft)
                .header("Location", draft.links().self())
                .build();
    }
}
