package vn.parindex.webhooks;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.parindex.http.BasePath;

/** A receiver as admins see it; its secret is shown once, by the answer that made it. */
@Schema(name = "Webhook")
public record WebhookView(
        @Schema(examples = "wh_5f0c1b7a9d3e2c4f6a8b0d1e") String id,

        @Schema(examples = "https://example.org/hooks/parindex")
        String url,

        @Schema(nullable = true, examples = "The newsroom's bot")
        String description,

        Filter filter,

        @Schema(
                enumeration = {"active", "paused", "disabled"},
                description =
                        "Publications are kept for all of them; they are told to the active ones. disabled: set aside"
                                + " by the service, see reason")
        String status,

        @Schema(nullable = true, description = "Why it was set aside; null otherwise")
        String reason,

        @Schema(description = "How many publications wait to be told")
        long waiting,

        @Schema(description = "How often the one that is next was tried in vain so far")
        int attempts,

        @Schema(nullable = true, description = "When it is tried next; null where nothing waits or nothing is told")
        Instant nextAttemptAt,

        Instant createdAt,
        String createdBy,

        @Schema(
                nullable = true,
                description = "What messages are signed with: whsec_ and base64. Only in the answer that made it, null"
                        + " everywhere else: keep it")
        String secret,

        WebhookLinks links) {

    /** Which publications it is told of. */
    @Schema(
            name = "WebhookFilter",
            description = "A publication is told that changes a row that fits every part; an empty part fits all")
    public record Filter(
            @Schema(description = "Codes of indices and components")
            List<String> indicator,

            @Schema(description = "Ids of units") List<String> unit,

            @Schema(description = "Who is ranked: province, ministry, region …")
            List<String> population) {}

    /** What can be done with it. */
    @Schema(name = "WebhookLinks")
    public record WebhookLinks(
            String self, String deliveries, String ping, String pause, String resume, String rotate, String replay) {}

    static WebhookView of(Webhook webhook) {
        return of(webhook, null);
    }

    /** @param secret as it is shown this once; null for never again */
    static WebhookView of(Webhook webhook, String secret) {
        var at = BasePath.of("/api/v1/webhooks/" + webhook.id());
        boolean told = webhook.waiting() > 0 && webhook.status() == Webhook.Status.ACTIVE;
        return new WebhookView(
                webhook.id(),
                webhook.address(),
                webhook.description(),
                new Filter(
                        List.copyOf(webhook.filter().indicators()),
                        List.copyOf(webhook.filter().units()),
                        List.copyOf(webhook.filter().populations())),
                webhook.status().code(),
                webhook.reason(),
                webhook.waiting(),
                webhook.attempts(),
                told ? webhook.dueAt() : null,
                webhook.createdAt(),
                webhook.createdBy(),
                secret,
                new WebhookLinks(
                        at,
                        at + "/deliveries",
                        at + "/ping",
                        at + "/pause",
                        at + "/resume",
                        at + "/rotate",
                        at + "/replay"));
    }
}
