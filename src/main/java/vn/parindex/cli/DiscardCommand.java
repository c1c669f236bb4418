package vn.parindex.cli;

import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes a draft back. */
@Command(name = "discard", sortOptions = false)
final class DiscardCommand extends RemoteCommand {

    @Parameters(paramLabel = "ID", descriptionKey = "option.draft")
    private String id;

    @Option(names = "--if-match", paramLabel = "ETAG", descriptionKey = "option.ifMatch")
    private String ifMatch;

    DiscardCommand() {
        super(true);
    }

    @Override
    ExitCode run(Session session) {
        var draft = session.step(id, "discard", new QueryString(), Optional.ofNullable(ifMatch));
        session.output().document(draft.answer());
        session.output().summary(session.words().say("discarded", draft.id()), draft.id());
        return draft.end();
    }
}
