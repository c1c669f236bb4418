package vn.parindex.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;

/** A list that the service hands out page by page. */
record Pages(Service service, String path) {

    private static final int LARGEST = 1000;

    /** Every page, in order. */
    void forEach(Consumer<Answer> page) {
        Optional<String> cursor = Optional.empty();
        do {
            var answer =
                    service.get(path, new QueryString().with("limit", LARGEST).with("cursor", cursor.orElse(null)));
            cursor = findCursor(answer.json().path("links").path("next"));
            page.accept(answer);
        } while (cursor.isPresent());
    }

    /** All pages as one document: the first, with the items of all, and no next page. */
    JsonNode whole() {
        var whole = new ObjectNode[1];
        forEach(page -> {
            if (whole[0] == null) {
                whole[0] = (ObjectNode) page.json();
            } else {
                ((ArrayNode) whole[0].path("items"))
                        .addAll((ArrayNode) page.json().path("items"));
            }
        });
        if (whole[0].path("links") instanceof ObjectNode links && links.has("next")) {
            links.putNull("next");
        }
        return whole[0];
    }

    private static Optional<String> findCursor(JsonNode next) {
        if (!next.isTextual()) {
            return Optional.empty();
        }
        // The query of the link alone counts: a gateway may have put the service below a path of its own.
        var query = URI.create(next.asText()).getQuery();
        return Arrays.stream(query.split("&"))
                .filter(pair -> pair.startsWith("cursor="))
                .map(pair -> pair.substring("cursor=".length()))
                .findFirst();
    }
}
