package vn.parindex.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** A diff in columns: which rows, what was and is in them, and who moves because of it. */
final class DiffText {

    private static final Map<String, String> SIGNS = Map.of("added", "+", "changed", "~", "withdrawn", "-");
    private static final String NOTHING = "–";
    private static final String BECOMES = " → ";

    private final Words words;
    private final Consumer<String> sink;
    private String file = "";

    DiffText(Words words, Consumer<String> sink) {
        this.words = words;
        this.sink = sink;
    }

    void head(JsonNode diff) {
        var totals = diff.path("totals");
        sink.accept(words.say(
                "diff.head",
                diff.path("release").asText(),
                diff.path("base").asText(NOTHING),
                totals.path("added").asInt(),
                totals.path("changed").asInt(),
                totals.path("withdrawn").asInt()));
    }

    /** The rows of one page; files go on from page to page. */
    void rows(JsonNode items) {
        var rows = new ArrayList<List<String>>();
        for (var item : items) {
            if (!item.path("file").asText().equals(file)) {
                flush(rows);
                file = item.path("file").asText();
                sink.accept("");
                sink.accept(file);
            }
            rows.add(row(item));
        }
        flush(rows);
    }

    private void flush(List<List<String>> rows) {
        TerminalText.columns(rows).forEach(line -> sink.accept("  " + TerminalText.safe(line)));
        rows.clear();
    }

    /** Sign, each part of the key, and the cells that are new or different. */
    private static List<String> row(JsonNode item) {
        var row = new ArrayList<String>();
        row.add(SIGNS.getOrDefault(item.path("action").asText(), "?"));
        item.path("key").forEach(part -> row.add(part.asText()));
        row.add(cells(item));
        return row;
    }

    private static String cells(JsonNode item) {
        var before = objectOrMissing(item.path("old"));
        var after = objectOrMissing(item.path("new"));
        var columns = new LinkedHashSet<String>();
        before.fieldNames().forEachRemaining(columns::add);
        after.fieldNames().forEachRemaining(columns::add);
        var cells = new ArrayList<String>();
        for (var column : columns) {
            var was = before.path(column).asText(NOTHING);
            var is = after.path(column).asText(NOTHING);
            if (!item.path("key").has(column) && (before.isMissingNode() || after.isMissingNode() || !was.equals(is))) {
                cells.add(column
                        + " "
                        + (before.isMissingNode() ? is : after.isMissingNode() ? was : was + BECOMES + is));
            }
        }
        return String.join("; ", cells);
    }

    private static JsonNode objectOrMissing(JsonNode node) {
        return node.isObject() ? node : MissingNode.getInstance();
    }

    /** Who moves, by table. */
    void moves(JsonNode moved) {
        var rows = new ArrayList<List<String>>();
        var table = "";
        for (var move : moved) {
            var its = words.say(
                    "diff.moved",
                    move.path("indicator").asText(),
                    move.path("population").asText(),
                    move.path("year").asText());
            if (!its.equals(table)) {
                flush(rows);
                table = its;
                sink.accept("");
                sink.accept(table);
            }
            rows.add(List.of(
                    move.path("unit").path("label").path(words.lang().code()).asText(),
                    place(move.path("before")) + BECOMES + place(move.path("after"))));
        }
        flush(rows);
    }

    private static String place(JsonNode interval) {
        if (!interval.isObject()) {
            return NOTHING;
        }
        var best = interval.path("best").asText();
        var worst = interval.path("worst").asText();
        return best.equals(worst) ? best : best + "–" + worst;
    }
}
