package vn.parindex.bring;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.Locale;
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
import vn.parindex.http.Cost;
import vn.parindex.http.Costs;
import vn.parindex.http.Inquiry;
import vn.parindex.http.Needs;
import vn.parindex.http.Role;
import vn.parindex.publishing.DraftView;
import vn.parindex.publishing.Drafting;
import vn.parindex.publishing.Once;
import vn.parindex.publishing.Spooled;
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
public class TableResource {

    private static final String XLS = "application/vnd.ms-excel";
    private static final String ODS = "application/vnd.oasis.opendocument.spreadsheet";
    private static final String ODT = "application/vnd.oasis.opendocument.text";
    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final String PDF = "application/pdf";
    private static final String TABS = "text/tab-separated-values";

    private static final String INDICATOR = "The index, or the component that its column of figures is about";
    private static final String POPULATION = "Who is ranked";
    private static final String YEAR =
            "The year that the figures are about; of a table with years as columns, the one that is wanted";
    private static final String ANSWERS = "Answers to questions, as `id=answer`, several by commas";
    private static final String FILE = "The name of the document, which may say what the document does not";

    private final TempSpace space;
    private final Access access;
    private final AsOf asOf;
    private final Catalogs catalogs;
    private final DocumentDesk desk;
    private final Bringing bringing;
    private final Drafting drafting;
    private final Inquiry inquiry;

    TableResource(
            TempSpace space,
            Access access,
            AsOf asOf,
            Catalogs catalogs,
            DocumentDesk desk,
            Bringing bringing,
            Drafting drafting,
            Inquiry inquiry) {
        this.space = space;
        this.access = access;
        this.asOf = asOf;
        this.catalogs = catalogs;
        this.desk = desk;
        this.bringing = bringing;
        this.drafting = drafting;
        this.inquiry = inquiry;
    }

    @POST
    @Consumes({
        Upload.XLSX,
        Upload.CSV,
        XLS,
        ODS,
        ODT,
        DOCX,
        PDF,
        TABS,
        MediaType.TEXT_HTML,
        MediaType.TEXT_PLAIN,
        MediaType.APPLICATION_OCTET_STREAM
    })
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
    public UnderstandingView understand(
            InputStream content,
            @Parameter(description = INDICATOR, example = "par-index") @RestQuery String indicator,
            @Parameter(description = POPULATION, example = "province") @RestQuery String population,
            @Parameter(description = YEAR, example = "2024") @RestQuery String year,
            @Parameter(description = ANSWERS, example = "t1.D3=score") @RestQuery String answers,
            @Parameter(description = FILE, example = "par-index-2024.pdf") @RestQuery String file,
            @Parameter(description = "Title of the document, where it says none or another") @RestQuery String title,
            @Parameter(description = "Who published it", example = "Bộ Nội vụ") @RestQuery String publisher,
            @Parameter(description = "When: a year, a month or a day", example = "2025-03-28") @RestQuery
                    String publishedOn,
            @Parameter(description = "Its address") @RestQuery String url,
            @Parameter(description = "How near it is to the publisher, 1 to 4; told by the publisher unless given")
                    @RestQuery
                    String tier) {
        var catalog = catalogs.at(asOf.release());
        var request = Request.of(inquiry, catalog);
        inquiry.settle();
        try (var temp = new TempFiles(space)) {
            var spooled = Spooled.of(content, temp.create());
            var read = desk.read(spooled.file(), request.file().orElse(""), request.asked(), catalog);
            return UnderstandingView.of(
                    read.document(),
                    read.understanding(),
                    request.source(catalog, read.understanding().document(), spooled.digest()));
        }
    }

    @POST
    @Path("draft")
    @Consumes({
        Upload.XLSX,
        Upload.CSV,
        XLS,
        ODS,
        ODT,
        DOCX,
        PDF,
        TABS,
        MediaType.TEXT_HTML,
        MediaType.TEXT_PLAIN,
        MediaType.APPLICATION_OCTET_STREAM
    })
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
            @Parameter(description = INDICATOR, example = "par-index") @RestQuery String indicator,
            @Parameter(description = POPULATION, example = "province") @RestQuery String population,
            @Parameter(description = YEAR, example = "2024") @RestQuery String year,
            @Parameter(description = ANSWERS, example = "t1.D3=score") @RestQuery String answers,
            @Parameter(description = FILE, example = "par-index-2024.pdf") @RestQuery String file,
            @Parameter(description = "Title of the document, where it says none or another") @RestQuery String title,
            @Parameter(description = "Who published it", example = "Bộ Nội vụ") @RestQuery String publisher,
            @Parameter(description = "When: a year, a month or a day", example = "2025-03-28") @RestQuery
                    String publishedOn,
            @Parameter(description = "Its address") @RestQuery String url,
            @Parameter(description = "How near it is to the publisher, 1 to 4; told by the publisher unless given")
                    @RestQuery
                    String tier,
            @Parameter(description = "Why the data change; the title of the document unless given") @RestQuery
                    String reason,
            @Parameter(description = Once.DESCRIPTION) @HeaderParam(Once.HEADER) String idempotencyKey,
            @Parameter(hidden = true) @HeaderParam("Content-Type") String mediaType) {
        var caller = access.caller();
        Catalog catalog = catalogs.at(asOf.release());
        var request = Request.of(inquiry, catalog);
        var why = inquiry.text("reason");
        var key = Once.key(idempotencyKey, inquiry);
        inquiry.settle();
        try (var temp = new TempFiles(space)) {
            var spooled = Spooled.of(content, temp.create());
            var understood = desk.read(spooled.file(), request.file().orElse(""), request.asked(), catalog)
                    .understanding();
            if (!understood.questions().isEmpty()) {
                throw BringProblems.open(understood.questions());
            }
            if (understood.results().isEmpty() && understood.statements().isEmpty()) {
                throw BringProblems.nothing();
            }
            var source = request.source(catalog, understood.document(), spooled.digest());
            var workbook = temp.path();
            PatchWorkbook.write(bringing.rows(understood, source, catalog), workbook);
            var type = mediaType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
            var draft = drafting.draft(
                    new Drafting.Request(
                            workbook,
                            Upload.XLSX,
                            null,
                            why.orElse(source.title()),
                            false,
                            false,
                            new Once(key, spooled.fingerprint(type, inquiry.rawQuery()))),
                    caller);
            return ResponseBuilder.create(Status.CREATED, draft)
                    .header("Location", draft.links().self())
                    .build();
        }
    }
}
