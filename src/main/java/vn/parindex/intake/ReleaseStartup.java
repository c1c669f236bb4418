package vn.parindex.intake;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.nio.file.Path;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Loads the configured package when the service starts; a broken one stops the start with all its findings printed. */
@ApplicationScoped
public class ReleaseStartup {

    private static final Logger LOG = Logger.getLogger(ReleaseStartup.class);

    private final ReleaseLoader loader;
    private final IntakeConfig config;
    private volatile LoadOutcome outcome;

    ReleaseStartup(ReleaseLoader loader, IntakeConfig config) {
        this.loader = loader;
        this.config = config;
    }

    /** Runs before other observers, which may want to read what was loaded. */
    void load(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent event) {
        var files = config.dataset()
                .map(location -> PackageFiles.at(Path.of(location)))
                .orElseGet(() -> PackageFiles.shipped());
        load(DataPackage.of(files));
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
