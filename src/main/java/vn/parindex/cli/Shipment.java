package vn.parindex.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/**
 * What is sent: a file as it is, or a folder as a zip that lasts as long as the shipment.
 *
 * @param given what was named on the command line
 * @param content the file whose bytes go out
 * @param file which file of the data package a CSV is
 */
record Shipment(Path given, Path content, String mediaType, String file) implements AutoCloseable {

    private static final String ZIP = "application/zip";
    private static final Map<String, String> TYPES = Map.of(
            ".zip",
            ZIP,
            ".csv",
            "text/csv",
            ".xlsx",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private static final String MANIFEST = "datapackage.json";
    private static final String SCORES = "scores.csv";

    /** What the service calls the upload itself, where no file in it can be named. */
    private static final String WHOLE = "upload";

    /**
     * @param file which file of the data package a CSV is; null for scores.csv, as the service takes it
     * @throws Failure where there is nothing that can be sent
     */
    static Shipment of(Path given, String file, Words words) throws IOException {
        var named = file == null ? SCORES : file;
        check(given, words);
        if (Files.isDirectory(given)) {
            if (!Files.isRegularFile(given.resolve(MANIFEST))) {
                throw new Failure(ExitCode.USAGE, words.say("folder.strange", given, MANIFEST));
            }
            return new Shipment(given, FolderZip.pack(given), ZIP, named);
        }
        var name = given.getFileName().toString().toLowerCase(Locale.ROOT);
        var type = TYPES.entrySet().stream()
                .filter(each -> name.endsWith(each.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> new Failure(ExitCode.USAGE, words.say("file.type", given)));
        requireContent(given, words);
        return new Shipment(given, given, type, named);
    }

    /**
     * A document with a table, whatever it is: the service tells by its bytes.
     *
     * @throws Failure where there is no such file
     */
    static Shipment document(Path given, Words words) throws IOException {
        check(given, words);
        if (Files.isDirectory(given)) {
            throw new Failure(ExitCode.USAGE, words.say("file.folder", given));
        }
        requireContent(given, words);
        return new Shipment(given, given, "application/octet-stream", SCORES);
    }

    private static void check(Path given, Words words) {
        if (!Files.exists(given)) {
            throw new Failure(ExitCode.USAGE, words.say("file.missing", given));
        }
        if (!Files.isReadable(given)) {
            throw new Failure(ExitCode.USAGE, words.say("file.unreadable", given));
        }
    }

    private static void requireContent(Path given, Words words) throws IOException {
        if (Files.size(given) == 0) {
            throw new Failure(ExitCode.USAGE, words.say("file.empty", given));
        }
    }

    long size() throws IOException {
        return Files.size(content);
    }

    /**
     * Where on this machine a file of the upload is, as a person would open it; its own name where it was not sent by itself.
     *
     * @param named as the service names it
     */
    String place(String named) {
        if (named.equals(WHOLE)) {
            return given.toString();
        }
        if (!mediaType.equals(ZIP)) {
            return isWorkbook() || named.equals(file) ? given.toString() : named;
        }
        return content.equals(given) ? named : given.resolve(named).toString();
    }

    /** The sheets of a workbook may be several files. */
    private boolean isWorkbook() {
        return mediaType.equals(TYPES.get(".xlsx"));
    }

    @Override
    public void close() throws IOException {
        if (!content.equals(given)) {
            Files.deleteIfExists(content);
        }
    }
}
