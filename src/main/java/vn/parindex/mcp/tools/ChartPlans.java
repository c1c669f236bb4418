package vn.parindex.mcp.tools;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.parindex.catalog.BreakView;
import vn.parindex.history.HistoryView;
import vn.parindex.http.Counted;
import vn.parindex.mcp.asking.Arguments;
import vn.parindex.mcp.asking.ServiceOperations;
import vn.parindex.mcp.asking.TableOperations;
import vn.parindex.mcp.asking.UnitOperations;
import vn.parindex.result.ResultView;

/** What charts show, before they are drawn. */
@Singleton
class ChartPlans {

    private final ServiceOperations service;
    private final TableOperations tables;
    private final UnitOperations units;
    private final AnswerClosing closing;

    ChartPlans(ServiceOperations service, TableOperations tables, UnitOperations units, AnswerClosing closing) {
        this.service = service;
        this.tables = tables;
        this.units = units;
        this.closing = closing;
    }

    /**
     * A chart before it is drawn.
     *
     * @param description what it shows, in words
     * @param path where the service draws the same; empty where it does not
     */
    record Plan(String title, String description, Optional<String> path, ObjectNode spec, AnswerClosing.Of end) {}

    /** @param chart one of {@link ChartTool#CHARTS} */
    Plan of(String chart, Arguments asked) {
        var words = new Phrases(service.catalog(asked), asked.lang());
        return switch (chart) {
            case "history" -> history(asked, words);
            case "comparison" -> comparison(asked, words);
            default -> table(asked, words, chart);
        };
    }

    private Plan table(Arguments asked, Phrases words, String chart) {
        var view = tables.ranking(asked.with("limit", asked.find("top").orElse("1000")));
        var title = words.indicator(view.indicator()) + " " + view.year();
        var description =
                capital(KnownCounts.of(view.coverage()).in(words, view.population())) + ". " + words.ofPlaces();
        var table = view.indicator().code() + "/" + view.year();
        return new Plan(
                title,
                description,
                Optional.of((chart.equals("map") ? "/charts/map/" : "/charts/rankings/") + table),
                VegaLite.ranking(words, title, description, view.items()),
                closing.of(asked, view.links(), "/rankings/" + table));
    }

    private Plan history(Arguments asked, Phrases words) {
        var view = units.history(asked);
        var indicators = view.indicators().stream().map(words::indicator).collect(Collectors.joining(", "));
        return years(
                words,
                words.label(view.unit()) + ": " + indicators,
                view.items().stream().map(HistoryView.Item::result).toList(),
                view.breaks(),
                view.indicators().size() == 1
                        ? Optional.of("/charts/history/" + view.unit().id())
                        : Optional.empty(),
                closing.of(asked, view.links(), "/provinces/" + view.unit().id()));
    }

    private Plan comparison(Arguments asked, Phrases words) {
        var view = units.comparison(asked);
        return years(
                words,
                view.units().stream().map(words::label).collect(Collectors.joining(", ")) + ": "
                        + view.indicators().stream().map(words::indicator).collect(Collectors.joining(", ")),
                view.items(),
                view.breaks(),
                Optional.empty(),
                closing.of(asked, view.links(), "/compare"));
    }

    private static Plan years(
            Phrases words,
            String title,
            List<ResultView> rows,
            List<BreakView> breaks,
            Optional<String> path,
            AnswerClosing.Of end) {
        var description = Counted.said(
                        words.say("Biết điểm của %d/%d ô. ", "Scores known in %d of %d [cell|cells]. "),
                        rows.stream().filter(Phrases::isKnown).count(),
                        rows.size())
                + words.breakYears(breaks);
        return new Plan(title, description, path, VegaLite.years(words, title, description, rows, breaks), end);
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
