package vn.parindex.http.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Map;
import vn.parindex.http.Media;
import vn.parindex.http.problem.Fault;

/** What an example keeps of an answer: of each list the first, and nothing that differs from one installation to the next. */
final class ContractAnswers {

    static final ObjectMapper JSON = new ObjectMapper()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .setNodeFactory(JsonNodeFactory.withExactBigDecimals(true));

    private static final String MOMENT = "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+Z";
    private static final String ANY_MOMENT = "2026-11-29T08:00:00Z";
    private static final String ANY_REQUEST = "2d1c9a34-5b0e-4f6b-9c55-0a7f3c1e8b42";

    /** The address of a receiver that the examples are made with: nothing listens there. */
    static final String NOBODY = "http://127.0.0.1:9/hooks/parindex";

    private static final Map<String, String> BY_CHANCE = Map.of(
            "wh_[0-9a-f]{24}",
            "wh_5f0c1b7a9d3e2c4f6a8b0d1e",
            "msg_[0-9a-f-]{36}",
            "msg_0f6a2f0e-3c1d-3b5e-9a65-0f8b1f0c2d3e",
            "whsec_[A-Za-z0-9+/=]+",
            "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
            NOBODY,
            "https://example.org/hooks/parindex");

    private ContractAnswers() {}

    /** The text with one id and secret in the place of all that are made by chance. */
    static String withoutChance(String text) {
        var kept = text;
        for (var each : BY_CHANCE.entrySet()) {
            kept = kept.replaceAll(each.getKey(), each.getValue());
        }
        return kept;
    }

    static JsonNode kept(String type, String body) {
        if (type.startsWith(Media.CSV)) {
            // The header row and the first one below it.
            String rows = body.lines().limit(2).map(line -> line + "\r\n").reduce("", String::concat);
            return TextNode.valueOf(rows.replaceAll(MOMENT, ANY_MOMENT));
        }
        if (type.equals(Media.ATOM)) {
            return TextNode.valueOf(body.replaceAll(MOMENT, ANY_MOMENT));
        }
        try {
            return kept("", JSON.readTree(body));
        } catch (JsonProcessingException e) {
            throw new AssertionError("no JSON: " + Fault.abbreviated(body), e);
        }
    }

    private static JsonNode kept(String name, JsonNode node) {
        if (node instanceof ArrayNode array) {
            ArrayNode first = JSON.createArrayNode();
            if (!array.isEmpty()) {
                first.add(kept("", array.get(0)));
            }
            return first;
        }
        if (node instanceof ObjectNode object) {
            ObjectNode kept = JSON.createObjectNode();
            for (Map.Entry<String, JsonNode> field : object.properties()) {
                // Documents by their ids; elsewhere it is a code with its two labels.
                if (!name.equals("sources")
                        || kept.isEmpty()
                        || !field.getValue().isObject()) {
                    kept.set(field.getKey(), kept(field.getKey(), field.getValue()));
                }
            }
            return kept;
        }
        if (node.asText().matches(MOMENT)) {
            return TextNode.valueOf(ANY_MOMENT);
        }
        if (name.equals("millis")) {
            return JSON.getNodeFactory().numberNode(12);
        }
        if (node.isTextual() && !withoutChance(node.asText()).equals(node.asText())) {
            return TextNode.valueOf(withoutChance(node.asText()));
        }
        return name.equals("requestId") ? TextNode.valueOf(ANY_REQUEST) : node;
    }
}
