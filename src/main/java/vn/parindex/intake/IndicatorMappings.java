package vn.parindex.intake;

import java.util.stream.Stream;
import vn.parindex.catalog.Edition;
import vn.parindex.catalog.Indicator;
import vn.parindex.catalog.SeriesBreak;
import vn.parindex.catalog.Source;
import vn.parindex.catalog.Weight;

/** Indicators and what is published of them: editions, weights, breaks and documents. */
final class IndicatorMappings {

    private IndicatorMappings() {}

    static RowMapping<Indicator> indicators() {
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

    static RowMapping<Edition> editions() {
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

    static RowMapping<Weight> weights() {
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

    static RowMapping<SeriesBreak> breaks() {
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

    static RowMapping<Source> sources() {
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
}
