package vn.parindex.intake;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.parindex.catalog.Edition;
import vn.parindex.catalog.Indicator;
import vn.parindex.catalog.Milestone;
import vn.parindex.catalog.SeriesBreak;
import vn.parindex.catalog.Source;
import vn.parindex.catalog.Tile;
import vn.parindex.catalog.Unit;
import vn.parindex.catalog.UnitRegion;
import vn.parindex.catalog.UnitRelation;
import vn.parindex.catalog.Weight;
import vn.parindex.release.Span;
import vn.parindex.result.ScoreRecord;
import vn.parindex.result.Statement;

/**
 * How the rows of one file become entities, and entities rows again.
 *
 * @param table the name of the table in the format
 * @param read makes the entity of a row that keeps every rule
 * @param values the values of an entity in the order of the table's columns, null for an empty cell
 */
public record RowMapping<E>(
        String table, Class<E> entity, BiFunction<Span, Row, E> read, Function<E, Stream<Object>> values) {

    /** One for each table of the format. */
    public static final List<RowMapping<?>> ALL = List.of(
            units(),
            relations(),
            regions(),
            indicators(),
            editions(),
            weights(),
            breaks(),
            sources(),
            scores(),
            statements(),
            milestones(),
            tiles());

    /** The cells of an entity in the order of the table's columns, as a file prints them; null for an empty cell. */
    public List<String> cells(E row) {
        return Arrays.asList(
                values.apply(row).map(value -> Objects.toString(value, null)).toArray(String[]::new));
    }

    private static RowMapping<Unit> units() {
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
                        VietnameseOrder.key(row.text("name_vi"))),
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

    private static RowMapping<UnitRelation> relations() {
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

    private static RowMapping<UnitRegion> regions() {
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

    private static RowMapping<Indicator> indicators() {
        return new RowMapping<>(
                "indicators",
                Indicator.class,
                (span, row) -> new Indicator(
                        span,
                        row.line(),
                        row.text("code"),
                        row.text("parent"),
                        row.text("population"),
                        row.integer("order"),
                        row.text("name_vi"),
                        row.text("name_en"),
                        row.text("description_vi"),
                        row.text("description_en"),
                        row.text("unit_of_measure"),
                        row.figure("scale_max"),
                        row.text("publisher")),
                indicator -> Stream.of(
                        indicator.code(),
                        indicator.parent(),
                        indicator.population(),
                        indicator.order(),
                        indicator.nameVi(),
                        indicator.nameEn(),
                        indicator.descriptionVi(),
                        indicator.descriptionEn(),
                        indicator.unitOfMeasure(),
                        indicator.scaleMax(),
                        indicator.publisher()));
    }

    private static RowMapping<Edition> editions() {
        return new RowMapping<>(
                "editions",
                Edition.class,
                (span, row) -> new Edition(
                        span,
                        row.line(),
                        row.text("indicator"),
                        row.text("population"),
                        row.integer("year"),
                        row.text("status"),
                        row.integer("units_ranked"),
                        row.text("published_on"),
                        row.text("source"),
                        row.text("note")),
                edition -> Stream.of(
                        edition.indicator(),
                        edition.population(),
                        edition.year(),
                        edition.status(),
                        edition.unitsRanked(),
                        edition.publishedOn(),
                        edition.source(),
                        edition.note()));
    }

    private static RowMapping<Weight> weights() {
        return new RowMapping<>(
                "weights",
                Weight.class,
                (span, row) -> new Weight(
                        span,
                        row.line(),
                        row.text("indicator"),
                        row.text("population"),
                        row.integer("valid_from_year"),
                        row.integer("valid_to_year"),
                        row.figure("max_points"),
                        row.text("source")),
                weight -> Stream.of(
                        weight.indicator(),
                        weight.population(),
                        weight.validFromYear(),
                        weight.validToYear(),
                        weight.maxPoints(),
                        weight.source()));
    }

    private static RowMapping<SeriesBreak> breaks() {
        return new RowMapping<>(
                "breaks",
                SeriesBreak.class,
                (span, row) -> new SeriesBreak(
                        span,
                        row.line(),
                        row.text("indicator"),
                        row.text("population"),
                        row.integer("year"),
                        row.text("reason_vi"),
                        row.text("reason_en"),
                        row.text("source")),
                each -> Stream.of(
                        each.indicator(),
                        each.population(),
                        each.year(),
                        each.reasonVi(),
                        each.reasonEn(),
                        each.source()));
    }

    private static RowMapping<Source> sources() {
        return new RowMapping<>(
                "sources",
                Source.class,
                (span, row) -> new Source(
                        span,
                        row.line(),
                        row.text("id"),
                        row.text("title"),
                        row.text("publisher"),
                        row.text("url"),
                        row.text("published_on"),
                        row.integer("tier"),
                        row.text("note")),
                source -> Stream.of(
                        source.id(),
                        source.title(),
                        source.publisher(),
                        source.url(),
                        source.publishedOn(),
                        source.tier(),
                        source.note()));
    }

    private static RowMapping<ScoreRecord> scores() {
        return new RowMapping<>(
                "scores",
                ScoreRecord.class,
                (span, row) -> new ScoreRecord(
                        span,
                        row.line(),
                        row.text("indicator"),
                        row.text("population"),
                        row.text("unit"),
                        row.integer("year"),
                        row.figure("score"),
                        row.figure("points"),
                        row.integer("rank_best"),
                        row.integer("rank_worst"),
                        row.text("source"),
                        row.bool("preferred"),
                        row.text("note"),
                        row.text("state")),
                score -> Stream.of(
                        score.indicator(),
                        score.population(),
                        score.unit(),
                        score.year(),
                        score.score(),
                        score.points(),
                        score.rankBest(),
                        score.rankWorst(),
                        score.source(),
                        score.preferred(),
                        score.note(),
                        score.state()));
    }

    private static RowMapping<Statement> statements() {
        return new RowMapping<>(
                "statements",
                Statement.class,
                (span, row) -> new Statement(
                        span,
                        row.line(),
                        row.text("indicator"),
                        row.text("population"),
                        row.integer("year"),
                        row.text("subject"),
                        row.text("statistic"),
                        row.figure("value"),
                        row.text("scope"),
                        row.text("source"),
                        row.text("note")),
                statement -> Stream.of(
                        statement.indicator(),
                        statement.population(),
                        statement.year(),
                        statement.subject(),
                        statement.statistic(),
                        statement.value(),
                        statement.scope(),
                        statement.source(),
                        statement.note()));
    }

    private static RowMapping<Milestone> milestones() {
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

    private static RowMapping<Tile> tiles() {
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
