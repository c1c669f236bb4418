package vn.parindex.cli;

/** What a draft comes to, in a sentence. */
final class Summary {

    private Summary() {}

    static String of(Draft draft, Words words) {
        var kind = draft.end() == ExitCode.FINDINGS ? "summary.invalid" : "summary.valid";
        return Shown.safe(words.say(kind) + figures(draft, words));
    }

    /** The same with its id. */
    static String named(Draft draft, Words words) {
        var key = draft.end() == ExitCode.FINDINGS ? "summary.invalidDraft" : "summary.draft";
        return Shown.safe(words.say(key, draft.id(), draft.base()) + figures(draft, words));
    }

    private static String figures(Draft draft, Words words) {
        var rows = draft.countsRows() && draft.end() != ExitCode.FINDINGS
                ? " " + words.say("summary.rows", draft.added(), draft.withdrawn())
                : "";
        var findings =
                draft.countsFindings() ? " " + words.say("summary.findings", draft.errors(), draft.warnings()) : "";
        return rows + findings;
    }
}
