package vn.parindex.cli;

import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a draft of a folder, a zip, a CSV or a workbook. */
@Command(name = "upload", sortOptions = false)
final class UploadCommand extends RemoteCommand {

    @Parameters(paramLabel = "PATH", descriptionKey = "option.path")
    private Path path;

    @Option(names = "--reason", paramLabel = "TEXT", required = true, descriptionKey = "option.reason")
    private String reason;

    @Option(names = "--file", paramLabel = "NAME", descriptionKey = "option.file")
    private String file;

    @Option(names = "--confirm-withdrawals", descriptionKey = "option.confirmWithdrawals")
    private boolean confirmWithdrawals;

    @Option(names = "--idempotency-key", paramLabel = "KEY", descriptionKey = "option.idempotencyKey")
    private String key;

    UploadCommand() {
        super(true);
    }

    @Override
    ExitCode run(Session session) throws IOException {
        var words = session.words();
        var query = new QueryString()
                .with("reason", TypedReason.checked(reason, words))
                .with("file", file)
                .flag("confirmWithdrawals", confirmWithdrawals);
        try (var shipment = Shipment.of(path, file, words)) {
            var uploading = new Uploading(session, shipment, query);
            // Asked first in any case: an address or a token that is wrong is told before anything large is sent.
            var base = session.release("latest").json().path("id").asText();
            var draft = key == null ? uploading.draftAgainst(base) : uploading.draft(key);
            return tell(session, draft, shipment);
        }
    }

    private static ExitCode tell(Session session, Draft draft, Shipment shipment) {
        var output = session.output();
        var words = session.words();
        output.document(draft.answer());
        if (draft.is("discarded") || draft.is("published")) {
            output.complain(words.say("upload.over", draft.id(), session.status(draft.status())));
            return ExitCode.CONFLICT;
        }
        var counts = draft.countsFindings()
                ? draft.answer().json().path("findings")
                : session.findings().counts(draft.id());
        int warnings = counts.path("warnings").asInt();
        if (warnings + counts.path("errors").asInt() > 0) {
            session.findings().tellFirst(draft.id(), shipment);
        }
        session.findings().tellNotes(draft, shipment);
        output.summary(DraftText.named(draft, words), draft.id());
        if (draft.is("draft")) {
            var next = warnings == 0 ? "upload.next" : "upload.nextWarnings";
            output.note(draft.changesNothing() ? words.say("upload.nothing") : words.say(next, draft.id(), warnings));
        }
        return draft.end();
    }
}
