package vn.parindex.mcp.tools;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.arc.All;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.parindex.http.problem.ProblemException;
import vn.parindex.http.problem.ProblemType;
import vn.parindex.mcp.asking.Arguments;
import vn.parindex.mcp.asking.ServiceOperations;

/** All tools, in the order in which a question is usually come at. */
@Singleton
public class Toolbox {

    private static final List<String> ORDER = List.of(
            "find",
            "coverage",
            "ranking",
            "figure",
            "history",
            "comparison",
            "summary",
            "checks",
            "what_if",
            "chart",
            "changes");

    private final List<Tool> tools;
    private final ServiceOperations service;

    Toolbox(@All List<Tool> tools, ServiceOperations service) {
        this.tools = tools.stream()
                .sorted(Comparator.comparing(tool -> ORDER.indexOf(tool.name())))
                .toList();
        this.service = service;
    }

    public List<Tool> list() {
        return tools;
    }

    public Optional<Tool> find(String name) {
        return tools.stream().filter(tool -> tool.name().equals(name)).findFirst();
    }

    /**
     * Asks a tool; an indicator by any spelling is taken for its code.
     *
     * @throws vn.parindex.http.problem.ProblemException what is wrong with the question
     */
    @ActivateRequestContext
    public Reply ask(Tool tool, JsonNode sent) {
        var read = ToolArguments.read(tool, sent);
        if (!read.complete()) {
            throw ProblemException.invalid(read.faults());
        }
        try {
            var reply = tool.answer(spelled(read.arguments()));
            if (read.faults().isEmpty()) {
                return reply;
            }
        } catch (ProblemException problem) {
            if (read.faults().isEmpty() || problem.type() != ProblemType.INVALID_REQUEST) {
                throw problem;
            }
            // Everything that is wrong is told at once, as over HTTP.
            throw ProblemException.invalid(Stream.concat(read.faults().stream(), problem.faults().stream())
                    .toList());
        }
        throw ProblemException.invalid(read.faults());
    }

    private Arguments spelled(Arguments asked) {
        return asked.find("indicator")
                .map(indicator ->
                        asked.with("indicator", new SpokenIndicators(service.catalog(asked)).codes(indicator)))
                .orElse(asked);
    }
}
