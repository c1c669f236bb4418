package vn.parindex.webhooks;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;
import vn.parindex.access.Access;
import vn.parindex.catalog.Catalogs;
import vn.parindex.http.BasePath;
import vn.parindex.http.admission.Cost;
import vn.parindex.http.admission.Costs;
import vn.parindex.http.admission.Needs;
import vn.parindex.http.admission.Role;
import vn.parindex.http.answer.Links;
import vn.parindex.http.request.Inquiry;
import vn.parindex.http.request.Page;
import vn.parindex.http.request.Paging;
import vn.parindex.http.request.Reading;
import vn.parindex.release.ChangeCursor;
import vn.parindex.release.CurrentRelease;
import vn.parindex.release.Release;
import vn.parindex.release.ReleaseRepository;

/** Receivers that are told of each publication, for admins. */
@Costs(Cost.UPLOAD)
@Needs(Role.ADMIN)
@Path("/api/v1/webhooks")
@Tag(name = "Webhooks")
@Produces(MediaType.APPLICATION_JSON)
public class WebhookResource {

    private static final String ID = "Id of the webhook";
    private static final String EXAMPLE = "wh_5f0c1b7a9d3e2c4f6a8b0d1e";

    private final Webhooks webhooks;
    private final Courier courier;
    private final Post post;
    private final CurrentRelease current;
    private final ReleaseRepository releases;
    private final Catalogs catalogs;
    private final Access access;
    private final Inquiry inquiry;

    WebhookResource(
            Webhooks webhooks,
            Courier courier,
            Post post,
            CurrentRelease current,
            ReleaseRepository releases,
            Catalogs catalogs,
            Access access,
            Inquiry inquiry) {
        this.webhooks = webhooks;
        this.courier = courier;
        this.post = post;
        this.current = current;
        this.releases = releases;
        this.catalogs = catalogs;
        this.access = access;
        this.inquiry = inquiry;
    }

    @GET
    @Costs(Cost.CHEAP)
    @Operation(
            operationId = "listWebhooks",
            summary = "List who is told of publications",
            description = "Never kept by a cache.")
    public WebhookListView list() {
        inquiry.settle();
        var all = webhooks.list().stream().map(WebhookView::of).toList();
        return new WebhookListView(all, all.size(), Links.of(inquiry));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "registerWebhook",
            summary = "Register an address that is told of each publication",
            description =
                    "Each publication is sent there as a CloudEvent 1.0 (`application/cloudevents+json`), signed as Standard"
                            + " Webhooks has it, in order and at least once; what fails is tried again for a day. The answer alone holds the"
                            + " secret. Private addresses are refused unless a setting allows them.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = WebhookRequestView.class)))
    @APIResponseSchema(
            value = WebhookView.class,
            responseCode = "201",
            responseDescription = "The webhook with its secret")
    @APIResponse(responseCode = "409", ref = "Conflict")
    public RestResponse<WebhookView> register(InputStream content) {
        var caller = access.caller();
        var body = body(content);
        var made = webhooks.register(body, caller);
        return ResponseBuilder.create(Status.CREATED, WebhookView.of(made.webhook(), made.secret()))
                .header(
                        "Location",
                        BasePath.of("/api/v1/webhooks/" + made.webhook().id()))
                .build();
    }

    @GET
    @Path("{webhook}")
    @Costs(Cost.CHEAP)
    @Operation(
            operationId = "getWebhook",
            summary = "Get a webhook, without its secret",
            description = "Never kept by a cache.")
    public WebhookView webhook(@Parameter(description = ID, example = EXAMPLE) @RestPath String webhook) {
        inquiry.settle();
        return WebhookView.of(webhooks.require(webhook));
    }

    @PUT
    @Path("{webhook}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "updateWebhook",
            summary = "Change the address, the description and the filter of a webhook",
            description = "What is left out is empty afterwards. Secret, state and what waits stay.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = WebhookRequestView.class)))
    @APIResponseSchema(value = WebhookView.class, responseCode = "200", responseDescription = "As it is now")
    public WebhookView update(
            @Parameter(description = ID, example = EXAMPLE) @RestPath String webhook, InputStream content) {
        inquiry.settle();
        webhooks.require(webhook);
        return WebhookView.of(webhooks.update(webhook, body(content)));
    }

    private WebhookBody body(InputStream content) {
        inquiry.settle();
        return WebhookBody.read(content, catalogs.at(current.find().orElseThrow()), post.destinations());
    }

    @DELETE
    @Path("{webhook}")
    @Operation(operationId = "deleteWebhook", summary = "Delete a webhook with all that waits for it")
    @APIResponse(responseCode = "204", description = "It is gone")
    public RestResponse<Void> delete(@Parameter(description = ID, example = EXAMPLE) @RestPath String webhook) {
        inquiry.settle();
        webhooks.delete(webhook);
        return RestResponse.noContent();
    }

    @POST
    @Path("{webhook}/pause")
    @Operation(
            operationId = "pauseWebhook",
            summary = "Tell a webhook nothing for now",
            description = "Publications are kept for it.")
    public WebhookView pause(@Parameter(description = ID, example = EXAMPLE) @RestPath String webhook) {
        inquiry.settle();
        return WebhookView.of(webhooks.pause(webhook));
    }

    @POST
    @Path("{webhook}/resume")
    @Operation(
            operationId = "resumeWebhook",
            summary = "Tell a webhook what waits, from now on",
            description = "Also one that the service has set aside; nothing that was published meanwhile is lost.")
    public WebhookView resume(@Parameter(description = ID, example = EXAMPLE) @RestPath String webhook) {
        inquiry.settle();
        var resumed = webhooks.resume(webhook);
        courier.wake();
        return WebhookView.of(resumed);
    }

    @POST
    @Path("{webhook}/ping")
    @Operation(
            operationId = "pingWebhook",
            summary = "Send a test at once and see what becomes of it",
            description =
                    "A signed CloudEvent of the type `vn.parindex.ping`, whatever waits and whether or not it is paused.")
    public DeliveryView ping(@Parameter(description = ID, example = EXAMPLE) @RestPath String webhook) {
        inquiry.settle();
        return DeliveryView.of(webhooks.ping(webhook));
    }

    @POST
    @Path("{webhook}/rotate")
    @Operation(
            operationId = "rotateWebhookSecret",
            summary = "Make a new secret",
            description =
                    "The answer alone holds it. For a day messages carry two signatures, by the new and by the former secret.")
    public WebhookView rotate(@Parameter(description = ID, example = EXAMPLE) @RestPath String webhook) {
        inquiry.settle();
        var made = webhooks.rotate(webhook);
        return WebhookView.of(made.webhook(), made.secret());
    }

    @POST
    @Path("{webhook}/replay")
    @Operation(
            operationId = "replayWebhook",
            summary = "Tell a webhook again what was published after a cursor",
            description =
                    "In order, with the ids that the messages had, in place of what waits; at most 1,000 releases. `after` is a cursor"
                            + " of `/api/v1/changes` (each message carries one) or the id of a release; without it everything is told again.")
    public WebhookView replay(
            @Parameter(description = ID, example = EXAMPLE) @RestPath String webhook,
            @Parameter(description = "A cursor of the changes, or the id of a release", example = "2026.11.29")
                    @RestQuery
                    String after) {
        long first = inquiry.read(reading -> first(after, reading));
        var replayed = webhooks.replay(webhook, first);
        courier.wake();
        return WebhookView.of(replayed);
    }

    /** The number of the first release that is told again. */
    private long first(String after, Reading reading) {
        var text = reading.text(after);
        if (text.isEmpty()) {
            return 1;
        }
        Optional<Long> first = releases.findPublished(text.get())
                .map(Release::number)
                .map(number -> number + 1)
                .or(() -> ChangeCursor.parse(text.get())
                        .filter(cursor -> cursor.release() <= current.number())
                        .map(ChangeCursor::nextRelease));
        if (first.isEmpty()) {
            reading.fault(WebhookProblems.unreadableCursor(text.get()));
        }
        return first.orElse(1L);
    }

    @GET
    @Path("{webhook}/deliveries")
    @Costs(Cost.CHEAP)
    @Operation(
            operationId = "listWebhookDeliveries",
            summary = "See what became of the last attempts, newest first",
            description = "Never kept by a cache.")
    public DeliveryListView deliveries(
            @Parameter(description = ID, example = EXAMPLE) @RestPath String webhook, @BeanParam Paging paging) {
        var slice = inquiry.read(reading -> reading.slice(paging, 50, 1000, "deliveries"));
        var page = Page.of(webhooks.listDeliveries(webhook), slice);
        return new DeliveryListView(
                page.items().stream().map(DeliveryView::of).toList(),
                page.total(),
                Links.of(inquiry, page, "deliveries"));
    }
}
