package vn.parindex.release;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.parindex.database.Answer.asking;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.parindex.database.Answer;
import vn.parindex.database.DatabaseTest;

/** A publication has its moment before anybody sees it; who asks about that moment meanwhile gets one answer for ever. */
@DatabaseTest
@TestProfile(PublishingMomentTest.ShortPublications.class)
class PublishingMomentTest {

    private static final String FIRST = "2026.11.24";

    /** A database of its own, where a publication may take three seconds and readers wait for four. */
    public static class ShortPublications implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            var settings = new HashMap<String, String>();
            settings.put("parindex.publishing.longest-publication", "3s");
            settings.put("parindex.publishing.longest-wait", "4s");
            if (!"postgresql".equals(System.getProperty("parindex.db-kind"))) {
                settings.put(
                        "quarkus.datasource.jdbc.url", "jdbc:h2:mem:moments;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=600000");
            }
            return settings;
        }
    }

    /** A publication in its own transaction, held open between its moment and its end. */
    private final class Publication {

        private final CompletableFuture<Instant> moment = new CompletableFuture<>();
        private final CountDownLatch end = new CountDownLatch(1);
        private final CompletableFuture<Void> done;
        private volatile boolean undone;

        Publication(String id) {
            underWay.add(this);
            done = CompletableFuture.runAsync(
                    () -> QuarkusTransaction.requiringNew().run(() -> {
                        releases.lockPublishing();
                        var release = draft(id);
                        release.publish(releases.nextNumber(), releases.nextMoment(), "test");
                        releases.flush();
                        moment.complete(release.publishedAt());
                        await(end);
                        if (undone) {
                            QuarkusTransaction.setRollbackOnly();
                        }
                    }));
        }

        Instant moment() throws Exception {
            return moment.get(10, SECONDS);
        }

        void commit() throws Exception {
            end.countDown();
            done.get(10, SECONDS);
        }

        void undo() {
            undone = true;
            end.countDown();
            assertThat(done).failsWithin(Duration.ofSeconds(10));
        }
    }

    private final List<Publication> underWay = new ArrayList<>();

    @Inject
    ReleaseRepository releases;

    @Inject
    EntityManager entities;

    @Inject
    TransactionSynchronizationRegistry transaction;

    @Inject
    TimelineConfig config;

    @BeforeEach
    void theFirstReleaseIsOld() {
        publishedAt(FIRST, Instant.parse("2026-01-01T00:00:00Z"));
    }

    @AfterEach
    void onlyTheFirstReleaseIsLeft() {
        underWay.forEach(publication -> publication.end.countDown());
        QuarkusTransaction.requiringNew().run(() -> releases.delete("id <> ?1", FIRST));
    }

    @Test
    void whoAsksAboutTheMomentOfAPublicationUnderWayIsAnsweredWithIt() throws Exception {
        var publication = new Publication("next");
        var moment = publication.moment();
        var readers = IntStream.range(0, 8).mapToObj(each -> read(moment)).toList();
        var later = read(moment.plusMillis(1));
        Thread.sleep(500);
        assertThat(readers).noneMatch(CompletableFuture::isDone);
        assertThat(later).isNotDone();
        publication.commit();
        for (var reader : readers) {
            assertThat(reader.get(10, SECONDS)).isEqualTo("next");
        }
        assertThat(later.get(10, SECONDS)).isEqualTo("next");
        assertThat(answer(moment)).isEqualTo("next");
        assertThat(answer(moment.minusNanos(1000))).isEqualTo(FIRST);
        assertThat(answer(moment.minusNanos(1))).as("finer than databases keep").isEqualTo(FIRST);
    }

    @Test
    void whereThatPublicationIsUndoneTheReleaseBeforeIsTheAnswerForEver() throws Exception {
        var publication = new Publication("undone");
        var moment = publication.moment();
        var reader = read(moment);
        Thread.sleep(300);
        assertThat(reader).isNotDone();
        publication.undo();
        assertThat(reader.get(10, SECONDS)).isEqualTo(FIRST);
        var next = new Publication("next");
        assertThat(next.moment()).isAfter(moment);
        next.commit();
        assertThat(answer(moment)).isEqualTo(FIRST);
    }

    @Test
    void whoAsksAboutAMomentThatIsOverAnywayWaitsForNobody() throws Exception {
        var second = new Publication("second");
        var between = second.moment().minusNanos(1000);
        second.commit();
        var publication = new Publication("third");
        publication.moment();
        for (var moment : List.of(Instant.parse("2026-01-02T00:00:00Z"), between)) {
            assertThat(read(moment).get(2, SECONDS)).isEqualTo(FIRST);
        }
        assertThat(asking().get("/api/v1").jsonPath().getString("release.id")).isEqualTo("second");
        publication.commit();
    }

    @Test
    void whoHasAskedAboutTheYoungPastIsLeftAloneByEveryLaterPublication() throws Exception {
        for (int round = 0; round < 20; round++) {
            var publication = new Publication("round");
            publication.end.countDown();
            var moment = Instant.now();
            var first = answer(moment);
            publication.commit();
            assertThat(answer(moment)).as("asOf=" + moment).isEqualTo(first);
            onlyTheFirstReleaseIsLeft();
        }
    }

    @Test
    void aMomentThatWasAnsweredForStaysBeforeTheNextReleaseWhereTheClockIsSetBack() {
        var timeline = new Timeline(transaction, config);
        var promised = Instant.now().plus(Duration.ofHours(1));
        timeline.promise(promised);
        timeline.promise(promised.minusSeconds(1));
        var last = promised.truncatedTo(ChronoUnit.MICROS).plusSeconds(1);
        QuarkusTransaction.requiringNew().run(() -> {
            assertThat(timeline.next(Optional.empty())).isAfter(promised);
            assertThat(timeline.next(Optional.of(last))).isEqualTo(last.plusNanos(1000));
        });
    }

    @Test
    void aPublicationThatTakesLongerThanReadersRelyOnIsUndone() throws Exception {
        var publication = new Publication("slow");
        var moment = publication.moment();
        Thread.sleep(3200);
        publication.end.countDown();
        assertThat(publication.done)
                .failsWithin(Duration.ofSeconds(10))
                .withThrowableOfType(ExecutionException.class)
                .havingRootCause()
                .withMessageContaining("took more than 3 seconds");
        assertThat(answer(moment)).isEqualTo(FIRST);
    }

    @Test
    void whoWaitsTooLongIsToldToComeAgain() throws Exception {
        var publication = new Publication("endless");
        var moment = publication.moment();
        var answer = asking().header("Accept-Language", "en").get("/api/v1?asOf=" + moment);
        assertThat(Answer.of(answer, 503).text("/detail")).contains("ask again");
        assertThat(answer.header("Retry-After")).isEqualTo("5");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        publication.undo();
    }

    private CompletableFuture<String> read(Instant moment) {
        return CompletableFuture.supplyAsync(() -> answer(moment), threads -> new Thread(threads).start());
    }

    /** The release that is answered for this moment, in an answer that caches keep for ever. */
    private static String answer(Instant moment) {
        var answer = asking().get("/api/v1?asOf=" + moment);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(answer.header("Cache-Control")).contains("immutable");
        return answer.jsonPath().getString("release.id");
    }

    private Release draft(String id) {
        var release = new Release(
                releases.nextKey(),
                null,
                id,
                "2026.11.24.1",
                Release.Origin.UPLOADED,
                Instant.parse("2026-01-01T00:00:00Z"),
                "test",
                "test",
                "",
                0,
                0);
        releases.persist(release);
        return release;
    }

    private void publishedAt(String id, Instant moment) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createQuery("update Release set publishedAt = ?1 where id = ?2")
                        .setParameter(1, moment)
                        .setParameter(2, id)
                        .executeUpdate());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(30, SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
