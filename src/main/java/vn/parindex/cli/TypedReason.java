package vn.parindex.cli;

/** Why the data change, as it was typed. */
final class TypedReason {

    private static final int LOST = 0xFFFD;

    private TypedReason() {}

    /** @throws Failure where a machine without UTF-8 lost its letters: it would stay with the release for ever */
    static String checked(String reason, Words words) {
        if (reason.isBlank()) {
            throw new Failure(ExitCode.USAGE, words.say("reason.blank"));
        }
        if (reason.indexOf(LOST) >= 0) {
            throw new Failure(ExitCode.USAGE, words.say("reason.lost"));
        }
        return reason;
    }
}
