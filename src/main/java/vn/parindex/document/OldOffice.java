package vn.parindex.document;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** What lies in the container that Office used until 2007, and uses still for what has a password. */
final class OldOffice {

    private static final Set<String> SHEETS = Set.of("Workbook", "WORKBOOK", "BOOK", "Book");

    private OldOffice() {}

    static FileKind kind(Path path) {
        try (var container = new POIFSFileSystem(path.toFile(), true)) {
            var names = container.getRoot().getEntryNames();
            if (names.contains("EncryptedPackage")) {
                return FileKind.ENCRYPTED;
            }
            if (names.contains("WordDocument")) {
                return FileKind.DOC;
            }
            if (names.contains("_VBA_PROJECT_CUR") || names.contains("VBA")) {
                return FileKind.MACROS;
            }
            if (names.contains("PowerPoint Document")) {
                return FileKind.PRESENTATION;
            }
            return names.stream().anyMatch(SHEETS::contains) ? FileKind.XLS : FileKind.OLD_OFFICE;
        } catch (IOException | RuntimeException e) {
            return FileKind.OLD_OFFICE;
        }
    }
}
