package vn.parindex.loading;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jboss.logging.Logger;
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
        var zip = shelf.take(release.key(), sink -> dataset.write(release, sink));
        if (!zip.checksum().equals(release.downloadChecksum())) {
            keep(release.key(), zip.checksum());
        }
        return zip;
    }

    private void write(Release release) {
        traces.step("release.download", release.id(), () -> digest(release));
    }

    private void digest(Release release) {
        var digest = sha256();
        try {
            QuarkusTransaction.requiringNew().timeout(SECONDS).run(() -> {
                try (var sink = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
                    dataset.write(release, sink);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            keep(release.key(), HexFormat.of().formatHex(digest.digest()));
        } catch (RuntimeException e) {
            // The release is published all the same; it is written again at the next start, or when it is downloaded.
            LOG.warn("The checksum of the release " + release.id() + " is not known yet", e);
        }
    }

    private void keep(long release, String checksum) {
        QuarkusTransaction.requiringNew()
                .run(() -> releases.save(releases.get(release).downloadedAs(checksum)));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @PreDestroy
    void stop() {
        later.shutdownNow();
    }
}
