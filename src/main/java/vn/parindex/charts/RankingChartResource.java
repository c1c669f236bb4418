package vn.parindex.charts;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import vn.parindex.catalog.Figure;
import vn.parindex.catalog.Indicator;
import vn.parindex.catalog.SeriesBreak;
import vn.parindex.catalog.Unit;
import vn.parindex.format.Image;
import vn.parindex.http.Inquiry;
import vn.parindex.http.Media;
import vn.parindex.result.Coverage;
import vn.parindex.result.EmptyReason;
import vn.parindex.result.Selection;
import vn.parindex.result.Standing;
import vn.parindex.result.Standings;
import vn.parindex.result.UnitSelection;

/** Rankings as bars. */
@Path("/charts/rankings/{indicator}/{year}")
@Tag(name = "Charts")
public class RankingChartResource extends ChartResource {

    private static final int MOST = 1000;

    private final Selection selection;
    private final UnitSelection unitSelection;
    private final Means means;

    RankingChartResource(Selection selection, UnitSelection unitSelection, Means means, Inquiry inquiry) {
        super(inquiry);
        this.selection = selection;
        this.unitSelection = unitSelection;
        this.means = means;
    }

    @GET
    @Produces({Media.SVG, Media.PNG})
    @Operation(
            operationId = "drawRanking",
            summary = "Draw a ranking as bars",
            description =
                    "`/charts/rankings/par-index/2019.svg` for pages and reports, `.png` for links that are shared. Units of which"
                            + " nothing is known are counted in a row of their own. Title, coverage and figures are inside in words.")
    public RestResponse<Image> ranking(
            @Parameter(description = "Code of an index or component", example = "par-index") @RestPath String indicator,
            @Parameter(description = "A year of four digits, or latest", example = "2019") @RestPath String year,
            @Parameter(
                            description = "Who is ranked; the first that the indicator is published for unless given",
                            example = "province")
                    @RestQuery
                    String population,
            @Parameter(description = "The unit whose members are ranked, for populations below the national level")
                    @RestQuery
                    String within,
            @Parameter(description = "Only units of this region, as it holds on 31 December of the year") @RestQuery
                    String region,
            @Parameter(description = "Only the first so many, 1 to 1000", example = "10") @RestQuery String top,
            @Parameter(
                            description = THEME,
                            example = "light",
                            schema = @Schema(enumeration = {"light", "dark", "auto"}))
                    @RestQuery
                    String theme,
            @Parameter(description = WIDTH, example = "720") @RestQuery String width) {
        var named = inquiry.pathYear("year", year);
        var chosen = selection.pathIndicator(indicator);
        int number = selection.year(chosen, named);
        var parent = unitSelection.within(chosen, OptionalInt.of(number));
        var standings = selection.standings(chosen, parent, number, vn.parindex.result.Measure.of(chosen));
        var ofRegion = unitSelection.region(standings.table());
        var first = inquiry.number("top", 1, MOST);
        var look = look();
        inquiry.settle();

        var all = standings.list().stream()
                .filter(standing -> ofRegion.isEmpty() || isIn(standing, ofRegion.get()))
                .toList();
        var shown = all.stream().limit(first.orElse(MOST)).toList();
        var chart = chart(look, chosen, standings, parent, ofRegion, first, all, shown);
        return answer(
                look,
                chart::draw,
                chosen.code() + "-" + chosen.population() + "-" + number,
                named.isLatest() ? OptionalInt.of(number) : OptionalInt.empty());
    }

    private boolean isIn(Standing standing, Unit region) {
        var table = standing.table();
        return selection
                .catalog()
                .findRegion(standing.result().unit(), table.year())
                .filter(each -> each.id().equals(region.id()))
                .isPresent();
    }

    private RankingChart chart(
            Look look,
            Indicator indicator,
            Standings standings,
            Optional<Unit> parent,
            Optional<Unit> region,
            OptionalInt first,
            List<Standing> all,
            List<Standing> shown) {
        var catalog = selection.catalog();
        var captions = new Captions(catalog, look);
        var table = standings.table();
        var bars = shown.stream().map(standing -> bar(look, standing)).toList();
        var mean = means.find(catalog, indicator, parent.map(Unit::id), table.year());
        var units = captions.population(indicator);
        var scope = region.or(() -> parent)
                .map(each -> ", " + look.say(each.nameVi(), each.nameEn()))
                .orElse("");
        var title = captions.name(indicator) + " " + table.year() + ": "
                + (first.isPresent() && first.getAsInt() < all.size()
                        ? look.say("%d %s đầu bảng", "top %d %s").formatted(first.getAsInt(), units)
                        : units)
                + scope;
        var reason = EmptyReason.of(table);
        var known = captions.known(Coverage.of(table, standings.measure()), indicator, standings.measure());
        var subtitle = reason == null ? known : look.say(reason);
        var notes = new ArrayList<String>();
        if (bars.stream().anyMatch(bar -> bar.place() != null && !bar.place().isExact())) {
            notes.add(look.say(
                    "Hạng ghi khoảng (như 18–35): mọi hạng mà các con số đã biết cho phép.",
                    "A place as an interval (18–35): every place that the known figures allow."));
        }
        catalog.listBreaks(indicator).stream()
                .filter(each -> each.year() == table.year())
                .map(each -> broken(look, each))
                .forEach(notes::add);
        var source =
                captions.source(indicator, shown.stream().map(Standing::result).toList());
        var description = Captions.sentences(List.of(
                subtitle,
                mean.map(figure ->
                                look.say("Trung bình công bố: ", "Published mean: ") + Numbers.of(figure, look.lang()))
                        .orElse(""),
                RankingChart.inWords(bars, look),
                source));
        var top = indicator.unitOfMeasure().equals("points")
                ? mostPoints(indicator, table.year(), shown)
                : indicator.scaleMax();
        return new RankingChart(new Heading(title, subtitle, notes, source, description), bars, top, mean, units);
    }

    /** Points end at what there was to get; where no source says it, at the highest known. */
    private Figure mostPoints(Indicator indicator, int year, List<Standing> shown) {
        return selection
                .catalog()
                .findMaxPoints(indicator, year)
                .or(() -> shown.stream()
                        .flatMap(each -> Optional.ofNullable(each.measure().of(each.result())).stream())
                        .max(Figure::compareTo))
                .orElse(indicator.scaleMax());
    }

    private RankingChart.Bar bar(Look look, Standing standing) {
        var result = standing.result();
        var unit = selection.catalog().requireUnit(result.unit());
        var figure = standing.measure().of(result);
        boolean hasPlace = result.published() != null;
        return new RankingChart.Bar(
                look.say(unit.nameVi(), unit.nameEn()),
                standing.place() == null ? null : standing.place().place(),
                figure,
                hasPlace,
                result.state());
    }

    static String broken(Look look, SeriesBreak each) {
        return look.say("Đứt chuỗi năm ", "Break in ") + each.year() + ": "
                + look.say(each.reasonVi(), each.reasonEn());
    }
}
