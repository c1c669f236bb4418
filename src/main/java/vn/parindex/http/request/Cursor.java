package vn.parindex.http.request;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import vn.parindex.http.Digest;
import vn.parindex.http.problem.Fault;

/**
 * Where the next page of a query starts, opaque to clients.
 *
 * @param offset how many items lie before it, at least 0
 * @param binding what it belongs to: a digest of the release and the query
 */
public record Cursor(int offset, String binding) {

    static final Set<String> LOOKS =
            Set.of("cursor", "limit", "lang", "format", "fields", "view", "labels", "bom", "decimal", "layout");

    public static Cursor of(String releaseTag, String query, int offset) {
        return new Cursor(offset, bind(releaseTag, query));
    }

    /** What a cursor is bound to: the path and all parameters but those that turn pages or choose how they look. */
    static String bound(String path, Map<String, String> parameters) {
        Map<String, String> bound = new TreeMap<>(parameters);
        bound.keySet().removeAll(LOOKS);
        return path + "?" + bound;
    }

    public boolean belongsTo(String releaseTag, String query) {
        return binding.equals(bind(releaseTag, query));
    }

    private static String bind(String releaseTag, String query) {
        return Digest.of(releaseTag + "\n" + query);
    }

    /** The text that goes into {@code cursor=}; safe in a URL. */
    public String text() {
        String content = "1." + offset + "." + binding;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(content.getBytes(StandardCharsets.UTF_8));
    }

    /** Empty for every text that is not a cursor. */
    public static Optional<Cursor> parse(String text) {
        try {
            String content = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            if (!content.matches("1\\.[0-9]{1,9}\\.[0-9a-f]+")) {
                return Optional.empty();
            }
            String[] parts = content.split("\\.");
            Cursor cursor = new Cursor(Integer.parseInt(parts[1]), parts[2]);
            return cursor.text().equals(text) ? Optional.of(cursor) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /**
     * The offset that this text names for that state and query, 0 without one; a broken, foreign or outdated cursor is a fault, and
     * counts as none.
     */
    static int offset(Optional<String> text, String releaseTag, String query, Consumer<Fault> faults) {
        if (text.isEmpty()) {
            return 0;
        }
        Optional<Cursor> cursor = parse(text.get());
        if (cursor.isEmpty()) {
            faults.accept(Faults.brokenCursor(text.get()));
        } else if (!cursor.get().belongsTo(releaseTag, query)) {
            faults.accept(Faults.foreignCursor(text.get()));
            return 0;
        }
        return cursor.map(Cursor::offset).orElse(0);
    }
}
