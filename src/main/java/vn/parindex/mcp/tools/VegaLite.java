package vn.parindex.mcp.tools;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import vn.parindex.catalog.BreakView;
import vn.parindex.result.ResultView;

/** Charts as Vega-Lite 5 specifications, with their data and with what is not known in words. */
final class VegaLite {

    private static final String SCHEMA = "https://vega.github.io/schema/vega-lite/v5.json";

    /** The widest a panel of years is drawn, in pixels. */
    private static final int WIDTH = 560;

    private VegaLite() {}

    /** Bars from the best place down; a unit without a figure has a row with its reason, and no bar. */
    static ObjectNode ranking(Phrases words, String title, String description, List<ResultView> items) {
        var spec = begin(title, description);
        items.forEach(item -> row(spec, words, item));
        var unit = object().put("field", "unit").put("type", "nominal");
        unit.putNull("sort");
        unit.putNull("title");
        var layers = spec.putArray("layer");
        var bars = layers.addObject();
        bars.put("mark", "bar");
        bars.putObject("encoding").set("x", field("figure", words.say("Điểm", "Score")));
        var labels = layers.addObject();
        labels.putObject("mark").put("type", "text").put("align", "left").put("dx", 3);
        labels.putObject("encoding").set("text", object().put("field", "label").put("type", "nominal"));
        spec.putObject("encoding").set("y", unit);
        return spec;
    }

    /**
     * Units through the years, for each indicator two panels: figures, joined by a line only where nothing breaks the series, and places, from the best to the
     * worst that each may be. A broken upright line stands at each break.
     *
     * @param rows by indicator, then year; those of one unit have one colour
     */
    static ObjectNode years(
            Phrases words, String title, String description, List<ResultView> rows, List<BreakView> breaks) {
        var spec = begin(title, description);
        rows.forEach(item -> row(spec, words, item));
        var years = JsonNodeFactory.instance.arrayNode();
        rows.stream().map(ResultView::year).distinct().sorted().forEach(years::add);
        boolean isSeveral = rows.stream().map(row -> row.unit().id()).distinct().count() > 1;
        var panels = spec.putArray("vconcat");
        rows.stream().map(ResultView::indicator).distinct().forEach(indicator -> {
            var first = rows.stream()
                    .filter(row -> row.indicator().equals(indicator))
                    .findFirst()
                    .orElseThrow();
            var name = words.indicator(indicator, first.population());
            var bars = breaks.stream()
                    .filter(each -> concerns(each, indicator))
                    .map(BreakView::year)
                    .distinct()
                    .filter(year -> rows.stream().anyMatch(row -> row.year() == year))
                    .toList();
            var figures = panel(panels.addObject(), indicator, bars, years, words, isSeveral);
            figures.addObject()
                    .putObject("mark")
                    .put("type", "line")
                    .put("point", true)
                    .put("invalid", "break-paths-show-domains");
            var figure = field("figure", name);
            figure.putObject("scale").put("zero", false);
            encoding(figures).set("y", figure);
            encoding(figures).set("detail", object().put("field", "segment").put("type", "nominal"));
            var places = panel(panels.addObject(), indicator, bars, years, words, isSeveral);
            var best = field("best", name + ": " + words.say("hạng", "rank"));
            best.putObject("scale").put("reverse", true).put("zero", false);
            places.addObject()
                    .putObject("mark")
                    .put("type", "rule")
                    .put("strokeWidth", 5)
                    .put("opacity", 0.5);
            encoding(places).set("y", best);
            encoding(places).set("y2", object().put("field", "worst"));
            places.addObject().putObject("mark").put("type", "point").put("filled", true);
            var exact = encoding(places);
            exact.set("y", best.deepCopy());
            exact.set("opacity", object().put("value", 0));
            ((ObjectNode) exact.path("opacity"))
                    .putObject("condition")
                    .put("test", "datum.best === datum.worst")
                    .put("value", 1);
        });
        return spec;
    }

    private static boolean concerns(BreakView each, String indicator) {
        return each.indicator().equals(indicator) || indicator.startsWith(each.indicator() + ".");
    }

    /** One panel of years; answers its layers, to which those that show something are added. */
    private static ArrayNode panel(
            ObjectNode panel,
            String indicator,
            List<Integer> breaks,
            ArrayNode years,
            Phrases words,
            boolean isSeveral) {
        panel.put("width", WIDTH);
        panel.putArray("transform").addObject().put("filter", "datum.indicator === '" + indicator + "'");
        var encoding = panel.putObject("encoding");
        var x = encoding.putObject("x")
                .put("field", "year")
                .put("type", "ordinal")
                .put("title", words.say("Năm", "Year"));
        x.putObject("scale").set("domain", years);
        if (isSeveral) {
            encoding.putObject("color")
                    .put("field", "unit")
                    .put("type", "nominal")
                    .putNull("title")
                    .putNull("sort");
        }
        encoding.putObject("tooltip").put("field", "label").put("type", "nominal");
        var layers = panel.putArray("layer");
        if (!breaks.isEmpty()) {
            var rule = layers.addObject();
            var values = rule.putObject("data").putArray("values");
            breaks.forEach(year -> values.addObject()
                    .put("indicator", indicator)
                    .put("year", year)
                    .put("label", words.say("Đổi phương pháp năm ", "Method changed in ") + year));
            var mark = rule.putObject("mark").put("type", "rule").put("color", "gray");
            mark.putArray("strokeDash").add(4).add(4);
            rule.putObject("encoding").putNull("color");
        }
        return layers;
    }

    /** Of the layer that was added last. */
    private static ObjectNode encoding(ArrayNode layers) {
        var layer = (ObjectNode) layers.get(layers.size() - 1);
        return layer.path("encoding") instanceof ObjectNode known ? known : layer.putObject("encoding");
    }

    private static ObjectNode begin(String title, String description) {
        var spec = object().put("$schema", SCHEMA).put("description", description);
        spec.putObject("title").put("text", title).put("subtitle", description);
        spec.putObject("data").putArray("values");
        return spec;
    }

    private static ObjectNode field(String name, String title) {
        return object().put("field", name).put("type", "quantitative").put("title", title);
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    private static void row(ObjectNode spec, Phrases words, ResultView item) {
        BigDecimal figure = item.score() == null ? item.points() : item.score();
        var row = ((ArrayNode) spec.path("data").path("values"))
                .addObject()
                .put("unit", words.unit(item.unit()))
                .put("indicator", item.indicator())
                .put("year", item.year())
                .put("segment", item.segment());
        row.put("figure", figure);
        boolean hasPlace = item.rank() != null && Phrases.isAnythingKnown(item);
        if (hasPlace) {
            row.put("best", item.rank().place().best())
                    .put("worst", item.rank().place().worst());
        }
        row.put(
                "label",
                (figure == null ? words.state(item) : words.figure(item))
                        + (hasPlace ? ", " + words.place(item.rank()) : ""));
    }
}
