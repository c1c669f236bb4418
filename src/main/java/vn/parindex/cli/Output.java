package vn.parindex.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * What goes where: results to stdout, everything else to stderr.
 *
 * @param json whether stdout is for one JSON document and nothing else
 * @param quiet whether only ids, findings and failures are written
 */
record Output(PrintStream out, PrintStream err, Meter meter, boolean json, boolean quiet) {

    /** A line of what was asked for. */
    void result(String line) {
        meter.clear();
        if (!json) {
            out.println(line);
        }
    }

    /** The same, where a quiet run would rather have only the id. */
    void summary(String line, String id) {
        result(quiet ? id : line);
    }

    /** A line that a person may like to read beside the result. */
    void note(String line) {
        if (!quiet) {
            complain(line);
        }
    }

    /** A line that must be read. */
    void complain(String line) {
        meter.clear();
        err.println(line);
    }

    /** A line of a conversation between programs, as it is; {@code json} and {@code quiet} mean nothing there. */
    void message(String line) {
        synchronized (out) {
            out.print(line + "\n");
            out.flush();
        }
    }

    /** The service's own bytes, with {@code --json}. */
    void document(Answer answer) {
        if (json) {
            meter.clear();
            var text = new String(answer.body(), StandardCharsets.UTF_8);
            out.println(text.stripTrailing());
        }
    }

    /** A document put together of several answers, with {@code --json}. */
    void document(JsonNode node) {
        if (json) {
            meter.clear();
            out.println(Json.text(node));
        }
    }
}
