package vn.parindex.mcp.tools;

import static vn.parindex.mcp.tools.Parameter.optional;

import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import vn.parindex.catalog.BreakView;
import vn.parindex.history.HistoryView;
import vn.parindex.history.HistoryView.RecordsView;
import vn.parindex.http.Counted;
import vn.parindex.http.Text;
import vn.parindex.mcp.asking.Arguments;
import vn.parindex.mcp.asking.ServiceOperations;
import vn.parindex.mcp.asking.UnitOperations;
import vn.parindex.mcp.tools.Parameter.Kind;
import vn.parindex.result.ResultView;

/** A unit through the years. */
@Singleton
class HistoryTool implements Tool {

    private static final int MOST_ROWS = 12;

    private final UnitOperations units;
    private final ServiceOperations service;
    private final AnswerClosing closing;

    HistoryTool(UnitOperations units, ServiceOperations service, AnswerClosing closing) {
        this.units = units;
        this.service = service;
        this.closing = closing;
    }

    record History(
            String unit,
            String label,

            @About("What is known, by indicator, then year; the last 12")
            List<StandingItem> items,

            @About("What is not known, and why: neither zero nor to be guessed")
            List<Unknown> unknown,

            @About("Years in which a series breaks; scores across them are not comparable")
            List<Integer> breaks,

            @About("What the unit came from and what it became")
            List<Related> related,

            String release,
            String citation) {}

    record Unknown(String indicator, String unit, String state, List<Integer> years) {}

    record Related(String unit, String label, String role, String kind, String date) {}

    @Override
    public String name() {
        return "history";
    }

    @Override
    public Text title() {
        return Text.of("Một đơn vị qua các năm", "One unit through the years");
    }

    @Override
    public Text description() {
        return Text.of(
                "Điểm và hạng của một đơn vị qua các năm, năm chưa biết cũng nêu, kèm kỷ lục (giữ hạng từ bao giờ), gián đoạn phương pháp và"
                        + " đơn vị tiền thân hoặc kế tiếp. include=related để thêm số liệu của các đơn vị tiền thân đã sáp nhập.",
                "Score and place of a unit through the years, unknown years included, with records (since when it has held a place), breaks in method"
                        + " and the units it came from or became. include=related adds the rows of those that were merged.");
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                Parameter.unit(),
                Parameter.indicator(false),
                Parameter.years(),
                optional(
                        "include",
                        Kind.TEXT,
                        "related: thêm số liệu của các đơn vị tiền thân",
                        "related: the rows of the units it came from as well",
                        "related"),
                Parameter.day());
    }

    @Override
    public Class<? extends Record> output() {
        return History.class;
    }

    @Override
    public Reply answer(Arguments asked) {
        var view = units.history(asked);
        var words = new Phrases(service.catalog(asked), asked.lang());
        var end = closing.of(asked, view.links(), "/provinces/" + view.unit().id());
        var letter = new AnswerText()
                .say(words.label(view.unit()) + " (id " + view.unit().id() + "):");
        if (view.reason() != null) {
            letter.say(words.say(view.reason()));
        }
        var rows = view.items().stream().map(HistoryView.Item::result).toList();
        for (var indicator : view.indicators()) {
            var own = rows.stream()
                    .filter(row -> row.indicator().equals(indicator.code()))
                    .toList();
            letter.item(words.indicator(indicator)
                    + Counted.said(
                            words.say(": biết điểm %d/%d năm", ": score known in %d of %d [year|years]"),
                            own.stream().filter(Phrases::isKnown).count(),
                            own.size()));
            letter.item(unknown(words, own));
            own.stream()
                    .filter(Phrases::isAnythingKnown)
                    .sorted(Comparator.comparing(ResultView::year).reversed())
                    .forEach(row -> letter.item("- " + line(words, view, row)));
        }
        view.records().forEach(record -> letter.end(record(words, record)));
        if (!view.related().isEmpty()) {
            letter.end(view.related().stream()
                    .map(related -> related(words, related))
                    .collect(Collectors.joining("; ", words.say("Liên quan: ", "Related: "), ".")));
        }
        letter.end(words.breaks(
                        view.breaks(),
                        rows.stream().mapToInt(ResultView::year).min().orElse(0),
                        rows.stream().mapToInt(ResultView::year).max().orElse(0)))
                .end(words.ofPlaces())
                .end(words.sources(view.sources(), 1))
                .end(end.in(words));
        return Reply.of(
                letter.text(left -> words.say(
                                "… còn %d dòng (những năm trước đó); hỏi tiếp với year=2012..2016 hoặc indicator.",
                                "… %d more lines (the years before); ask again with year=2012..2016 or indicator.")
                        .formatted(left)),
                new History(
                        view.unit().id(),
                        words.label(view.unit()),
                        known(rows),
                        unknown(rows),
                        view.breaks().stream().map(BreakView::year).distinct().toList(),
                        view.related().stream()
                                .map(each -> new Related(
                                        each.unit().id(),
                                        words.label(each.unit()),
                                        each.role(),
                                        each.kind(),
                                        each.date()))
                                .toList(),
                        end.release(),
                        end.citation()));
    }

    private static List<StandingItem> known(List<ResultView> rows) {
        var known = rows.stream().filter(Phrases::isAnythingKnown).toList();
        return known.stream()
                .skip(Math.max(0, known.size() - MOST_ROWS))
                .map(StandingItem::ofYear)
                .toList();
    }

    private static List<Unknown> unknown(List<ResultView> rows) {
        return rows.stream()
                .filter(row -> !Phrases.isAnythingKnown(row))
                .collect(Collectors.groupingBy(
                        row -> List.of(row.indicator(), row.unit().id(), row.state()),
                        LinkedHashMap::new,
                        Collectors.mapping(ResultView::year, Collectors.toList())))
                .entrySet()
                .stream()
                .map(each -> new Unknown(
                        each.getKey().get(0),
                        each.getKey().get(1),
                        each.getKey().get(2),
                        each.getValue()))
                .toList();
    }

    private static String line(Phrases words, HistoryView view, ResultView row) {
        var bearer = row.unit().id().equals(view.unit().id()) ? "" : " " + words.label(row.unit());
        var figure = Phrases.isKnown(row) ? words.figure(row) : words.say("điểm chưa biết", "score not known");
        return row.year() + bearer + ": " + figure + ", " + words.place(row.rank()) + change(words, row);
    }

    /** The change alone; that a break lies between is told once, at the end. */
    private static String change(Phrases words, ResultView row) {
        var change = row.change();
        if (change == null || change.score() == null) {
            return change != null && !change.comparable()
                    ? words.say("; không so được với %d", "; not comparable with %d")
                            .formatted(change.since())
                    : "";
        }
        return "; " + words.signed(change.score()) + words.say(" so với ", " against ") + change.since();
    }

    private static String unknown(Phrases words, List<ResultView> rows) {
        return rows.stream()
                .filter(row -> !Phrases.isAnythingKnown(row))
                .collect(Collectors.groupingBy(words::state, Collectors.mapping(ResultView::year, Collectors.toList())))
                .entrySet()
                .stream()
                .map(each -> words.say("- chưa biết: %s (%s)", "- not known: %s (%s)")
                        .formatted(Phrases.years(each.getValue()), each.getKey()))
                .collect(Collectors.joining("\n"));
    }

    private static String record(Phrases words, RecordsView record) {
        var best = record.best();
        var run = record.longestRun();
        return words.say("%s: hạng cao nhất %d (%s), thấp nhất %d (%s)", "%s: best place %d (%s), worst %d (%s)")
                        .formatted(
                                record.indicator(),
                                best.place(),
                                Phrases.years(best.years()),
                                record.worst().place(),
                                Phrases.years(record.worst().years()))
                + (run.editions() < 2
                        ? ""
                        : words.say("; giữ hạng %d lâu nhất: %d–%d, %d kỳ", "; longest at %d: %d–%d, %d editions")
                                .formatted(run.place(), run.from(), run.to(), run.editions()))
                + Counted.said(
                        words.say("; theo %d năm biết chính xác hạng.", "; over %d [year|years] with an exact place."),
                        record.over());
    }

    private static String related(Phrases words, HistoryView.RelatedView related) {
        var role = related.role().equals("predecessor")
                ? words.say("tiền thân ", "came from ")
                : words.say("trở thành ", "became ");
        return role + words.label(related.unit()) + " (" + related.unit().id() + ", " + words.step(related.kind()) + " "
                + related.date()
                + ")";
    }
}
