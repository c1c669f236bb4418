package vn.parindex.mcp.tools;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.parindex.catalog.Catalog;
import vn.parindex.history.HistoryView;
import vn.parindex.http.Counted;
import vn.parindex.http.Text;
import vn.parindex.mcp.asking.Arguments;
import vn.parindex.mcp.asking.ServiceOperations;
import vn.parindex.mcp.asking.TableOperations;
import vn.parindex.mcp.asking.UnitOperations;
import vn.parindex.mcp.tools.Parameter.Kind;
import vn.parindex.ranking.RankingListView;

/** Says what is known before anything is asked. */
@Singleton
class CoverageTool implements Tool {

    /** So many are told to programs at once; words tell which more there are. */
    private static final int MOST_TABLES = 6;

    private final ServiceOperations service;
    private final TableOperations tables;
    private final UnitOperations units;
    private final AnswerClosing closing;

    CoverageTool(ServiceOperations service, TableOperations tables, UnitOperations units, AnswerClosing closing) {
        this.service = service;
        this.tables = tables;
        this.units = units;
        this.closing = closing;
    }

    record Coverages(List<OfTable> tables, String release, String citation) {}

    /** The tables of one indicator and population, or with a unit its series. */
    record OfTable(String indicator, String population, List<OfYear> years) {}

    record OfYear(
            int year,

            @About("How many scores are known: of the units, or 1 and 0 of the one unit that was asked for")
            int scores,

            @About("How many units were ranked; 0 where no assessment was held")
            int of) {}

    @Override
    public String name() {
        return "coverage";
    }

    @Override
    public Text title() {
        return Text.of("Biết những gì", "What is known");
    }

    @Override
    public Text description() {
        return Text.of(
                "Cho biết có số liệu của chỉ số nào, nhóm nào, năm nào, và biết bao nhiêu trên bao nhiêu đơn vị. Nên gọi trước khi hỏi số"
                        + " liệu; với unit thì cho biết các năm đã biết và chưa biết của đơn vị đó.",
                "Which indicators, populations and years there are, and how many of how many units are known. Call it before asking for figures; with"
                        + " unit: the years known and not known of that unit.");
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                Parameter.indicator(false),
                Parameter.population(),
                Parameter.years(),
                Parameter.optional(
                        "unit", Kind.TEXT, "Chỉ đơn vị này, theo cách viết bất kỳ", "Only this unit, by any spelling"),
                Parameter.day());
    }

    @Override
    public Class<? extends Record> output() {
        return Coverages.class;
    }

    @Override
    public Reply answer(Arguments asked) {
        return asked.find("unit").isPresent() ? ofUnit(asked) : ofTables(asked);
    }

    private Reply ofTables(Arguments asked) {
        var catalog = service.catalog(asked);
        var codes = asked.find("indicator").orElse(String.join(",", indices(catalog)));
        var view = tables.tables(asked, codes);
        var words = new Phrases(catalog, asked.lang());
        var end = closing.of(asked, "/coverage");
        var letter = new AnswerText();
        if (view.items().isEmpty()) {
            letter.say(words.say(view.reason()));
        } else {
            letter.say(
                    words.say(
                            "Số đơn vị đã biết điểm trên số đơn vị được xếp hạng, theo năm; phần còn lại chưa biết, không phải bằng 0:",
                            "Units whose score is known, of those that were ranked, by year; the rest is not known, and never zero:"));
        }
        var groups = view.items().stream()
                .collect(Collectors.groupingBy(
                        item -> List.of(item.indicator(), item.population()), LinkedHashMap::new, Collectors.toList()));
        groups.forEach((key, items) -> letter.item("- " + words.indicator(key.get(0), key.get(1)) + " (" + key.get(0)
                + "), " + words.population(key.get(1)) + ": "
                + items.stream().map(CoverageTool::year).collect(Collectors.joining("; "))));
        letter.end(words.say(
                "Một chỉ số: indicator; các hợp phần: indicator=par-index.*; một đơn vị: unit; một năm: year.",
                "One indicator: indicator; its components: indicator=par-index.*; one unit: unit; one year: year."));
        letter.end(end.in(words));
        return Reply.of(
                letter.text(left -> words.say(
                                "… còn %d chỉ số; hãy nêu indicator, population hoặc year.",
                                "… %d more indicators; name an indicator, population or year.")
                        .formatted(left)),
                new Coverages(
                        groups.entrySet().stream()
                                .limit(MOST_TABLES)
                                .map(group -> new OfTable(
                                        group.getKey().get(0),
                                        group.getKey().get(1),
                                        group.getValue().stream()
                                                .map(CoverageTool::ofYear)
                                                .toList()))
                                .toList(),
                        end.release(),
                        end.citation()));
    }

    /** All indices, in the order of the dataset. */
    private static List<String> indices(Catalog catalog) {
        return catalog.indicators().entrySet().stream()
                .filter(each -> each.getValue().get(0).parent() == null)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static String year(RankingListView.Item item) {
        var coverage = item.coverage();
        return item.year() + " " + Math.max(coverage.scores(), coverage.points()) + "/" + coverage.units();
    }

    private static OfYear ofYear(RankingListView.Item item) {
        var known = KnownCounts.of(item.coverage());
        return new OfYear(item.year(), known.scores(), known.of());
    }

    private Reply ofUnit(Arguments asked) {
        var view = units.history(asked);
        var words = new Phrases(service.catalog(asked), asked.lang());
        var letter = new AnswerText()
                .say(words.label(view.unit()) + words.say(" (id ", " (id ")
                        + view.unit().id() + "):");
        if (view.reason() != null) {
            letter.say(words.say(view.reason()));
        }
        var tables = new ArrayList<OfTable>();
        for (var indicator : view.indicators()) {
            var rows = view.items().stream()
                    .map(HistoryView.Item::result)
                    .filter(row -> row.indicator().equals(indicator.code()))
                    .toList();
            letter.item("- " + words.indicator(indicator) + " (" + indicator.code() + "): "
                    + Counted.said(
                            words.say("biết điểm %d/%d năm: ", "score known in %d of %d [year|years]: "),
                            rows.stream().filter(Phrases::isKnown).count(),
                            rows.size())
                    + orNone(
                            words,
                            Phrases.years(rows.stream()
                                    .filter(Phrases::isKnown)
                                    .map(row -> row.year())
                                    .toList()))
                    + words.say("; chỉ biết hạng: ", "; place alone: ")
                    + orNone(
                            words,
                            Phrases.years(rows.stream()
                                    .filter(row -> !Phrases.isKnown(row) && Phrases.isAnythingKnown(row))
                                    .map(row -> row.year())
                                    .toList()))
                    + words.say("; chưa biết: ", "; not known: ")
                    + orNone(
                            words,
                            Phrases.years(rows.stream()
                                    .filter(row -> !Phrases.isAnythingKnown(row))
                                    .map(row -> row.year())
                                    .toList()))
                    + ".");
            tables.add(new OfTable(
                    indicator.code(),
                    indicator.population(),
                    rows.stream()
                            .map(row -> new OfYear(
                                    row.year(),
                                    Phrases.isKnown(row) ? 1 : 0,
                                    row.rank() == null ? 0 : row.rank().of()))
                            .toList()));
        }
        var end = closing.of(asked, view.links(), "/coverage");
        letter.end(words.breakYears(view.breaks())).end(end.in(words));
        return Reply.of(
                letter.text(left -> words.say(
                                "… còn %d chỉ số; hãy nêu indicator.", "… %d more indicators; name one by indicator.")
                        .formatted(left)),
                new Coverages(tables.stream().limit(MOST_TABLES).toList(), end.release(), end.citation()));
    }

    private static String orNone(Phrases words, String years) {
        return years.isEmpty() ? words.say("không năm nào", "none") : years;
    }
}
