package vn.parindex.loading;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import vn.parindex.dataset.DataPackage;
import vn.parindex.dataset.PackageFiles;
import vn.parindex.dataset.Version;
import vn.parindex.release.Release;
import vn.parindex.release.ReleaseRepository;
import vn.parindex.rows.RowRepository;

/** The whole dataset of a release, as a data package. */
@ApplicationScoped
public class ReleasedDataset {

    private final ReleaseRepository releases;
    private final RowRepository rows;

    ReleasedDataset(ReleaseRepository releases, RowRepository rows) {
        this.releases = releases;
        this.rows = rows;
    }

    /** Writes the zip and leaves the sink open. */
    public void write(Release release, OutputStream sink) throws IOException {
        List<Long> state = releases.listState(release);
        var version = Version.find(release.version()).orElseThrow();
        var released = release.isPublished() ? release.releasedAt() : null;
        new DatasetExport(version, released == null ? release.createdAt() : released, released)
                .write((mapping, rowSink) -> rows.each(mapping, state, rowSink), sink);
    }

    /** The package itself; it lies in this file, which must stay as long as the package is used. */
    public DataPackage read(Release release, Path file) {
        try (var sink = Files.newOutputStream(file)) {
            write(release, sink);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return DataPackage.of(PackageFiles.zip(file));
    }
}
