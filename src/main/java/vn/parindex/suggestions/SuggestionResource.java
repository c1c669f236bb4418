package vn.parindex.suggestions;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
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
import vn.parindex.http.admission.Open;
import vn.parindex.http.admission.Role;
import vn.parindex.http.answer.Links;
import vn.parindex.http.caching.Audience;
import vn.parindex.http.problem.Fault;
import vn.parindex.http.request.Clients;
import vn.parindex.http.request.Inquiry;
import vn.parindex.http.request.Page;
import vn.parindex.http.request.Paging;
import vn.parindex.http.request.Slice;
import vn.parindex.publishing.DraftView;

/** Sources that readers send where something is missing; only editors see them, and decide. */
@Path("/api/v1/suggestions")
@Tag(name = "Publishing")
@Produces(MediaType.APPLICATION_JSON)
public class SuggestionResource {

    private static final int LONGEST_REASON = 500;

    private final Suggestions suggestions;
    private final Access access;
    private final Audience audience;
    private final Inquiry inquiry;
    private final Clients clients;

    SuggestionResource(Suggestions suggestions, Access access, Audience audience, Inquiry inquiry, Clients clients) {
        this.clients = clients;
        this.audience = audience;
        this.suggestions = suggestions;
        this.access = access;
        this.inquiry = inquiry;
    }

    /** Which suggestions are listed. */
    private record Listed(String status, Slice slice) {}

    /** What an editor says of a source; null where nothing is said. */
    private record Said(String title, String publisher, String publishedOn, String tier) {}

    @POST
    @Open
    @Costs(Cost.LETTER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "suggestSource",
            summary = "Send a document that states a missing figure",
            description =
                    "Without a token. Nothing of it is shown to anybody but editors, and no address of a sender is kept. So many"
                            + " an hour from one address; 404 where the service takes none.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SuggestedView.class)))
    @APIResponseSchema(value = ReceiptView.class, responseCode = "202", responseDescription = "It came")
    public RestResponse<ReceiptView> suggest(InputStream content, @Context HttpServerRequest request) {
        audience.answerPrivately();
        inquiry.settle();
        suggestions.take(content, clients.address(request));
        return ResponseBuilder.create(Status.ACCEPTED, ReceiptView.RECEIVED).build();
    }

    @GET
    @Needs(Role.EDITOR)
    @Costs(Cost.CHEAP)
    @Operation(
            operationId = "listSuggestions",
            summary = "List what readers sent, newest first",
            description = "Never kept by a cache.")
    public SuggestionListView list(
            @Parameter(description = "open, accepted or rejected; open unless given", example = "open") @RestQuery
                    String status,
            @BeanParam Paging paging) {
        var asked = inquiry.read(reading -> new Listed(
                reading.choice(
                                "status",
                                status,
                                Arrays.stream(Suggestion.Status.values())
                                        .map(Suggestion.Status::code)
                                        .toList())
                        .orElse("open"),
                reading.slice(paging, 50, 1000, "suggestions")));
        var chosen = asked.status();
        int offset = asked.slice().offset();
        int rows = asked.slice().rows();
        int total = suggestions.count(chosen);
        var items = suggestions.list(chosen, offset, rows).stream()
                .map(SuggestionView::of)
                .toList();
        return new SuggestionListView(
                items, total, Links.of(inquiry, new Page<>(items, Math.min(offset, total), total), "suggestions"));
    }

    @POST
    @Path("{suggestion}/accept")
    @Needs(Role.EDITOR)
    @Costs(Cost.UPLOAD)
    @Operation(
            operationId = "acceptSuggestion",
            summary = "Make a draft of a suggestion",
            description =
                    "With what an editor says of its source; the draft lives as every draft does. 409 where it was decided"
                            + " before.")
    @APIResponseSchema(
            value = DraftView.class,
            responseCode = "201",
            responseDescription = "The draft, or what is wrong with its rows")
    public RestResponse<DraftView> accept(
            @RestPath String suggestion,
            @Parameter(description = "Title of the document") @RestQuery String title,
            @Parameter(description = "Who published it", example = "Bộ Nội vụ") @RestQuery String publisher,
            @Parameter(description = "When: a year, a month or a day", example = "2025-03-28") @RestQuery
                    String publishedOn,
            @Parameter(description = "How near it is to the publisher, 1 to 4") @RestQuery String tier) {
        var caller = access.caller();
        var said = inquiry.read(reading -> new Said(
                reading.text(title).orElse(null),
                reading.text(publisher).orElse(null),
                reading.text(publishedOn).orElse(null),
                reading.text(tier).orElse(null)));
        var made =
                suggestions.accept(suggestion, said.title(), said.publisher(), said.publishedOn(), said.tier(), caller);
        return ResponseBuilder.create(Status.CREATED, made)
                .header("Location", made.links().self())
                .build();
    }

    @POST
    @Path("{suggestion}/reject")
    @Needs(Role.EDITOR)
    @Costs(Cost.UPLOAD)
    @Operation(operationId = "rejectSuggestion", summary = "Reject a suggestion with a reason")
    @APIResponseSchema(value = SuggestionView.class, responseCode = "200", responseDescription = "As it is now")
    public SuggestionView reject(
            @RestPath String suggestion,
            @Parameter(
                            description = "Why; kept beside it",
                            required = true,
                            example = "Không tìm thấy con số trong tài liệu")
                    @RestQuery
                    String reason) {
        var caller = access.caller();
        var why = inquiry.read(reading -> {
            var said = reading.text(reason);
            if (said.isEmpty() || said.get().length() > LONGEST_REASON) {
                reading.fault(Fault.query(
                        "reason",
                        said.orElse(null),
                        "required",
                        "Hãy nêu lý do, dài nhất 500 ký tự.",
                        "Give a reason of at most 500 characters."));
            }
            return said;
        });
        return SuggestionView.of(suggestions.reject(suggestion, why.orElseThrow(), caller));
    }
}
