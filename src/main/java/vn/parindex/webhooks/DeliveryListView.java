package vn.parindex.webhooks;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.parindex.http.answer.Itemized;
import vn.parindex.http.answer.Links;

/** Attempts to tell a receiver something, newest first; only the last ones are kept. */
@Schema(name = "WebhookDeliveryList")
public record DeliveryListView(
        List<DeliveryView> items,

        @Schema(description = "How many are kept") int total,

        Links links) implements Itemized, Links.Carrier {}
