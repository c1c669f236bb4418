package vn.parindex.cli;

import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks what was sent for a draft anew, against the current release. */
@Command(name = "rebase", sortOptions = false)
final class RebaseCommand extends RemoteCommand {

    @Parameters(paramLabel = "ID", descriptionKey = "option.draft")
    private String id;

    @Option(names = "--if-match", paramLabel = "ETAG", descriptionKey = "option.ifMatch")
    private String ifMatch;

    RebaseCommand() {
        super(true);
    }

    @Override
    ExitCode run(Session session) {
        var draft = session.step(id, "rebase", new QueryString(), Optional.ofNullable(ifMatch));
        session.output().document(draft.answer());
        session.output().summary(DraftText.named(draft, session.words()), draft.id());
        if (draft.end() == ExitCode.FINDINGS) {
            session.output().complain(session.words().say("findings.more", draft.id()));
        }
        return draft.end();
    }
}
