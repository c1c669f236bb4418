package vn.parindex.webhooks;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.parindex.http.Text;
import vn.parindex.webhooks.DeliveryRepository.Delivery;

/** One attempt to tell a receiver something. */
@Schema(name = "WebhookDelivery")
public record DeliveryView(
        @Schema(
                examples = "msg_0f6a2f0e-3c1d-3b5e-9a65-0f8b1f0c2d3e",
                description = "webhook-id of the message, the same for every attempt")
        String message,

        @Schema(
                nullable = true,
                examples = "2026.11.29.1",
                description = "The release that it tells of; null for a test")
        String release,

        @Schema(description = "From 1") int attempt,

        Instant at,

        @Schema(
                enumeration = {"delivered", "failed", "disabled", "filtered"},
                description = "failed: it is tried again, unless it was a test; disabled: that was the last attempt;"
                        + " filtered: nothing of what the receiver asked for was changed, so nothing was sent")
        String outcome,

        @Schema(nullable = true, examples = "204", description = "Status of the answer; null where none came")
        Integer status,

        @Schema(description = "How long it took, in milliseconds")
        long millis,

        @Schema(nullable = true, description = "What went wrong; null where nothing did")
        Text detail) {

    static DeliveryView of(Delivery delivery) {
        return new DeliveryView(
                delivery.message(),
                delivery.release(),
                delivery.attempt(),
                delivery.at(),
                delivery.outcome().code(),
                delivery.status(),
                delivery.millis(),
                delivery.detail());
    }
}
