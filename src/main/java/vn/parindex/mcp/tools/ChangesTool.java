package vn.parindex.mcp.tools;

import static vn.parindex.mcp.tools.Parameter.optional;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import vn.parindex.diff.OutcomeView;
import vn.parindex.http.Counted;
import vn.parindex.http.Moment;
import vn.parindex.http.Text;
import vn.parindex.http.admission.Cost;
import vn.parindex.mcp.asking.Arguments;
import vn.parindex.mcp.asking.ReleaseOperations;
import vn.parindex.mcp.asking.ServiceOperations;
import vn.parindex.mcp.tools.Parameter.Kind;
import vn.parindex.releases.ReleaseDetailView;

/** What became known, was corrected or withdrawn since a release. */
@Singleton
class ChangesTool implements Tool {

    private static final int USUAL = 2;
    private static final int TABLES = 4;

    private final ReleaseOperations releases;
    private final ServiceOperations service;
    private final AnswerClosing closing;

    ChangesTool(ReleaseOperations releases, ServiceOperations service, AnswerClosing closing) {
        this.releases = releases;
        this.service = service;
        this.closing = closing;
    }

    record Changed(
            @About("The releases after since, oldest first; the newest alone without since")
            List<Published> releases,

            @About(value = "Give it as since to go on", maybe = true)
            String next,

            @About("The release that is current, or meant") String release,
            String citation) {}

    record Published(String id, String day, String reason, List<Table> tables) {}

    record Table(String indicator, String population, int year, int scoresBefore, int scoresAfter) {}

    @Override
    public String name() {
        return "changes";
    }

    @Override
    public Text title() {
        return Text.of("Có gì mới từ một phiên bản dữ liệu", "What changed since a release");
    }

    @Override
    public Text description() {
        return Text.of(
                "Từ một phiên bản dữ liệu đến nay có gì mới, được sửa hay bị rút, theo từng bảng, kèm lý do. Không nêu since: chỉ bản mới nhất.",
                "What is new, corrected or withdrawn since a release, table by table, with the reason. Without since: the newest release alone.");
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                optional(
                        "since",
                        Kind.TEXT,
                        "Id phiên bản dữ liệu đã biết, như trong trường release của một câu trả lời",
                        "Id of a release that is known, as in release of an answer"),
                Parameter.limit(USUAL));
    }

    @Override
    public Class<? extends Record> output() {
        return Changed.class;
    }

    /** What a release settles is as dear as over HTTP. */
    @Override
    public Cost cost(JsonNode arguments) {
        return Cost.DEAR;
    }

    @Override
    public Reply answer(Arguments asked) {
        var known = new ArrayList<>(releases.releases(asked).items());
        Collections.reverse(known);
        var since = asked.find("since").map(id -> releases.release(asked, id).id());
        var after = since.map(id -> after(known, id))
                .orElseGet(() -> known.subList(Math.max(0, known.size() - 1), known.size()));
        var shown = after.stream().limit(asked.limit(USUAL)).toList();
        var words = new Phrases(service.catalog(asked), asked.lang());
        var end = closing.of(asked, "/");
        var letter = new AnswerText()
                .say(
                        since.isEmpty()
                                ? words.say("Phiên bản dữ liệu mới nhất: ", "The newest release: ") + end.release()
                                        + "."
                                : Counted.said(
                                        words.say(
                                                "Sau phiên bản %s có thêm %d phiên bản dữ liệu; phiên bản hiện tại là %s.",
                                                "%2$d [release|releases] after %1$s; the current one is %3$s."),
                                        since.get(),
                                        after.size(),
                                        end.release()));
        if (after.isEmpty()) {
            letter.say(words.say("Không có gì thay đổi từ đó.", "Nothing has changed since."));
        }
        var published = new ArrayList<Published>();
        for (var release : shown) {
            var outcome = releases.outcome(asked, release.id());
            letter.item("- " + release.id() + " (" + day(release) + "): " + release.reason());
            lines(words, outcome).forEach(letter::item);
            published.add(new Published(
                    release.id(),
                    day(release),
                    release.reason(),
                    outcome.tables().stream()
                            .limit(TABLES)
                            .map(table -> new Table(
                                    table.indicator(),
                                    table.population(),
                                    table.year(),
                                    table.scores().before(),
                                    table.scores().after()))
                            .toList()));
        }
        var next = shown.size() < after.size() ? shown.get(shown.size() - 1).id() : null;
        letter.end(
                        next == null
                                ? ""
                                : words.say("Còn %d bản: gọi lại với since=%s.", "%d more: call again with since=%s.")
                                        .formatted(after.size() - shown.size(), next))
                .end(end.in(words));
        return Reply.of(
                letter.text(left -> words.say("… còn %d dòng; dùng limit=1.", "… %d more lines; use limit=1.")
                        .formatted(left)),
                new Changed(published, next, end.release(), end.citation()));
    }

    private static List<ReleaseDetailView> after(List<ReleaseDetailView> oldestFirst, String id) {
        return oldestFirst.stream()
                .dropWhile(release -> !release.id().equals(id))
                .skip(1)
                .toList();
    }

    private static String day(ReleaseDetailView release) {
        return release.publishedAt().atZone(Moment.VIET_NAM).toLocalDate().toString();
    }

    private static List<String> lines(Phrases words, OutcomeView outcome) {
        var lines = new ArrayList<String>();
        if (outcome.tables().isEmpty()) {
            lines.add("  " + words.say("không con số hay thứ hạng nào đổi.", "no figure and no place changes."));
        }
        outcome.tables().stream()
                .limit(TABLES)
                .forEach(table -> lines.add("  · " + words.say(table.summary()) + " "
                        + table.groups().stream()
                                .limit(3)
                                .map(group -> words.say(group.text()))
                                .collect(Collectors.joining("; "))
                        + "."));
        int more = outcome.tables().size() - TABLES;
        if (more > 0) {
            lines.add("  · "
                    + words.say("và %d bảng khác.", "and %d more tables.").formatted(more));
        }
        return lines;
    }
}
