package vn.parindex.cli;

import java.util.function.UnaryOperator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows everything that the check of a draft found. */
@Command(name = "report", sortOptions = false)
final class ReportCommand extends RemoteCommand {

    @Parameters(paramLabel = "ID", descriptionKey = "option.draft")
    private String id;

    @Option(names = "--all", descriptionKey = "option.all")
    private boolean all;

    ReportCommand() {
        super(true);
    }

    @Override
    ExitCode run(Session session) {
        var words = session.words();
        var output = session.output();
        var pages = session.findings().pages(id);
        var left = new int[1];
        var errors = new int[1];
        var warnings = new int[1];
        if (output.json()) {
            var whole = pages.whole();
            output.document(whole);
            errors[0] = whole.path("findings").path("errors").asInt();
        } else {
            pages.forEach(page -> {
                errors[0] = page.json().path("findings").path("errors").asInt();
                warnings[0] = page.json().path("findings").path("warnings").asInt();
                left[0] += session.findings()
                        .tell(page.json().path("items"), all, UnaryOperator.identity(), output::result);
            });
            output.note(words.say("summary.findings", errors[0], warnings[0]));
            if (left[0] > 0) {
                output.note(words.say("findings.old", left[0]));
            }
        }
        return errors[0] > 0 ? ExitCode.FINDINGS : ExitCode.OK;
    }
}
