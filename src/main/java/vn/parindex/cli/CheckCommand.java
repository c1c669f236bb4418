package vn.parindex.cli;

import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks content as the service would for a draft, and tells where it breaks a rule. */
@Command(name = "check", sortOptions = false)
final class CheckCommand extends RemoteCommand {

    /** In no language, so that the same content is the same request for everybody. */
    private static final String REASON = "parindex check";

    @Parameters(paramLabel = "PATH", descriptionKey = "option.path")
    private Path path;

    @Option(names = "--file", paramLabel = "NAME", descriptionKey = "option.file")
    private String file;

    CheckCommand() {
        super(true);
    }

    @Override
    ExitCode run(Session session) throws IOException {
        var words = session.words();
        try (var shipment = Shipment.of(path, file, words)) {
            var query =
                    new QueryString().with("reason", REASON).with("file", file).flag("dryRun", true);
            var result = new Uploading(session, shipment, query).dryRun();
            var found = result.found();
            session.findings().tell(found.path("items"), false, shipment::place, session.output()::result);
            int left = found.path("total").asInt() - found.path("items").size();
            if (left > 0) {
                session.output().complain(words.say("check.more", left));
            }
            if (!session.output().quiet()) {
                session.output().result(DraftText.of(result, words));
            }
            session.output().document(result.answer());
            return result.end();
        }
    }
}
