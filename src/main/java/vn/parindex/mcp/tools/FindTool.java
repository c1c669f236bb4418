package vn.parindex.mcp.tools;

import static vn.parindex.mcp.tools.Parameter.optional;
import static vn.parindex.mcp.tools.Parameter.required;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.parindex.catalog.IndicatorNames;
import vn.parindex.catalog.UnitTypes;
import vn.parindex.http.Text;
import vn.parindex.mcp.asking.Arguments;
import vn.parindex.mcp.asking.ServiceOperations;
import vn.parindex.mcp.asking.UnitOperations;
import vn.parindex.mcp.tools.Parameter.Kind;
import vn.parindex.units.UnitDetailView;
import vn.parindex.units.UnitItemView;

/** Finds what is meant by any spelling. */
@Singleton
class FindTool implements Tool {

    private static final int USUAL = 5;

    /** Of so many units it is told what they came from and what they became. */
    private static final int TOLD = 3;

    private final UnitOperations units;
    private final ServiceOperations service;
    private final Closing closing;

    FindTool(UnitOperations units, ServiceOperations service, Closing closing) {
        this.units = units;
        this.service = service;
        this.closing = closing;
    }

    record Found(
            List<FoundUnit> units,
            List<FoundIndicator> indicators,

            @About("How many units fit on the whole") int total,

            String release) {}

    record FoundUnit(
            @About("What other tools take") String id,

            String label,
            String type,
            @About(maybe = true) String validFrom,
            @About(maybe = true) String validTo) {}

    record FoundIndicator(@About("What other tools take") String code, String name, List<String> populations) {}

    @Override
    public String name() {
        return "find";
    }

    @Override
    public Text title() {
        return Text.of("Tìm đơn vị hoặc chỉ số", "Find a unit or an indicator");
    }

    @Override
    public Text description() {
        return Text.of(
                "Tìm tỉnh, thành phố, bộ, vùng hoặc chỉ số theo cách viết bất kỳ (tên, tên cũ, mã, viết tắt, có dấu hay không), kèm id để"
                        + " dùng ở công cụ khác và việc sáp nhập, đổi tên.",
                "Find a province, ministry, region or indicator by any spelling (name, old name, code, abbreviation, with or without marks): ids for"
                        + " the other tools, and what was merged or renamed.");
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                required(
                        "query",
                        Kind.TEXT,
                        "Cần tìm gì, ví dụ “tphcm”, “hung yen”, “hài lòng”",
                        "What to look for: “tphcm”, “hung yen”, “satisfaction”"),
                optional(
                        "type",
                        Kind.TEXT,
                        "Chỉ loại đơn vị này: province, ministry, region …",
                        "Only units of this type: province, ministry, region …"),
                optional(
                        "on",
                        Kind.TEXT,
                        "Chỉ đơn vị tồn tại vào ngày này (YYYY-MM-DD)",
                        "Only units that live on this day (YYYY-MM-DD)"),
                Parameter.limit(USUAL));
    }

    @Override
    public Class<? extends Record> output() {
        return Found.class;
    }

    @Override
    public Reply answer(Arguments asked) {
        var query = asked.text("query");
        int limit = asked.limit(USUAL);
        var found = units.units(asked.with("limit", String.valueOf(limit)), query);
        var words = new Phrases(service.catalog(asked), asked.lang());
        var indicators = new SpokenIndicators(words.catalog())
                .search(query).stream().limit(limit).toList();
        var letter = new Letter();
        var items = found.items();
        for (int i = 0; i < items.size(); i++) {
            var item = items.get(i);
            letter.item(line(words, item)
                    + (i < TOLD && (item.validFrom() != null || item.validTo() != null)
                            ? lineage(words, units.unit(asked, item.unit().id()))
                            : ""));
        }
        indicators.forEach(hit -> letter.item(line(words, hit)));
        if (items.isEmpty() && indicators.isEmpty()) {
            letter.say(words.say(
                            "Không tìm thấy đơn vị hay chỉ số nào khớp “%s”; hãy thử cách viết khác, hoặc xem tài nguyên parindex://units và"
                                    + " parindex://indicators.",
                            "No unit and no indicator fits “%s”; try another spelling, or read the resources parindex://units and"
                                    + " parindex://indicators.")
                    .formatted(query));
        } else {
            letter.say(words.say("Tìm “%s”: %d đơn vị, %d chỉ số.", "“%s”: %d units, %d indicators.")
                    .formatted(query, found.total(), indicators.size()));
        }
        if (found.total() > items.size()) {
            letter.end(words.say(
                            "Còn %d đơn vị khác; hỏi thêm bằng limit hoặc type.",
                            "%d more units; ask for them by limit or type.")
                    .formatted(found.total() - items.size()));
        }
        var end = closing.of(asked, "/");
        letter.end(end.in(words));
        return Reply.of(
                letter.text(
                        left -> words.say("… còn %d mục.", "… %d more items.").formatted(left)),
                new Found(
                        items.stream().map(item -> found(words, item)).toList(),
                        indicators.stream().map(hit -> found(words, hit)).toList(),
                        found.total(),
                        end.release()));
    }

    private static FoundUnit found(Phrases words, UnitItemView item) {
        return new FoundUnit(item.unit().id(), words.label(item.unit()), item.type(), item.validFrom(), item.validTo());
    }

    private static FoundIndicator found(Phrases words, SpokenIndicators.Hit hit) {
        return new FoundIndicator(
                hit.code(),
                words.say(IndicatorNames.of(hit.published())),
                hit.published().stream().map(each -> each.population()).toList());
    }

    private static String line(Phrases words, UnitItemView item) {
        var lived = item.validTo() != null
                ? words.say(", đến hết %s", ", until %s").formatted(item.validTo())
                : item.validFrom() != null ? words.say(", từ %s", ", since %s").formatted(item.validFrom()) : "";
        return "- " + words.label(item.unit()) + ": id " + item.unit().id() + ", "
                + words.say(UnitTypes.label(item.type()))
                + (item.unit().code() == null
                        ? ""
                        : words.say(", mã ", ", code ") + item.unit().code()) + lived;
    }

    private static String lineage(Phrases words, UnitDetailView unit) {
        return Stream.concat(
                        unit.predecessors().stream().map(step -> step(words, step, "tiền thân: ", "from: ")),
                        unit.successors().stream().map(step -> step(words, step, "nay là: ", "now: ")))
                .collect(Collectors.joining(
                        "; ", unit.predecessors().isEmpty() && unit.successors().isEmpty() ? "" : "; ", ""));
    }

    private static String step(Phrases words, UnitDetailView.StepView step, String vi, String en) {
        var kind =
                switch (step.kind()) {
                    case "merged" -> words.say("sáp nhập", "merged");
                    case "renamed" -> words.say("đổi tên", "renamed");
                    default -> words.say("thay thế", "replaced");
                };
        return words.say(vi, en) + words.label(step.unit()) + " (" + step.unit().id() + ", " + kind + " " + step.date()
                + ")";
    }

    private static String line(Phrases words, SpokenIndicators.Hit hit) {
        return "- " + words.say(IndicatorNames.of(hit.published())) + words.say(": chỉ số, mã ", ": indicator, code ")
                + hit.code() + " ("
                + hit.published().stream().map(each -> each.population()).collect(Collectors.joining(", "))
                + ")";
    }
}
