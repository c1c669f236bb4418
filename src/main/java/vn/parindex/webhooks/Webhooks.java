package vn.parindex.webhooks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import vn.parindex.access.Audit;
import vn.parindex.access.Caller;
import vn.parindex.release.Release;
import vn.parindex.release.ReleaseRepository;
import vn.parindex.store.StoreState;
import vn.parindex.webhooks.DeliveryRepository.Delivery;
import vn.parindex.webhooks.Webhook.Status;

/** What admins do with receivers; each step is one transaction, with its event in the audit log. */
@ApplicationScoped
class Webhooks {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES_OF_AN_ID = 12;
    private static final int MOST_REPLAYED = 1_000;

    private final WebhookRepository webhooks;
    private final OutboxRepository outbox;
    private final DeliveryRepository attempts;
    private final ReleaseRepository releases;
    private final Deliveries deliveries;
    private final Vault vault;
    private final Audit audit;
    private final StoreState store;
    private final WebhooksConfig config;

    Webhooks(
            WebhookRepository webhooks,
            OutboxRepository outbox,
            DeliveryRepository attempts,
            ReleaseRepository releases,
            Deliveries deliveries,
            Vault vault,
            Audit audit,
            StoreState store,
            WebhooksConfig config) {
        this.webhooks = webhooks;
        this.outbox = outbox;
        this.attempts = attempts;
        this.releases = releases;
        this.deliveries = deliveries;
        this.vault = vault;
        this.audit = audit;
        this.store = store;
        this.config = config;
    }

    /** A receiver and its secret, which is told this once. */
    record Made(Webhook webhook, String secret) {}

    /** Within the transaction that publishes: there is no publication without its messages, and no message without its publication. */
    void queue(@Observes Release published) {
        outbox.queueForAll(published.key(), store.now());
    }

    List<Webhook> list() {
        return webhooks.list();
    }

    Webhook require(String id) {
        return webhooks.find(id).orElseThrow(() -> WebhookProblems.unknown(id));
    }

    /** What was published before is not told, unless it is asked to be replayed. */
    @Transactional
    Made register(WebhookBody body, Caller caller) {
        releases.lockPublishing();
        if (webhooks.list().size() >= config.most()) {
            throw WebhookProblems.full(config.most());
        }
        var bytes = new byte[BYTES_OF_AN_ID];
        RANDOM.nextBytes(bytes);
        var id = "wh_" + HexFormat.of().formatHex(bytes);
        var secret = Signature.newSecret();
        var now = store.now();
        var webhook = new Webhook(
                id,
                now,
                caller.identity(),
                body.url(),
                body.description(),
                body.filter(),
                Status.ACTIVE,
                null,
                vault.seal(secret, id),
                null,
                null,
                0,
                now,
                0);
        webhooks.add(webhook);
        audit.recordDone("webhook.register", id, webhook.host());
        return new Made(webhook, secret);
    }

    @Transactional
    Webhook update(String id, WebhookBody body) {
        require(id);
        webhooks.update(id, body.url(), body.description(), body.filter());
        var changed = require(id);
        audit.recordDone("webhook.update", id, changed.host());
        return changed;
    }

    @Transactional
    void delete(String id) {
        if (!webhooks.delete(id)) {
            throw WebhookProblems.unknown(id);
        }
        audit.recordDone("webhook.delete", id, "");
    }

    @Transactional
    Webhook pause(String id) {
        require(id);
        webhooks.pause(id);
        audit.recordDone("webhook.pause", id, "");
        return require(id);
    }

    @Transactional
    Webhook resume(String id) {
        require(id);
        webhooks.resume(id, store.now());
        audit.recordDone("webhook.resume", id, "");
        return require(id);
    }

    /** Makes a new secret; the one before goes on signing beside it for a while, so that the receiver can change over. */
    @Transactional
    Made rotate(String id) {
        require(id);
        var secret = Signature.newSecret();
        webhooks.rotate(id, vault.seal(secret, id), store.now().plus(config.overlap()));
        audit.recordDone("webhook.rotate", id, "");
        return new Made(require(id), secret);
    }

    /** Tells again, in their order, what was published from the release with this number on; nothing is published meanwhile. */
    @Transactional
    Webhook replay(String id, long first) {
        releases.lockPublishing();
        require(id);
        var again = releases.listPublished(first, Long.MAX_VALUE, MOST_REPLAYED).stream()
                .map(Release::key)
                .toList();
        outbox.queueAnew(id, again, store.now());
        audit.recordDone("webhook.replay", id, again.size() + " releases");
        return require(id);
    }

    Delivery ping(String id) {
        return deliveries.ping(require(id));
    }

    List<Delivery> listDeliveries(String id) {
        return attempts.listDeliveries(require(id).id());
    }
}
