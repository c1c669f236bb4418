package vn.parindex.webhooks;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
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

/** What a receiver is told: nothing for now, a test, everything again; and what became of it. For admins. */
@Costs(Cost.UPLOAD)
@Needs(Role.ADMIN)
@Path("/api/v1/webhooks")
@Tag(name = "Webhooks")
@Produces(MediaType.APPLICATION_JSON)
public class DeliveryResource {

    private final Webhooks webhooks;
    private final Courier courier;
    private final CurrentRelease current;
    private final ReleaseRepository releases;
    private final Inquiry inquiry;

    DeliveryResource(
            Webhooks webhooks, Courier courier, CurrentRelease current, ReleaseRepository releases, Inquiry inquiry) {
        this.webhooks = webhooks;
        this.courier = courier;
        this.current = current;
        this.releases = releases;
        this.inquiry = inquiry;
    }

    @POST
    @Path("{webhook}/pause")
    @Operation(
            operationId = "pauseWebhook",
            summary = "Tell a webhook nothing for now",
            description = "Publications are kept for it.")
    public WebhookView pause(@RestPath String webhook) {
        inquiry.settle();
        return WebhookView.of(webhooks.pause(webhook));
    }

    @POST
    @Path("{webhook}/resume")
    @Operation(
            operationId = "resumeWebhook",
            summary = "Tell a webhook what waits, from now on",
            description = "Also one that the service has set aside; nothing that was published meanwhile is lost.")
    public WebhookView resume(@RestPath String webhook) {
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
    public DeliveryView ping(@RestPath String webhook) {
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
    public WebhookView rotate(@RestPath String webhook) {
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
            @RestPath String webhook,
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
    public DeliveryListView deliveries(@RestPath String webhook, @BeanParam Paging paging) {
        var slice = inquiry.read(reading -> reading.slice(paging, 50, 1000, "deliveries"));
        var page = Page.of(webhooks.listDeliveries(webhook), slice);
        return new DeliveryListView(
                page.items().stream().map(DeliveryView::of).toList(),
                page.total(),
                Links.of(inquiry, page, "deliveries"));
    }
}
