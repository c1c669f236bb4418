package vn.parindex.upload;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipFile;
import vn.parindex.dataset.Finding;

/** Documents that are zips of parts (.xlsx, .docx, .ods, .odt), checked by the rules of uploads before anybody opens a part. */
public final class DocumentContainer {

    private DocumentContainer() {}

    /** What is wrong with it; empty where every part may be read. */
    public static Optional<Finding> check(Path path, UploadLimits limits) {
        try {
            var zip = CheckedZip.check(path, limits.ofDocument());
            checkParts(path, limits);
            WorkbookParts.check(zip);
            return Optional.empty();
        } catch (RefusedException e) {
            return Optional.of(e.finding());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void checkParts(Path path, UploadLimits limits) throws IOException, RefusedException {
        try (var zip = new ZipFile(path.toFile(), StandardCharsets.UTF_8)) {
            // Their sizes were counted, and are what they say.
            var large = zip.stream()
                    .filter(entry -> entry.getName().endsWith(".xml") && entry.getSize() > limits.documentPartBytes())
                    .findFirst();
            if (large.isPresent()) {
                throw RefusedException.because(
                        "part-too-large",
                        large.get().getName(),
                        "Tài liệu có quá nhiều nội dung để là một bảng; hãy gửi riêng bảng cần gửi.",
                        "The document has too much in it to be a table; send only the table that is meant.");
            }
        }
    }
}
