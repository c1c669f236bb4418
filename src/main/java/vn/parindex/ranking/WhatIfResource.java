package vn.parindex.ranking;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import vn.parindex.catalog.Catalog;
import vn.parindex.catalog.IndicatorView;
import vn.parindex.catalog.SourceView;
import vn.parindex.catalog.SpokenNames;
import vn.parindex.catalog.Unit;
import vn.parindex.catalog.UnitView;
import vn.parindex.http.Media;
import vn.parindex.http.admission.Cost;
import vn.parindex.http.admission.Costs;
import vn.parindex.http.admission.Open;
import vn.parindex.http.answer.Links;
import vn.parindex.http.request.Inquiry;
import vn.parindex.release.Holdings;
import vn.parindex.release.ReleaseView;
import vn.parindex.result.Measure;
import vn.parindex.result.ReleasedTables;
import vn.parindex.result.ResultView;
import vn.parindex.result.Rivals;
import vn.parindex.result.Standings;
import vn.parindex.result.TableKey;
import vn.parindex.selection.Selections;

/** What another figure would bring a unit in a ranking. */
@Costs(Cost.CHEAP)
@Open
@Path("/api/v1/rankings/{indicator}/{year}/what-if")
@Tag(name = "Rankings")
@Produces(Media.JSON)
public class WhatIfResource {

    /** About what a figure takes. */
    private static final long FIGURE = 100;

    private final Selections selections;
    private final ReleasedTables tables;
    private final Holdings holdings;
    private final PointLosses losses;
    private final Inquiry inquiry;

    WhatIfResource(
            Selections selections, ReleasedTables tables, Holdings holdings, PointLosses losses, Inquiry inquiry) {
        this.selections = selections;
        this.tables = tables;
        this.holdings = holdings;
        this.losses = losses;
        this.inquiry = inquiry;
    }

    @GET
    @Operation(
            operationId = "getWhatIf",
            summary = "See what another figure would bring a unit",
            description =
                    "With `score`: the places that it can give, the others keeping their figures, by the rules of a ranking: exact where"
                            + " nothing still unknown can change it. With `place`: what it would take, from where on it is possible and from"
                            + " where on it is certain. Always: what each place would take, and where the unit lost points. All of it is"
                            + " reckoned; nobody published it.")
    @APIResponseSchema(value = WhatIfView.class, responseDescription = "What it would bring")
    public RestResponse<WhatIfView> whatIf(
            @RestPath String indicator,
            @Parameter(example = "2023") @RestPath String year,
            @BeanParam WhatIfQuery query) {
        var asked = selections.read(selection -> WhatIfRequest.of(indicator, year, query, selection, tables));
        var catalog = selections.catalog();
        var table = asked.table();
        var standings = asked.standings();
        var measure = standings.measure();
        var of = asked.unit();
        int number = table.year();

        var rivals = rivals(catalog, standings, of);
        var standing = standings.of(of);
        var supposition = new Supposition(SpokenNames.of(of), measure, rivals, measure.of(standing.result()));
        var now = ResultView.of(catalog, standing, false);
        var components = losses.of(catalog, standings, of);
        var answer = ResponseBuilder.ok(new WhatIfView(
                IndicatorView.of(table.indicator()),
                table.indicator().population(),
                table.within().map(each -> UnitView.of(catalog, each, number)).orElse(null),
                number,
                measure.code(),
                "hypothetical",
                Supposition.NOTICE,
                UnitView.of(catalog, of, number),
                now,
                asked.score().map(supposition::of).orElse(null),
                asked.place().isPresent() ? supposition.of(asked.place().getAsInt()) : null,
                supposition.places(),
                components,
                SourceView.of(
                        catalog,
                        Stream.concat(Stream.of(now), components.stream().map(WhatIfView.LossView::result))
                                .flatMap(ResultView::sourceIds)
                                .filter(Objects::nonNull)
                                .toList()),
                ReleaseView.of(catalog.release()),
                Links.of(inquiry)));
        table.answered().ifPresent(known -> answer.header("Content-Location", Links.ofYear(inquiry, known)));
        return answer.build();
    }

    private record RivalsOf(TableKey table, Measure measure, String unit) {}

    private Rivals rivals(Catalog catalog, Standings standings, Unit unit) {
        var table = standings.table();
        var measure = standings.measure();
        return holdings.of(
                catalog.release(),
                new RivalsOf(table.key(), measure, unit.id()),
                (Rivals rivals) -> FIGURE * 2 * rivals.size(),
                () -> Rivals.of(
                                table.entries(measure),
                                standings.places(),
                                standings.size(),
                                measure.ceiling(catalog, table.indicator(), table.year()),
                                unit.id())
                        .orElseThrow());
    }
}
