package vn.parindex.figures;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import vn.parindex.catalog.BreakView;
import vn.parindex.catalog.Catalog;
import vn.parindex.catalog.Edition;
import vn.parindex.catalog.IndicatorView;
import vn.parindex.catalog.Source;
import vn.parindex.catalog.SourceView;
import vn.parindex.catalog.UnitView;
import vn.parindex.checks.Check;
import vn.parindex.checks.ReleaseChecks;
import vn.parindex.http.Media;
import vn.parindex.http.Moment;
import vn.parindex.http.Text;
import vn.parindex.http.admission.Cost;
import vn.parindex.http.admission.Costs;
import vn.parindex.http.admission.Open;
import vn.parindex.http.answer.Links;
import vn.parindex.http.request.BaseUrl;
import vn.parindex.http.request.Inquiry;
import vn.parindex.release.AsOf;
import vn.parindex.release.ReleaseView;
import vn.parindex.result.Measure;
import vn.parindex.result.ReleasedTables;
import vn.parindex.result.ReleasedViews;
import vn.parindex.result.ResultView;
import vn.parindex.result.Standing;
import vn.parindex.revisions.ReleasedRevisions;
import vn.parindex.selection.Selections;

/** Figures: one result of one unit at an address of its own, with everything that is known of it. */
@Costs(Cost.CHEAP)
@Open
@Path("/api/v1/figures/{indicator}/{year}/{unit}")
@Tag(name = "Figures")
@Produces(Media.JSON)
public class FigureResource {

    private static final int NAMED = 2;

    private final AsOf asOf;
    private final Selections selections;
    private final ReleasedTables tables;
    private final ReleasedViews views;
    private final ReleasedRevisions revisions;
    private final ReleaseChecks checks;
    private final BaseUrl address;
    private final Inquiry inquiry;

    FigureResource(
            AsOf asOf,
            Selections selections,
            ReleasedTables tables,
            ReleasedViews views,
            ReleasedRevisions revisions,
            ReleaseChecks checks,
            BaseUrl address,
            Inquiry inquiry) {
        this.asOf = asOf;
        this.selections = selections;
        this.tables = tables;
        this.views = views;
        this.revisions = revisions;
        this.checks = checks;
        this.address = address;
        this.inquiry = inquiry;
    }

    @GET
    @Operation(
            operationId = "getFigure",
            summary = "Get one figure with everything that is known of it",
            description =
                    "The value and its reading in a sentence, what every document prints of it, the mean and range of the population,"
                            + " who stands next to it for certain, the releases that changed it, the checks that it takes part in, and how to"
                            + " cite it. A figure that no source states has an address as well, which says why. A renamed unit stands for the one"
                            + " that carried its series in that year.")
    @APIResponseSchema(value = FigureView.class, responseDescription = "The figure")
    public RestResponse<FigureView> figure(
            @RestPath String indicator,
            @RestPath String year,
            @Parameter(example = "hung-yen") @RestPath String unit,
            @BeanParam FigureQuery query) {
        var state = asOf.release();
        var asked =
                selections.read(selection -> selection.result(indicator, year, unit, query.population(), query.on()));
        var catalog = selections.catalog();
        var chosen = asked.indicator();
        int number = asked.year();
        var bearer = asked.bearer(catalog);
        var path = "/figures/" + chosen.code() + "/" + (asked.isLatest() ? year : number) + "/" + bearer.id();
        if (!bearer.id().equals(unit)) {
            return Links.moved(inquiry, "/api/v1" + path);
        }

        var measure = Measure.of(chosen);
        var parent = Optional.ofNullable(bearer.parent());
        var standings = tables.standings(catalog, chosen, parent, number, measure);
        var standing = standings.of(bearer);
        var neighbours = Neighbours.of(standing, standings.list());
        var reading = new FigureSentence(catalog, standing, neighbours);
        var national = FigureView.NationalView.of(views.statistics(catalog, standings));
        var story = asOf.isDraft() ? ReleasedRevisions.Story.NONE : revisions.upTo(state, chosen, bearer.id(), number);
        var breaks = BreakView.listOf(catalog, chosen);
        var answer = ResponseBuilder.ok(new FigureView(
                IndicatorView.of(chosen),
                chosen.population(),
                number,
                UnitView.of(catalog, bearer, number),
                reading.title(),
                reading.text(),
                ResultView.of(catalog, standing, false),
                SaidView.listOf(standing.result()),
                national,
                FigureView.NeighboursView.of(catalog, neighbours),
                story.revisions(),
                touching(catalog, standing).map(FigureView.TouchingCheck::of).toList(),
                asOf.isDraft() ? null : citation(catalog, standing, reading.title()),
                catalog.listEditions(chosen.index(), chosen.population()).stream()
                        .map(Edition::year)
                        .toList(),
                breaks,
                sources(catalog, standing, national, breaks, story),
                ReleaseView.of(state),
                Links.of(inquiry)));
        asked.answered().ifPresent(known -> answer.header("Content-Location", Links.ofYear(inquiry, known)));
        return answer.build();
    }

    /** What is about the unit in that year, or rests on the result. */
    private Stream<Check> touching(Catalog catalog, Standing standing) {
        var table = standing.table();
        var unit = standing.result().unit();
        return checks.of(catalog).checks().stream()
                .filter(check -> check.population().equals(table.indicator().population()))
                .filter(check -> check.indicator().equals(table.indicator().code())
                                && check.year() == table.year()
                                && check.units().contains(unit)
                        || check.evidence().stream()
                                .anyMatch(evidence -> unit.equals(evidence.unit())
                                        && evidence.year() == table.year()
                                        && evidence.indicator()
                                                .equals(table.indicator().code())));
    }

    private CitationView citation(Catalog catalog, Standing standing, Text title) {
        var indicator = standing.table().indicator();
        var unit = standing.result().unit();
        var path = "/figures/" + indicator.code() + "/" + standing.table().year() + "/" + unit;
        var first = catalog.indicators().get(indicator.code()).get(0);
        var parameters =
                (first.population().equals(indicator.population()) ? "" : "population=" + indicator.population() + "&")
                        + "release=" + catalog.release().id();
        return CitationView.of(
                indicator.code() + "-" + standing.table().year() + "-" + unit,
                title,
                indicator.publisher() == null ? "parindex" : indicator.publisher(),
                publishers(catalog, standing),
                catalog.release().id(),
                LocalDate.ofInstant(catalog.release().releasedAt(), Moment.VIET_NAM),
                address.of(path + "?" + parameters));
    }

    private static String publishers(Catalog catalog, Standing standing) {
        var result = standing.result();
        return Stream.of(result.scoreSource(), result.pointsSource(), result.rankSource())
                .filter(Objects::nonNull)
                .flatMap(id -> catalog.findSource(id).stream())
                .map(Source::publisher)
                .filter(Objects::nonNull)
                .distinct()
                .limit(NAMED)
                .collect(Collectors.joining("; "));
    }

    private static Map<String, SourceView> sources(
            Catalog catalog,
            Standing standing,
            FigureView.NationalView national,
            List<BreakView> breaks,
            ReleasedRevisions.Story story) {
        var named = Stream.of(
                        standing.result().words().stream().map(word -> word.source()),
                        Stream.of(national.mean(), national.min(), national.max())
                                .map(pair -> pair.published())
                                .filter(Objects::nonNull)
                                .map(figure -> figure.source()),
                        breaks.stream().map(BreakView::source))
                .flatMap(each -> each)
                .toList();
        var sources = new LinkedHashMap<>(story.documents());
        sources.putAll(SourceView.of(catalog, named));
        return sources;
    }
}
