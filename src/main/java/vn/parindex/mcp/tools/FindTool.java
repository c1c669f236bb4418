package vn.parindex.mcp.tools;

import static vn.parindex.mcp.tools.Parameter.optional;
import static vn.parindex.mcp.tools.Parameter.required;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.util.List;
import vn.parindex.http.Text;
import vn.parindex.mcp.asking.Arguments;
import vn.parindex.mcp.asking.SearchOperations;
import vn.parindex.mcp.asking.ServiceOperations;
import vn.parindex.mcp.asking.UnitOperations;
import vn.parindex.mcp.tools.Parameter.Kind;

/** Finds what is meant by any words, by the one search that people and programs use. */
@Singleton
class FindTool implements Tool {

    private static final int USUAL = 5;

    private final SearchOperations searches;
    private final UnitOperations units;
    private final ServiceOperations service;
    private final AnswerClosing closing;

    FindTool(SearchOperations searches, UnitOperations units, ServiceOperations service, AnswerClosing closing) {
        this.searches = searches;
        this.units = units;
        this.service = service;
        this.closing = closing;
    }

    record Found(
            @About("Best first") List<Item> items,

            @About("How many there are on the whole") int total,

            @About("Words of the question that stand nowhere, so that nothing found takes them into account")
            List<String> unknown,

            @About(value = "Give it as cursor to go on", maybe = true)
            String next,

            String release) {}

    record Item(
            @About(
                    "unit, indicator, figure, history, comparison, ranking, summary, checks, check, statement, year or source")
            String kind,

            @About(value = "What other tools take: of a unit its id, of an indicator its code", maybe = true)
            String id,

            String label,

            @About(value = "Of a unit: province, ministry, region …", maybe = true)
            String type,

            @About(maybe = true) String validFrom,
            @About(maybe = true) String validTo,

            @About(value = "Whether anything of it is known here", maybe = true)
            Boolean known,

            @About(value = "The tool that answers it, asked with arguments", maybe = true)
            String tool,

            @About(maybe = true) ObjectNode arguments) {}

    @Override
    public String name() {
        return "find";
    }

    @Override
    public Text title() {
        return Text.of("Tìm điều được hỏi", "Find what is meant");
    }

    @Override
    public Text description() {
        return Text.of(
                "Tìm theo cách viết bất kỳ (tên, tên cũ, mã, viết tắt, có dấu hay không, gõ sai): đơn vị kèm id và việc sáp nhập, đổi tên; chỉ số;"
                        + " và số liệu, bảng xếp hạng, mâu thuẫn, tài liệu kèm công cụ trả lời (“quảng ninh 2019 sipas”).",
                "Find by any spelling (name, old name, code, abbreviation, with or without marks, with slips): units with their ids and what was merged or"
                        + " renamed; indicators; and figures, rankings, contradictions, documents with the tool that answers them (“quang ninh 2019 sipas”).");
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                required(
                        "query",
                        Kind.TEXT,
                        "Cần tìm gì, ví dụ “tphcm”, “hung yen”, “hài lòng 2019”, “268/QĐ-BNV”",
                        "What to look for: “tphcm”, “hung yen”, “satisfaction 2019”, “268/QĐ-BNV”"),
                optional(
                        "kinds",
                        Kind.WORDS,
                        "Chỉ các loại này: unit, indicator, figure, ranking, checks, source …",
                        "Only of these kinds: unit, indicator, figure, ranking, checks, source …"),
                Parameter.limit(USUAL),
                Parameter.cursor());
    }

    @Override
    public Class<? extends Record> output() {
        return Found.class;
    }

    @Override
    public Reply answer(Arguments asked) {
        var query = asked.text("query");
        var view = searches.search(asked.with("q", query).with("limit", String.valueOf(asked.limit(USUAL))));
        var words = new Phrases(service.catalog(asked), asked.lang());
        var hits = new FoundWords(words, id -> units.unit(asked, id));
        var end = closing.of(asked, "/");
        var next = Cursors.of(view.links());
        var letter = new AnswerText()
                .say(
                        view.items().isEmpty()
                                ? words.say(view.reason())
                                : words.say("Tìm “%s”: %d kết quả.", "“%s”: %d found.")
                                        .formatted(query, view.total()))
                .say(hits.notAsWritten(view.understood()))
                .say(view.note() == null ? "" : words.say(view.note()));
        view.items().forEach(hit -> letter.item(hits.line(hit)));
        letter.end(Cursors.told(words, next)).end(end.in(words));
        return Reply.of(
                letter.text(
                        left -> words.say("… còn %d mục.", "… %d more items.").formatted(left)),
                new Found(
                        view.items().stream().map(hits::item).toList(),
                        view.total(),
                        view.understood().unknown(),
                        next,
                        end.release()));
    }
}
