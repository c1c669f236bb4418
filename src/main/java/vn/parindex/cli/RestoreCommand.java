package vn.parindex.cli;

import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes the state of an earlier release current again, as a new release. */
@Command(name = "restore", sortOptions = false)
final class RestoreCommand extends RemoteCommand {

    @Parameters(paramLabel = "ID", descriptionKey = "option.earlier")
    private String id;

    @Option(names = "--reason", paramLabel = "TEXT", required = true, descriptionKey = "option.reason")
    private String reason;

    RestoreCommand() {
        super(true);
    }

    @Override
    ExitCode run(Session session) {
        var words = session.words();
        var query = new QueryString().with("reason", TypedReason.checked(reason, words));
        var release = session.step(id, "restore", query, Optional.empty());
        session.output().document(release.answer());
        session.output()
                .summary(
                        words.say(release.is("draft") ? "restored.draft" : "restored", id, release.id()), release.id());
        return release.end();
    }
}
