package vn.parindex.upload;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;
import vn.parindex.dataset.DataPackage;
import vn.parindex.dataset.PackageFiles;
import vn.parindex.dataset.PackageFormat;
import vn.parindex.dataset.TableSchema;
import vn.parindex.dataset.Version;
import vn.parindex.http.Nearest;

/**
 * What a publisher sends: a zip replaces the dataset, a CSV file or a workbook patches it.
 *
 * @param path where it was spooled; it must stay there as long as the content is used
 * @param mediaType the media type it was sent as, with or without parameters
 * @param file the file of the package that a CSV file or the only sheet of a workbook is; null for {@code scores.csv}
 */
public record Upload(Path path, String mediaType, String file) {

    public static final String ZIP = "application/zip";
    public static final String CSV = "text/csv";
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** The file that findings about the upload as a whole name. */
    public static final String WHOLE = "upload";

    private static final String SCORES = "scores.csv";
    private static final int LONGEST_MANIFEST = 1 << 22;

    /** Opens what was sent; whatever is wrong with it is a finding, and only a failing disk is an exception. */
    public UploadContent open(UploadLimits limits) {
        try {
            checkSize(limits);
            var type = mediaType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
            if (type.equals(ZIP) || type.equals(XLSX)) {
                // What a table of text must begin with is told by its reader.
                checkNotEmpty();
            }
            SentKind.check(path, type);
            return switch (type) {
                case ZIP -> {
                    var zip = CheckedZip.check(path, limits);
                    yield new UploadContent.Replacement(dataPackage(zip), zip.lines());
                }
                case CSV -> amendment(CsvPatch.read(path, schema(), limits));
                case XLSX -> amendment(WorkbookPatch.read(path, schema(), limits));
                default ->
                    throw RefusedException.because(
                            "media-type",
                            mediaType,
                            "Chỉ nhận %s, %s hoặc %s.".formatted(ZIP, CSV, XLSX),
                            "Only %s, %s and %s are read.".formatted(ZIP, CSV, XLSX));
            };
        } catch (RefusedException e) {
            return new UploadContent.Refusal(List.of(e.finding()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The version that a data package names; empty for a patch, and where nothing can be read: the check says why. */
    public Optional<Version> findVersion() {
        if (!mediaType.split(";", 2)[0].strip().equalsIgnoreCase(ZIP)) {
            return Optional.empty();
        }
        try (var zip = new ZipFile(path.toFile(), StandardCharsets.UTF_8)) {
            var manifests = zip.stream()
                    .filter(entry -> entry.getName().matches("([^/]+/)?" + Pattern.quote(PackageFormat.MANIFEST)))
                    .filter(entry -> !entry.getName().startsWith("__MACOSX/"))
                    .toList();
            if (manifests.size() != 1) {
                return Optional.empty();
            }
            try (var bytes = zip.getInputStream(manifests.get(0))) {
                return DataPackage.findVersion(bytes.readNBytes(LONGEST_MANIFEST));
            }
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private void checkNotEmpty() throws IOException, RefusedException {
        if (Files.size(path) == 0) {
            throw RefusedException.because(
                    "empty-file",
                    null,
                    "Tệp gửi lên rỗng (0 byte); hãy chọn đúng tệp rồi gửi lại.",
                    "The file is empty (0 bytes); choose the right one and send it again.");
        }
    }

    private void checkSize(UploadLimits limits) throws IOException, RefusedException {
        if (Files.size(path) > limits.compressedBytes()) {
            throw RefusedException.because(
                    "too-large",
                    String.valueOf(Files.size(path)),
                    "Tệp gửi lên lớn hơn %d MiB.".formatted(limits.compressedBytes() >> 20),
                    "The upload is larger than %d MiB.".formatted(limits.compressedBytes() >> 20));
        }
    }

    private TableSchema schema() throws RefusedException {
        var name = file == null ? SCORES : file;
        var known =
                PackageFormat.shipped().tables().stream().map(TableSchema::file).toList();
        var schema = PackageFormat.shipped().findFile(name);
        if (schema.isEmpty()) {
            var near = Nearest.find(name, known).orElse(null);
            throw RefusedException.because(
                    "unknown-file",
                    name,
                    "file= phải là một trong: %s.".formatted(String.join(", ", known))
                            + (near == null ? "" : " Có phải là %s?".formatted(near)),
                    "file= must be one of %s.".formatted(String.join(", ", known))
                            + (near == null ? "" : " Did you mean %s?".formatted(near)));
        }
        return schema.get();
    }

    private static UploadContent amendment(PatchReading reading) {
        return new UploadContent.Amendment(reading.patch(), reading.findings());
    }

    /** One folder around all files is how most people pack; what macOS adds beside them is left out. */
    private static DataPackage dataPackage(CheckedZip zip) {
        var files = zip.names().stream()
                .filter(name -> !name.startsWith("__MACOSX/") && !name.matches("(.*/)?\\.[^/]*"))
                .toList();
        var folders = files.stream()
                .map(name -> name.substring(0, name.indexOf('/') + 1))
                .distinct()
                .toList();
        var folder = folders.size() == 1 ? folders.get(0) : "";
        var names = files.stream()
                .map(name -> name.substring(folder.length()))
                .collect(Collectors.toCollection(TreeSet::new));
        return DataPackage.of(new PackageFiles.Listed(names, WHOLE, name -> zip.open(folder + name)));
    }
}
