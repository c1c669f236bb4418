package vn.parindex.ranking;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import vn.parindex.catalog.Catalog;
import vn.parindex.catalog.Figure;
import vn.parindex.catalog.IndicatorView;
import vn.parindex.catalog.SourceView;
import vn.parindex.catalog.SpokenNames;
import vn.parindex.catalog.Unit;
import vn.parindex.catalog.UnitView;
import vn.parindex.http.Cost;
import vn.parindex.http.Costs;
import vn.parindex.http.Decimals;
import vn.parindex.http.Fault;
import vn.parindex.http.Inquiry;
import vn.parindex.http.Links;
import vn.parindex.http.Media;
import vn.parindex.http.Open;
import vn.parindex.release.Holdings;
import vn.parindex.release.ReleaseView;
import vn.parindex.result.Measure;
import vn.parindex.result.ResultView;
import vn.parindex.result.Rivals;
import vn.parindex.result.Selection;
import vn.parindex.result.Standings;
import vn.parindex.result.TableKey;
import vn.parindex.result.UnitSelection;

/** What another figure would bring a unit in a ranking. */
@Costs(Cost.CHEAP)
@Open
@Path("/api/v1/rankings/{indicator}/{year}/what-if")
@Tag(name = "Rankings")
@Produces(Media.JSON)
public class WhatIfResource {

    /** About what a figure takes. */
    private static final long FIGURE = 100;

    private final Selection selection;
    private final UnitSelection unitSelection;
    private final Holdings holdings;
    private final Losses losses;
    private final Inquiry inquiry;

    WhatIfResource(
            Selection selection, UnitSelection unitSelection, Holdings holdings, Losses losses, Inquiry inquiry) {
        this.selection = selection;
        this.unitSelection = unitSelection;
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
            @Parameter(description = "Code of an index or component", example = "par-index") @RestPath String indicator,
            @Parameter(description = "A year of four digits, or latest", example = "2023") @RestPath String year,
            @Parameter(
                            description = "The unit it is supposed of, by any spelling",
                            example = "bac-giang",
                            required = true)
                    @RestQuery
                    String unit,
            @Parameter(
                            description = "The figure supposed, of the ranked measure, with up to four decimals",
                            example = "90.5")
                    @RestQuery
                    String score,
            @Parameter(description = "The place wanted, 1 to the number of units ranked", example = "3") @RestQuery
                    String place,
            @Parameter(
                            description =
                                    "Who is ranked: province, ministry, region …; the first that the indicator is published"
                                            + " for unless given",
                            example = "province")
                    @RestQuery
                    String population,
            @Parameter(description = "The unit whose members are ranked, for populations below the national level")
                    @RestQuery
                    String within,
            @Parameter(
                            description =
                                    "A day that tells units of one name or code apart; 31 December of the year unless given")
                    @RestQuery
                    String on,
            @Parameter(description = "Suppose a score or points; the indicator's own measure unless given") @RestQuery
                    String measure) {
        var named = inquiry.pathYear("year", year);
        var chosen = selection.pathIndicator(indicator);
        int number = selection.year(chosen, named);
        var parent = unitSelection.within(chosen, OptionalInt.of(number));
        var ordering = selection.measure(chosen);
        var standings = selection.standings(chosen, parent, number, ordering);
        var catalog = selection.catalog();
        var of = ranked(standings);
        var figure = figure(ordering.ceiling(catalog, chosen, number));
        var wanted = inquiry.number("place", 1, Math.max(1, standings.size()));
        inquiry.settle();

        var rivals = rivals(catalog, standings, of.orElseThrow());
        var standing = standings.of(of.get());
        var supposition = new Supposition(SpokenNames.of(of.get()), ordering, rivals, ordering.of(standing.result()));
        var now = ResultView.of(catalog, standing, false);
        var components = losses.of(catalog, standings, of.get());
        var answer = ResponseBuilder.ok(new WhatIfView(
                IndicatorView.of(chosen),
                chosen.population(),
                parent.map(each -> UnitView.of(catalog, each, number)).orElse(null),
                number,
                ordering.code(),
                "hypothetical",
                Supposition.NOTICE,
                UnitView.of(catalog, of.get(), number),
                now,
                figure.map(supposition::of).orElse(null),
                wanted.isPresent() ? supposition.of(wanted.getAsInt()) : null,
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
        if (named.isLatest()) {
            answer.header("Content-Location", Links.ofYear(inquiry, number));
        }
        return answer.build();
    }

    /** The one unit of {@code unit=}, a member known by name; a fault where it is none, or not one. */
    private Optional<Unit> ranked(Standings standings) {
        var units = unitSelection.members(standings.table());
        if (units.size() != 1) {
            if (inquiry.list("unit").size() != 1) {
                inquiry.fault(Fault.query(
                        "unit",
                        inquiry.text("unit").orElse(null),
                        "required",
                        "Hãy nêu đúng một đơn vị bằng “unit”, ví dụ unit=bac-giang.",
                        "Name exactly one unit by “unit”, unit=bac-giang for example."));
            }
            return Optional.empty();
        }
        var unit = units.get(0);
        boolean isFaulty = inquiry.faults().stream().anyMatch(fault -> "unit".equals(fault.parameter()));
        if (!isFaulty && !standings.table().results().containsKey(unit.id())) {
            inquiry.fault(Fault.query(
                    "unit",
                    unit.id(),
                    "not-ranked",
                    "“" + unit.id() + "” không có trong bảng xếp hạng này, nên không thể giả định thứ hạng.",
                    "“" + unit.id() + "” is not in this ranking, so that no place can be supposed."));
            return Optional.empty();
        }
        return Optional.of(unit);
    }

    /** The figure of {@code score=}, from 0 to the end of the scale; empty if absent or faulty. */
    private Optional<Figure> figure(BigDecimal most) {
        var text = inquiry.text("score");
        var figure = text.filter(each -> each.matches("[0-9]{1,4}(\\.[0-9]{1,4})?"))
                .map(Figure::parse)
                .filter(each -> each.value().compareTo(most) <= 0);
        if (text.isPresent() && figure.isEmpty()) {
            var ends = Decimals.inBoth(most.toPlainString());
            inquiry.fault(Fault.query(
                            "score",
                            text.get(),
                            "not-a-figure",
                            "Điểm là một số từ 0 đến " + ends.vi()
                                    + " với dấu chấm thập phân và tối đa bốn chữ số lẻ, ví dụ 88.5.",
                            "A score is a number from 0 to " + ends.en()
                                    + " with a decimal point and at most four decimals, 88.5 for example.")
                    .suggesting(Decimals.withPoint(text.get()).stream().toList()));
        }
        return figure;
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
