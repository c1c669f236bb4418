package vn.parindex.mcp.tools;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import vn.parindex.result.ResultView;

/** Charts as Vega-Lite 5 specifications, with their data and with what is not known in words. */
final class VegaLite {

    private static final String SCHEMA = "https://vega.github.io/schema/vega-lite/v5.json";

    private VegaLite() {}

    /** Bars from the best place down; a unit without a figure has a row with its reason, and no bar. */
    static ObjectNode ranking(Phrases words, String title, String description, List<ResultView> items) {
        var spec = begin(title, description);
        items.forEach(item -> row(spec, words, item));
        var unit = JsonNodeFactory.instance.objectNode().put("field", "unit").put("type", "nominal");
        unit.putNull("sort");
        unit.putNull("title");
        var layers = spec.putArray("layer");
        var bars = layers.addObject();
        bars.put("mark", "bar");
        bars.putObject("encoding").set("x", figure(words));
        var labels = layers.addObject();
        labels.putObject("mark").put("type", "text").put("align", "left").put("dx", 3);
        labels.putObject("encoding")
                .set(
                        "text",
                        JsonNodeFactory.instance
                                .objectNode()
                                .put("field", "label")
                                .put("type", "nominal"));
        spec.putObject("encoding").set("y", unit);
        return spec;
    }

    /** Points by year, joined only where nothing breaks the series. */
    static ObjectNode history(Phrases words, String title, String description, List<ResultView> rows) {
        var spec = begin(title, description);
        rows.forEach(item -> row(spec, words, item));
        var encoding = spec.putObject("encoding");
        encoding.putObject("x").put("field", "year").put("type", "ordinal").put("title", words.say("Năm", "Year"));
        var figure = figure(words);
        figure.putObject("scale").put("zero", false);
        encoding.set("y", figure);
        encoding.putObject("detail").put("field", "segment").put("type", "nominal");
        encoding.putObject("tooltip").put("field", "label").put("type", "nominal");
        spec.putObject("mark").put("type", "line").put("point", true).put("invalid", "break-paths-show-domains");
        return spec;
    }

    private static ObjectNode begin(String title, String description) {
        var spec = JsonNodeFactory.instance.objectNode().put("$schema", SCHEMA).put("description", description);
        spec.putObject("title").put("text", title).put("subtitle", description);
        spec.putObject("data").putArray("values");
        return spec;
    }

    private static ObjectNode figure(Phrases words) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("field", "figure")
                .put("type", "quantitative")
                .put("title", words.say("Điểm", "Score"));
    }

    private static void row(ObjectNode spec, Phrases words, ResultView item) {
        BigDecimal figure = item.score() == null ? item.points() : item.score();
        var row = ((ArrayNode) spec.path("data").path("values"))
                .addObject()
                .put("unit", words.unit(item.unit()))
                .put("year", item.year())
                .put("segment", item.segment());
        row.put("figure", figure);
        row.put(
                "label",
                (figure == null ? words.state(item) : words.figure(item))
                        + (item.rank() == null || !Phrases.isAnythingKnown(item)
                                ? ""
                                : ", " + words.place(item.rank())));
    }
}
