package vn.parindex.mcp.tools;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.parindex.catalog.Interval;
import vn.parindex.figures.FigureView;
import vn.parindex.figures.SaidView;
import vn.parindex.http.Counted;
import vn.parindex.http.Text;
import vn.parindex.mcp.asking.Arguments;
import vn.parindex.mcp.asking.ServiceOperations;
import vn.parindex.mcp.asking.UnitOperations;

/** One figure with everything that is known of it. */
@Singleton
class FigureTool implements Tool {

    private final UnitOperations units;
    private final ServiceOperations service;

    FigureTool(UnitOperations units, ServiceOperations service) {
        this.units = units;
        this.service = service;
    }

    record Figure(
            String indicator,
            int year,
            StandingItem result,

            @About(value = "The place that follows from scores alone", maybe = true)
            Interval computed,

            @About("What each document prints, the preferred one first")
            List<Said> said,

            @About("Ids of checks in which the figure is contradicted")
            List<String> contradicted,

            @About("Years in which the series breaks") List<Integer> breaks,

            String release,
            @About(maybe = true) String citation) {}

    record Said(
            String source,
            @About(maybe = true) BigDecimal score,
            @About(maybe = true) BigDecimal points,
            @About(maybe = true) Interval place,
            boolean agrees) {}

    @Override
    public String name() {
        return "figure";
    }

    @Override
    public Text title() {
        return Text.of("Một con số và nguồn của nó", "One figure and its sources");
    }

    @Override
    public Text description() {
        return Text.of(
                "Điểm và hạng của một đơn vị trong một năm: giá trị, khoảng có thể của thứ hạng, từng nguồn in gì, thay đổi có so sánh được"
                        + " không, mâu thuẫn nào, trích dẫn ra sao. Chưa biết cũng được trả lời là chưa biết và vì sao.",
                "Score and place of one unit in one year: the value, the bounds of its place, what each source prints, whether the change is comparable,"
                        + " which checks contradict it, how to cite it. What is not known is answered as not known, and why.");
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                Parameter.indicator(true), Parameter.year(), Parameter.unit(), Parameter.population(), Parameter.day());
    }

    @Override
    public Class<? extends Record> output() {
        return Figure.class;
    }

    @Override
    public Reply answer(Arguments asked) {
        var view = units.figure(asked);
        var words = new Phrases(service.catalog(asked), asked.lang());
        var result = view.result();
        var contradicted = view.checks().stream()
                .filter(check -> check.outcome().equals("contradicted"))
                .toList();
        var letter = new AnswerText()
                .say(words.say(view.reading()))
                .say(
                        Phrases.isKnown(result)
                                ? ""
                                : capital(words.say("điểm: ", "score: ")) + words.figure(result) + ".")
                .say(result.rank() == null ? "" : capital(words.place(result.rank())) + ". " + words.ofPlaces())
                .say(sentence(words.change(result.change())));
        if (view.said().isEmpty()) {
            letter.say(words.say("Không nguồn nào nêu số liệu này.", "No source states this figure."));
        }
        view.said().forEach(said -> letter.item("- " + line(words, view, said)));
        contradicted.stream()
                .limit(2)
                .forEach(check -> letter.end(words.say("Mâu thuẫn: ", "Contradiction: ") + words.say(check.reason())
                        + " (checks: " + check.id() + ")"));
        if (contradicted.isEmpty() && !view.checks().isEmpty()) {
            letter.end(Counted.said(
                    words.say("%d phép kiểm tra, không mâu thuẫn.", "%d [check|checks], no contradiction."),
                    view.checks().size()));
        }
        letter.end(words.say("Trung bình của nhóm: ", "Mean of the population: ")
                        + words.statistic(view.national().mean()) + ".")
                .end(words.breaksOf(view.breaks(), view.year()))
                .end(
                        view.citation() == null
                                ? ""
                                : words.say("Trích dẫn: ", "Cite: ")
                                        + words.say(view.citation().text()));
        return Reply.of(
                letter.text(left -> words.say("… còn %d nguồn; xem %s.", "… %d more sources; see %s.")
                        .formatted(left, view.links().self())),
                new Figure(
                        view.indicator().code(),
                        view.year(),
                        StandingItem.ofTable(words, result),
                        result.rank() == null ? null : result.rank().computed(),
                        view.said().stream()
                                .limit(8)
                                .map(said -> new Said(
                                        said.source(), said.score(), said.points(), said.rank(), said.agrees()))
                                .toList(),
                        contradicted.stream().map(FigureView.TouchingCheck::id).toList(),
                        view.breaks().stream().map(each -> each.year()).toList(),
                        view.release().id(),
                        view.citation() == null
                                ? null
                                : words.say(view.citation().text())));
    }

    private static String line(Phrases words, FigureView view, SaidView said) {
        var source = view.sources().get(said.source());
        var prints = Stream.of(
                        said.score() == null ? "" : words.number(said.score()) + "%",
                        said.points() == null ? "" : words.number(said.points()) + words.say(" điểm", " points"),
                        said.rank() == null ? "" : words.place(said.rank()))
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining(", "));
        return (source == null ? said.source() : words.source(source)) + ": "
                + (prints.isEmpty() ? words.say("không nêu con số", "no figure") : prints)
                + (said.agrees() ? "" : words.say(" (KHÁC số liệu đang dùng)", " (DIFFERS from the figure used)"));
    }

    private static String sentence(String text) {
        return text.isEmpty() ? "" : capital(text) + ".";
    }

    private static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
