package vn.parindex.loading;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import vn.parindex.dataset.DataPackage;
import vn.parindex.dataset.PackageFiles;
import vn.parindex.release.Release;
import vn.parindex.release.ReleaseRepository;
import vn.parindex.tracing.Traces;

/**
 * The {@code dataset.zip} of releases and its checksum: the SHA-256 of exactly the bytes that are downloaded, so that anybody
 * can recompute it ({@code sha256sum}). The zip is a function of the rows, the version and {@link Release#releasedAt}.
 */
@ApplicationScoped
public class Downloads {

    private static final Logger LOG = Logger.getLogger(Downloads.class);

    /** More rows than this take seconds to write; their checksum is told a little later than their publication. */
    private static final long ROWS_AT_ONCE = 200_000;

    private static final int SECONDS = Math.toIntExact(Duration.ofHours(1).toSeconds());

    private final ReleaseRepository releases;
    private final ReleasedDataset dataset;
    private final ZipShelf shelf;
    private final Traces traces;
    private final ExecutorService later = Executors.newSingleThreadExecutor(task -> {
        var thread = new Thread(task, "download-checksums");
        thread.setDaemon(true);
        return thread;
    });

    Downloads(ReleaseRepository releases, ReleasedDataset dataset, ZipShelf shelf, Traces traces) {
        this.releases = releases;
        this.dataset = dataset;
        this.shelf = shelf;
        this.traces = traces;
    }

    /** Keeps the checksum of every published release that has none yet. */
    void settleAll() {
        QuarkusTransaction.requiringNew().call(releases::listPublished).stream()
                .filter(release -> release.downloadChecksum() == null)
                .forEach(this::settle);
    }

    /** Keeps the checksum of a release that was just published; a large one is written meanwhile. */
    public void settle(Release release) {
        if (release.rowsTotal() <= ROWS_AT_ONCE) {
            write(release);
        } else {
            later.execute(traces.carried(() -> write(release)));
        }
    }

    /** The same by the id of a release that may not be there. */
    public void settle(String id) {
        QuarkusTransaction.requiringNew()
                .call(() -> releases.findPublished(id))
                .filter(release -> release.downloadChecksum() == null)
                .ifPresent(this::settle);
    }

    /**
     * The download itself, to be given back by who takes it. What is published never changes, so it is written once; a draft is written each time.
     *
     * <p>Its checksum is from now on the one that the release tells, also where another zlib than on the day of the publication packs the same
     * files in other bytes.
     *
     * @throws vn.parindex.traffic.NoRoomException where temporary files have no room for it
     */
    public ReadyZip take(Release release) throws IOException {
        if (!release.isPublished()) {
            return shelf.once(sink -> dataset.write(release, sink));
        }
        var zip = shelf.take(ZipShelf.Key.of(release), sink -> dataset.write(release, sink));
        if (!zip.checksum().equals(release.downloadChecksum())) {
            keep(release.key(), zip.checksum());
        }
        return zip;
    }

    /**
     * Hands on the dataset of a release, which is read from its download where that lies ready.
     *
     * @param file where it is written otherwise; asked for only then
     * @param reader may use the package until it returns
     */
    public <T> T reading(Release release, Supplier<Path> file, Function<DataPackage, T> reader) {
        var ready = release.isPublished() ? shelf.find(ZipShelf.Key.of(release)) : Optional.<ReadyZip>empty();
        if (ready.isEmpty()) {
            return reader.apply(dataset.read(release, file.get()));
        }
        try {
            return reader.apply(DataPackage.of(PackageFiles.zip(ready.get().path())));
        } finally {
            ready.get().giveBack();
        }
    }

    private void write(Release release) {
        traces.step("release.download", release.id(), () -> digest(release));
    }

    private void digest(Release release) {
        try {
            var checksum = QuarkusTransaction.requiringNew().timeout(SECONDS).call(() -> checksum(release));
            keep(release.key(), checksum);
        } catch (RuntimeException e) {
            // The release is published all the same; it is written again at the next start, or when it is downloaded.
            LOG.warn("The checksum of the release " + release.id() + " is not known yet", e);
        }
    }

    /** What was just published is downloaded next, and the next correction is made against it: it lies ready for both where it can. */
    private String checksum(Release release) {
        try {
            return shelf.checksum(ZipShelf.Key.of(release), sink -> dataset.write(release, sink));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void keep(long release, String checksum) {
        QuarkusTransaction.requiringNew()
                .run(() -> releases.save(releases.get(release).downloadedAs(checksum)));
    }

    @PreDestroy
    void stop() {
        later.shutdownNow();
    }
}
