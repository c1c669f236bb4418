package vn.parindex.webhooks;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.parindex.http.answer.Itemized;
import vn.parindex.http.answer.Links;

/** Receivers, in the order in which they were registered. */
@Schema(name = "WebhookList")
public record WebhookListView(
        List<WebhookView> items,

        @Schema(description = "How many there are") int total,

        Links links) implements Itemized, Links.Carrier {}
