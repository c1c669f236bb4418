package vn.parindex.units;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.parindex.catalog.Catalog;
import vn.parindex.catalog.Unit;
import vn.parindex.catalog.UnitView;

/** A unit in a list. */
@Schema(name = "UnitItem")
public record UnitItemView(
        @JsonUnwrapped UnitView unit,

        @Schema(examples = "province", description = "Type of unit, and the population it is ranked in")
        String type,

        @Schema(examples = "tỉnh", description = "Legal kind, in Vietnamese; see /api/v1/terms")
        String kind,

        @Schema(nullable = true, examples = "VN-13", description = "ISO 3166-2 code, where one is known")
        String isoCode,

        @Schema(nullable = true, description = "Id of the unit it belongs to; null at the national level")
        String parent,

        @Schema(
                nullable = true,
                examples = "2025-07-01",
                description = "First day of this shape; null: since before the data begin")
        String validFrom,

        @Schema(nullable = true, examples = "2025-06-30", description = "Last day of this shape; null: still so")
        String validTo,

        @Schema(
                description =
                        "Whether it stood on the day on which the release was published; on= asks for those of another day, on=today"
                                + " for those of the day of the request")
        boolean current,

        @Schema(nullable = true, description = "Why the search found it; null without q")
        MatchView match) {

    /** What a search met. */
    @Schema(name = "Match")
    public record MatchView(
            @Schema(description = "The id, code or name that the search met")
            String text,

            @Schema(
                    description =
                            "How: id, code, name, alias, prefix, word, contains, old-name or near; better ones come first")
            String how) {}

    static UnitItemView of(Catalog catalog, Unit unit, UnitView view, MatchView match) {
        return new UnitItemView(
                view,
                unit.type(),
                unit.kindVi(),
                unit.isoCode(),
                unit.parent(),
                unit.validFrom() == null ? null : unit.validFrom().toString(),
                unit.validTo() == null ? null : unit.validTo().toString(),
                unit.livesOn(catalog.release().day()),
                match);
    }
}
