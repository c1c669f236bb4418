package vn.parindex.mcp.asking;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import vn.parindex.http.Lang;

/**
 * What a tool is asked: its arguments as the texts that a query would carry.
 *
 * @param lang of the answer
 * @param values by name; what was not sent, or sent as null or empty, is not among them
 */
public record Arguments(Lang lang, Map<String, String> values) {

    /** The most items of one answer. */
    public static final int MOST_ITEMS = 50;

    public Arguments {
        values = Map.copyOf(values);
    }

    /** What was sent under this name. */
    public Optional<String> find(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** The same; null where nothing was sent. */
    public String text(String name) {
        return values.get(name);
    }

    /** The same question with another value for one argument. */
    public Arguments with(String name, String value) {
        var changed = new LinkedHashMap<>(values);
        changed.put(name, value);
        return new Arguments(lang, changed);
    }

    /** How many items are asked for: at most {@value #MOST_ITEMS}, {@code usual} unless told. */
    public int limit(int usual) {
        return find("limit").map(Integer::parseInt).orElse(usual);
    }

    /** The language that was named, whatever else is wrong; Vietnamese without one. */
    public static Lang language(JsonNode sent) {
        return Lang.find(sent.path("language").asText()).orElse(Lang.VI);
    }
}
