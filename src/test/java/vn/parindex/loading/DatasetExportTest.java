package vn.parindex.loading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.parindex.dataset.CsvText;
import vn.parindex.dataset.DataPackage;
import vn.parindex.dataset.PackageFiles;
import vn.parindex.dataset.PackageFormat;
import vn.parindex.dataset.Version;

/** What is downloaded can be uploaded and changes nothing. */
class DatasetExportTest {

    private static final DatasetExport AS_SHIPPED =
            new DatasetExport(new Version("2026.11.29"), Instant.parse("2026-11-29T00:00:00Z"), null);

    private final DataPackage shipped = DataPackage.of(PackageFiles.classpath("dataset"));

    @Test
    void everyFileOfTheShippedDatasetComesBackByteForByte(@TempDir Path folder) throws IOException {
        var zip = folder.resolve("dataset.zip");
        try (var sink = Files.newOutputStream(zip)) {
            AS_SHIPPED.write(entities(shipped), sink);
        }
        var exported = PackageFiles.zip(zip);
        var original = PackageFiles.classpath("dataset");
        assertThat(exported.names()).isEqualTo(original.names());
        for (var name : original.names()) {
            assertThat(read(exported, name)).as(name).isEqualTo(read(original, name));
        }
    }

    @Test
    void whatItSaysOfTheStateIsReadBack(@TempDir Path folder) throws IOException {
        var zip = folder.resolve("dataset.zip");
        try (var sink = Files.newOutputStream(zip)) {
            new DatasetExport(
                            new Version("2027.1"),
                            Instant.parse("2027-01-01T01:02:03Z"),
                            Instant.parse("2027-01-05T00:00:00.000001Z"))
                    .write(entities(shipped), sink);
        }
        var back = DataPackage.of(PackageFiles.zip(zip));
        assertThat(back.checksum()).isNotEqualTo(shipped.checksum());
        assertThat(back.version()).contains(new Version("2027.1"));
        assertThat(back.findings()).isEmpty();
        assertThat(back.releasedAt()).contains(Instant.parse("2027-01-05T00:00:00.000001Z"));
        assertThat(new String(read(PackageFiles.zip(zip), PackageFormat.MANIFEST)))
                .contains("\"created\": \"2027-01-01T01:02:03Z\"");
    }

    @Test
    void theSameRowsGiveTheSameBytes() throws IOException {
        var first = new ByteArrayOutputStream();
        var second = new ByteArrayOutputStream();
        AS_SHIPPED.write(entities(shipped), first);
        AS_SHIPPED.write(entities(shipped), second);
        assertThat(first.toByteArray()).isEqualTo(second.toByteArray());
    }

    @Test
    void aTextThatLooksLikeAFormulaStaysAsItIs() {
        assertThat(CsvText.line(List.of("=1+1", "-5", "a,b", "x\"y", "two\nlines", "plain")))
                .isEqualTo("=1+1,-5,\"a,b\",\"x\"\"y\",\"two\nlines\",plain\n");
    }

    private static DatasetExport.Rows entities(DataPackage data) {
        return (mapping, sink) -> {
            try (var rows = data.openRows(mapping.table(), finding -> {}).orElseThrow()) {
                rows.forEachRemaining(row -> sink.accept(mapping.printed(row)));
            }
        };
    }

    private static byte[] read(PackageFiles files, String name) throws IOException {
        try (var content = files.open(name)) {
            return content.readAllBytes();
        }
    }
}
