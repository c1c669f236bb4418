package vn.parindex.loading;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.interceptor.Interceptor;
import java.nio.file.Path;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.jboss.logging.Logger;
import vn.parindex.dataset.BrokenPackageException;
import vn.parindex.dataset.DataPackage;
import vn.parindex.dataset.PackageFiles;
import vn.parindex.http.Build;
import vn.parindex.release.SettledBuildRepository;
import vn.parindex.release.SettledBuildRepository.Settled;

/**
 * Brings the tables up to date and loads the configured package when the service starts; a broken one stops the start with all its
 * findings printed. A build that did both here before does neither again (ADR 033).
 */
@ApplicationScoped
public class ReleaseStartup {

    private static final Logger LOG = Logger.getLogger(ReleaseStartup.class);

    private final ReleaseLoader loader;
    private final IntakeConfig config;
    private final Instance<Flyway> scripts;
    private final SettledBuildRepository builds;
    private final Build build;
    private volatile LoadOutcome outcome;

    ReleaseStartup(
            ReleaseLoader loader,
            IntakeConfig config,
            Instance<Flyway> scripts,
            SettledBuildRepository builds,
            Build build) {
        this.loader = loader;
        this.config = config;
        this.scripts = scripts;
        this.builds = builds;
        this.build = build;
    }

    /** Runs before other observers, which may want to read what was loaded. */
    void load(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent event) {
        var settled = builds.find(build.id());
        if (settled.isEmpty()) {
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
