package vn.parindex.mcp.tools;

import static vn.parindex.mcp.tools.Parameter.optional;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Collectors;
import vn.parindex.checks.CheckView;
import vn.parindex.http.Counted;
import vn.parindex.http.Text;
import vn.parindex.mcp.asking.Arguments;
import vn.parindex.mcp.asking.ReleaseOperations;
import vn.parindex.mcp.asking.ServiceOperations;
import vn.parindex.mcp.tools.Parameter.Kind;

/** Published figures against arithmetic and against each other. */
@Singleton
class ChecksTool implements Tool {

    private static final int USUAL = 3;

    private final ReleaseOperations releases;
    private final ServiceOperations service;
    private final AnswerClosing closing;

    ChecksTool(ReleaseOperations releases, ServiceOperations service, AnswerClosing closing) {
        this.releases = releases;
        this.service = service;
        this.closing = closing;
    }

    record Checked(
            List<Item> items,
            int total,
            Counts counts,

            @About(value = "Give it as cursor to go on", maybe = true)
            String next,

            String release,
            String citation) {}

    record Counts(int confirmed, int contradicted, int undecidable) {}

    record Item(
            String id,
            String kind,
            String outcome,
            String indicator,
            String population,
            int year,
            List<String> units) {}

    @Override
    public String name() {
        return "checks";
    }

    @Override
    public Text title() {
        return Text.of("Kiểm tra và mâu thuẫn", "Checks and contradictions");
    }

    @Override
    public Text description() {
        return Text.of(
                "Con số công bố có khớp với số học và với nguồn khác không: các mâu thuẫn (outcome=contradicted), những điều đã xác nhận, những"
                        + " điều chưa thể kết luận, kèm lý do bằng lời.",
                "Whether published figures agree with arithmetic and with other sources: contradictions (outcome=contradicted), what is confirmed, what"
                        + " cannot be decided, each with its reason in words.");
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                optional(
                        "outcome",
                        Kind.TEXT,
                        "confirmed, contradicted, undecidable; nhiều giá trị cách nhau bằng dấu phẩy",
                        "confirmed, contradicted, undecidable; several separated by commas"),
                optional(
                        "kind",
                        Kind.TEXT,
                        "statement (con số thống kê), order (thứ tự), sum (tổng), sources (các nguồn khác nhau)",
                        "statement (statistics), order, sum, sources (documents that differ)"),
                Parameter.indicator(false),
                Parameter.population(),
                Parameter.years(),
                optional("unit", Kind.WORDS, "Chỉ về những đơn vị này", "Only about these units"),
                Parameter.day(),
                Parameter.limit(USUAL),
                Parameter.cursor());
    }

    @Override
    public Class<? extends Record> output() {
        return Checked.class;
    }

    @Override
    public Reply answer(Arguments asked) {
        var view = releases.checks(asked.with("limit", String.valueOf(asked.limit(USUAL))));
        var words = new Phrases(service.catalog(asked), asked.lang());
        var end = closing.of(asked, view.links(), "/checks");
        var next = Cursors.of(view.links());
        var outcomes = view.counts().outcome();
        var letter = new AnswerText()
                .say(Counted.said(
                        words.say(
                                "%d phép kiểm tra: %d mâu thuẫn, %d xác nhận, %d chưa thể kết luận.",
                                "%d [check|checks]: %d contradicted, %d confirmed, %d undecidable."),
                        view.total(),
                        outcomes.contradicted(),
                        outcomes.confirmed(),
                        outcomes.undecidable()));
        if (view.reason() != null) {
            letter.say(words.say(view.reason()));
        }
        view.items().forEach(check -> letter.item("- " + line(words, check)));
        letter.end(words.sources(view.sources(), 2))
                .end(Cursors.told(words, next))
                .end(end.in(words));
        return Reply.of(
                letter.text(),
                new Checked(
                        view.items().stream().map(ChecksTool::item).toList(),
                        view.total(),
                        new Counts(outcomes.confirmed(), outcomes.contradicted(), outcomes.undecidable()),
                        next,
                        end.release(),
                        end.citation()));
    }

    private static Item item(CheckView check) {
        return new Item(
                check.id(),
                check.kind(),
                check.outcome(),
                check.indicator(),
                check.population(),
                check.year(),
                check.units().stream().map(unit -> unit.id()).toList());
    }

    private static String line(Phrases words, CheckView check) {
        var outcome =
                switch (check.outcome()) {
                    case "contradicted" -> words.say("MÂU THUẪN", "CONTRADICTED");
                    case "confirmed" -> words.say("xác nhận", "confirmed");
                    default -> words.say("chưa thể kết luận", "undecidable");
                };
        var units = check.units().stream().map(words::unit).collect(Collectors.joining(", "));
        return outcome + ", " + words.indicator(check.indicator(), check.population()) + " " + check.year()
                + (units.isEmpty() ? "" : ", " + units) + ": " + words.say(check.reason()) + " [" + check.id() + "]";
    }
}
