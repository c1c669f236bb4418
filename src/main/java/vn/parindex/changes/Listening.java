package vn.parindex.changes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import vn.parindex.format.ServerEvent;
import vn.parindex.release.ChangeCursor;
import vn.parindex.release.CurrentRelease;

/**
 * Tells listeners what releases change, page by page as each of them takes it, and then as it is published.
 *
 * <p>A listener has a place and a cursor, and no thread and no database connection: a few threads read for all of them.
 */
@ApplicationScoped
class Listening {

    private static final int PAGE = 100;
    private static final int READERS = 2;

    /** The kind of an event in the stream, for which a browser's client is told to listen. */
    static final String EVENT = "change";

    private final CurrentRelease current;
    private final Changes changes;
    private final NextRelease nextRelease;
    private final ChangesConfig config;
    private final ObjectMapper json;
    private final Semaphore places;
    private final ExecutorService readers = Executors.newFixedThreadPool(READERS, task -> {
        var thread = new Thread(task, "listening");
        thread.setDaemon(true);
        return thread;
    });

    Listening(
            CurrentRelease current, Changes changes, NextRelease nextRelease, ChangesConfig config, ObjectMapper json) {
        this.current = current;
        this.changes = changes;
        this.nextRelease = nextRelease;
        this.config = config;
        this.json = json;
        this.places = new Semaphore(config.listening());
    }

    @PreDestroy
    void close() {
        readers.shutdownNow();
    }

    /**
     * Batches of events after the cursor that the filter keeps, each read when it is asked for: up to the release with the number {@code last}, or
     * without end. Fails with a 503 where as many listen as may, with a 410 where the cursor names what is not there.
     */
    Multi<List<ServerEvent>> listen(ChangeCursor after, OptionalLong last, ChangeFilter filter) {
        return Multi.createFrom().deferred(() -> {
            if (nextRelease.isStopped()) {
                return Multi.createFrom().failure(ChangeProblems.stopping());
            }
            if (!places.tryAcquire()) {
                return Multi.createFrom().failure(ChangeProblems.everyListenerIsIn(config.listening()));
            }
            var listener = new Listener(after, last, filter);
            return Multi.createBy()
                    .repeating()
                    .uni(listener::next)
                    .until(List::isEmpty)
                    .select()
                    // A stream ends itself; this is for one that nobody asks any more.
                    .first(config.longest())
                    .onTermination()
                    .invoke(() -> places.release());
        });
    }

    /** What one page of the feed is made of: the events, and the newest release that can be in it. */
    private record Reading(Changes.Page page, long newest) {}

    /** How far one listener has come. */
    private final class Listener {

        private final OptionalLong last;
        private final ChangeFilter filter;
        private final long end = System.nanoTime() + config.longest().toNanos();
        private ChangeCursor cursor;
        private boolean greeted;

        Listener(ChangeCursor after, OptionalLong last, ChangeFilter filter) {
            this.cursor = after;
            this.last = last;
            this.filter = filter;
        }

        /** What to send next, as soon as there is something; an empty batch where there will be nothing more. */
        Uni<List<ServerEvent>> next() {
            if (isOver()) {
                return Uni.createFrom().item(List.of());
            }
            return Uni.createFrom().item(this::read).runSubscriptionOn(readers).flatMap(this::batch);
        }

        private Reading read() {
            return QuarkusTransaction.requiringNew().call(() -> {
                long newest = last.orElseGet(current::number);
                return new Reading(changes.page(cursor, newest, PAGE, filter), newest);
            });
        }

        private Uni<List<ServerEvent>> batch(Reading reading) {
            var page = reading.page();
            cursor = page.next();
            if (!greeted || !page.isEmpty()) {
                return Uni.createFrom().item(events(page));
            }
            if (page.more()) {
                return next();
            }
            return last.isPresent() ? Uni.createFrom().item(List.of()) : silence(reading.newest());
        }

        private Uni<List<ServerEvent>> silence(long newest) {
            var left = Duration.ofNanos(Math.max(1, end - System.nanoTime()));
            return nextRelease
                    .after(newest)
                    .replaceWith(true)
                    .ifNoItem()
                    .after(left.compareTo(config.heartbeat()) < 0 ? left : config.heartbeat())
                    .recoverWithItem(false)
                    .flatMap(news -> news || isOver()
                            ? next()
                            : Uni.createFrom().item(List.of(ServerEvent.comment("nothing new"))));
        }

        private boolean isOver() {
            return nextRelease.isStopped() || System.nanoTime() - end >= 0;
        }

        /** The first batch is never empty, so that a client knows at once that it is heard. */
        private List<ServerEvent> events(Changes.Page page) {
            var events = new ArrayList<ServerEvent>();
            if (!greeted) {
                greeted = true;
                events.add(ServerEvent.retry(config.retry()));
            }
            page.told().forEach(told -> events.add(ServerEvent.of(told.next().text(), EVENT, text(told.event()))));
            return events;
        }
    }

    private String text(ChangeView event) {
        try {
            return json.writeValueAsString(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an event is plain data", e);
        }
    }
}
