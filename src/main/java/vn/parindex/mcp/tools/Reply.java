package vn.parindex.mcp.tools;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Base64;
import java.util.List;

/**
 * What a tool answers.
 *
 * @param text in words, with all that may not be dropped
 * @param content the same for programs, of the tool's {@link Tool#output}
 * @param pieces what stands beside the text, as the protocol has it: pictures, a specification
 */
public record Reply(String text, Record content, List<ObjectNode> pieces) {

    public Reply {
        pieces = List.copyOf(pieces);
    }

    static Reply of(String text, Record content) {
        return new Reply(text, content, List.of());
    }

    /** A picture in dots. */
    static ObjectNode png(byte[] dots) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("type", "image")
                .put("data", Base64.getEncoder().encodeToString(dots))
                .put("mimeType", "image/png");
    }

    /** A document in text form, at an address. */
    static ObjectNode document(String uri, String mediaType, String text) {
        var piece = JsonNodeFactory.instance.objectNode().put("type", "resource");
        piece.putObject("resource").put("uri", uri).put("mimeType", mediaType).put("text", text);
        return piece;
    }
}
