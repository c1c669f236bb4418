package vn.parindex.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.parindex.upload.Uploads.data;
import static vn.parindex.upload.Uploads.lines;
import static vn.parindex.upload.Uploads.rows;
import static vn.parindex.upload.Uploads.sent;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import vn.parindex.database.Shipped;
import vn.parindex.dataset.DataPackage;
import vn.parindex.dataset.PackageFiles;
import vn.parindex.dataset.PackageFormat;
import vn.parindex.dataset.Version;
import vn.parindex.dataset.rules.PackageRules;
import vn.parindex.loading.DatasetExport;

/** What is downloaded can be uploaded again, whole or as a patch, and changes nothing. */
class RoundTripTest {

    private final DataPackage shipped = DataPackage.of(PackageFiles.classpath("dataset"));

    private byte[] exported() throws IOException {
        var bytes = new ByteArrayOutputStream();
        new DatasetExport(new Version(Shipped.VERSION), Instant.parse("2026-11-29T00:00:00Z"), null)
                .write(
                        (mapping, sink) ->
                                rows(shipped, mapping.table()).forEach(row -> sink.accept(mapping.printed(row))),
                        bytes);
        return bytes.toByteArray();
    }

    @Test
    void theDownloadedPackageIsTheSameStateWhenItIsUploaded() throws IOException {
        var uploaded = data(sent(exported(), Upload.ZIP, null).open(UploadLimits.DEFAULTS));
        assertThat(uploaded.checksum()).isEqualTo(shipped.checksum());
        for (var table : PackageFormat.shipped().tables()) {
            assertThat(lines(uploaded, table.name())).isEqualTo(lines(shipped, table.name()));
        }
        assertThat(Uploads.added(
                        PackageRules.check(shipped).findings(),
                        PackageRules.check(uploaded).findings()))
                .isEmpty();
    }

    @Test
    void everyFileOfThePackageIsAPatchThatChangesNothing() throws IOException {
        for (var table : PackageFormat.shipped().tables()) {
            try (var csv = PackageFiles.classpath("dataset").open(table.file())) {
                var content = sent(csv.readAllBytes(), Upload.CSV, table.file()).open(UploadLimits.DEFAULTS);
                var patched = Uploads.clean(content).apply(shipped);
                assertThat(patched.findings()).isEmpty();
                assertThat(patched.summary().unchanged())
                        .isEqualTo(rows(shipped, table.name()).size());
                assertThat(patched.result().checksum()).as(table.file()).isEqualTo(shipped.checksum());
            }
        }
    }
}
