package vn.parindex.webhooks;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;
import vn.parindex.release.Release;
import vn.parindex.store.StartState;
import vn.parindex.store.StoreState;

/**
 * Delivers what waits in the outbox: as soon as something is published, when a pause is over, and now and then what another instance has left. A few
 * receivers are told at once, each of them one message after the other. It stops for a database that is away or takes no writes, and goes on when it does.
 */
@ApplicationScoped
class Courier {

    private static final Logger LOG = Logger.getLogger(Courier.class);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(5);

    private final OutboxRepository outbox;
    private final Deliveries deliveries;
    private final DeliveryMeters meters;
    private final StoreState store;
    private final StartState start;
    private final Duration look;
    private final Semaphore news = new Semaphore(0);
    private final Semaphore places;
    private final ExecutorService hands;
    private final Thread thread = new Thread(this::run, "webhooks");
    private volatile boolean stopped;
    private volatile boolean away;

    Courier(
            OutboxRepository outbox,
            Deliveries deliveries,
            DeliveryMeters meters,
            StoreState store,
            StartState start,
            WebhooksConfig config) {
        this.outbox = outbox;
        this.deliveries = deliveries;
        this.meters = meters;
        this.store = store;
        this.start = start;
        this.look = config.look();
        this.places = new Semaphore(config.atOnce());
        var named = new AtomicInteger();
        this.hands = Executors.newFixedThreadPool(config.atOnce(), work -> {
            var hand = new Thread(work, "webhooks-" + named.incrementAndGet());
            hand.setDaemon(true);
            return hand;
        });
    }

    void start(@Observes StartupEvent event) {
        thread.setDaemon(true);
        thread.start();
    }

    /** Before the pools are closed; what is on its way is given a moment, and tried again by the next start. */
    void stop(@Observes ShutdownEvent event) {
        stopped = true;
        news.release();
        hands.shutdown();
        try {
            thread.join(1_000);
            hands.awaitTermination(2, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A publication was learnt of, wherever it was made. */
    void hear(@Observes Release.Published published) {
        wake();
    }

    /** Something may be due now. */
    void wake() {
        news.release();
    }

    private void run() {
        try {
            while (!stopped && !start.await(Duration.ofSeconds(1))) {
                // Before the start is over there may be no tables to look into.
            }
            while (!stopped) {
                news.tryAcquire(round().toMillis(), TimeUnit.MILLISECONDS);
                news.drainPermits();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Hands out all that is due, and says how long nothing more will be, as far as is known. */
    private Duration round() throws InterruptedException {
        try {
            if (store.isReadOnly()) {
                return AFTER_FAILURE;
            }
            while (!stopped && handOut()) {
                // Until nothing more is due.
            }
            var now = store.now();
            var due = outbox.findNextDue(now);
            meters.see(outbox.listWaiting());
            away = false;
            return due.map(moment -> Duration.between(now, moment))
                    .map(pause -> pause.compareTo(look) < 0 ? pause : look)
                    .map(pause -> pause.isNegative() ? Duration.ofMillis(100) : pause.plusMillis(1))
                    .orElse(look);
        } catch (RuntimeException e) {
            tell(e);
            return AFTER_FAILURE;
        }
    }

    /** Has one message delivered, once there is a hand for it; false where none is due. */
    private boolean handOut() throws InterruptedException {
        places.acquire();
        boolean handed = false;
        try {
            var claimed = deliveries.claim();
            claimed.ifPresent(each -> hands.execute(() -> deliver(each)));
            handed = claimed.isPresent();
            return handed;
        } finally {
            if (!handed) {
                places.release();
            }
        }
    }

    private void deliver(OutboxRepository.Claimed claimed) {
        try {
            deliveries.deliver(claimed);
        } catch (RuntimeException e) {
            tell(e);
        } finally {
            places.release();
            wake();
        }
    }

    /** A database that is away comes back; the log needs to be told once. */
    private void tell(RuntimeException e) {
        if (!away && !stopped) {
            LOG.warnf("Receivers of news cannot be told; trying again until they can: %s", e);
        }
        away = true;
    }
}
