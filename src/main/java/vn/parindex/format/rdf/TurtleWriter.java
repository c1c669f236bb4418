package vn.parindex.format.rdf;

import jakarta.ws.rs.Produces;
import jakarta.ws.rs.ext.Provider;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import vn.parindex.http.Media;

/** Writes a {@link Graph} as Turtle (W3C, RDF 1.1): each resource once, with all that is said of it. */
@Provider
@Produces(Media.TURTLE)
public class TurtleWriter extends GraphWriter {

    TurtleWriter() {
        super(Media.TURTLE + ";charset=UTF-8");
    }

    @Override
    byte[] written(Graph graph) {
        return text(graph).getBytes(StandardCharsets.UTF_8);
    }

    static String text(Graph graph) {
        var out = new StringBuilder();
        Graph.PREFIXES.forEach((prefix, place) -> out.append("@prefix %s: <%s> .\n".formatted(prefix, place)));
        for (var node : graph.nodes()) {
            out.append("\n<").append(node.iri()).append("> a ").append(String.join(", ", node.types()));
            node.properties().forEach((property, values) -> out.append(" ;\n    ")
                    .append(property)
                    .append(' ')
                    .append(values.stream().map(TurtleWriter::written).collect(Collectors.joining(",\n        "))));
            out.append(" .\n");
        }
        return out.toString();
    }

    private static String written(Graph.Value value) {
        if (value instanceof Graph.Literal literal) {
            var text = '"' + escaped(literal.text()) + '"';
            if (literal.language() != null) {
                return text + '@' + literal.language();
            }
            return literal.datatype() == null ? text : text + "^^" + literal.datatype();
        }
        return "<" + ((Graph.Reference) value).iri() + ">";
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace("\"", "\\\"")
                .replace("\n", "\\n")
                .replace("\r", "\\r")
                .replace("\t", "\\t");
    }
}
