package vn.parindex.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import vn.parindex.http.Nearest;
import vn.parindex.http.Text;

/** A Tabular Data Package as it was handed in: its files, which may hold anything, read as rows with their lines. */
public final class DataPackage {

    private final PackageFiles files;
    private final Manifest manifest;
    private final List<Finding> findings;

    private DataPackage(PackageFiles files, Manifest manifest, List<Finding> findings) {
        this.files = files;
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
        return new DataPackage(files, manifest(files, findings), List.copyOf(findings));
    }

    /** What is wrong with the manifest and the list of files. */
    public List<Finding> findings() {
        return findings;
    }

    /** Empty where the manifest names none that can be read; {@link #findings()} then says so. */
    public Optional<Version> version() {
        return Optional.ofNullable(manifest.version());
    }

    /** Where the package was read. */
    public String location() {
        return files.location();
    }

    /** The rows of a table in the order of its file, to be closed; empty where the package lacks the file. */
    Optional<CsvRows> openRows(String table, Consumer<Finding> findings) {
        var schema = PackageFormat.shipped().table(table);
        if (!files.names().contains(schema.file())) {
            return Optional.empty();
        }
        try {
            return Optional.of(new CsvRows(schema, files.open(schema.file()), findings));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** SHA-256, in hex, over name and content of each file in the order of the names. */
    public String checksum() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            try (var sink = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
                for (var name : files.names()) {
                    sink.write(name.getBytes(StandardCharsets.UTF_8));
                    copy(name, sink);
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException | IOException e) {
            throw new IllegalStateException("cannot compute the checksum of " + location(), e);
        }
    }

    /** The whole package as a zip that is the same for the same files. */
    public byte[] zip() {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var name : files.names()) {
                var entry = new ZipEntry(name);
                entry.setTimeLocal(LocalDateTime.of(2000, 1, 1, 0, 0));
                zip.putNextEntry(entry);
                copy(name, zip);
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
            return new Manifest(null);
        }
        try (var bytes = files.open(PackageFormat.MANIFEST)) {
            return Manifest.read(bytes, findings::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
