package vn.parindex.units;

import static java.util.Comparator.comparing;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import vn.parindex.catalog.Catalog;
import vn.parindex.catalog.Resolution;
import vn.parindex.catalog.Unit;
import vn.parindex.catalog.UnitNames;
import vn.parindex.catalog.UnitView;
import vn.parindex.http.Cost;
import vn.parindex.http.Costs;
import vn.parindex.http.Fault;
import vn.parindex.http.Inquiry;
import vn.parindex.http.Links;
import vn.parindex.http.Media;
import vn.parindex.http.Open;
import vn.parindex.http.Page;
import vn.parindex.release.ReleaseView;
import vn.parindex.result.EmptyReason;
import vn.parindex.result.Selection;
import vn.parindex.result.UnitSelection;

/** Units: who is measured, by any spelling, across the mergers of 2025. */
@Costs(value = Cost.CHEAP, whole = Cost.DEAR)
@Open
@Path("/api/v1")
@Tag(name = "Units")
public class UnitResource {

    private static final Map<String, String> TYPES =
            Map.of("provinces", "province", "ministries", "ministry", "regions", "region");

    private final Selection selection;
    private final UnitSelection unitSelection;
    private final Inquiry inquiry;

    UnitResource(Selection selection, UnitSelection unitSelection, Inquiry inquiry) {
        this.selection = selection;
        this.unitSelection = unitSelection;
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
            @Parameter(
                            description =
                                    "Search by name, old name, code or abbreviation, with or without marks; better matches"
                                            + " first",
                            example = "quang ninh")
                    @RestQuery
                    String q,
            @Parameter(description = "Only these types, separated by commas", example = "province") @RestQuery
                    String type,
            @Parameter(description = "Only units of this region, on the day of `on` or the last day of their shape")
                    @RestQuery
                    String region,
            @Parameter(description = "Only the units of this parent") @RestQuery String parent,
            @Parameter(
                            description =
                                    "Only units that live on this day; today is the day in Việt Nam and goes on, so it takes no release or asOf",
                            example = "2025-07-01")
                    @RestQuery
                    String on,
            @Parameter(description = "How many items, 1 to 1000") @RestQuery String limit,
            @Parameter(description = "From links.next") @RestQuery String cursor) {
        var catalog = selection.catalog();
        var known = catalog.listUnits().stream().map(Unit::type).distinct().toList();
        var types = Optional.ofNullable(TYPES.get(collection))
                .map(List::of)
                .orElseGet(() -> inquiry.choices("type", known));
        if (TYPES.containsKey(collection)) {
            inquiry.choices("type", types);
        }
        var day = inquiry.day("on");
        var ofRegion = region(catalog, day);
        var ofParent = unitSelection.unit("parent", OptionalInt.empty());
        var found = found(catalog, day);
        int rows = inquiry.limit(200, 1000);
        int offset = inquiry.offset(catalog.release().id());
        inquiry.settle();

        var items = found.entrySet().stream()
                .filter(each -> types.isEmpty() || types.contains(each.getKey().type()))
                .filter(each -> day.isEmpty() || each.getKey().livesOn(day.get()))
                .filter(each -> ofParent.isEmpty()
                        || ofParent.get().id().equals(each.getKey().parent()))
                .map(each -> UnitItemView.of(
                        catalog,
                        each.getKey(),
                        shown(catalog, each.getKey(), day),
                        each.getValue().orElse(null)))
                .filter(item -> ofRegion.isEmpty()
                        || item.unit().region() != null
                                && ofRegion.contains(item.unit().region()))
                .toList();
        var page = Page.of(items, offset, rows);
        return new UnitListView(
                page.items(),
                page.total(),
                EmptyReason.of(items, inquiry, EmptyReason.UNITS),
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
            @Parameter(description = "A day that tells units of one name or code apart", example = "2024-12-31")
                    @RestQuery
                    String on) {
        var chosen = unitSelection.pathUnit(unit, Optional.ofNullable(TYPES.get(collection)));
        inquiry.settle();
        if (!chosen.id().equals(unit)) {
            return Links.moved(inquiry, "/api/v1/" + collection + "/" + chosen.id());
        }
        return RestResponse.ok(UnitDetailView.of(selection.catalog(), chosen, Links.of(inquiry)));
    }

    private static UnitView shown(Catalog catalog, Unit unit, Optional<LocalDate> day) {
        return day.map(each -> UnitView.of(catalog, unit, each)).orElseGet(() -> UnitView.of(catalog, unit));
    }

    /**
     * The units to list, each with what the search met: all of them without {@code q}, in Vietnamese order; without a day the
     * living come first.
     */
    private Map<Unit, Optional<UnitItemView.MatchView>> found(Catalog catalog, Optional<LocalDate> day) {
        var found = new LinkedHashMap<Unit, Optional<UnitItemView.MatchView>>();
        var search = inquiry.text("q");
        if (search.isPresent()) {
            for (UnitNames.Hit hit : catalog.names().search(search.get())) {
                found.put(hit.unit(), Optional.of(new UnitItemView.MatchView(hit.matched(), hit.how())));
            }
        } else {
            catalog.listUnits().stream()
                    .sorted(comparing((Unit unit) -> day.isEmpty() && unit.validTo() != null))
                    .forEach(unit -> found.put(unit, Optional.empty()));
        }
        return found;
    }

    /** The ids of the regions that {@code region=} means: one on a day, else all of that name or id. */
    private List<String> region(Catalog catalog, Optional<LocalDate> day) {
        var named = inquiry.text("region");
        if (named.isEmpty()) {
            return List.of();
        }
        var regions = catalog.listUnits().stream()
                .filter(unit -> unit.type().equals("region"))
                .filter(unit -> day.isEmpty() || unit.livesOn(day.get()))
                .collect(Collectors.toMap(Unit::id, unit -> unit, (a, b) -> a, LinkedHashMap::new));
        if (regions.containsKey(named.get())) {
            return List.of(named.get());
        }
        var resolution = catalog.names().resolve(named.get(), day, Optional.of("region"));
        if (resolution instanceof Resolution.Found found
                && regions.containsKey(found.unit().id())) {
            return List.of(found.unit().id());
        }
        if (resolution instanceof Resolution.Ambiguous ambiguous) {
            return ambiguous.candidates().stream()
                    .map(Unit::id)
                    .filter(regions::containsKey)
                    .toList();
        }
        inquiry.fault(Fault.notAllowed("region", named.get()).allowing(regions.keySet()));
        return List.of();
    }
}
