package vn.parindex.webhooks;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
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
import vn.parindex.release.CurrentRelease;

/** Receivers that are told of each publication, for admins. */
@Costs(Cost.UPLOAD)
@Needs(Role.ADMIN)
@Path("/api/v1/webhooks")
@Tag(name = "Webhooks")
@Produces(MediaType.APPLICATION_JSON)
public class WebhookResource {

    private final Webhooks webhooks;
    private final WebhookPost post;
    private final CurrentRelease current;
    private final Catalogs catalogs;
    private final Access access;
    private final Inquiry inquiry;

    WebhookResource(
            Webhooks webhooks,
            WebhookPost post,
            CurrentRelease current,
            Catalogs catalogs,
            Access access,
            Inquiry inquiry) {
        this.webhooks = webhooks;
        this.post = post;
        this.current = current;
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
    public WebhookView webhook(@RestPath String webhook) {
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
    public WebhookView update(@RestPath String webhook, InputStream content) {
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
    public RestResponse<Void> delete(@RestPath String webhook) {
        inquiry.settle();
        webhooks.delete(webhook);
        return RestResponse.noContent();
    }
}
