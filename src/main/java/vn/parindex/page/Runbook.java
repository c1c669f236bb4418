package vn.parindex.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.regex.Pattern;

/** What to do when an alert rings: the pages of {@code docs/runbook}, which alerts name by their address here, as they are written. */
final class Runbook {

    private static final String BELOW = "/docs/runbook/";
    private static final Pattern ADDRESS = Pattern.compile("/docs(/runbook/[A-Za-z-]+\\.md)");

    /** Shown by every browser, where Markdown by its own name would be a download. */
    private static final String TEXT = "text/plain;charset=UTF-8";

    private Runbook() {}

    /** @param path null where the request had none */
    static boolean isBelow(String path) {
        return path != null && path.startsWith(BELOW);
    }

    /** The page at this address; empty where there is none. */
    static Optional<Asset> find(String path) {
        var address = ADDRESS.matcher(path);
        return address.matches() ? read(address.group(1)) : Optional.empty();
    }

    private static Optional<Asset> read(String name) {
        try (InputStream page = Runbook.class.getResourceAsStream(name)) {
            return page == null ? Optional.empty() : Optional.of(Asset.of(TEXT, page.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
