package vn.parindex.units;

import static java.util.Comparator.comparing;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import vn.parindex.catalog.Catalog;
import vn.parindex.catalog.Unit;
import vn.parindex.catalog.UnitNames;
import vn.parindex.catalog.UnitView;
import vn.parindex.http.Media;
import vn.parindex.http.admission.Cost;
import vn.parindex.http.admission.Costs;
import vn.parindex.http.admission.Open;
import vn.parindex.http.answer.Links;
import vn.parindex.http.request.Inquiry;
import vn.parindex.http.request.Page;
import vn.parindex.release.ReleaseView;
import vn.parindex.result.EmptyReason;
import vn.parindex.selection.Selections;

/** Units: who is measured, by any spelling, across the mergers of 2025. */
@Costs(value = Cost.CHEAP, whole = Cost.DEAR)
@Open
@Path("/api/v1")
@Tag(name = "Units")
public class UnitResource {

    private static final Map<String, String> TYPES =
            Map.of("provinces", "province", "ministries", "ministry", "regions", "region");

    private final Selections selections;
    private final Inquiry inquiry;

    UnitResource(Selections selections, Inquiry inquiry) {
        this.selections = selections;
        this.inquiry = inquiry;
    }

    @GET
    @Path("{collection: units|provinces|ministries|regions}")
    @Produces({Media.JSON, Media.CSV, Media.XLSX, Media.NDJSON, Media.CSVM})
    @Operation(
            operationId = "listUnits",
            summary = "List or search units",
            description =
                    "/provinces, /ministries and /regions are the same list, of one type. Without `on` units of all times are"
                            + " listed, living ones first, in Vietnamese order.")
    public UnitListView units(
            @Parameter(description = "units, or the same of one type", example = "provinces") @RestPath
                    String collection,
            @BeanParam UnitListQuery query) {
        var type = Optional.ofNullable(TYPES.get(collection));
        var asked = selections.read(selection -> UnitListRequest.of(type, query, selection));
        var catalog = selections.catalog();
        var items = found(catalog, asked).entrySet().stream()
                .filter(each -> asked.keeps(each.getKey()))
                .map(each -> UnitItemView.of(
                        catalog,
                        each.getKey(),
                        shown(catalog, each.getKey(), asked.day()),
                        each.getValue().orElse(null)))
                .filter(item -> asked.regions().isEmpty()
                        || item.unit().region() != null
                                && asked.regions().contains(item.unit().region()))
                .toList();
        var page = Page.of(items, asked.slice());
        return new UnitListView(
                page.items(),
                page.total(),
                EmptyReason.of(items, inquiry.conditions(), EmptyReason.UNITS),
                ReleaseView.of(catalog.release()),
                Links.of(inquiry, page, catalog.release().id()));
    }

    @GET
    @Path("{collection: units|provinces|ministries|regions}/{unit}")
    @Operation(
            operationId = "getUnit",
            summary = "Get a unit and its lineage",
            description =
                    "An id answers at once. Any other spelling that fits one unit is a 307 to its id; one that fits several is a"
                            + " 409 with the candidates, unless `on` tells them apart.")
    @APIResponseSchema(value = UnitDetailView.class, responseDescription = "OK")
    public RestResponse<UnitDetailView> unit(
            @Parameter(description = "units, or the same of one type", example = "provinces") @RestPath
                    String collection,
            @Parameter(description = "Id, code, name, old name or abbreviation", example = "quang-ninh") @RestPath
                    String unit,
            @BeanParam UnitQuery query) {
        var type = Optional.ofNullable(TYPES.get(collection));
        var chosen = selections.read(selection -> selection.units(query.on()).pathUnit(unit, type));
        if (!chosen.id().equals(unit)) {
            return Links.moved(inquiry, "/api/v1/" + collection + "/" + chosen.id());
        }
        return RestResponse.ok(UnitDetailView.of(selections.catalog(), chosen, Links.of(inquiry)));
    }

    private static UnitView shown(Catalog catalog, Unit unit, Optional<LocalDate> day) {
        return day.map(each -> UnitView.of(catalog, unit, each)).orElseGet(() -> UnitView.of(catalog, unit));
    }

    /**
     * The units to list, each with what the search met: all of them without {@code q}, in Vietnamese order; without a day the
     * living come first.
     */
    private static Map<Unit, Optional<UnitItemView.MatchView>> found(Catalog catalog, UnitListRequest asked) {
        var found = new LinkedHashMap<Unit, Optional<UnitItemView.MatchView>>();
        if (asked.search().isPresent()) {
            for (UnitNames.Hit hit : catalog.names().search(asked.search().get())) {
                found.put(hit.unit(), Optional.of(new UnitItemView.MatchView(hit.matched(), hit.how())));
            }
        } else {
            catalog.listUnits().stream()
                    .sorted(comparing((Unit unit) -> asked.day().isEmpty() && unit.validTo() != null))
                    .forEach(unit -> found.put(unit, Optional.empty()));
        }
        return found;
    }
}
