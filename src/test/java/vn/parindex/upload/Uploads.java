package vn.parindex.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import vn.parindex.dataset.DataPackage;
import vn.parindex.dataset.Finding;
import vn.parindex.dataset.Row;
import vn.parindex.dataset.TestPackage;
import vn.parindex.loading.NewFindings;

/** What tests send, and how they look at what came of it. */
public final class Uploads {

    public static final String KEY = "indicator,population,unit,year,source";

    /** Rules and limits small enough to be met by a test. */
    public static final UploadLimits SMALL =
            new UploadLimits(1 << 20, 4 << 20, 200, 20, 1_000, 4 << 20, 40, 60, 1 << 20, 50);

    private Uploads() {}

    /** Three provinces in 2019, of which Hà Nội has two sources. */
    public static TestPackage base() {
        return TestPackage.small()
                .score("ha-noi", "score=84.64", "rank_best=2", "rank_worst=2", "note=first")
                .score("ha-noi", "score=84.6", "source=press", "preferred=false")
                .score("hai-phong", "score=83.10", "rank_best=3", "rank_worst=3")
                .score("quang-ninh", "score=90.09", "rank_best=1", "rank_worst=1");
    }

    public static Upload sent(byte[] bytes, String mediaType, String file) {
        try {
            var path = Files.createTempFile("upload", ".bin");
            path.toFile().deleteOnExit();
            return new Upload(Files.write(path, bytes), mediaType, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static UploadContent zip(RawZip zip) {
        return sent(zip.bytes(), Upload.ZIP, null).open(SMALL);
    }

    public static UploadContent csv(String text) {
        return csv(text, null);
    }

    public static UploadContent csv(String text, String file) {
        return sent(text.getBytes(StandardCharsets.UTF_8), Upload.CSV + "; charset=utf-8", file)
                .open(SMALL);
    }

    public static UploadContent xlsx(byte[] workbook) {
        return sent(workbook, Upload.XLSX, null).open(SMALL);
    }

    public static byte[] workbook(Consumer<Workbook> content) {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "test", "1.0")) {
            content.accept(workbook);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A workbook with one sheet of texts. */
    public static byte[] workbook(String sheet, String... lines) {
        return workbook(book -> {
            var made = book.newWorksheet(sheet);
            for (int row = 0; row < lines.length; row++) {
                var cells = lines[row].split(",", -1);
                for (int column = 0; column < cells.length; column++) {
                    if (!cells[column].isEmpty()) {
                        made.value(row, column, cells[column]);
                    }
                }
            }
        });
    }

    /** The workbook with one of its parts rewritten. */
    public static byte[] rewritten(byte[] workbook, String part, UnaryOperator<String> change) {
        var bytes = new ByteArrayOutputStream();
        var path = sent(workbook, Upload.XLSX, null).path();
        try (var in = new ZipFile(path.toFile());
                var out = new ZipOutputStream(bytes)) {
            boolean found = false;
            for (var entry : Collections.list(in.entries())) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                var content = in.getInputStream(entry).readAllBytes();
                if (entry.getName().equals(part)) {
                    found = true;
                    content = change.apply(new String(content, StandardCharsets.UTF_8))
                            .getBytes(StandardCharsets.UTF_8);
                }
                out.write(content);
            }
            assertThat(found).as("the workbook has a part %s", part).isTrue();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** The only finding, of something that could not be read at all. */
    public static Finding refusal(UploadContent content) {
        assertThat(content).isInstanceOf(UploadContent.Refusal.class);
        assertThat(content.findings()).hasSize(1);
        return told(content.findings()).get(0);
    }

    public static Patch patch(UploadContent content) {
        assertThat(content).isInstanceOf(UploadContent.Amendment.class);
        return ((UploadContent.Amendment) content).patch();
    }

    /** The patch of an upload that is without any finding. */
    public static Patch clean(UploadContent content) {
        assertThat(content.findings()).isEmpty();
        return patch(content);
    }

    public static DataPackage data(UploadContent content) {
        assertThat(content).isInstanceOf(UploadContent.Replacement.class);
        return ((UploadContent.Replacement) content).data();
    }

    /** The rows of a table as lines of CSV. */
    public static List<String> lines(DataPackage data, String table) {
        return rows(data, table).stream()
                .map(row -> String.join(
                        ",",
                        row.cells().stream()
                                .map(cell -> cell == null ? "" : cell)
                                .toList()))
                .toList();
    }

    public static List<Row> rows(DataPackage data, String table) {
        var rows = new ArrayList<Row>();
        try (var file =
                data.openRows(table, finding -> assertThat(finding).isNull()).orElseThrow()) {
            file.forEachRemaining(rows::add);
        }
        return rows;
    }

    /** Every finding speaks both languages and leaves no gap. */
    public static List<Finding> told(List<Finding> findings) {
        assertThat(findings).allSatisfy(finding -> {
            assertThat(finding.message().vi()).isNotBlank().doesNotContain("%s", "%d", "null");
            assertThat(finding.message().en()).isNotBlank().doesNotContain("%s", "%d", "null");
        });
        return findings;
    }

    /** What the later findings add to those of the base. */
    public static List<Finding> added(List<Finding> base, List<Finding> later) {
        return NewFindings.added(base.stream().map(NewFindings.Identity::of).toList(), later);
    }
}
