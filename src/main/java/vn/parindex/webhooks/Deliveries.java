package vn.parindex.webhooks;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.logging.Logger;
import vn.parindex.access.Audit;
import vn.parindex.http.Text;
import vn.parindex.release.Release;
import vn.parindex.release.ReleaseRepository;
import vn.parindex.store.StoreState;
import vn.parindex.webhooks.DeliveryRepository.Delivery;
import vn.parindex.webhooks.OutboxRepository.Claimed;
import vn.parindex.webhooks.WebhookPost.Reply;

/** One message to one receiver: made, signed, sent, and what became of it written down in one transaction. */
@ApplicationScoped
class Deliveries {

    private static final Logger LOG = Logger.getLogger(Deliveries.class);

    /** More than a delivery can take, so that no claim ends under it. */
    private static final Duration CLAIM_BEYOND_TIMEOUT = Duration.ofSeconds(10);

    private final OutboxRepository outbox;
    private final DeliveryRepository attempts;
    private final ReleaseRepository releases;
    private final Messages messages;
    private final WebhookPost post;
    private final Vault vault;
    private final Audit audit;
    private final StoreState store;
    private final DeliveryMeters meters;
    private final RetrySchedule schedule;
    private final WebhooksConfig config;

    Deliveries(
            OutboxRepository outbox,
            DeliveryRepository attempts,
            ReleaseRepository releases,
            Messages messages,
            WebhookPost post,
            Vault vault,
            Audit audit,
            StoreState store,
            DeliveryMeters meters,
            WebhooksConfig config) {
        this.outbox = outbox;
        this.attempts = attempts;
        this.releases = releases;
        this.messages = messages;
        this.post = post;
        this.vault = vault;
        this.audit = audit;
        this.store = store;
        this.meters = meters;
        this.schedule = new RetrySchedule(config.pauses());
        this.config = config;
    }

    /** The next message that is due, which nobody else delivers meanwhile. */
    Optional<Claimed> claim() {
        var now = store.now();
        return outbox.claim(now, now.plus(config.timeout()).plus(CLAIM_BEYOND_TIMEOUT));
    }

    /** Tells the receiver what was claimed for it. */
    void deliver(Claimed claimed) {
        var found = QuarkusTransaction.requiringNew()
                .call(() -> releases.find(claimed.release()).filter(Release::isPublished));
        if (found.isEmpty()) {
            // The database was set back to before that publication.
            QuarkusTransaction.requiringNew().run(() -> outbox.settle(claimed, store.now()));
            return;
        }
        var release = found.get();
        var webhook = claimed.webhook();
        int attempt = webhook.attempts() + 1;
        var at = store.now();
        var message = QuarkusTransaction.requiringNew().call(() -> messages.of(webhook, release));
        if (message.isEmpty()) {
            var id = Messages.idOf(webhook.id(), release);
            settle(claimed, new Delivery(id, release.id(), attempt, at, DeliveryOutcome.FILTERED, null, 0, null));
            return;
        }
        long begun = System.nanoTime();
        var reply = send(webhook, message.get(), at);
        long millis = (System.nanoTime() - begun) / 1_000_000;
        var pause = reply.isGone()
                ? Optional.<Duration>empty()
                : schedule.after(attempt, ThreadLocalRandom.current().nextDouble(), reply.pause());
        var outcome = reply.isTaken()
                ? DeliveryOutcome.DELIVERED
                : pause.isPresent() ? DeliveryOutcome.FAILED : DeliveryOutcome.DISABLED;
        var delivery = new Delivery(
                message.get().id(), release.id(), attempt, at, outcome, reply.status(), millis, reply.problem());
        if (reply.isTaken()) {
            settle(claimed, delivery);
        } else {
            QuarkusTransaction.requiringNew().run(() -> {
                attempts.log(webhook.id(), delivery, config.log());
                pause.ifPresentOrElse(
                        each -> outbox.postpone(claimed, store.now().plus(each)), () -> setAside(claimed, delivery));
            });
            meters.count(outcome);
            LOG.debugf(
                    "%s at %s: %s",
                    webhook.id(), webhook.host(), reply.problem().en());
        }
    }

    private void settle(Claimed claimed, Delivery delivery) {
        QuarkusTransaction.requiringNew().run(() -> {
            attempts.log(claimed.webhook().id(), delivery, config.log());
            outbox.settle(claimed, store.now());
        });
        meters.count(delivery.outcome());
    }

    private void setAside(Claimed claimed, Delivery delivery) {
        var reason = "%d/%d: %s"
                .formatted(
                        delivery.attempt(),
                        schedule.pauses().size() + 1,
                        delivery.detail().en());
        if (outbox.setAside(claimed, reason)) {
            audit.recordDone("webhook.disable", claimed.webhook().id(), reason);
            LOG.warnf(
                    "The webhook %s at %s was set aside after %d attempts: %s",
                    claimed.webhook().id(),
                    claimed.webhook().host(),
                    delivery.attempt(),
                    delivery.detail().en());
        }
    }

    /** Sends a test at once, whatever waits, and keeps what became of it. */
    Delivery ping(Webhook webhook) {
        var at = store.now();
        var message = messages.ping(at);
        long begun = System.nanoTime();
        var reply = send(webhook, message, at);
        var delivery = new Delivery(
                message.id(),
                null,
                1,
                at,
                reply.isTaken() ? DeliveryOutcome.DELIVERED : DeliveryOutcome.FAILED,
                reply.status(),
                (System.nanoTime() - begun) / 1_000_000,
                reply.problem());
        attempts.log(webhook.id(), delivery, config.log());
        meters.count(delivery.outcome());
        return delivery;
    }

    private Reply send(Webhook webhook, Messages.Message message, Instant at) {
        List<String> secrets;
        try {
            secrets = secrets(webhook, at);
        } catch (IllegalStateException e) {
            LOG.warn(e.getMessage());
            return Reply.none(Text.of(
                    "Không mở được khóa bí mật: PARINDEX_WEBHOOKS_KEY đã đổi; hãy cấp khóa mới.",
                    "The secret cannot be opened: PARINDEX_WEBHOOKS_KEY has changed; rotate the secret."));
        }
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", Messages.TYPE);
        headers.put("User-Agent", "parindex");
        headers.put("webhook-id", message.id());
        headers.put("webhook-timestamp", String.valueOf(at.getEpochSecond()));
        headers.put("webhook-signature", Signature.of(secrets, message.id(), at, message.body()));
        return post.send(webhook.address(), headers, message.body());
    }

    /** The newest first. */
    private List<String> secrets(Webhook webhook, Instant at) {
        var secrets = new ArrayList<>(List.of(vault.open(webhook.secret(), webhook.id())));
        if (webhook.former() != null && at.isBefore(webhook.formerUntil())) {
            secrets.add(vault.open(webhook.former(), webhook.id()));
        }
        return secrets;
    }
}
