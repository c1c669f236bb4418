package vn.parindex.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks content as the service would for a draft, and tells where it breaks a rule. */
@Command(name = "check", sortOptions = false)
final class CheckCommand extends RemoteCommand {

    private static final String PURPOSE = "check";

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
            var base = session.release("latest").json().path("id").asText();
            var result = new Uploading(session, shipment, query()).dryRun(query().flag("dryRun", true));
            var items = result.errors() + result.warnings() > 0
                    ? findings(session, shipment, base)
                    : JsonNodeFactory.instance.arrayNode();
            session.findings().tell(items, false, shipment::place, session.output()::result);
            if (!session.output().quiet()) {
                session.output().result(Summary.of(result, words));
            }
            if (result.answer().json() instanceof ObjectNode document) {
                session.output().document(document.set("items", items));
            }
            return result.end();
        }
    }

    private Query query() {
        return new Query().with("reason", REASON).with("file", file);
    }

    /**
     * A dry run counts findings and does not list them. So there is a draft that is made to be read, and taken back; an invalid one
     * stays where it is, seen by editors alone, and is found again by the same content.
     */
    private ArrayNode findings(Session session, Shipment shipment, String base) throws IOException {
        var query = query();
        var made = new Uploading(session, shipment, query).draft(RequestKey.of(shipment, query, PURPOSE, base, 1));
        var report = session.findings().pages(made.id()).whole();
        if (made.is("draft")) {
            // Who checks the same at the same time may have taken it back already.
            int status = session.tried(made.id(), "discard", new Query(), Optional.empty())
                    .status();
            if (status >= 300 && status != 409) {
                session.output().complain(session.words().say("check.left", made.id()));
            }
        }
        return report.path("items") instanceof ArrayNode items ? items : JsonNodeFactory.instance.arrayNode();
    }
}
