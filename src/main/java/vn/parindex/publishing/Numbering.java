package vn.parindex.publishing;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import vn.parindex.dataset.Version;

/** Which version a release gets, which is its id as well: so what is downloaded has the same id wherever it is loaded (ADR 027). */
final class Numbering {

    private static final String FIRST = "1";
    /** A package counts with up to three numbers, year, month and day; what is patched onto it counts in a fourth. */
    private static final int NUMBERS_OF_A_PACKAGE = 3;

    private Numbering() {}

    /**
     * The version that a package brings, if it is newer than the current release's and no other release has it; else the current
     * one with a fourth number that counts up, until it is free.
     *
     * @param own the version that was sent; empty for a patch
     * @param current the version of the current release; empty before the first one
     * @param isTaken whether a release has this id
     */
    static String choose(Optional<Version> own, Optional<String> current, Predicate<String> isTaken) {
        return own.filter(version -> isNewer(version, current))
                .map(Version::text)
                .filter(version -> !isTaken.test(version))
                .orElseGet(() -> {
                    var next = current.map(Numbering::following).orElse(FIRST);
                    while (isTaken.test(next)) {
                        next = following(next);
                    }
                    return next;
                });
    }

    /** Whether a version may follow the current one. */
    static boolean isNewer(Version version, Optional<String> current) {
        return current.flatMap(Version::find)
                .map(known -> version.compareTo(known) > 0)
                .orElse(true);
    }

    /** The version of a change to that version: a fourth number that counts up. */
    static String following(String version) {
        var parts = List.of(version.split("\\."));
        return parts.size() <= NUMBERS_OF_A_PACKAGE
                ? version + ".1"
                : String.join(".", parts.subList(0, NUMBERS_OF_A_PACKAGE)) + "."
                        + (Long.parseLong(parts.get(NUMBERS_OF_A_PACKAGE)) + 1);
    }
}
