package vn.parindex.mcp.tools;

import static vn.parindex.mcp.tools.Parameter.optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import vn.parindex.history.HistoryView;
import vn.parindex.http.Text;
import vn.parindex.http.admission.Cost;
import vn.parindex.http.problem.Fault;
import vn.parindex.http.problem.ProblemException;
import vn.parindex.http.request.BaseUrl;
import vn.parindex.mcp.asking.Arguments;
import vn.parindex.mcp.asking.ChartOperations;
import vn.parindex.mcp.asking.ServiceOperations;
import vn.parindex.mcp.asking.TableOperations;
import vn.parindex.mcp.asking.UnitOperations;
import vn.parindex.mcp.tools.Parameter.Kind;

/** A chart as a specification with its data, as SVG or as PNG. */
@Singleton
class ChartTool implements Tool {

    private static final int USUAL = 20;
    private static final String VEGA = "application/vnd.vegalite.v5+json";

    private final ServiceOperations service;
    private final ChartOperations drawings;
    private final TableOperations tables;
    private final UnitOperations units;
    private final Closing closing;
    private final BaseUrl address;

    ChartTool(
            ServiceOperations service,
            ChartOperations drawings,
            TableOperations tables,
            UnitOperations units,
            Closing closing,
            BaseUrl address) {
        this.service = service;
        this.drawings = drawings;
        this.tables = tables;
        this.units = units;
        this.closing = closing;
        this.address = address;
    }

    record Chart(
            String chart,
            String format,
            String title,

            @About("What it shows, in words") String description,

            @About("Where the service draws the same") String url,

            @About(value = "Vega-Lite 5, its data in it", maybe = true)
            ObjectNode spec,

            String release,
            String citation) {}

    /** A chart before it is drawn. */
    private record Plan(String title, String description, String path, ObjectNode spec, Closing.Of end) {}

    @Override
    public String name() {
        return "chart";
    }

    @Override
    public Text title() {
        return Text.of("Vẽ biểu đồ", "Draw a chart");
    }

    @Override
    public Text description() {
        return Text.of(
                "Vẽ bảng xếp hạng (ranking), bản đồ ô (map) hoặc một đơn vị qua các năm (history): đặc tả Vega-Lite kèm dữ liệu, SVG hoặc PNG."
                        + " Điểm chưa biết để trống, không đường nào nối qua gián đoạn phương pháp.",
                "Draw a ranking, a map of tiles, or one unit through the years (history): as a Vega-Lite specification with its data, SVG or PNG. What is not"
                        + " known is left empty, and no line crosses a break in method.");
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                optional(
                        "chart",
                        Kind.TEXT,
                        "ranking (nếu không nêu), map hoặc history",
                        "ranking (unless given), map or history",
                        "ranking",
                        "map",
                        "history"),
                optional(
                        "format",
                        Kind.TEXT,
                        "vega-lite (nếu không nêu; không có cho map), svg hoặc png",
                        "vega-lite (unless given; not of a map), svg or png",
                        "vega-lite",
                        "svg",
                        "png"),
                Parameter.indicator(true),
                optional(
                        "year",
                        Kind.YEAR,
                        "Năm của ranking và map (latest nếu không nêu); 2012..2024 cho history",
                        "The year of ranking and map (latest unless given); 2012..2024 for a history"),
                optional("unit", Kind.TEXT, "Đơn vị của history", "The unit of a history"),
                Parameter.population(),
                optional(
                        "region",
                        Kind.TEXT,
                        "Chỉ đơn vị thuộc vùng này (ranking)",
                        "Only units of this region (ranking)"),
                optional(
                        "top",
                        Kind.WHOLE,
                        "Số đơn vị đầu bảng được vẽ (ranking), 1 đến 50; " + USUAL + " nếu không nêu",
                        "So many units from the first on (ranking), 1 to 50; " + USUAL + " unless given"),
                Parameter.day());
    }

    @Override
    public Class<? extends Record> output() {
        return Chart.class;
    }

    /** Dots are dear, as over HTTP. */
    @Override
    public Cost cost(JsonNode arguments) {
        return arguments.path("format").asText().equals("png") ? Cost.DEAR : Cost.CHEAP;
    }

    @Override
    public Reply answer(Arguments sent) {
        var chart = sent.find("chart").orElse("ranking");
        var format = sent.find("format").orElse("vega-lite");
        check(sent, chart, format);
        var asked = chart.equals("history") || sent.find("year").isPresent() ? sent : sent.with("year", "latest");
        if (chart.equals("ranking")) {
            asked = asked.with("top", asked.find("top").orElse(String.valueOf(USUAL)));
        }
        var words = new Phrases(service.catalog(asked), asked.lang());
        var plan = chart.equals("history") ? history(asked, words) : table(asked, words, chart);
        var url = address.of(plan.path() + "." + (format.equals("png") ? "png" : "svg") + query(asked, chart)
                + "release=" + plan.end().release());
        var letter = new Letter()
                .say(plan.title() + ".")
                .say(plan.description())
                .end(words.say("Địa chỉ hình: ", "Address of the picture: ") + url)
                .end(plan.end().in(words));
        var spec = format.equals("vega-lite") ? plan.spec() : null;
        var piece =
                switch (format) {
                    case "png" -> Reply.png(drawings.drawing(asked, chart, true));
                    case "svg" ->
                        Reply.document(
                                url,
                                "image/svg+xml",
                                new String(drawings.drawing(asked, chart, false), StandardCharsets.UTF_8));
                    default ->
                        Reply.document(
                                "parindex://charts" + plan.path(),
                                VEGA,
                                plan.spec().toString());
                };
        return new Reply(
                letter.text(),
                new Chart(
                        chart,
                        format,
                        plan.title(),
                        plan.description(),
                        url,
                        spec,
                        plan.end().release(),
                        plan.end().citation()),
                List.of(piece));
    }

    /** What the picture is asked for beside its path; ends where the release follows. */
    private static String query(Arguments asked, String chart) {
        var names =
                switch (chart) {
                    case "map" -> List.<String>of();
                    case "history" -> List.of("indicator", "year", "on");
                    default -> List.of("population", "region", "top");
                };
        return names.stream()
                .filter(name -> asked.find(name).isPresent())
                .map(name -> name + "=" + URLEncoder.encode(asked.text(name), StandardCharsets.UTF_8) + "&")
                .collect(Collectors.joining("", "?", ""));
    }

    private static void check(Arguments asked, String chart, String format) {
        if (chart.equals("history") && asked.find("unit").isEmpty()) {
            throw ProblemException.invalid(List.of(Fault.query(
                    "unit",
                    null,
                    "missing",
                    "Biểu đồ history cần “unit”: đơn vị được vẽ qua các năm.",
                    "A history needs “unit”: who is drawn through the years.")));
        }
        if (chart.equals("map") && format.equals("vega-lite")) {
            throw ProblemException.invalid(List.of(Fault.query(
                            "format",
                            format,
                            "not-allowed",
                            "Bản đồ chỉ có dạng svg và png.",
                            "A map comes as svg and png alone.")
                    .allowing(List.of("svg", "png"))));
        }
    }

    private Plan table(Arguments asked, Phrases words, String chart) {
        var view = tables.ranking(asked.with("limit", asked.find("top").orElse("1000")));
        var title = words.indicator(view.indicator()) + " " + view.year();
        var description = capital(Known.of(view.coverage()).in(words, view.population())) + ". " + words.ofPlaces();
        var page = "/rankings/" + view.indicator().code() + "/" + view.year();
        return new Plan(
                title,
                description,
                (chart.equals("map") ? "/charts/map/" : "/charts/rankings/")
                        + view.indicator().code() + "/" + view.year(),
                VegaLite.ranking(words, title, description, view.items()),
                closing.of(asked, view.links(), page));
    }

    private Plan history(Arguments asked, Phrases words) {
        var view = units.history(asked);
        var rows = view.items().stream().map(HistoryView.Item::result).toList();
        var title = words.label(view.unit()) + ": "
                + words.indicator(view.indicators().get(0));
        var description = words.say("Biết điểm của %d/%d năm. ", "Scores known in %d of %d years. ")
                        .formatted(rows.stream().filter(Phrases::isKnown).count(), rows.size())
                + words.breakYears(view.breaks());
        return new Plan(
                title,
                description,
                "/charts/history/" + view.unit().id(),
                VegaLite.history(words, title, description, rows),
                closing.of(asked, view.links(), "/provinces/" + view.unit().id()));
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
