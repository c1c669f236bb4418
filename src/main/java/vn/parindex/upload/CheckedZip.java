package vn.parindex.upload;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import vn.parindex.dataset.ZipEntryStream;

/**
 * A zip whose entries were all inflated once and counted, so that whoever reads it next meets no surprise.
 *
 * <p>Nothing is written to the file system, and no size that the zip states is believed.
 *
 * @param names the files, without folders
 * @param lines how many lines the tables among them have without their headers
 */
record CheckedZip(Path path, List<String> names, long lines) {

    private static final long RATIO_COUNTS_FROM = 1 << 20;
    private static final int LOCAL_SIGNATURE = 0x504b0304;
    private static final int BUFFER = 1 << 16;

    static CheckedZip check(Path path, UploadLimits limits) throws IOException, RefusedException {
        var directory = ZipDirectory.read(path);
        ZipEntryRules.check(directory, limits);
        var names = directory.entries().stream()
                .filter(entry -> !entry.isFolder())
                .map(ZipDirectory.Entry::name)
                .toList();
        try (var zip = new ZipFile(path.toFile(), StandardCharsets.UTF_8)) {
            var listed = zip.stream().map(ZipEntry::getName).sorted().toList();
            var own = directory.entries().stream()
                    .map(ZipDirectory.Entry::name)
                    .sorted()
                    .toList();
            if (!listed.equals(own)) {
                throw broken(null);
            }
            var count = new Count(Files.size(path), limits);
            long lines = 0;
            for (var name : names) {
                long before = count.lines;
                count.add(name, zip.getEntry(name), zip);
                if (name.endsWith(".csv")) {
                    lines += Math.max(0, count.lines - before - 1);
                }
            }
            return new CheckedZip(path, names, lines);
        } catch (IOException | IllegalArgumentException e) {
            throw broken(null);
        }
    }

    /** The content of a file; the caller closes it, and the zip with it. */
    InputStream open(String name) throws IOException {
        var zip = new ZipFile(path.toFile(), StandardCharsets.UTF_8);
        return new ZipEntryStream(zip, zip.getInputStream(zip.getEntry(name)));
    }

    private static RefusedException broken(String name) {
        return RefusedException.because(
                ZipDirectory.BROKEN,
                name,
                "Tệp zip bị hỏng và không giải nén được; hãy nén lại.",
                "The zip is damaged and cannot be unpacked; pack it again.");
    }

    /** What came out so far. */
    private static final class Count {

        private final long compressed;
        private final UploadLimits limits;
        private long bytes;
        private long lines;

        Count(long compressed, UploadLimits limits) {
            this.compressed = compressed;
            this.limits = limits;
        }

        void add(String name, ZipEntry entry, ZipFile zip) throws IOException, RefusedException {
            var crc = new CRC32();
            var buffer = new byte[BUFFER];
            long size = 0;
            int begin = 0;
            boolean afterReturn = false;
            try (var content = zip.getInputStream(entry)) {
                for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                    crc.update(buffer, 0, read);
                    for (int i = 0; i < read; i++) {
                        if (size + i < 4) {
                            begin = begin << 8 | buffer[i] & 0xFF;
                        }
                        lines += buffer[i] == '\r' || buffer[i] == '\n' && !afterReturn ? 1 : 0;
                        afterReturn = buffer[i] == '\r';
                    }
                    size += read;
                    bytes += read;
                    checkSize(name);
                }
            }
            if (size >= 4 && begin == LOCAL_SIGNATURE) {
                throw RefusedException.because(
                        "nested-zip",
                        name,
                        "Mục này lại là một tệp zip; các tệp phải nằm ngay trong gói.",
                        "This entry is a zip itself; the files must lie in the package itself.");
            }
            if (size != entry.getSize() || crc.getValue() != entry.getCrc()) {
                throw broken(name);
            }
        }

        private void checkSize(String name) throws RefusedException {
            if (bytes > limits.expandedBytes()) {
                throw RefusedException.because(
                        "expands-too-far",
                        name,
                        "Khi giải nén, gói lớn hơn %d MiB.".formatted(limits.expandedBytes() >> 20),
                        "Unpacked, the package is larger than %d MiB.".formatted(limits.expandedBytes() >> 20));
            }
            if (bytes > RATIO_COUNTS_FROM && bytes / limits.ratio() > compressed) {
                throw RefusedException.because(
                        "expands-too-far",
                        name,
                        "Khi giải nén, gói lớn hơn %d lần tệp đã gửi.".formatted(limits.ratio()),
                        "Unpacked, the package is more than %d times as large as what was sent."
                                .formatted(limits.ratio()));
            }
            if (lines > limits.rows()) {
                throw RefusedException.because(
                        "too-many-rows",
                        name,
                        "Các tệp có hơn %d dòng.".formatted(limits.rows()),
                        "The files have more than %d lines.".formatted(limits.rows()));
            }
        }
    }
}
