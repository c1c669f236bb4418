package vn.parindex.format;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Copies a workbook so that equal content has equal bytes: the moment at which a library made the file is in it several times, and is
 * replaced by that of the data.
 */
final class SteadyZip {

    private static final String PROPERTIES = "docProps/core.xml";
    private static final String MOMENT = "\\d{4}-\\d{2}-\\d{2}T[0-9:.]+Z";

    private SteadyZip() {}

    static void copy(Path workbook, Instant moment, OutputStream sink) throws IOException {
        var time = LocalDateTime.ofInstant(moment, ZoneOffset.UTC).withNano(0);
        // By the directory at its end: the sizes in front of the entries are not told by the library.
        try (var from = new ZipFile(workbook.toFile());
                var to = new ZipOutputStream(sink)) {
            for (var entry : Collections.list(from.entries())) {
                var copy = new ZipEntry(entry.getName());
                copy.setTimeLocal(time);
                to.putNextEntry(copy);
                try (var content = from.getInputStream(entry)) {
                    if (entry.getName().equals(PROPERTIES)) {
                        var text = new String(content.readAllBytes(), StandardCharsets.UTF_8);
                        to.write(text.replaceAll(
                                        MOMENT,
                                        moment.truncatedTo(ChronoUnit.SECONDS).toString())
                                .getBytes(StandardCharsets.UTF_8));
                    } else {
                        content.transferTo(to);
                    }
                }
                to.closeEntry();
            }
        }
    }
}
