package vn.parindex.intake;

import java.util.stream.Stream;
import vn.parindex.catalog.Milestone;
import vn.parindex.catalog.Tile;
import vn.parindex.catalog.Unit;
import vn.parindex.catalog.UnitRegion;
import vn.parindex.catalog.UnitRelation;
import vn.parindex.catalog.VietnameseOrder;

/** Units and what is told of them: their steps, regions, milestones and tiles. */
final class UnitMappings {

    private UnitMappings() {}

    static RowMapping<Unit> units() {
        return new RowMapping<>(
                "units",
                Unit.class,
                (span, row) -> new Unit(
                        span,
                        row.line(),
                        row.text("id"),
                        row.text("type"),
                        row.text("code"),
                        row.text("iso_code"),
                        row.text("name_vi"),
                        row.text("name_en"),
                        row.text("kind_vi"),
                        row.text("parent"),
                        row.date("valid_from"),
                        row.date("valid_to"),
                        VietnameseOrder.sortKey(row.text("name_vi"))),
                unit -> Stream.of(
                        unit.id(),
                        unit.type(),
                        unit.code(),
                        unit.isoCode(),
                        unit.nameVi(),
                        unit.nameEn(),
                        unit.kindVi(),
                        unit.parent(),
                        unit.validFrom(),
                        unit.validTo()));
    }

    static RowMapping<UnitRelation> relations() {
        return new RowMapping<>(
                "unit_relations",
                UnitRelation.class,
                (span, row) -> new UnitRelation(
                        span,
                        row.line(),
                        row.text("predecessor"),
                        row.text("successor"),
                        row.text("kind"),
                        row.date("date"),
                        row.text("legal_basis")),
                step -> Stream.of(step.predecessor(), step.successor(), step.kind(), step.date(), step.legalBasis()));
    }

    static RowMapping<UnitRegion> regions() {
        return new RowMapping<>(
                "unit_regions",
                UnitRegion.class,
                (span, row) -> new UnitRegion(
                        span,
                        row.line(),
                        row.text("unit"),
                        row.text("region"),
                        row.date("valid_from"),
                        row.date("valid_to")),
                stay -> Stream.of(stay.unit(), stay.region(), stay.validFrom(), stay.validTo()));
    }

    static RowMapping<Milestone> milestones() {
        return new RowMapping<>(
                "milestones",
                Milestone.class,
                (span, row) -> new Milestone(
                        span,
                        row.line(),
                        row.text("unit"),
                        row.text("date"),
                        row.text("category"),
                        row.text("title_vi"),
                        row.text("title_en"),
                        row.figure("quantity"),
                        row.text("quantity_unit"),
                        row.text("source")),
                milestone -> Stream.of(
                        milestone.unit(),
                        milestone.date(),
                        milestone.category(),
                        milestone.titleVi(),
                        milestone.titleEn(),
                        milestone.quantity(),
                        milestone.quantityUnit(),
                        milestone.source()));
    }

    static RowMapping<Tile> tiles() {
        return new RowMapping<>(
                "tiles",
                Tile.class,
                (span, row) -> new Tile(
                        span,
                        row.line(),
                        row.text("layout"),
                        row.text("unit"),
                        row.integer("row"),
                        row.integer("column")),
                tile -> Stream.of(tile.layout(), tile.unit(), tile.row(), tile.column()));
    }
}
