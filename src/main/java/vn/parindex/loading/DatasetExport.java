package vn.parindex.loading;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.parindex.dataset.CsvText;
import vn.parindex.dataset.Manifest;
import vn.parindex.dataset.PackageFormat;
import vn.parindex.dataset.PackageZip;
import vn.parindex.dataset.TableSchema;
import vn.parindex.dataset.Version;
import vn.parindex.rows.RowMapping;

/**
 * Writes stored rows as a data package: what is downloaded can be uploaded and changes nothing.
 *
 * <p>The same rows in the same order give the same bytes. CSV stays raw ({@link CsvText}), without the escaping of
 * formulas that answers for reading have.
 *
 * @param version the state of the data that the manifest names
 * @param created when that state was made
 * @param releasedAt when it was first published; null for one that was not
 */
public record DatasetExport(Version version, Instant created, Instant releasedAt) {

    private static final Pattern VERSION = line("version");
    private static final Pattern CREATED = line("created");

    /** The rows to write, which each table is asked for once; {@code sink} takes the cells of one row after the other. */
    public interface Rows {
        void each(RowMapping mapping, Consumer<List<String>> sink);
    }

    /** Streams the zip and leaves the sink open. */
    public void write(Rows rows, OutputStream sink) throws IOException {
        var zip = new PackageZip(sink);
        for (var file : PackageFormat.shipped().fileNames()) {
            if (file.equals(PackageFormat.MANIFEST)) {
                zip.add(file, entry -> entry.write(manifest().getBytes(StandardCharsets.UTF_8)));
            } else {
                zip.add(
                        file,
                        entry -> write(PackageFormat.shipped().findFile(file).orElseThrow(), rows, entry));
            }
        }
        zip.finish();
    }

    /** The shipped descriptor, which only differs in what it says of the state. */
    private String manifest() {
        var text = set(shippedManifest(), VERSION, version.text());
        var carried = releasedAt == null ? "" : "\",\n  \"%s\": \"%s".formatted(Manifest.RELEASED_AT, releasedAt);
        return set(text, CREATED, created + carried);
    }

    private static String set(String text, Pattern line, String value) {
        return line.matcher(text).replaceFirst("$1" + Matcher.quoteReplacement(value) + "$2");
    }

    /** Only a member of the descriptor itself is indented by two. */
    private static Pattern line(String member) {
        return Pattern.compile("(?m)^(  \"%s\": \")[^\"]*(\")".formatted(member));
    }

    private static String shippedManifest() {
        try (var bytes = DatasetExport.class.getResourceAsStream("/dataset/" + PackageFormat.MANIFEST)) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(TableSchema schema, Rows rows, OutputStream sink) throws IOException {
        try {
            CsvText.write(schema.columns(), sink);
            rows.each(RowMapping.of(schema.name()), cells -> {
                try {
                    CsvText.write(cells, sink);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
