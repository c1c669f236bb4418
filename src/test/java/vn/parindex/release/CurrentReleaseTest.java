package vn.parindex.release;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.narayana.jta.QuarkusTransactionException;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.TestProfile;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.parindex.changes.PublishingServer;
import vn.parindex.database.DatabaseTest;
import vn.parindex.database.Shipped;
import vn.parindex.store.StartState;
import vn.parindex.store.StoreState;

/** Two instances on one database: what one publishes it has at once, the other within a second, and neither goes back. */
@DatabaseTest
@TestProfile(PublishingServer.WithToken.class)
class CurrentReleaseTest {

    /** A second is promised, of an instance that has its cores to itself (bench/replicas): here it shares them. */
    private static final Duration SOON = Duration.ofSeconds(10);

    /** Where nobody is told, somebody must look this often; where a test waits for being told, nobody looks meanwhile. */
    private static final Duration OFTEN = Duration.ofMillis(500);

    private static final Duration NEVER = Duration.ofMinutes(1);

    /** What this instance was told of. */
    @Singleton
    static class Told {

        private final List<Long> numbers = Collections.synchronizedList(new ArrayList<>());

        void hear(@Observes Release.Published published) {
            numbers.add(published.number());
        }
    }

    /** Another instance: it shares nothing with this one but the database. */
    private final class Instance implements AutoCloseable {

        private final CurrentRelease current = new CurrentRelease(releases, changes);
        private final ReleaseLookout lookout;

        Instance(Duration pause) {
            lookout = new ReleaseLookout(
                    current,
                    new NewestReleaseRepository(database, readiness, releases),
                    timeline,
                    store,
                    start,
                    looking(pause));
            lookout.start(new StartupEvent());
        }

        @Override
        public void close() {
            lookout.stop();
        }
    }

    @Inject
    ReleaseRepository releases;

    @Inject
    CurrentRelease here;

    @Inject
    ReadinessRepository readiness;

    @Inject
    Event<Release.Published> changes;

    @Inject
    EntityManager entities;

    @Inject
    @DataSource("readiness")
    AgroalDataSource database;

    @Inject
    AgroalDataSource readers;

    @Inject
    Timeline timeline;

    @Inject
    StoreState store;

    @Inject
    StartState start;

    @Inject
    Told told;

    @BeforeEach
    @AfterEach
    void onlyTheFirstReleaseIsLeft() {
        QuarkusTransaction.requiringNew().run(() -> entities.createQuery("delete from Release where id <> ?1")
                .setParameter(1, Shipped.VERSION)
                .executeUpdate());
        here.look();
        assertThat(current(here)).isEqualTo(Shipped.VERSION);
    }

    @Test
    void whatIsPublishedHereIsCurrentAtOnceAndToldOnce() {
        told.numbers.clear();
        long before = here.number();
        for (int next = 1; next <= 5; next++) {
            publish("next-" + next);
            assertThat(current(here)).isEqualTo("next-" + next);
            assertThat(here.published().orElseThrow().number()).isEqualTo(before + next);
        }
        assertThat(told.numbers).containsExactly(before + 1, before + 2, before + 3, before + 4, before + 5);
    }

    /** The tag tells from which release they were answered elsewhere, however long it is until somebody here looks. */
    @Test
    void whoHoldsATagOfAReleaseThatIsNotKnownHereIsAnsweredFromIt() {
        var address = "/api/v1/units/ha-noi";
        var held = given().get(address).header("ETag");
        for (int next = 1; next <= 5; next++) {
            writeFromElsewhere("elsewhere-" + next);
            var newer = held.replace(Shipped.VERSION + "_", "elsewhere-" + next + "_");
            given().header("If-None-Match", "W/\"made-up_x.y\", " + held + ", " + newer)
                    .get(address)
                    .then()
                    .statusCode(304)
                    .header("ETag", newer);
            assertThat(current(here)).isEqualTo("elsewhere-" + next);
        }
    }

    @Test
    void whatIsUndoneWasNeverCurrent() {
        told.numbers.clear();
        var undone = QuarkusTransaction.requiringNew();
        assertThatThrownBy(() -> undone.run(() -> {
                    publishWithin("undone");
                    assertThat(current(here)).isEqualTo(Shipped.VERSION);
                    QuarkusTransaction.setRollbackOnly();
                }))
                .isInstanceOf(QuarkusTransactionException.class);
        assertThat(current(here)).isEqualTo(Shipped.VERSION);
        assertThat(told.numbers).isEmpty();
    }

    /** Somebody else publishes while readers here hold all connections of their pool for as long as they like. */
    @Test
    void itIsHeardOfWhileNoConnectionIsLeftForReaders() throws SQLException {
        var lent = new ArrayList<Connection>();
        try (var other = new Instance(OFTEN)) {
            assertThat(within(SOON, () -> current(other.current).equals(Shipped.VERSION)))
                    .isTrue();
            int most = readers.getConfiguration().connectionPoolConfiguration().maxSize();
            while (lent.size() < most) {
                lent.add(readers.getConnection());
            }
            try (var statement = lent.get(0).createStatement()) {
                statement.executeUpdate(
                        "insert into release (release_key, number, id, version, origin, status, created_at, created_by,"
                                + " published_at, published_by, released_at, reason, checksum, rows_total, warnings)"
                                + " select release_key + 1000000, number + 1, 'elsewhere', version, origin, status, created_at, created_by,"
                                + " published_at, published_by, released_at, reason, checksum, rows_total, warnings from release"
                                + " where number = (select max(number) from release)");
            }
            assertThat(within(SOON, () -> current(other.current).equals("elsewhere")))
                    .isTrue();
        } finally {
            for (var each : lent) {
                each.close();
            }
        }
    }

    @Test
    void anotherInstanceHasItSoon() {
        try (var other = new Instance(OFTEN)) {
            for (int next = 1; next <= 5; next++) {
                var id = "next-" + next;
                publish(id);
                assertThat(within(SOON, () -> current(other.current).equals(id)))
                        .as(id)
                        .isTrue();
            }
        }
    }

    @Test
    void onPostgresqlItIsTold() throws Exception {
        assumeThat(System.getProperty("parindex.db-kind")).isEqualTo("postgresql");
        var other = new Instance(NEVER);
        Thread.sleep(500);
        for (int next = 1; next <= 5; next++) {
            var id = "next-" + next;
            publish(id);
            assertThat(within(SOON, () -> current(other.current).equals(id)))
                    .as(id)
                    .isTrue();
        }
        endWithNews(other);
    }

    /** It waits for news for a long time, and sees that it is to end when it hears of some. */
    private void endWithNews(Instance other) throws InterruptedException {
        var end = CompletableFuture.runAsync(other::close);
        while (!end.isDone()) {
            QuarkusTransaction.requiringNew().run(() -> entities.createNativeQuery("select pg_notify(?1, '')")
                    .setParameter(1, NewestReleaseRepository.CHANNEL)
                    .getSingleResult());
            Thread.sleep(20);
        }
    }

    @Test
    void whoWasCutOffComesBackAndHasMissedNothing() throws InterruptedException {
        assumeThat(System.getProperty("parindex.db-kind")).isEqualTo("postgresql");
        try (var other = new Instance(OFTEN)) {
            // It has read the release and looks again, by which the server knows it.
            Thread.sleep(OFTEN.plusMillis(200).toMillis());
            cutOff();
            publish("meanwhile");
            assertThat(within(SOON, () -> current(other.current).equals("meanwhile")))
                    .isTrue();
            publish("later");
            assertThat(within(SOON, () -> current(other.current).equals("later")))
                    .isTrue();
            assertThat(current(here)).isEqualTo("later");
        }
    }

    @Test
    void whatAnotherProcessWritesIsSeenSoon() {
        writeFromElsewhere("written");
        assertThat(within(SOON, () -> current(here).equals("written"))).isTrue();
    }

    @Test
    void neitherGoesBack() throws Exception {
        try (var other = new Instance(Duration.ofMillis(1))) {
            var done = new AtomicBoolean();
            var readers = List.of(here, other.current).stream()
                    .map(each -> CompletableFuture.supplyAsync(() -> goesBack(each, done)))
                    .toList();
            // Whoever reads the database while somebody publishes may come late with what it found.
            var late = CompletableFuture.runAsync(() -> {
                while (!done.get()) {
                    here.look();
                }
            });
            for (int next = 1; next <= 15; next++) {
                publish("next-" + next);
            }
            done.set(true);
            late.get();
            for (var reader : readers) {
                assertThat(reader.get()).isFalse();
            }
            assertThat(within(SOON, () -> current(other.current).equals("next-15")))
                    .isTrue();
        }
    }

    private static boolean goesBack(CurrentRelease current, AtomicBoolean done) {
        long last = 0;
        while (!done.get()) {
            long number = current.number();
            if (number < last) {
                return true;
            }
            last = number;
            // Each look is a race of its own; without this two readers would take both cores from whoever publishes.
            LockSupport.parkNanos(20_000);
        }
        return false;
    }

    private static String current(CurrentRelease current) {
        return current.find().orElseThrow().id();
    }

    private static boolean within(Duration time, BooleanSupplier happens) {
        long end = System.nanoTime() + time.toNanos();
        while (!happens.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            // Whoever is waited for needs the core.
            LockSupport.parkNanos(1_000_000);
        }
        return true;
    }

    /** Ends the connections on which news are heard, as a server does that is restarted. */
    private void cutOff() {
        QuarkusTransaction.requiringNew().run(() -> entities.createNativeQuery(
                        "select pg_terminate_backend(pid) from pg_stat_activity where query like 'select release_key, number%'"
                                + " or query like 'listen %'")
                .getResultList());
    }

    private void publish(String id) {
        QuarkusTransaction.requiringNew().run(() -> publishWithin(id));
    }

    /** As another process does, of which nobody here is told. */
    private void writeFromElsewhere(String id) {
        QuarkusTransaction.requiringNew().run(() -> {
            draft(id);
            entities.createNativeQuery(
                            "update release set status = 'PUBLISHED', number = 1 + (select max(number) from release),"
                                    + " published_at = current_timestamp where id = ?1")
                    .setParameter(1, id)
                    .executeUpdate();
        });
    }

    private void publishWithin(String id) {
        releases.lockPublishing();
        releases.publish(draft(id), releases.nextMoment(), "test");
    }

    private Release draft(String id) {
        var release = Release.draft(
                releases.nextKey(),
                null,
                id,
                id,
                Release.Origin.UPLOADED,
                releases.nextMoment(),
                "test",
                "test",
                "",
                0,
                0);
        return releases.add(release);
    }

    private static TimelineConfig looking(Duration pause) {
        return new TimelineConfig() {
            @Override
            public Duration longestPublication() {
                return Duration.ofMinutes(1);
            }

            @Override
            public Duration longestWait() {
                return Duration.ofSeconds(10);
            }

            @Override
            public Duration look() {
                return pause;
            }
        };
    }
}
