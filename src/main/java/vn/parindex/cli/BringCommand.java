package vn.parindex.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a draft of a document with a table, as it is; what is not clear in it is told with what to type. */
@Command(name = "bring", sortOptions = false)
final class BringCommand extends RemoteCommand {

    private static final String TABLES = "/tables";

    @Parameters(paramLabel = "PATH", descriptionKey = "option.document")
    private Path path;

    @Option(names = "--indicator", paramLabel = "CODE", descriptionKey = "option.indicator")
    private String indicator;

    @Option(names = "--population", paramLabel = "TYPE", descriptionKey = "option.population")
    private String population;

    @Option(names = "--year", paramLabel = "YEAR", descriptionKey = "option.year")
    private Integer year;

    @Option(names = "--title", paramLabel = "TEXT", descriptionKey = "option.title")
    private String title;

    @Option(names = "--publisher", paramLabel = "NAME", descriptionKey = "option.publisher")
    private String publisher;

    @Option(names = "--published-on", paramLabel = "DAY", descriptionKey = "option.publishedOn")
    private String publishedOn;

    @Option(names = "--source-url", paramLabel = "URL", descriptionKey = "option.sourceUrl")
    private String sourceUrl;

    @Option(names = "--answer", paramLabel = "ID=ANSWER", descriptionKey = "option.answer")
    private List<String> answers;

    @Option(names = "--cell", paramLabel = "CELL=TEXT", descriptionKey = "option.cell")
    private List<String> cells;

    @Option(names = "--reason", paramLabel = "TEXT", descriptionKey = "option.reason")
    private String reason;

    @Option(names = "--dry-run", descriptionKey = "option.look")
    private boolean look;

    BringCommand() {
        super(true);
    }

    @Override
    ExitCode run(Session session) throws IOException {
        var words = session.words();
        var query = new QueryString()
                .with("file", path.getFileName())
                .with("indicator", indicator)
                .with("population", population)
                .with("year", year)
                .with("title", title)
                .with("publisher", publisher)
                .with("publishedOn", publishedOn)
                .with("url", sourceUrl)
                .with("answers", answers == null ? null : String.join(",", answers))
                .with("cells", cells == null ? null : mended(cells));
        try (var shipment = Shipment.document(path, words)) {
            // Asked first in any case: what is not clear is told in full, and before anything is kept.
            var understood = session.service().send(TABLES, shipment, query, Optional.empty(), body -> () -> {});
            tell(session, understood.json());
            if (!understood.json().path("ready").asBoolean() || look) {
                session.output().document(understood);
                return understood.json().path("ready").asBoolean() ? ExitCode.OK : ExitCode.DECISION;
            }
            if (reason != null) {
                query.with("reason", TypedReason.checked(reason, words));
            }
            var base = session.release("latest").json().path("id").asText();
            var key = RequestKey.of(shipment, query, base, 1);
            return tell(
                    session,
                    new Draft(session.service()
                            .send(TABLES + "/draft", shipment, query, Optional.of(key), body -> () -> {})));
        }
    }

    /** As the service takes them: by semicolons, with a backslash before what stands in a text itself. */
    private static String mended(List<String> cells) {
        return cells.stream()
                .map(each -> each.replace("\\", "\\\\").replace(";", "\\;"))
                .collect(Collectors.joining(";"));
    }

    /** What was understood in one line, then what is asked and what should be known. */
    private static void tell(Session session, JsonNode understood) {
        var words = session.words();
        var output = session.output();
        var document = understood.path("document");
        output.note(words.say(
                "bring.understood",
                understood.path("results").size(),
                understood.path("statements").size(),
                document.path("indicator").asText("–"),
                years(document),
                document.path("source").path("title").asText()));
        for (var remark : understood.path("remarks")) {
            output.note(words.say("bring.remark", place(remark), words.of(remark.path("message"))));
        }
        for (var question : understood.path("questions")) {
            output.complain(words.say("bring.question", place(question), words.of(question.path("message"))));
            for (var proposal : question.path("proposals")) {
                output.complain(
                        words.say("bring.proposal", option(question, proposal), words.of(proposal.path("meaning"))));
            }
        }
    }

    /** What to type for an answer: the option that asks for it, else {@code --answer}. */
    private static String option(JsonNode question, JsonNode proposal) {
        var answer = proposal.path("answer").asText();
        var parameter = question.path("parameter").asText();
        return parameter.equals("answers")
                ? "--answer " + question.path("id").asText() + "=" + answer
                : "--" + parameter + " " + answer;
    }

    private static String place(JsonNode said) {
        int table = said.path("table").asInt();
        return table == 0
                ? "–"
                : "t" + table
                        + (said.path("cell").isTextual()
                                ? "." + said.path("cell").asText()
                                : "");
    }

    private static String years(JsonNode document) {
        var years = new StringBuilder();
        document.path("years")
                .forEach(year -> years.append(years.isEmpty() ? "" : ", ").append(year.asInt()));
        return years.toString();
    }

    private static ExitCode tell(Session session, Draft draft) {
        var output = session.output();
        var words = session.words();
        output.document(draft.answer());
        output.summary(DraftText.named(draft, words), draft.id());
        if (draft.is("draft")) {
            var next = draft.warnings() == 0 ? "upload.next" : "upload.nextWarnings";
            output.note(
                    draft.changesNothing()
                            ? words.say("upload.nothing")
                            : words.say(next, draft.id(), draft.warnings()));
        }
        return draft.end();
    }
}
