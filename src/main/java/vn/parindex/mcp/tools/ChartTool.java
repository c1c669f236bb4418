package vn.parindex.mcp.tools;

import static vn.parindex.mcp.tools.Parameter.optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import vn.parindex.http.Text;
import vn.parindex.http.admission.Cost;
import vn.parindex.http.problem.Fault;
import vn.parindex.http.problem.ProblemException;
import vn.parindex.http.request.BaseUrl;
import vn.parindex.mcp.asking.Arguments;
import vn.parindex.mcp.asking.ChartOperations;
import vn.parindex.mcp.asking.ServiceOperations;
import vn.parindex.mcp.tools.Parameter.Kind;

/** A chart as a specification with its data, as SVG or as PNG. */
@Singleton
class ChartTool implements Tool {

    private static final int USUAL = 20;
    private static final String VEGA = "application/vnd.vegalite.v5+json";

    /** What can be drawn. */
    static final List<String> CHARTS = List.of("ranking", "map", "history", "comparison");

    private final ServiceOperations service;
    private final ChartOperations drawings;
    private final ChartPlans plans;
    private final BaseUrl address;

    ChartTool(ServiceOperations service, ChartOperations drawings, ChartPlans plans, BaseUrl address) {
        this.service = service;
        this.drawings = drawings;
        this.plans = plans;
        this.address = address;
    }

    record Chart(
            String chart,
            String format,
            String title,

            @About("What it shows, in words") String description,

            @About(value = "Where the service draws the same", maybe = true)
            String url,

            @About(value = "Vega-Lite 5, its data in it", maybe = true)
            ObjectNode spec,

            String release,
            String citation) {}

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
                "Vẽ bảng xếp hạng (ranking), bản đồ ô (map), một đơn vị qua các năm (history) hoặc nhiều đơn vị cạnh nhau (comparison): đặc tả"
                        + " Vega-Lite kèm dữ liệu, SVG hoặc PNG. Điểm chưa biết để trống, không đường nào nối qua gián đoạn phương pháp, khoảng thứ hạng được vẽ.",
                "Draw a ranking, a map of tiles, one unit through the years (history) or several beside each other (comparison): as a Vega-Lite specification"
                        + " with its data, SVG or PNG. What is not known is left empty, no line crosses a break in method, and ranges of places are drawn.");
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                optional(
                        "chart",
                        Kind.TEXT,
                        "ranking (nếu không nêu), map, history hoặc comparison",
                        "ranking (unless given), map, history or comparison",
                        CHARTS.toArray(String[]::new)),
                optional(
                        "format",
                        Kind.TEXT,
                        "vega-lite (nếu không nêu; không có cho map), svg hoặc png (không có cho comparison)",
                        "vega-lite (unless given; not of a map), svg or png (not of a comparison)",
                        "vega-lite",
                        "svg",
                        "png"),
                Parameter.indicator(true),
                optional(
                        "year",
                        Kind.YEAR,
                        "Năm của ranking và map (latest nếu không nêu); 2012..2024 cho history và comparison",
                        "The year of ranking and map (latest unless given); 2012..2024 for history and comparison"),
                optional(
                        "unit",
                        Kind.WORDS,
                        "Đơn vị của history; 2 đến 10 đơn vị của comparison",
                        "The unit of a history; 2 to 10 units of a comparison"),
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
        boolean isOfYears = chart.equals("history") || chart.equals("comparison");
        var asked = isOfYears || sent.find("year").isPresent() ? sent : sent.with("year", "latest");
        if (chart.equals("ranking")) {
            asked = asked.with("top", asked.find("top").orElse(String.valueOf(USUAL)));
        }
        var words = new Phrases(service.catalog(asked), asked.lang());
        var plan = plans.of(chart, asked);
        var url = picture(asked, chart, format, plan);
        var letter = new AnswerText()
                .say(plan.title() + ".")
                .say(plan.description())
                .end(url == null ? "" : words.say("Địa chỉ hình: ", "Address of the picture: ") + url)
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
                                "parindex://charts/" + chart, VEGA, plan.spec().toString());
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

    /** Where the service draws the same for ever; null where it does not. */
    private String picture(Arguments asked, String chart, String format, ChartPlans.Plan plan) {
        var end = "." + (format.equals("png") ? "png" : "svg") + query(asked, chart) + "release="
                + plan.end().release();
        return plan.path().map(path -> address.of(path + end)).orElse(null);
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
        boolean isOfYears = chart.equals("history") || chart.equals("comparison");
        if (isOfYears && asked.find("unit").isEmpty()) {
            throw ProblemException.invalid(List.of(Fault.query(
                    "unit",
                    null,
                    "missing",
                    "Biểu đồ " + chart + " cần “unit”: ai được vẽ qua các năm.",
                    "A " + chart + " needs “unit”: who is drawn through the years.")));
        }
        if (chart.equals("comparison") && !format.equals("vega-lite")) {
            throw ProblemException.invalid(List.of(Fault.query(
                            "format",
                            format,
                            "not-allowed",
                            "So sánh chỉ có dạng vega-lite; svg và png vẽ từng đơn vị (history).",
                            "A comparison comes as vega-lite alone; svg and png draw one unit (history).")
                    .allowing(List.of("vega-lite"))));
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
}
