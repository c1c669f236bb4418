package vn.parindex.edge;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import vn.parindex.http.caching.StateTag;
import vn.parindex.release.NamedReleases;

/**
 * Catches up with a client that another instance has answered from a release that is not known here yet, which the tag that they hold says:
 * otherwise they would be told the state before as if it were the newer one.
 */
@Singleton
class CatchUp {

    private static final int MOST_STATES = 4;

    /** Looks at once, so that made-up tags cost the database no more than that; beyond it is answered from what is known. */
    private static final int AT_ONCE = 4;

    /** How long a reader waits for a database that does not answer before they get what is known. */
    private static final Duration PATIENCE = Duration.ofMillis(500);

    private final NamedReleases releases;
    private final Vertx vertx;
    private final Semaphore looks = new Semaphore(AT_ONCE);

    CatchUp(NamedReleases releases, Vertx vertx) {
        this.releases = releases;
        this.vertx = vertx;
    }

    /** Goes on once, on the event loop of the request: at once, but where a tag names a release that has to be looked for first. */
    void before(HttpServerRequest request, Runnable goOn) {
        List<String> unknown = unknown(request);
        if (unknown.isEmpty() || !looks.tryAcquire()) {
            goOn.run();
            return;
        }
        var waits = new AtomicBoolean(true);
        Runnable once = () -> {
            if (waits.getAndSet(false)) {
                goOn.run();
            }
        };
        long late = vertx.setTimer(PATIENCE.toMillis(), timer -> once.run());
        vertx.executeBlocking(
                        () -> {
                            try {
                                unknown.forEach(releases::meet);
                                return true;
                            } finally {
                                looks.release();
                            }
                        },
                        false)
                .onComplete(met -> {
                    // Where the database is away, what is known goes on being told.
                    vertx.cancelTimer(late);
                    once.run();
                });
    }

    private List<String> unknown(HttpServerRequest request) {
        String held = request.getHeader(HttpHeaders.IF_NONE_MATCH);
        return held == null || !KeepableRequest.is(request)
                ? List.of()
                : StateTag.statesIn(held, MOST_STATES).stream()
                        .filter(id -> !releases.isKnown(id))
                        .toList();
    }
}
