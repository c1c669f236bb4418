package vn.parindex.suggestions;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import vn.parindex.bring.SingleValue;
import vn.parindex.bring.ValueView;

/** What a reader sent, as it is kept: the fields of a value and a note, none of them with a name of their own in the table. */
record SuggestionBody(ValueView value, String note) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static SuggestionBody of(SingleValue value, String note) {
        return new SuggestionBody(
                new ValueView(
                        value.indicator(),
                        value.unit().id(),
                        String.valueOf(value.year()),
                        value.score() == null ? null : value.score().value().toPlainString(),
                        value.points() == null ? null : value.points().value().toPlainString(),
                        value.rank() == null
                                ? null
                                : value.rank().isExact()
                                        ? String.valueOf(value.rank().best())
                                        : value.rank().best() + "-"
                                                + value.rank().worst(),
                        value.title(),
                        value.publisher(),
                        value.publishedOn(),
                        value.url(),
                        null),
                note);
    }

    static SuggestionBody of(Suggestion suggestion) {
        try {
            return JSON.readValue(suggestion.body(), SuggestionBody.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("suggestion " + suggestion.id(), e);
        }
    }

    String json() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The value with what an editor says of its source, as it is sent to become a draft. */
    byte[] with(String title, String publisher, String publishedOn, String tier) {
        ObjectNode node = JSON.valueToTree(value);
        put(node, "title", title);
        put(node, "publisher", publisher);
        put(node, "publishedOn", publishedOn);
        put(node, "tier", tier);
        var empty = new ArrayList<String>();
        node.properties().forEach(each -> {
            if (each.getValue().isNull()) {
                empty.add(each.getKey());
            }
        });
        node.remove(empty);
        try {
            return JSON.writeValueAsBytes(node);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void put(ObjectNode node, String name, String value) {
        if (value != null) {
            node.put(name, value);
        }
    }
}
