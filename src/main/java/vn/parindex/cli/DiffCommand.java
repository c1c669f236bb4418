package vn.parindex.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Shows what a draft or release changes. */
@Command(name = "diff", sortOptions = false)
final class DiffCommand extends RemoteCommand {

    @Parameters(paramLabel = "ID", arity = "0..1", defaultValue = "latest", descriptionKey = "option.idOrLatest")
    private String id;

    DiffCommand() {
        super(false);
    }

    @Override
    ExitCode run(Session session) {
        var pages = new Pages(session.service(), Address.release(id, "diff"));
        if (session.output().json()) {
            session.output().document(pages.whole());
            return ExitCode.OK;
        }
        var text = new DiffText(session.words(), session.output()::result);
        // Whoever moves is on every page; it stands after all rows.
        var last = new Answer[1];
        pages.forEach(page -> {
            if (last[0] == null) {
                text.head(page.json());
            }
            text.rows(page.json().path("items"));
            last[0] = page;
        });
        text.moves(last[0].json().path("moved"));
        return ExitCode.OK;
    }
}
