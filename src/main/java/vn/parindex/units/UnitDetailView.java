package vn.parindex.units;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.parindex.catalog.Catalog;
import vn.parindex.catalog.Lineage;
import vn.parindex.catalog.Unit;
import vn.parindex.catalog.UnitView;
import vn.parindex.http.BasePath;
import vn.parindex.http.answer.Links;
import vn.parindex.release.ReleaseView;

/** A unit with its life: what it came from, what it became, which regions it was in. */
@Schema(name = "UnitDetail")
public record UnitDetailView(
        @JsonUnwrapped UnitItemView unit,

        @Schema(description = "The regions it is or was in; empty for units that are in none")
        List<TimeInRegion> regions,

        @Schema(description = "What it came from, by day; empty if it was there from the start")
        List<StepView> predecessors,

        @Schema(description = "What it became, by day; empty if it still stands")
        List<StepView> successors,

        @Schema(
                description =
                        "Ids whose results make one series, oldest first: a renamed unit carries on its predecessor's")
        List<String> series,

        @Schema(examples = "/api/v1/units/quang-ninh/history")
        String history,

        ReleaseView release,
        Links links)
        implements Links.Carrier {

    /** A time in a region; open ends are null. */
    @Schema(name = "TimeInRegion")
    public record TimeInRegion(
            UnitView region,

            @Schema(nullable = true, examples = "2025-10-05", description = "First day; null: open")
            String validFrom,

            @Schema(nullable = true, description = "Last day; null: open")
            String validTo) {}

    /** A step to or from another unit. */
    @Schema(name = "LineageStep")
    public record StepView(
            UnitView unit,

            @Schema(enumeration = {"merged", "renamed", "replaced"})
            String kind,

            @Schema(examples = "2025-07-01", description = "The day from which the successor acts")
            String date,

            String legalBasis) {}

    static UnitDetailView of(Catalog catalog, Unit unit, Links links) {
        return new UnitDetailView(
                UnitItemView.of(catalog, unit, UnitView.of(catalog, unit), null),
                catalog.listRegionsOf(unit.id()).stream()
                        .map(time -> new TimeInRegion(
                                UnitView.of(catalog, catalog.requireUnit(time.region())),
                                time.validFrom() == null
                                        ? null
                                        : time.validFrom().toString(),
                                time.validTo() == null ? null : time.validTo().toString()))
                        .toList(),
                steps(catalog, catalog.lineage().listPredecessors(unit.id())),
                steps(catalog, catalog.lineage().listSuccessors(unit.id())),
                catalog.lineage().series(unit.id()),
                BasePath.of("/api/v1/units/" + unit.id() + "/history"),
                ReleaseView.of(catalog.release()),
                links);
    }

    private static List<StepView> steps(Catalog catalog, List<Lineage.Step> steps) {
        return steps.stream()
                .map(step -> new StepView(
                        UnitView.of(catalog, step.unit()),
                        step.kind(),
                        step.date().toString(),
                        step.legalBasis()))
                .toList();
    }
}
