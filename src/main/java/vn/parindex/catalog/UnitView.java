package vn.parindex.catalog;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.parindex.http.Text;

/** A unit as every answer names it. */
@Schema(name = "Unit")
public record UnitView(
        @Schema(examples = "quang-ninh", description = "Stable id, never reused")
        String id,

        @Schema(
                examples = "22",
                nullable = true,
                description = "Official code; may repeat across time, never on one day")
        String code,

        Text name,

        @Schema(description = "The name with its dates where another unit has borne the same")
        Text label,

        @Schema(
                nullable = true,
                examples = "dong-bang-song-hong",
                description = "Id of the region it is in on that day")
        String region) {

    /** The unit in its region on that day. */
    public static UnitView of(Catalog catalog, Unit unit, LocalDate day) {
        return new UnitView(
                unit.id(),
                unit.code(),
                new Text(unit.nameVi(), unit.nameEn()),
                catalog.label(unit),
                catalog.findRegion(unit.id(), day).map(Unit::id).orElse(null));
    }

    /** The unit in its last region: that of its last day, or the one that is still open. No clock decides, so answers stay. */
    public static UnitView of(Catalog catalog, Unit unit) {
        return of(catalog, unit, unit.validTo() == null ? LocalDate.of(9999, 12, 31) : unit.validTo());
    }

    /** The unit in its region on 31 December of the year. */
    public static UnitView of(Catalog catalog, Unit unit, int year) {
        return of(catalog, unit, LocalDate.of(year, 12, 31));
    }
}
