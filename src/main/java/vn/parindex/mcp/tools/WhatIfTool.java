package vn.parindex.mcp.tools;

import static vn.parindex.mcp.tools.Parameter.optional;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import vn.parindex.catalog.Interval;
import vn.parindex.http.Text;
import vn.parindex.mcp.asking.Arguments;
import vn.parindex.mcp.asking.ServiceOperations;
import vn.parindex.mcp.asking.TableOperations;
import vn.parindex.mcp.tools.Parameter.Kind;
import vn.parindex.ranking.WhatIfView;

/** What another figure would bring, never published by anybody. */
@Singleton
class WhatIfTool implements Tool {

    private static final int LOSSES = 3;

    private final TableOperations tables;
    private final ServiceOperations service;
    private final AnswerClosing closing;

    WhatIfTool(TableOperations tables, ServiceOperations service, AnswerClosing closing) {
        this.tables = tables;
        this.service = service;
        this.closing = closing;
    }

    record WhatIf(
            String indicator,
            String population,
            int year,

            @About("Always hypothetical: nothing of supposed and wanted was published")
            String status,

            @About("What is really known") StandingItem now,

            @About(value = "What the score would bring", maybe = true)
            Supposed supposed,

            @About(value = "What the place would need", maybe = true)
            Wanted wanted,

            String release,
            String citation) {}

    record Supposed(BigDecimal score, Interval place, int of) {}

    record Wanted(
            int place,
            @About("With less it is out of reach") BigDecimal possibleFrom,

            @About(value = "With this much it is certain; left out where nothing makes it so", maybe = true)
            BigDecimal certainFrom) {}

    @Override
    public String name() {
        return "what_if";
    }

    @Override
    public Text title() {
        return Text.of("Nếu điểm khác đi", "What if");
    }

    @Override
    public Text description() {
        return Text.of(
                "Nếu một đơn vị đạt số điểm này (score) thì đứng hạng mấy; muốn hạng này (place) thì cần bao nhiêu điểm. Kết quả là giả định,"
                        + " không ai công bố, và luôn nói rõ như vậy.",
                "Which place a unit would have with this score (score); what a place would need (place). Hypothetical, published by nobody, and always"
                        + " told so.");
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                Parameter.indicator(true),
                Parameter.year(),
                Parameter.unit(),
                optional("score", Kind.NUMBER, "Điểm giả định, ví dụ 90.5", "The score supposed, 90.5 for example"),
                optional("place", Kind.NUMBER, "Hạng muốn đạt, ví dụ 3", "The place wanted, 3 for example"),
                Parameter.population(),
                Parameter.day());
    }

    @Override
    public Class<? extends Record> output() {
        return WhatIf.class;
    }

    @Override
    public Reply answer(Arguments asked) {
        var view = tables.whatIf(asked);
        var words = new Phrases(service.catalog(asked), asked.lang());
        var end = closing.of(
                asked,
                view.links(),
                "/figures/" + view.indicator().code() + "/" + view.year() + "/"
                        + view.unit().id());
        var letter = new AnswerText()
                .say(words.say("GIẢ ĐỊNH. ", "HYPOTHETICAL. ") + words.say(view.notice()))
                .say(words.say("Thực tế đã biết, %s %d, %s: ", "Really known, %s %d, %s: ")
                                .formatted(words.indicator(view.indicator()), view.year(), words.unit(view.unit()))
                        + words.figure(view.now())
                        + (view.now().rank() == null
                                ? ""
                                : ", " + words.place(view.now().rank())) + ".");
        if (view.supposed() != null) {
            letter.say(words.say(view.supposed().reading()));
        }
        if (view.wanted() != null) {
            letter.say(words.say(view.wanted().reading()));
        }
        if (view.supposed() == null && view.wanted() == null) {
            letter.say(words.say(
                    "Hãy nêu score để biết hạng, hoặc place để biết số điểm cần có.",
                    "Name score to learn the place, or place to learn the score it needs."));
        }
        letter.end(losses(words, view)).end(words.sources(view.sources(), 1)).end(end.in(words));
        return Reply.of(
                letter.text(),
                new WhatIf(
                        view.indicator().code(),
                        view.population(),
                        view.year(),
                        view.status(),
                        StandingItem.ofTable(words, view.now()),
                        view.supposed() == null
                                ? null
                                : new Supposed(
                                        view.supposed().value(),
                                        view.supposed().place(),
                                        view.supposed().of()),
                        view.wanted() == null
                                ? null
                                : new Wanted(
                                        view.wanted().place(),
                                        view.wanted().possibleFrom(),
                                        view.wanted().certainFrom()),
                        end.release(),
                        end.citation()));
    }

    /** The components that lost the most, as far as they are known. */
    private static String losses(Phrases words, WhatIfView view) {
        var lost = view.components().stream()
                .filter(each -> each.toMaximum() != null)
                .limit(LOSSES)
                .map(each -> words.say(each.indicator().name()) + " −" + words.number(each.toMaximum()))
                .collect(Collectors.joining("; "));
        return lost.isEmpty()
                ? ""
                : words.say("Mất điểm nhiều nhất so với tối đa: ", "Lost most against the maximum: ") + lost + ".";
    }
}
