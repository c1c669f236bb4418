package vn.parindex.loading;

/**
 * What became of a package that was handed to the {@link ReleaseLoader}.
 *
 * @param release the id of the release or draft it is, or of the one it was measured against
 * @param message what happened and what can be done, for logs
 */
public record LoadOutcome(Kind kind, String release, String message) {

    /** The package is this release, or this draft, already. */
    static LoadOutcome unchanged(String release) {
        return new LoadOutcome(
                Kind.UNCHANGED, release, "The data package is the release %s already.".formatted(release));
    }

    /** The database takes no writes, so that nobody looked at the package. */
    static LoadOutcome unread(String release) {
        return new LoadOutcome(
                Kind.UNCHANGED,
                release,
                "The database can only be read: the release %s is served, and the data package is looked at by the next start."
                        .formatted(release));
    }

    public enum Kind {
        /** It is now what readers see. */
        RELEASED,
        /** It is stored already. */
        UNCHANGED,
        /** It is kept until a publisher decides. */
        DRAFTED,
        /** It was left alone, and somebody should know. */
        REFUSED
    }
}
