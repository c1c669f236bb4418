package vn.parindex.cli;

/** What a draft comes to, in a sentence. */
final class DraftText {

    private DraftText() {}

    static String of(Draft draft, Words words) {
        var kind = draft.end() == ExitCode.FINDINGS ? "summary.invalid" : "summary.valid";
        return TerminalText.safe(words.say(kind) + figures(draft, words));
    }

    /** The same with its id. */
    static String named(Draft draft, Words words) {
        var key = draft.end() == ExitCode.FINDINGS ? "summary.invalidDraft" : "summary.draft";
        return TerminalText.safe(words.say(key, draft.id(), draft.base()) + figures(draft, words));
    }

    private static String figures(Draft draft, Words words) {
        var rows = draft.countsRows() && draft.end() != ExitCode.FINDINGS ? " " + rows(draft, words) : "";
        var findings =
                draft.countsFindings() ? " " + words.say("summary.findings", draft.errors(), draft.warnings()) : "";
        return rows + findings;
    }

    /** A changed row is counted on both sides, which is said only where there may be one. */
    private static String rows(Draft draft, Words words) {
        if (draft.changesNothing()) {
            return words.say("summary.nothing");
        }
        boolean both = draft.added() > 0 && draft.withdrawn() > 0;
        return words.say(both ? "summary.rowsBoth" : "summary.rows", draft.added(), draft.withdrawn());
    }
}
