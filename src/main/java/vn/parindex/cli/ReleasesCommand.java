package vn.parindex.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists the releases, newest first. */
@Command(name = "releases", sortOptions = false)
final class ReleasesCommand extends RemoteCommand {

    @Option(names = "--limit", paramLabel = "N", defaultValue = "20", descriptionKey = "option.limit")
    private int limit;

    ReleasesCommand() {
        super(false);
    }

    @Override
    ExitCode run(Session session) {
        var output = session.output();
        var words = session.words();
        var answer = session.service().get("/releases", new QueryString().with("limit", limit));
        output.document(answer);
        var items = answer.json().path("items");
        if (output.quiet()) {
            items.forEach(item -> output.result(item.path("id").asText()));
            return ExitCode.OK;
        }
        var rows = new ArrayList<List<String>>();
        rows.add(List.of(
                words.say("field.id"),
                words.say("field.publishedAt"),
                words.say("field.publishedBy"),
                words.say("field.rows"),
                words.say("field.reason")));
        items.forEach(item -> rows.add(List.of(
                item.path("id").asText(),
                MomentText.local(item.path("publishedAt").asText()),
                item.path("publishedBy").asText(),
                words.number(item.path("rows").asLong()),
                item.path("reason").asText())));
        TerminalText.columns(rows).stream().map(TerminalText::safe).forEach(output::result);
        int left = answer.json().path("total").asInt() - items.size();
        if (left > 0) {
            output.note(words.say("releases.more", left));
        }
        return ExitCode.OK;
    }
}
