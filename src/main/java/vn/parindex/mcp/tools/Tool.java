package vn.parindex.mcp.tools;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import vn.parindex.http.Text;
import vn.parindex.http.admission.Cost;
import vn.parindex.mcp.asking.Arguments;

/** One thing that an assistant can ask. It only reads: asked twice it says the same. */
public interface Tool {

    /** As it is called; never changes. */
    String name();

    Text title();

    /** What it is for and when to use it, in a few sentences. */
    Text description();

    /** What it takes beside what all tools take ({@link Parameter#COMMON}), in the order in which people say it. */
    List<Parameter> parameters();

    /** The record that {@link Reply#content()} is of. */
    Class<? extends Record> output();

    /**
     * What the answer costs: what the operations of the HTTP interface that it asks cost.
     *
     * @param arguments as they were sent, unread
     */
    default Cost cost(JsonNode arguments) {
        return Cost.CHEAP;
    }

    /** @throws vn.parindex.http.problem.ProblemException what the same question would be told over HTTP */
    Reply answer(Arguments asked);
}
