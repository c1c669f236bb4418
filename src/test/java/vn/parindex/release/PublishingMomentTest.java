package vn.parindex.release;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;
import static vn.parindex.database.Answer.asking;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.parindex.changes.PublishingServer;
import vn.parindex.database.DatabaseTest;
import vn.parindex.database.Shipped;
import vn.parindex.http.problem.ProblemException;
import vn.parindex.http.problem.ProblemType;
import vn.parindex.store.StoreState;

/** A publication has its moment before anybody sees it; who asks about that moment meanwhile gets one answer for ever. */
@DatabaseTest
@TestProfile(PublishingServer.WithToken.class)
class PublishingMomentTest {

    private static final String FIRST = Shipped.VERSION;

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
                        var seen = releases.publish(draft(id), releases.nextMoment(), "test");
                        moment.complete(seen.publishedAt());
                        await(end);
                        if (undone) {
                            QuarkusTransaction.setRollbackOnly();
                        }
                    }));
            done.whenComplete((nothing, failure) -> {
                if (failure != null) {
                    moment.completeExceptionally(failure);
                }
            });
        }

        Instant moment() throws Exception {
            return moment.get(60, SECONDS);
        }

        void commit() throws Exception {
            end.countDown();
            done.get(60, SECONDS);
        }

        void undo() {
            undone = true;
            end.countDown();
            assertThat(done).failsWithin(Duration.ofSeconds(60));
        }
    }

    private final List<Publication> underWay = new ArrayList<>();
    private Instant published;

    @Inject
    ReleaseRepository releases;

    @Inject
    CurrentRelease current;

    @Inject
    ClosedMomentRepository moments;

    @Inject
    Timeline timeline;

    @Inject
    StoreState store;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @Inject
    EntityManager entities;

    @Inject
    TransactionSynchronizationRegistry transaction;

    @BeforeEach
    void theFirstReleaseIsOld() {
        published = releases.findPublished(FIRST).orElseThrow().publishedAt();
        publishedAt(FIRST, Instant.parse("2026-01-01T00:00:00Z"));
    }

    @AfterEach
    void everythingIsAsBefore() {
        underWay.forEach(publication -> publication.end.countDown());
        onlyTheFirstReleaseIsLeft();
        publishedAt(FIRST, published);
    }

    private void onlyTheFirstReleaseIsLeft() {
        QuarkusTransaction.requiringNew().run(() -> {
            releases.lockPublishing();
            entities.createQuery("delete from Release where id <> ?1")
                    .setParameter(1, FIRST)
                    .executeUpdate();
        });
        current.look();
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
            assertThat(reader.get(60, SECONDS)).isEqualTo("next");
        }
        assertThat(later.get(60, SECONDS)).isEqualTo("next");
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
        assertThat(reader.get(60, SECONDS)).isEqualTo(FIRST);
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
            assertThat(read(moment).get(60, SECONDS)).isEqualTo(FIRST);
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
    void aMomentThatWasAnsweredForStaysBeforeTheNextReleaseWhereTheClockIsSetBackALittle() {
        var now = Instant.parse("2026-11-30T00:00:00Z");
        var tolerance = Duration.ofSeconds(5);
        var answered = now.plusSeconds(5).minusNanos(1000);
        assertThat(Timeline.next(now, Instant.EPOCH, answered, tolerance)).isEqualTo(now.plusSeconds(5));
        assertThat(Timeline.next(now, answered, Instant.EPOCH, tolerance)).isEqualTo(now.plusSeconds(5));
        assertThat(Timeline.next(now, now.minusNanos(1000), now.minusNanos(1000), tolerance))
                .isEqualTo(now);
        assertThat(Timeline.next(now, now, Instant.EPOCH, tolerance)).isEqualTo(now.plusNanos(1000));
    }

    @Test
    void nothingIsPublishedWhileTheNewestReleaseIsDatedAhead() {
        publishedAt(FIRST, Instant.now().plus(Duration.ofDays(400)));
        var publication = new Publication("refused");
        assertThat(publication.moment).failsWithin(Duration.ofSeconds(60));
        assertThat(publication.done)
                .failsWithin(Duration.ofSeconds(60))
                .withThrowableThat()
                .havingRootCause()
                .isInstanceOfSatisfying(ProblemException.class, problem -> {
                    assertThat(problem.type()).isEqualTo(ProblemType.CLOCK_WRONG);
                    assertThat(problem.headers()).containsEntry("Retry-After", "60");
                });
        assertThat(releases.findAny("refused")).isEmpty();
    }

    @Test
    void momentsAreThoseOfTheDatabaseWhateverThisClockSays() throws Exception {
        var publication = new Publication("next");
        var before = moments.now();
        var moment = publication.moment();
        assertThat(moments.now()).isAfterOrEqualTo(moment);
        assertThat(moment).isAfter(before.minusSeconds(5));
        publication.commit();
    }

    @Test
    void aMomentIsOpenForAsLongAsACommitWaitsForAStandbyThatIsAway() throws Exception {
        assumeThat(System.getProperty("parindex.db-kind")).isEqualTo("postgresql");
        var before = moments.now();
        var publication = new Publication("next");
        var moment = publication.moment();
        try (var operator = superuser()) {
            operator.execute("alter system set synchronous_standby_names = 'away'");
            operator.execute("select pg_reload_conf()");
            try {
                operator.await("select current_setting('synchronous_standby_names') = 'away'");
                // The checkpointer, which tells those who commit, is told as late as everybody else.
                sleep(Duration.ofSeconds(1));
                publication.end.countDown();
                operator.await("select count(*) > 0 from pg_stat_activity where wait_event = 'SyncRep'");
                var impatient = past(Duration.ofMillis(200));
                for (int asked = 0; asked < 3; asked++) {
                    assertThatThrownBy(() -> impatient.findAt(moment)).isInstanceOf(ProblemException.class);
                    assertThatThrownBy(() -> impatient.findAt(moment.plusNanos(1000)))
                            .isInstanceOf(ProblemException.class);
                }
                assertThat(answer(before)).as("what was over before it began").isEqualTo(FIRST);
                assertThat(asking().get("/api/v1").jsonPath().getString("release.id"))
                        .isEqualTo(FIRST);
            } finally {
                operator.execute("alter system reset synchronous_standby_names");
                operator.execute("select pg_reload_conf()");
            }
        }
        publication.commit();
        assertThat(answer(moment)).isEqualTo("next");
        assertThat(answer(before)).isEqualTo(FIRST);
    }

    private Operator superuser() throws SQLException {
        return new Operator(DriverManager.getConnection(url, "postgres", "postgres"));
    }

    private record Operator(Connection connection) implements AutoCloseable {

        void execute(String sql) throws SQLException {
            try (var statement = connection.createStatement()) {
                statement.execute(sql);
            }
        }

        void await(String condition) throws SQLException {
            for (int look = 0; look < 600; look++) {
                try (var statement = connection.createStatement();
                        var rows = statement.executeQuery(condition)) {
                    rows.next();
                    if (rows.getBoolean(1)) {
                        return;
                    }
                }
                sleep(Duration.ofMillis(50));
            }
            throw new AssertionError(condition);
        }

        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }

    private PastReleases past(Duration longestWait) {
        var limits = limits(Duration.ofMinutes(1), longestWait);
        return new PastReleases(releases, current, moments, timeline, store, limits);
    }

    @Test
    void aPublicationThatTakesLongerThanReadersRelyOnIsUndone() {
        var timeline = new Timeline(
                transaction, moments, limits(Duration.ofMillis(50), Duration.ZERO), () -> Duration.ofSeconds(5));
        var slow = QuarkusTransaction.requiringNew();
        assertThatThrownBy(() -> slow.run(() -> {
                    releases.lockPublishing();
                    releases.publish(draft("slow"), timeline.next(Optional.empty()), "test");
                    sleep(Duration.ofMillis(60));
                }))
                .rootCause()
                .hasMessageContaining("so it was undone");
        assertThat(releases.findAny("slow")).isEmpty();
    }

    @Test
    void whoWaitsTooLongIsToldToComeAgain() throws Exception {
        var publication = new Publication("endless");
        var moment = publication.moment();
        var impatient = past(Duration.ofMillis(100));
        assertThatThrownBy(() -> impatient.findAt(moment)).isInstanceOfSatisfying(ProblemException.class, problem -> {
            assertThat(problem.type()).isEqualTo(ProblemType.UNAVAILABLE);
            assertThat(problem.headers()).containsEntry("Retry-After", "5");
        });
        publication.undo();
    }

    private static TimelineConfig limits(Duration longestPublication, Duration longestWait) {
        return new TimelineConfig() {
            @Override
            public Duration longestPublication() {
                return longestPublication;
            }

            @Override
            public Duration longestWait() {
                return longestWait;
            }

            @Override
            public Duration look() {
                return Duration.ofSeconds(1);
            }
        };
    }

    private static void sleep(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
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
        var release = Release.draft(
                releases.nextKey(),
                null,
                id,
                Shipped.VERSION + ".1",
                Release.Origin.UPLOADED,
                Instant.parse("2026-01-01T00:00:00Z"),
                "test",
                "test",
                "",
                0,
                0);
        return releases.add(release);
    }

    private void publishedAt(String id, Instant moment) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createQuery("update Release set publishedAt = ?1 where id = ?2")
                        .setParameter(1, moment)
                        .setParameter(2, id)
                        .executeUpdate());
        current.look();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(30, SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
