package vn.parindex.loading;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.interceptor.Interceptor;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.jboss.logging.Logger;
import vn.parindex.dataset.BrokenPackageException;
import vn.parindex.dataset.DataPackage;
import vn.parindex.dataset.PackageFiles;
import vn.parindex.http.Build;
import vn.parindex.http.failure.StoreFailures;
import vn.parindex.release.SettledBuildRepository;
import vn.parindex.release.SettledBuildRepository.Settled;
import vn.parindex.store.StartState;

/**
 * Brings the tables up to date and loads the configured package when the service starts; a broken one stops the start with all its
 * findings printed. A build that did both here before does neither again (ADR 033).
 */
@ApplicationScoped
public class ReleaseStartup {

    private static final Duration PAUSE = Duration.ofSeconds(1);

    /** A wait is told again after so long. */
    private static final Duration SILENCE = Duration.ofSeconds(10);

    private static final Logger LOG = Logger.getLogger(ReleaseStartup.class);

    private final ReleaseLoader loader;
    private final IntakeConfig config;
    private final Instance<Flyway> scripts;
    private final SettledBuildRepository builds;
    private final Build build;
    private final StartState start;
    private volatile LoadOutcome outcome;
    private long told;

    ReleaseStartup(
            ReleaseLoader loader,
            IntakeConfig config,
            Instance<Flyway> scripts,
            SettledBuildRepository builds,
            Build build,
            StartState start) {
        this.loader = loader;
        this.config = config;
        this.scripts = scripts;
        this.builds = builds;
        this.build = build;
        this.start = start;
    }

    /** Runs before other observers, which may want to read what was loaded. */
    void load(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent event) {
        if (!isLoaded()) {
            // In the meantime the service answers that it waits, so that nobody takes it for dead.
            var waiting = new Thread(this::awaitDatabase, "start");
            waiting.setDaemon(true);
            waiting.start();
        }
    }

    private void awaitDatabase() {
        try {
            do {
                Thread.sleep(PAUSE.toMillis());
            } while (!isLoaded());
            LOG.info("The database is there: the start is over.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.error("The service cannot start.", e);
            Quarkus.asyncExit(1);
        }
    }

    /**
     * Whether the start came to its end. What a database that is away, slow or not set up yet throws is no reason to end: no time-out of a
     * request governs a start, which goes on from the beginning of its step.
     */
    private boolean isLoaded() {
        try {
            load();
            start.end();
            return true;
        } catch (RuntimeException e) {
            var obstacle = StoreFailures.findObstacle(e);
            if (obstacle.isEmpty()) {
                throw e;
            }
            start.waitFor(obstacle.get());
            long now = System.nanoTime();
            if (told == 0 || now - told > SILENCE.toNanos()) {
                told = now;
                LOG.warnf(
                        "%s The start waits for it. (%s)",
                        obstacle.get(), StoreFailures.findWords(e).orElse(""));
            }
            return false;
        }
    }

    private void load() {
        var settled = builds.find(build.id());
        if (settled.isEmpty()) {
            var stored = builds.findNewest();
            if (stored.isPresent()
                    && builds.isReadOnly()
                    && scripts.get().info().pending().length == 0) {
                outcome = LoadOutcome.unread(stored.get());
                LOG.warn(outcome.message());
                return;
            }
            if (stored.isEmpty()) {
                if (config.dataMustExist()) {
                    throw new IllegalStateException(
                            "The database holds no release, and PARINDEX_INTAKE_DATA_MUST_EXIST says that it"
                                    + " must: look for the right folder or address, or restore the backup.");
                }
                LOG.warn(
                        "The database holds no release: a new history begins. Where there was one, stop, and look for the right"
                                + " folder or address (PARINDEX_INTAKE_DATA_MUST_EXIST=true refuses such a start).");
            }
            scripts.get().migrate();
        }
        if (config.dataset().isPresent()) {
            load(DataPackage.of(PackageFiles.at(Path.of(config.dataset().get()))));
            return;
        }
        var known = settled.flatMap(Settled::release);
        if (known.isPresent()) {
            outcome = LoadOutcome.unchanged(known.get());
            LOG.info(outcome.message());
            return;
        }
        var shipped = DataPackage.of(PackageFiles.shipped());
        load(shipped);
        builds.keep(build.id(), shipped.checksum());
    }

    /** Loads this package as if the service had been started with it. */
    LoadOutcome load(DataPackage data) {
        try {
            outcome = loader.load(data);
            return outcome;
        } catch (BrokenPackageException e) {
            e.findings().forEach(LOG::error);
            throw e;
        }
    }

    /** What became of the package the service was started with; empty until that is known. */
    Optional<LoadOutcome> findOutcome() {
        return Optional.ofNullable(outcome);
    }
}
