package vn.parindex.dataset;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import vn.parindex.dataset.RowOrigin.Side;
import vn.parindex.http.Nearest;
import vn.parindex.http.Text;

/** A Tabular Data Package as it was handed in: its files, which may hold anything, read as rows with their lines. */
public final class DataPackage {

    private final PackageFiles files;
    private final Manifest manifest;
    private final List<Finding> findings;
    private final Map<String, TableSource> patched;
    private final Side side;

    /** How the rows of a table that was patched are read; each call begins again. */
    public interface TableSource {
        TableRows open(Consumer<Finding> findings);
    }

    private DataPackage(
            PackageFiles files,
            Manifest manifest,
            List<Finding> findings,
            Map<String, TableSource> patched,
            Side side) {
        this.files = files;
        this.patched = patched;
        this.side = side;
        this.manifest = manifest;
        this.findings = findings;
    }

    /** Reads the manifest and the list of files; what is wrong with them is in {@link #findings()}. */
    public static DataPackage of(PackageFiles files) {
        var findings = new ArrayList<Finding>();
        var expected = PackageFormat.shipped().fileNames();
        files.names().stream()
                .filter(name -> !expected.contains(name))
                .forEach(name -> findings.add(Finding.error(
                                name,
                                0,
                                null,
                                null,
                                "unknown-file",
                                new Text(
                                        "Định dạng không có tệp này. Các tệp là: " + String.join(", ", expected) + ".",
                                        "The format has no such file. The files are: " + String.join(", ", expected)
                                                + "."))
                        .suggesting(Nearest.find(name, expected).orElse(null))));
        expected.stream()
                .filter(name -> !files.names().contains(name))
                .forEach(name -> findings.add(Finding.error(
                        name,
                        0,
                        null,
                        null,
                        "missing-file",
                        new Text(
                                "Gói dữ liệu thiếu tệp %s; tệp phải có, kể cả khi chỉ có dòng tiêu đề.".formatted(name),
                                "The package lacks the file %s; it must be there even if it holds only a header."
                                        .formatted(name)))));
        return new DataPackage(files, manifest(files, findings), List.copyOf(findings), Map.of(), Side.UPLOAD);
    }

    /** The same package with other rows in some tables, by the names of the tables; the files are written as they are read. */
    public DataPackage withTables(Map<String, TableSource> tables) {
        var all = new HashMap<>(patched);
        all.putAll(tables);
        var rewritten = new PackageFiles.Listed(files.names(), files.location(), name -> {
            var schema = PackageFormat.shipped().findFile(name);
            var source = schema.map(table -> tables.get(table.name())).orElse(null);
            return source == null ? files.open(name) : CsvText.stream(schema.get(), source.open(finding -> {}));
        });
        return new DataPackage(rewritten, manifest, findings, Map.copyOf(all), side);
    }

    /** The same package as what was there before something was sent: its rows say so where they are told of. */
    public DataPackage asBase() {
        return new DataPackage(files, manifest, findings, Map.of(), Side.BASE);
    }

    /** What is wrong with the manifest and the list of files. */
    public List<Finding> findings() {
        return findings;
    }

    /** Empty where the manifest names none that can be read; {@link #findings()} then says so. */
    public Optional<Version> version() {
        return Optional.ofNullable(manifest.version());
    }

    /** The version that this {@code datapackage.json} names; empty where it names none that can be read. */
    public static Optional<Version> findVersion(byte[] manifest) {
        try {
            return Optional.ofNullable(Manifest.read(new ByteArrayInputStream(manifest), finding -> {})
                    .version());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** When the state was first published, as the package itself says; empty where it says nothing that can be read. */
    public Optional<Instant> releasedAt() {
        return Optional.ofNullable(manifest.releasedAt());
    }

    /** When the state was made; empty where the manifest says nothing that can be read. */
    public Optional<Instant> created() {
        return Optional.ofNullable(manifest.created());
    }

    /** Where the package was read. */
    public String location() {
        return files.location();
    }

    /** The rows of a table in the order of its file, to be closed; empty where the package lacks the file. */
    public Optional<TableRows> openRows(String table, Consumer<Finding> findings) {
        var schema = PackageFormat.shipped().table(table);
        if (!files.names().contains(schema.file())) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    patched.containsKey(table)
                            ? patched.get(table).open(findings)
                            : CsvRows.ofPackage(schema, side, files.open(schema.file()), findings));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** SHA-256, in hex, over name and content of each file in the order of the names. */
    public String checksum() {
        var checksum = new PackageChecksum();
        try {
            for (var name : files.names()) {
                copy(name, checksum.file(name, OutputStream.nullOutputStream()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return checksum.hex();
    }

    /** The whole package as a zip that is the same for the same files. */
    public byte[] zip() {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new PackageZip(bytes)) {
            for (var name : files.names()) {
                zip.add(name, sink -> copy(name, sink));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private void copy(String name, OutputStream sink) throws IOException {
        try (InputStream content = files.open(name)) {
            content.transferTo(sink);
        }
    }

    private static Manifest manifest(PackageFiles files, List<Finding> findings) {
        if (!files.names().contains(PackageFormat.MANIFEST)) {
            return Manifest.NOTHING;
        }
        try (var bytes = files.open(PackageFormat.MANIFEST)) {
            return Manifest.read(bytes, findings::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
