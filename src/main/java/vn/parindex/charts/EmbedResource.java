package vn.parindex.charts;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.Arrays;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import vn.parindex.http.BasePath;
import vn.parindex.http.Cost;
import vn.parindex.http.Costs;
import vn.parindex.http.Inquiry;
import vn.parindex.http.Lang;
import vn.parindex.http.Links;
import vn.parindex.http.Open;

/** Charts as pages for a frame on another site. */
@Costs(Cost.CHEAP)
@Open
@Path("/embed")
@Tag(name = "Charts")
@Produces("text/html")
public class EmbedResource {

    private static final String THEME = "light, dark, or auto (unless given): as the reader prefers it";

    /** What only the frame is asked, or the picture is asked anew. */
    private static final Set<String> NOT_HANDED_ON = Set.of("width", "format");

    private final RankingCharts rankings;
    private final HistoryCharts histories;
    private final MapCharts maps;
    private final Inquiry inquiry;

    EmbedResource(RankingCharts rankings, HistoryCharts histories, MapCharts maps, Inquiry inquiry) {
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
            @Parameter(description = "Code of an index or component", example = "par-index") @RestPath String indicator,
            @Parameter(description = "A year of four digits, or latest", example = "2019") @RestPath String year,
            @Parameter(description = "Who is ranked", example = "province") @RestQuery String population,
            @Parameter(description = "The unit whose members are ranked, for populations below the national level")
                    @RestQuery
                    String within,
            @Parameter(description = "Only units of this region") @RestQuery String region,
            @Parameter(description = "Only the first so many, 1 to 1000", example = "10") @RestQuery String top,
            @Parameter(
                            description = THEME,
                            example = "light",
                            schema = @Schema(enumeration = {"light", "dark", "auto"}))
                    @RestQuery
                    String theme) {
        return answer(rankings.read(indicator, year), "/rankings/" + indicator + "/" + year, "population", "region");
    }

    @GET
    @Path("history/{unit}")
    @Operation(
            operationId = "embedHistory",
            summary = "A unit through the years, for a frame on another site",
            description =
                    "A page around the picture of `/charts/history`, with a link to where it comes from; any site may frame it, and is told its height.")
    public RestResponse<String> history(
            @Parameter(description = "Id; any other spelling is redirected to it", example = "quang-ninh") @RestPath
                    String unit,
            @Parameter(
                            description = "An index or component; the unit's first index unless given",
                            example = "par-index",
                            schema = @Schema(pattern = "^[^,]+$"))
                    @RestQuery
                    String indicator,
            @Parameter(description = "2019, 2019,2021 or 2012..2024; all unless given") @RestQuery String year,
            @Parameter(description = "A day that tells units of one name or code apart") @RestQuery String on,
            @Parameter(
                            description = THEME,
                            example = "light",
                            schema = @Schema(enumeration = {"light", "dark", "auto"}))
                    @RestQuery
                    String theme) {
        var id = histories.id(unit);
        var drawing = histories.read(unit);
        if (!id.equals(unit)) {
            inquiry.settle();
            return Links.moved(inquiry, "/embed/history/" + id);
        }
        return answer(drawing, histories.page(id));
    }

    @GET
    @Path("map/{indicator}/{year}")
    @Operation(
            operationId = "embedMap",
            summary = "A map of equal tiles, for a frame on another site",
            description =
                    "A page around the picture of `/charts/map`, with a link to where it comes from; any site may frame it, and is told its height.")
    public RestResponse<String> map(
            @Parameter(description = "Code of an index or component", example = "par-index") @RestPath String indicator,
            @Parameter(description = "A year of four digits, or latest", example = "2019") @RestPath String year,
            @Parameter(
                            description = "What the colours tell: the score or points (unless given), or the place",
                            example = "score",
                            schema = @Schema(enumeration = {"score", "place"}))
                    @RestQuery
                    String by,
            @Parameter(
                            description = THEME,
                            example = "light",
                            schema = @Schema(enumeration = {"light", "dark", "auto"}))
                    @RestQuery
                    String theme) {
        return answer(maps.read(indicator, year), "/map/" + indicator + "/" + year, "by");
    }

    private RestResponse<String> answer(Drawing drawing, String page, String... keptOnPage) {
        var theme = inquiry.choice("theme", Theme.words()).orElse(Theme.AUTO);
        inquiry.settle();
        var lang = inquiry.lang();
        var picture = drawing.chart().apply(new Look(lang, theme, Look.USUAL, OptionalInt.empty()));
        var image = Links.with(
                withQuery(BasePath.of(inquiry.path().replaceFirst("^/embed", "/charts") + ".svg")),
                "lang",
                lang.code());
        var embed = new EmbedPage(
                lang, theme, picture.title(), picture.description(), image, onPage(page, lang, Set.of(keptOnPage)));
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

    private String onPage(String page, Lang lang, Set<String> kept) {
        var reference = BasePath.of(page);
        for (var name : kept.stream().sorted().toList()) {
            var value = inquiry.text(name);
            if (value.isPresent()) {
                reference = Links.with(reference, name, value.get());
            }
        }
        return lang == Lang.EN ? Links.with(reference, "lang", "en") : reference;
    }
}
