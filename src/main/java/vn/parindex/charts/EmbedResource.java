package vn.parindex.charts;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.Arrays;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import vn.parindex.catalog.Unit;
import vn.parindex.http.BasePath;
import vn.parindex.http.Lang;
import vn.parindex.http.admission.Cost;
import vn.parindex.http.admission.Costs;
import vn.parindex.http.admission.Open;
import vn.parindex.http.answer.Links;
import vn.parindex.http.request.Inquiry;
import vn.parindex.selection.Selection;
import vn.parindex.selection.Selections;

/** Charts as pages for a frame on another site. */
@Costs(Cost.CHEAP)
@Open
@Path("/embed")
@Tag(name = "Charts")
@Produces("text/html")
public class EmbedResource {

    /** What only the frame is asked, or the picture is asked anew. */
    private static final Set<String> NOT_HANDED_ON = Set.of("width", "format");

    private final RankingCharts rankings;
    private final HistoryCharts histories;
    private final MapCharts maps;
    private final Selections selections;
    private final Inquiry inquiry;

    EmbedResource(
            RankingCharts rankings, HistoryCharts histories, MapCharts maps, Selections selections, Inquiry inquiry) {
        this.selections = selections;
        this.rankings = rankings;
        this.histories = histories;
        this.maps = maps;
        this.inquiry = inquiry;
    }

    @GET
    @Path("rankings/{indicator}/{year}")
    @Operation(
            operationId = "embedRanking",
            summary = "A ranking as bars, for a frame on another site",
            description =
                    "A page around the picture of `/charts/rankings`, with a link to where it comes from; any site may frame it, and is told its height.")
    public RestResponse<String> ranking(
            @RestPath String indicator,
            @RestPath String year,
            @BeanParam RankingChartQuery query,
            @BeanParam FrameQuery frame) {
        var wanted = read(selection -> RankingChartRequest.of(indicator, year, query, selection), frame);
        var kept = new TreeMap<String, String>();
        kept.put("population", query.population());
        kept.put("region", wanted.shown().region().map(Unit::id).orElse(null));
        return answer(
                rankings.of(selections.catalog(), wanted.shown()),
                wanted.look(),
                "/rankings/" + indicator + "/" + year,
                kept);
    }

    @GET
    @Path("history/{unit}")
    @Operation(
            operationId = "embedHistory",
            summary = "A unit through the years, for a frame on another site",
            description =
                    "A page around the picture of `/charts/history`, with a link to where it comes from; any site may frame it, and is told its height.")
    public RestResponse<String> history(
            @RestPath String unit, @BeanParam HistoryChartQuery query, @BeanParam FrameQuery frame) {
        var wanted = read(selection -> HistoryChartRequest.of(unit, query, selection), frame);
        var chosen = wanted.shown().unit();
        if (!chosen.id().equals(unit)) {
            return Links.moved(inquiry, "/embed/history/" + chosen.id());
        }
        return answer(
                histories.of(selections.catalog(), wanted.shown()),
                wanted.look(),
                HistoryCharts.page(chosen),
                new TreeMap<>());
    }

    @GET
    @Path("map/{indicator}/{year}")
    @Operation(
            operationId = "embedMap",
            summary = "A map of equal tiles, for a frame on another site",
            description =
                    "A page around the picture of `/charts/map`, with a link to where it comes from; any site may frame it, and is told its height.")
    public RestResponse<String> map(
            @RestPath String indicator,
            @RestPath String year,
            @BeanParam MapChartQuery query,
            @BeanParam FrameQuery frame) {
        var wanted = read(selection -> MapChartRequest.of(indicator, year, query, selection), frame);
        var kept = new TreeMap<String, String>();
        kept.put("by", query.by());
        kept.put("units", query.units());
        return answer(
                maps.of(selections.catalog(), wanted.shown()), wanted.look(), "/map/" + indicator + "/" + year, kept);
    }

    /** What is asked of the picture, read whole; a frame gives it its width. */
    private <T> ChartResource.Wanted<T> read(Function<Selection, T> shown, FrameQuery frame) {
        return selections.read(selection -> new ChartResource.Wanted<>(
                shown.apply(selection), ChartLook.of(frame.theme(), null, false, inquiry.lang(), selection.reading())));
    }

    /**
     * @param kept what the page is to be asked as well, by name; null where it was not sent
     */
    private RestResponse<String> answer(Drawing drawing, ChartLook look, String page, SortedMap<String, String> kept) {
        var lang = look.lang();
        var theme = look.theme();
        var picture = drawing.chart().apply(look);
        var image = Links.with(
                withQuery(BasePath.of(inquiry.path().replaceFirst("^/embed", "/charts") + ".svg")),
                "lang",
                lang.code());
        var embed = new EmbedPage(lang, theme, picture.title(), picture.description(), image, onPage(page, lang, kept));
        return ResponseBuilder.ok(embed.html())
                .header("Content-Type", "text/html;charset=UTF-8")
                .header("Content-Security-Policy", EmbedPage.policy(theme))
                .header("Referrer-Policy", "strict-origin-when-cross-origin")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    private String withQuery(String path) {
        var kept = Arrays.stream(inquiry.query().split("&"))
                .filter(pair -> !pair.isEmpty() && !NOT_HANDED_ON.contains(pair.split("=", 2)[0]))
                .collect(Collectors.joining("&"));
        return kept.isEmpty() ? path : path + "?" + kept;
    }

    private static String onPage(String page, Lang lang, SortedMap<String, String> kept) {
        var reference = BasePath.of(page);
        for (var each : kept.entrySet()) {
            if (each.getValue() != null) {
                reference = Links.with(reference, each.getKey(), each.getValue().strip());
            }
        }
        return lang == Lang.EN ? Links.with(reference, "lang", "en") : reference;
    }
}
