package vn.parindex.mcp.tools;

import static vn.parindex.mcp.tools.Parameter.optional;

import jakarta.inject.Singleton;
import java.util.List;
import vn.parindex.catalog.BreakView;
import vn.parindex.http.Text;
import vn.parindex.mcp.asking.Arguments;
import vn.parindex.mcp.asking.ServiceOperations;
import vn.parindex.mcp.asking.TableOperations;
import vn.parindex.mcp.tools.Parameter.Kind;
import vn.parindex.result.ResultView;

/** Who led, who came last, who stands where, by how much. */
@Singleton
class RankingTool implements Tool {

    private static final int USUAL = 10;

    private final TableOperations tables;
    private final ServiceOperations service;
    private final AnswerClosing closing;

    RankingTool(TableOperations tables, ServiceOperations service, AnswerClosing closing) {
        this.tables = tables;
        this.service = service;
        this.closing = closing;
    }

    record Ranking(
            String indicator,
            String population,
            int year,
            KnownCounts known,
            List<StandingItem> items,

            @About("Years in which the series breaks; scores across them are not comparable")
            List<Integer> breaks,

            @About(value = "Give it as cursor to go on", maybe = true)
            String next,

            String release,
            String citation) {}

    @Override
    public String name() {
        return "ranking";
    }

    @Override
    public Text title() {
        return Text.of("Bảng xếp hạng một năm", "Ranking of one year");
    }

    @Override
    public Text description() {
        return Text.of(
                "Ai dẫn đầu, ai cuối bảng, hơn kém nhau bao nhiêu, theo một chỉ số trong một năm, cả những đơn vị chưa biết. sort=-place"
                        + " để xem từ cuối; unit để chỉ xem một số đơn vị.",
                "Who led, who came last and by how much, by one indicator in one year, what is not known included. sort=-place begins at the end;"
                        + " unit shows some units alone.");
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                Parameter.indicator(true),
                Parameter.year(),
                Parameter.population(),
                optional("region", Kind.TEXT, "Chỉ đơn vị thuộc vùng này", "Only units of this region"),
                optional("unit", Kind.WORDS, "Chỉ những đơn vị này", "Only these units"),
                optional(
                        "sort",
                        Kind.TEXT,
                        "place, -place (từ cuối), score, -score, change, -change (tăng nhiều nhất), name",
                        "place, -place (from the end), score, -score, change, -change (risen most), name"),
                Parameter.day(),
                Parameter.limit(USUAL),
                Parameter.cursor());
    }

    @Override
    public Class<? extends Record> output() {
        return Ranking.class;
    }

    @Override
    public Reply answer(Arguments asked) {
        var view = tables.ranking(asked.with("limit", String.valueOf(asked.limit(USUAL))));
        var words = new Phrases(service.catalog(asked), asked.lang());
        var known = KnownCounts.of(view.coverage());
        var end =
                closing.of(asked, view.links(), "/rankings/" + view.indicator().code() + "/" + view.year());
        var next = Cursors.of(view.links());
        var letter = new AnswerText()
                .say(words.indicator(view.indicator()) + " " + view.year() + ": " + known.in(words, view.population())
                        + ".");
        if (view.reason() != null) {
            letter.say(words.say(view.reason()));
        }
        view.items().forEach(item -> letter.item("- " + line(words, item)));
        letter.end(view.items().isEmpty() ? "" : words.ofPlaces())
                .end(words.say("Trung bình: ", "Mean: ")
                        + words.statistic(view.statistics().mean()) + ".")
                .end(words.breaksOf(view.breaks(), view.year()))
                .end(words.sources(view.sources(), 1))
                .end(Cursors.told(words, next))
                .end(end.in(words));
        return Reply.of(
                letter.text(),
                new Ranking(
                        view.indicator().code(),
                        view.population(),
                        view.year(),
                        known,
                        view.items().stream()
                                .map(item -> StandingItem.ofTable(words, item))
                                .toList(),
                        view.breaks().stream().map(BreakView::year).toList(),
                        next,
                        end.release(),
                        end.citation()));
    }

    private static String line(Phrases words, ResultView item) {
        var gap = item.gap();
        var behind = gap == null || gap.first() == null || gap.first().signum() == 0
                ? ""
                : words.say(", kém hạng nhất %s điểm", ", %s points behind the first")
                        .formatted(words.number(gap.first()));
        if (!Phrases.isAnythingKnown(item) && item.rank() != null) {
            return words.unit(item.unit()) + ": " + words.figure(item);
        }
        return words.unit(item.unit()) + ": " + words.figure(item) + ", " + words.place(item.rank()) + behind;
    }
}
