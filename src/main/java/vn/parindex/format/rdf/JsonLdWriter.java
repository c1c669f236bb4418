package vn.parindex.format.rdf;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import vn.parindex.http.Media;

/** Writes a {@link Graph} as JSON-LD (W3C, 1.1): a flat list of resources, read with nothing but the context that it carries. */
@Provider
@Produces(Media.JSON_LD)
public class JsonLdWriter extends GraphWriter {

    private final ObjectMapper json;

    JsonLdWriter(ObjectMapper json) {
        super(Media.JSON_LD);
        this.json = json;
    }

    @Override
    byte[] written(Graph graph) throws IOException {
        return json.writeValueAsBytes(tree(graph));
    }

    private ObjectNode tree(Graph graph) {
        var root = json.createObjectNode();
        Graph.PREFIXES.forEach(root.putObject("@context")::put);
        var nodes = root.putArray("@graph");
        for (var node : graph.nodes()) {
            var written = nodes.addObject();
            written.put("@id", node.iri());
            node.types().forEach(written.putArray("@type")::add);
            node.properties().forEach((property, values) -> {
                var list = written.putArray(property);
                values.forEach(value -> write(value, list.addObject()));
            });
        }
        return root;
    }

    private static void write(Graph.Value value, ObjectNode written) {
        if (value instanceof Graph.Literal literal) {
            written.put("@value", literal.text());
            if (literal.language() != null) {
                written.put("@language", literal.language());
            } else if (literal.datatype() != null) {
                written.put("@type", literal.datatype());
            }
        } else {
            written.put("@id", ((Graph.Reference) value).iri());
        }
    }
}
