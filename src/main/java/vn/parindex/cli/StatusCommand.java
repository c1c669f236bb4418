package vn.parindex.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows where a draft or release is on its way. */
@Command(name = "status", sortOptions = false)
final class StatusCommand extends RemoteCommand {

    private static final List<String> FIELDS =
            List.of("base", "createdAt", "createdBy", "publishedAt", "publishedBy", "reason", "rows", "warnings");

    @Parameters(paramLabel = "ID", arity = "0..1", defaultValue = "latest", descriptionKey = "option.idOrLatest")
    private String id;

    @Option(names = "--wait", descriptionKey = "option.wait")
    private boolean wait;

    StatusCommand() {
        super(false);
    }

    @Override
    ExitCode run(Session session) {
        var answer = session.release(id);
        var draft = wait ? session.following().await(answer) : new Draft(answer);
        session.output().document(draft.answer());
        lines(session, draft).forEach(session.output()::result);
        if (draft.is("draft")) {
            var stale = new Draft(session.draft(draft.id())).stale();
            if (stale.isObject()) {
                session.output()
                        .complain(session.words()
                                .say("stale", stale.path("current").asText(), draft.id()));
            }
        }
        return wait ? draft.end() : ExitCode.OK;
    }

    private static List<String> lines(Session session, Draft draft) {
        var words = session.words();
        var rows = new ArrayList<List<String>>();
        rows.add(List.of(words.say("field.id"), draft.id()));
        rows.add(List.of(words.say("field.status"), session.status(draft.status())));
        for (var field : FIELDS) {
            var value = draft.answer().json().path(field);
            if (value.isValueNode() && !value.isNull()) {
                rows.add(List.of(words.say("field." + field), text(value, field, words)));
            }
        }
        draft.answer().header("ETag").ifPresent(tag -> rows.add(List.of("ETag", tag)));
        return TerminalText.columns(rows).stream().map(TerminalText::safe).toList();
    }

    private static String text(JsonNode value, String field, Words words) {
        if (value.isIntegralNumber()) {
            return words.number(value.longValue());
        }
        return field.endsWith("At") ? MomentText.local(value.asText()) : value.asText();
    }
}
