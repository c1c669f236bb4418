package vn.parindex.document;

import java.io.IOException;
import java.nio.file.Path;

/** Reads documents as the service does, in a process that has the libraries of the package and no others. */
public final class ReadsWhatIsPackaged {

    private ReadsWhatIsPackaged() {}

    /** {@code <file>…}: a line for each, with its kind and how many tables it has. */
    public static void main(String[] files) throws IOException {
        for (var file : files) {
            var path = Path.of(file);
            var read = DocumentReader.read(
                    path, path.getFileName().toString(), new Budget(Budget.Limits.DEFAULTS), container -> {});
            System.out.println(path.getFileName() + " " + read.kind().code() + " "
                    + read.grids().size());
        }
    }
}
