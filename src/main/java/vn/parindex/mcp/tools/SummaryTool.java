package vn.parindex.mcp.tools;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import vn.parindex.catalog.BreakView;
import vn.parindex.http.Counted;
import vn.parindex.http.Text;
import vn.parindex.mcp.asking.Arguments;
import vn.parindex.mcp.asking.ServiceOperations;
import vn.parindex.mcp.asking.TableOperations;
import vn.parindex.result.MovedUnits;
import vn.parindex.result.ResultView;
import vn.parindex.result.StatisticsView;
import vn.parindex.summary.Summary;

/** What an edition says as a whole. */
@Singleton
class SummaryTool implements Tool {

    private final TableOperations tables;
    private final ServiceOperations service;
    private final AnswerClosing closing;

    SummaryTool(TableOperations tables, ServiceOperations service, AnswerClosing closing) {
        this.tables = tables;
        this.service = service;
        this.closing = closing;
    }

    record Summed(
            String indicator,
            String population,
            int year,
            KnownCounts known,
            Figures mean,
            Figures min,
            Figures max,

            @About("Certainly among the three highest, the highest first")
            List<StandingItem> highest,

            @About("Certainly among the three lowest, the lowest first")
            List<StandingItem> lowest,

            @About("Years in which the series breaks") List<Integer> breaks,

            String release,
            String citation) {}

    record Figures(
            @About(value = "As sources print it", maybe = true)
            BigDecimal published,

            @About(value = "The least that it can be, given what is known", maybe = true)
            BigDecimal low,

            @About(value = "The most that it can be", maybe = true)
            BigDecimal high) {

        static Figures of(StatisticsView.Pair pair) {
            return new Figures(
                    pair.published() == null ? null : pair.published().value(),
                    pair.computed() == null ? null : pair.computed().low(),
                    pair.computed() == null ? null : pair.computed().high());
        }
    }

    @Override
    public String name() {
        return "summary";
    }

    @Override
    public Text title() {
        return Text.of("Tóm tắt một kỳ", "Summary of one edition");
    }

    @Override
    public Text description() {
        return Text.of(
                "Một chỉ số trong một năm, nhìn chung: trung bình, cao nhất, thấp nhất, khoảng cách (công bố và tính lại), bao nhiêu đơn vị"
                        + " tăng, giảm, ba đơn vị đầu và cuối, các hợp phần, các vùng.",
                "One indicator in one year as a whole: mean, highest, lowest, spread (published and recomputed), how many rose and fell, the first and last"
                        + " three, the components, the regions.");
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(Parameter.indicator(true), Parameter.year(), Parameter.population());
    }

    @Override
    public Class<? extends Record> output() {
        return Summed.class;
    }

    @Override
    public Reply answer(Arguments asked) {
        var view = tables.summary(asked);
        var summary = view.summary();
        var words = new Phrases(service.catalog(asked), asked.lang());
        var known = KnownCounts.of(summary.coverage());
        var statistics = summary.statistics();
        var end = closing.of(asked, view.links(), "/rankings/" + summary.indicator() + "/" + summary.year());
        var letter = new AnswerText()
                .say(words.indicator(summary.indicator(), summary.population()) + " " + summary.year() + ": "
                        + known.in(words, summary.population()) + ".");
        if (summary.reason() != null) {
            letter.say(words.say(summary.reason()));
        }
        letter.say(words.say("Trung bình: ", "Mean: ") + words.statistic(statistics.mean()) + ".")
                .say(words.say("Cao nhất: ", "Highest: ") + words.statistic(statistics.max()) + ".")
                .say(words.say("Thấp nhất: ", "Lowest: ") + words.statistic(statistics.min()) + ".")
                .say(words.say("Khoảng cách: ", "Spread: ") + words.statistic(statistics.spread()) + ".")
                .item(ends(
                        words,
                        words.say("Chắc chắn thuộc ba đơn vị cao nhất: ", "Certainly among the three highest: "),
                        summary.highest()))
                .item(ends(
                        words,
                        words.say("Chắc chắn thuộc ba đơn vị thấp nhất: ", "Certainly among the three lowest: "),
                        summary.lowest()))
                .item(change(words, summary))
                .item(moved(words, statistics))
                .item(factors(words, summary))
                .item(regions(words, summary))
                .end(words.breaksOf(view.breaks(), summary.year()))
                .end(words.sources(view.sources(), 1))
                .end(end.in(words));
        return Reply.of(
                letter.text(
                        left -> words.say("… còn %d mục.", "… %d more items.").formatted(left)),
                new Summed(
                        summary.indicator(),
                        summary.population(),
                        summary.year(),
                        known,
                        Figures.of(statistics.mean()),
                        Figures.of(statistics.min()),
                        Figures.of(statistics.max()),
                        summary.highest().stream()
                                .map(each -> StandingItem.ofTable(words, each))
                                .toList(),
                        summary.lowest().stream()
                                .map(each -> StandingItem.ofTable(words, each))
                                .toList(),
                        view.breaks().stream().map(BreakView::year).toList(),
                        end.release(),
                        end.citation()));
    }

    private static String ends(Phrases words, String label, List<ResultView> results) {
        return results.isEmpty()
                ? ""
                : results.stream()
                        .map(each -> words.unit(each.unit()) + " (" + words.figure(each) + ", "
                                + words.place(each.rank().place()) + ")")
                        .collect(Collectors.joining("; ", label, "."));
    }

    private static String change(Phrases words, Summary summary) {
        var change = summary.change();
        if (change == null) {
            return words.say(
                    "Trung bình kỳ trước: chưa biết, nên không nêu mức thay đổi.",
                    "Mean of the edition before: not known, so no change is told.");
        }
        if (!change.comparable()) {
            return words.say(
                            "So với %d: không so sánh được, phương pháp đã đổi.",
                            "Against %d: not comparable, the method changed.")
                    .formatted(change.since());
        }
        var moved = change.published() != null
                ? words.signed(change.published().value()) + words.say(" (công bố)", " (published)")
                : change.computed() != null
                        ? words.signed(change.computed())
                                + words.say(" (tính từ hai trung bình công bố)", " (of the two published means)")
                        : words.say("chưa biết", "not known");
        return words.say("Trung bình so với %d: %s.", "Mean against %d: %s.").formatted(change.since(), moved);
    }

    private static String moved(Phrases words, StatisticsView statistics) {
        var risen = count(words, statistics.risen());
        var fallen = count(words, statistics.fallen());
        return words.say("Đơn vị tăng điểm: %s; giảm điểm: %s.", "Units that rose: %s; that fell: %s.")
                        .formatted(risen, fallen)
                + (Boolean.FALSE.equals(statistics.risen().comparable())
                        ? words.say(" Phương pháp đã đổi giữa hai kỳ.", " The method changed in between.")
                        : "");
    }

    private static String count(Phrases words, MovedUnits moved) {
        if (moved.published() != null) {
            return words.number(moved.published().value()) + words.say(" (công bố)", " (published)");
        }
        var computed = moved.computed();
        return computed == null
                ? words.say("chưa biết", "not known")
                : computed.certain()
                        ? words.number(computed.value()) + words.say(" (tính)", " (reckoned)")
                        : words.say("%s đến %s (tính)", "%s to %s (reckoned)")
                                .formatted(words.number(computed.low()), words.number(computed.high()));
    }

    private static String factors(Phrases words, Summary summary) {
        return summary.factors().isEmpty()
                ? ""
                : Counted.said(
                        words.say(
                                "Biết số liệu của %d hợp phần; hỏi từng hợp phần bằng indicator: %s.",
                                "%d [component is|components are] known; ask each by indicator: %s."),
                        summary.factors().size(),
                        summary.factors().stream()
                                .limit(8)
                                .map(Summary.Factor::indicator)
                                .collect(Collectors.joining(", ")));
    }

    private static String regions(Phrases words, Summary summary) {
        return summary.regions().isEmpty()
                ? ""
                : summary.regions().stream()
                        .map(region -> words.unit(region.region()) + " "
                                + (region.mean() != null
                                        ? words.number(region.mean()) + words.say(" (tính)", " (reckoned)")
                                        : words.say("mới có %d/%d", "%d of %d known")
                                                .formatted(region.known(), region.units())))
                        .collect(Collectors.joining(
                                "; ",
                                words.say(
                                        "Vùng (trung bình chỉ nêu khi biết đủ): ",
                                        "Regions (a mean only where all are known): "),
                                "."));
    }
}
