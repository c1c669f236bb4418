package vn.parindex.release;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.parindex.changes.PublishingServer;
import vn.parindex.database.DatabaseTest;
import vn.parindex.database.Shipped;
import vn.parindex.http.Build;
import vn.parindex.release.SettledBuildRepository.Settled;

/** A start has nothing to do exactly where this build came to the end of a start here, and its package is still there. */
@DatabaseTest
@TestProfile(PublishingServer.WithToken.class)
class SettledBuildRepositoryTest {

    @Inject
    SettledBuildRepository builds;

    @Inject
    ReleaseRepository releases;

    @Inject
    Build build;

    @Test
    void theBuildThatRunsHasLoadedItsPackageHere() {
        assertThat(builds.find(build.id())).contains(new Settled(Optional.of(Shipped.VERSION)));
    }

    @Test
    void aBuildThatWasNeverStartedHereHasEverythingToDo() {
        assertThat(builds.find("another build")).isEmpty();
    }

    @Test
    void aPackageThatIsNoReleaseAnyMoreIsLoadedAgain() {
        builds.keep("build of a discarded package", "0".repeat(64));
        assertThat(builds.find("build of a discarded package")).contains(new Settled(Optional.empty()));
    }

    @Test
    void whatABuildKeepsLastCounts() {
        builds.keep("twice", "0".repeat(64));
        builds.keep(
                "twice", releases.findPublished(Shipped.VERSION).orElseThrow().checksum());
        assertThat(builds.find("twice")).contains(new Settled(Optional.of(Shipped.VERSION)));
    }
}
