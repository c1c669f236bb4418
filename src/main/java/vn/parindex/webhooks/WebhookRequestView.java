package vn.parindex.webhooks;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an admin sends of a receiver. */
@Schema(name = "WebhookRequest")
public record WebhookRequestView(
        @Schema(
                required = true,
                examples = "https://example.org/hooks/parindex",
                description = "Where messages go: https, on the public internet")
        String url,

        @Schema(nullable = true, examples = "The newsroom's bot", description = "At most 500 characters")
        String description,

        @Schema(nullable = true, description = "Without it every publication is told")
        WebhookView.Filter filter) {}
