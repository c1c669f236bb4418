package vn.parindex.webhooks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.parindex.diff.ChangeWords;
import vn.parindex.diff.ReleaseDiff;
import vn.parindex.http.Text;
import vn.parindex.http.request.BaseUrl;
import vn.parindex.release.ChangeCursor;
import vn.parindex.release.Release;
import vn.parindex.rows.ConcernRepository;
import vn.parindex.rows.RowChange.Counts;

/** What receivers are told: CloudEvents 1.0 in structured JSON, made anew for each attempt and always the same, as a release never changes. */
@ApplicationScoped
class Messages {

    static final String PUBLISHED = "vn.parindex.release.published";
    static final String PING = "vn.parindex.ping";
    static final String TYPE = "application/cloudevents+json";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ConcernRepository concerns;
    private final ReleaseDiff diff;
    private final BaseUrl address;

    Messages(ConcernRepository concerns, ReleaseDiff diff, BaseUrl address) {
        this.concerns = concerns;
        this.diff = diff;
        this.address = address;
    }

    /**
     * A message as it is sent.
     *
     * @param id of the event and of the message: the same for every attempt and replay, so that receivers can tell what they had
     */
    record Message(String id, byte[] body) {}

    /** What a receiver is told of a publication; empty where that changed nothing that the receiver asked for. */
    Optional<Message> of(Webhook webhook, Release release) {
        var counts = counts(webhook.filter(), release);
        if (counts.isEmpty() && !webhook.filter().isEmpty()) {
            return Optional.empty();
        }
        var id = idOf(webhook.id(), release);
        var event = event(id, PUBLISHED, release.publishedAt());
        event.put("subject", release.id());
        var data = event.putObject("data");
        var told = data.putObject("release");
        told.put("id", release.id());
        told.put("number", release.number());
        told.put("version", release.version());
        told.put("publishedAt", release.publishedAt().toString());
        told.put("reason", release.reason());
        var changes = data.putObject("changes");
        counts.forEach((table, count) -> {
            var each = changes.putObject(table);
            each.put("added", count.added());
            each.put("changed", count.changed());
            each.put("withdrawn", count.withdrawn());
        });
        put(data.putObject("text"), text(release, counts));
        var since = ChangeCursor.after(release.number() - 1).text();
        data.put("after", since);
        data.put("cursor", ChangeCursor.after(release.number()).text());
        var links = data.putObject("links");
        var at = "/api/v1/releases/" + release.id();
        links.put("release", address.of(at));
        links.put("diff", address.of(at + "/diff"));
        links.put("changes", address.of("/api/v1/changes?after=" + since));
        links.put("dataset", address.of(at + "/dataset.zip"));
        return Optional.of(new Message(id, bytes(event)));
    }

    /** What was changed of what the receiver asked for, by table; nothing for the first release, all rows of which are new. */
    private Map<String, Counts> counts(WebhookFilter filter, Release release) {
        if (!filter.isEmpty()) {
            return concerns.count(filter.concern(), release.number(), release.number())
                    .getOrDefault(release.number(), Map.of());
        }
        var counts = new LinkedHashMap<String, Counts>();
        if (release.base() != null) {
            diff.count(release).forEach((mapping, count) -> {
                if (count.total() > 0) {
                    counts.put(mapping.table(), count);
                }
            });
        }
        return counts;
    }

    private static Text text(Release release, Map<String, Counts> counts) {
        var words = release.base() == null && counts.isEmpty() ? Text.of("", "") : ChangeWords.all(counts);
        return Text.of(
                ("Phiên bản dữ liệu " + release.id() + ". " + words.vi()).strip(),
                ("Release " + release.id() + ". " + words.en()).strip());
    }

    /** A message that says nothing but that messages arrive. */
    Message ping(Instant now) {
        var id = "msg_" + UUID.randomUUID();
        var event = event(id, PING, now);
        put(
                event.putObject("data").putObject("text"),
                Text.of("Thử: tin báo đến được đây.", "A test: messages arrive here."));
        return new Message(id, bytes(event));
    }

    /** The id of what a receiver is told of a release. */
    static String idOf(String webhook, Release release) {
        var name = webhook + " " + release.id() + " " + release.publishedAt();
        return "msg_" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private ObjectNode event(String id, String type, Instant time) {
        var event = JSON.createObjectNode();
        event.put("specversion", "1.0");
        event.put("id", id);
        event.put("source", address.of("/"));
        event.put("type", type);
        event.put("time", time.toString());
        event.put("datacontenttype", "application/json");
        return event;
    }

    private static void put(ObjectNode node, Text text) {
        node.put("vi", text.vi());
        node.put("en", text.en());
    }

    private static byte[] bytes(ObjectNode event) {
        try {
            return JSON.writeValueAsBytes(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
