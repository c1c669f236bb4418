package vn.parindex.mcp.tools;

import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import vn.parindex.catalog.BreakView;
import vn.parindex.comparison.ComparisonView;
import vn.parindex.http.Text;
import vn.parindex.mcp.asking.Arguments;
import vn.parindex.mcp.asking.ServiceOperations;
import vn.parindex.mcp.asking.UnitOperations;
import vn.parindex.mcp.tools.Parameter.Kind;
import vn.parindex.result.ResultView;

/** Two to ten units beside each other. */
@Singleton
class ComparisonTool implements Tool {

    private static final int MOST_ROWS = 20;

    private final UnitOperations units;
    private final ServiceOperations service;
    private final AnswerClosing closing;

    ComparisonTool(UnitOperations units, ServiceOperations service, AnswerClosing closing) {
        this.units = units;
        this.service = service;
        this.closing = closing;
    }

    record Comparison(
            String population,
            List<StandingItem> items,

            @About("Years in which a series breaks; scores across them are not comparable")
            List<Integer> breaks,

            String release,
            String citation) {}

    @Override
    public String name() {
        return "comparison";
    }

    @Override
    public Text title() {
        return Text.of("So sánh các đơn vị", "Compare units");
    }

    @Override
    public Text description() {
        return Text.of(
                "Đặt 2 đến 10 đơn vị cùng nhóm xếp hạng cạnh nhau, theo một hay nhiều chỉ số và năm. Nên nêu indicator và year để câu trả lời"
                        + " gọn.",
                "Put 2 to 10 units of one population beside each other, by indicators and years. Name indicator and year to keep the answer short.");
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                Parameter.required(
                        "unit", Kind.WORDS, "2 đến 10 đơn vị, theo cách viết bất kỳ", "2 to 10 units, by any spelling"),
                Parameter.indicator(false),
                Parameter.years(),
                Parameter.day());
    }

    @Override
    public Class<? extends Record> output() {
        return Comparison.class;
    }

    @Override
    public Reply answer(Arguments asked) {
        var view = units.comparison(asked);
        var words = new Phrases(service.catalog(asked), asked.lang());
        var end = closing.of(asked, view.links(), "/compare");
        var letter = new AnswerText().say(head(words, view));
        if (view.reason() != null) {
            letter.say(words.say(view.reason()));
        }
        view.items().stream()
                .collect(Collectors.groupingBy(
                        item -> List.of(
                                words.indicator(item.indicator(), item.population()), String.valueOf(item.year())),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .forEach((table, rows) ->
                        letter.item("- " + table.get(0) + " " + table.get(1) + ": " + year(words, rows)));
        int first = view.items().stream().mapToInt(ResultView::year).min().orElse(0);
        int last = view.items().stream().mapToInt(ResultView::year).max().orElse(0);
        letter.end(first == last ? words.breakYears(view.breaks()) : words.breaks(view.breaks(), first + 1, last))
                .end(words.ofPlaces())
                .end(words.sources(view.sources(), 1))
                .end(end.in(words));
        return Reply.of(
                letter.text(left -> words.say(
                                "… còn %d dòng; hỏi tiếp với year hoặc indicator cụ thể.",
                                "… %d more lines; ask again with a year or an indicator.")
                        .formatted(left)),
                new Comparison(
                        view.population(),
                        view.items().stream()
                                .limit(MOST_ROWS)
                                .map(StandingItem::ofYear)
                                .toList(),
                        view.breaks().stream().map(BreakView::year).distinct().toList(),
                        end.release(),
                        end.citation()));
    }

    private static String head(Phrases words, ComparisonView view) {
        return words.say("So sánh %s: biết kết quả của %d/%d ô.", "%s side by side: %d of %d cells are known.")
                .formatted(
                        view.units().stream().map(words::label).collect(Collectors.joining(", ")),
                        view.coverage().results(),
                        view.coverage().rows());
    }

    /** Each unit's figure and place, and between two whose figures are known how far they lie apart. */
    private static String year(Phrases words, List<ResultView> rows) {
        var told = rows.stream()
                .map(row -> words.unit(row.unit()) + " "
                        + (Phrases.isAnythingKnown(row)
                                ? words.figure(row) + ", " + words.place(row.rank())
                                : words.say("chưa biết", "not known")))
                .collect(Collectors.joining("; "));
        if (rows.size() != 2 || rows.stream().anyMatch(row -> row.score() == null)) {
            return told;
        }
        var apart = rows.get(0).score().subtract(rows.get(1).score());
        return told + words.say("; cách nhau %s", "; %s apart").formatted(words.number(apart.abs()));
    }
}
