package vn.parindex.checks;

import static java.util.stream.Collectors.toMap;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import vn.parindex.catalog.BreakView;
import vn.parindex.catalog.Catalog;
import vn.parindex.catalog.Indicator;
import vn.parindex.catalog.SourceView;
import vn.parindex.catalog.Unit;
import vn.parindex.http.Cost;
import vn.parindex.http.Costs;
import vn.parindex.http.Fault;
import vn.parindex.http.Inquiry;
import vn.parindex.http.Links;
import vn.parindex.http.Media;
import vn.parindex.http.Nearest;
import vn.parindex.http.Open;
import vn.parindex.http.Page;
import vn.parindex.http.ProblemException;
import vn.parindex.http.YearSet;
import vn.parindex.release.ReleaseView;
import vn.parindex.result.EmptyReason;
import vn.parindex.result.Selection;
import vn.parindex.result.UnitSelection;

/** Published figures against arithmetic. */
@Costs(value = Cost.CHEAP, whole = Cost.DEAR)
@Open
@Path("/api/v1/checks")
@Tag(name = "Checks")
public class CheckResource {

    private static final Map<String, Outcome> OUTCOMES = byCode(Outcome.values(), Outcome::code);
    private static final Map<String, Kind> KINDS = byCode(Kind.values(), Kind::code);

    private final Selection selection;
    private final UnitSelection unitSelection;
    private final ReleaseChecks checks;
    private final Inquiry inquiry;

    CheckResource(Selection selection, UnitSelection unitSelection, ReleaseChecks checks, Inquiry inquiry) {
        this.selection = selection;
        this.unitSelection = unitSelection;
        this.checks = checks;
        this.inquiry = inquiry;
    }

    @GET
    @Produces({Media.JSON, Media.CSV, Media.XLSX, Media.NDJSON, Media.CSVM})
    @Operation(
            operationId = "listChecks",
            summary = "List published figures held against arithmetic",
            description =
                    "Every published mean, spread, change or count against the results; published places against scores;"
                            + " parts against their total; sources against each other. A figure of a partial table is confirmed only where"
                            + " no completion of the table can change it.")
    public CheckListView checks(
            @Parameter(
                            description = "confirmed, contradicted, undecidable; several separated by commas",
                            example = "contradicted")
                    @RestQuery
                    String outcome,
            @Parameter(
                            description = "statement, order, sum, sources; several separated by commas",
                            example = "statement")
                    @RestQuery
                    String kind,
            @Parameter(description = "Codes of indices or components, separated by commas", example = "par-index")
                    @RestQuery
                    String indicator,
            @Parameter(
                            description = "Only these populations, separated by commas",
                            example = "province",
                            schema = @Schema(type = SchemaType.ARRAY, implementation = String.class))
                    @RestQuery
                    String population,
            @Parameter(description = "2019, 2019,2021 or 2012..2024", example = "2019..2024") @RestQuery String year,
            @Parameter(
                            description = "Only what is about these units: ids, names or codes, separated by commas",
                            example = "hai-phong")
                    @RestQuery
                    String unit,
            @Parameter(description = "A day that tells units of one name or code apart", example = "2024-12-31")
                    @RestQuery
                    String on,
            @Parameter(description = "How many items, 1 to 1000") @RestQuery String limit,
            @Parameter(description = "From links.next") @RestQuery String cursor) {
        var catalog = selection.catalog();
        var outcomes = inquiry.choices("outcome", OUTCOMES);
        var kinds = inquiry.choices("kind", KINDS);
        var codes = inquiry.choices("indicator", catalog.indicators().keySet());
        var populations = inquiry.choices("population", populations(catalog));
        var years = inquiry.years("year");
        var units = unitSelection.units(
                "unit",
                years.filter(YearSet::isSingle)
                        .map(each -> OptionalInt.of(each.min()))
                        .orElse(OptionalInt.empty()));
        int rows = inquiry.limit(100, 1000);
        int offset = inquiry.offset(catalog.release().id());
        inquiry.settle();

        var found = checks.of(catalog).checks().stream()
                .filter(each -> outcomes.isEmpty() || outcomes.contains(each.outcome()))
                .filter(each -> kinds.isEmpty() || kinds.contains(each.kind()))
                .filter(each -> codes.isEmpty() || codes.contains(each.indicator()))
                .filter(each -> populations.isEmpty() || populations.contains(each.population()))
                .filter(each -> years.isEmpty() || years.get().contains(each.year()))
                .filter(each -> units.isEmpty() || units.stream().map(Unit::id).anyMatch(each.units()::contains))
                .toList();
        var page = Page.of(found, offset, rows);
        return new CheckListView(
                page.items().stream().map(check -> CheckView.of(catalog, check)).toList(),
                page.total(),
                EmptyReason.of(found, inquiry, EmptyReason.CHECKS),
                CheckListView.CountsView.of(found),
                SourceView.of(
                        catalog,
                        page.items().stream().flatMap(CheckView::sources).toList()),
                ReleaseView.of(catalog.release()),
                Links.of(inquiry, page, catalog.release().id()));
    }

    @GET
    @Path("{check}")
    @Operation(
            operationId = "getCheck",
            summary = "Get one published figure held against arithmetic",
            description = "With the evidence, the documents behind it, and the breaks of the indicator.")
    public CheckDetailView check(
            @Parameter(
                            description = "Id of the check",
                            example = "statement-par-index-province-2023-hai-phong-score-change-1-72")
                    @RestPath
                    String check) {
        var catalog = selection.catalog();
        inquiry.settle();
        var all = checks.of(catalog);
        var found = all.find(check).orElseThrow(() -> unknown(check, all));
        return new CheckDetailView(
                CheckView.of(catalog, found),
                catalog.findIndicator(found.indicator(), found.population())
                        .map(indicator -> BreakView.listOf(catalog, indicator))
                        .orElse(List.of()),
                SourceView.of(catalog, CheckView.sources(found).toList()),
                ReleaseView.of(catalog.release()),
                Links.of(inquiry));
    }

    private static ProblemException unknown(String id, Checks all) {
        return ProblemException.notFound(Fault.path(
                        "check",
                        id,
                        "unknown-check",
                        "Không có phép kiểm tra “" + Fault.abbreviated(id) + "”; danh sách ở /api/v1/checks.",
                        "There is no check “" + Fault.abbreviated(id) + "”; they are listed at /api/v1/checks.")
                .suggesting(Nearest.to(id, all.checks().stream().map(Check::id).toList())));
    }

    private static List<String> populations(Catalog catalog) {
        return catalog.indicators().values().stream()
                .flatMap(List::stream)
                .map(Indicator::population)
                .distinct()
                .toList();
    }

    private static <T> Map<String, T> byCode(T[] values, Function<T, String> code) {
        return Arrays.stream(values).collect(toMap(code, Function.identity(), (one, same) -> one, LinkedHashMap::new));
    }
}
