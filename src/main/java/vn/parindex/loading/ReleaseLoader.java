package vn.parindex.loading;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import vn.parindex.dataset.BrokenPackageException;
import vn.parindex.dataset.DataPackage;
import vn.parindex.dataset.Version;
import vn.parindex.dataset.rules.PackageRules;
import vn.parindex.dataset.rules.Progress;
import vn.parindex.http.Counted;
import vn.parindex.loading.LoadOutcome.Kind;
import vn.parindex.release.Release;
import vn.parindex.release.Release.Origin;
import vn.parindex.release.Release.Status;
import vn.parindex.release.ReleaseIdRepository;
import vn.parindex.release.ReleasePackageRepository;
import vn.parindex.release.ReleaseRepository;
import vn.parindex.rows.RowRepository;
import vn.parindex.tracing.Traces;

/**
 * Loads a package that came with the service, in one transaction and once, however many instances start together.
 *
 * <p>A newer version becomes a release while every release so far came with the service; once a publisher has released
 * something, it becomes a draft. What is stored already, or is older, changes nothing. The first release of an installation is
 * published at the moment that its package carries, later ones when they are loaded (ADR 027).
 */
@ApplicationScoped
public class ReleaseLoader {

    private static final Logger LOG = Logger.getLogger(ReleaseLoader.class);
    private static final Duration LONGEST_LOAD = Duration.ofMinutes(30);
    private static final String PUBLISHER = "parindex";

    private final ReleaseRepository releases;
    private final ReleaseIdRepository ids;
    private final ReleasePackageRepository packages;
    private final RowRepository rows;
    private final FindingRepository findings;
    private final Downloads downloads;
    private final Traces traces;

    ReleaseLoader(
            ReleaseRepository releases,
            ReleaseIdRepository ids,
            ReleasePackageRepository packages,
            RowRepository rows,
            FindingRepository findings,
            Downloads downloads,
            Traces traces) {
        this.downloads = downloads;
        this.traces = traces;
        this.findings = findings;
        this.releases = releases;
        this.ids = ids;
        this.packages = packages;
        this.rows = rows;
    }

    /** Loads the package if it is new; throws {@link BrokenPackageException} with all its errors, storing nothing. */
    public LoadOutcome load(DataPackage data) {
        return traces.step("release.load", () -> bring(data));
    }

    private LoadOutcome bring(DataPackage data) {
        var checksum = data.checksum();
        var outcome = QuarkusTransaction.requiringNew()
                .timeout(Math.toIntExact(LONGEST_LOAD.toSeconds()))
                .call(() -> {
                    releases.lockPublishing();
                    return decide(data, checksum);
                });
        traces.about(outcome.release());
        LOG.log(outcome.kind() == Kind.REFUSED ? Logger.Level.WARN : Logger.Level.INFO, outcome.message());
        downloads.settleAll();
        return outcome;
    }

    private LoadOutcome decide(DataPackage data, String checksum) {
        var all = releases.listAll();
        var stored = findStored(all, checksum);
        if (stored.isPresent()) {
            return LoadOutcome.unchanged(stored.get().id());
        }
        var current = releases.findCurrent();
        var version = data.version();
        if (version.isPresent() && current.isPresent()) {
            var refused = findRefusal(version.get(), current.get(), data.location());
            if (refused.isPresent()) {
                return refused.get();
            }
        }
        boolean shippedOnly =
                all.stream().filter(Release::isPublished).allMatch(release -> release.origin() == Origin.SHIPPED);
        var release = releases.add(draft(current, version.map(Version::text).orElse("0"), checksum));
        var report = store(release, data);
        var carried = data.releasedAt().or(data::created);
        var checked = releases.save(release.checked(
                        Status.DRAFT, checksum, report.rows(), report.warnings().size())
                .releasedAt(carried.filter(moment -> isBetween(moment, current)).orElse(null)));
        findings.keep(release.key(), report.findings(), List.of());
        return shippedOnly ? publish(checked, current, carried, data) : keep(checked, data);
    }

    private LoadOutcome publish(
            Release release, Optional<Release> current, Optional<Instant> carried, DataPackage data) {
        var now = releases.nextMoment();
        carried.filter(moment -> moment.isAfter(now))
                .ifPresent(moment -> LOG.warnf(
                        "The data package %s says that it was released at %s, which is not over; the release gets the time of the"
                                + " database's clock, %s.",
                        data.location(), moment, now));
        releases.publish(release, current.isPresent() ? now : releases.firstMoment(carried), PUBLISHER);
        return new LoadOutcome(
                Kind.RELEASED,
                release.id(),
                Counted.said(
                        "Loaded the data package %s as release %s: %d [row|rows], %d [warning|warnings].",
                        data.location(), release.id(), release.rowsTotal(), release.warnings()));
    }

    private LoadOutcome keep(Release release, DataPackage data) {
        try {
            packages.store(release.key(), new ByteArrayInputStream(data.zip()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new LoadOutcome(
                Kind.DRAFTED,
                release.id(),
                "Kept the data package %s as draft %s, because a publisher has released data since: publish or discard it."
                        .formatted(data.location(), release.id()));
    }

    /** Checks the package and puts its rows beside those of other releases: before it is published no reader sees them. */
    private PackageRules.Report store(Release release, DataPackage data) {
        var before = releases.findBase(release).map(releases::listState).orElse(List.of());
        try (var laying = rows.lay(before, release.key())) {
            var report = PackageRules.check(data, laying, new Progress());
            if (!report.errors().isEmpty()) {
                throw new BrokenPackageException(data.location(), report.errors());
            }
            laying.finish();
            return report;
        }
    }

    /** A moment that is over, and later than the release before. */
    private boolean isBetween(Instant moment, Optional<Release> current) {
        return moment.isBefore(releases.now())
                && current.map(release -> moment.isAfter(release.releasedAt())).orElse(true);
    }

    /** What was discarded or found invalid is not stored: the same content may come again. */
    private static Optional<Release> findStored(List<Release> all, String checksum) {
        return all.stream()
                .filter(release -> release.isPublished() || release.status() == Release.Status.DRAFT)
                .filter(release -> release.checksum().equals(checksum))
                .findFirst();
    }

    private static Optional<LoadOutcome> findRefusal(Version version, Release current, String location) {
        int order = Version.find(current.version()).map(version::compareTo).orElse(1);
        if (order > 0) {
            return Optional.empty();
        }
        var message = order == 0
                ? "The data package %s has the version %s of the current release %s but other content, so it was not loaded: give it a newer version."
                : "The data package %s has the version %s, older than the current release %s, so it was not loaded.";
        return Optional.of(
                new LoadOutcome(Kind.REFUSED, current.id(), message.formatted(location, version, current.id())));
    }

    private Release draft(Optional<Release> current, String version, String checksum) {
        return Release.draft(
                releases.nextKey(),
                current.map(Release::key).orElse(null),
                ids.freeId(version),
                version,
                Origin.SHIPPED,
                releases.now(),
                PUBLISHER,
                "Số liệu đi kèm dịch vụ (shipped with the service).",
                checksum,
                0,
                0);
    }
}
