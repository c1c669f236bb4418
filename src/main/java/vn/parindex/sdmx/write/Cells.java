package vn.parindex.sdmx.write;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.parindex.catalog.Catalog;
import vn.parindex.catalog.Indicator;
import vn.parindex.catalog.Interval;
import vn.parindex.catalog.Unit;
import vn.parindex.result.Measure;
import vn.parindex.result.ResultView;
import vn.parindex.result.State;
import vn.parindex.sdmx.structure.Attribute;
import vn.parindex.sdmx.structure.Maintained;
import vn.parindex.sdmx.structure.Status;

/** Turns results into observations: one for each figure that is known, or one of the indicator's own measure that says why there is none. */
public final class Cells {

    private final Catalog catalog;

    public Cells(Catalog catalog) {
        this.catalog = catalog;
    }

    public List<ObservationCell> of(ResultView result) {
        var indicator =
                catalog.findIndicator(result.indicator(), result.population()).orElseThrow();
        var cells = new ArrayList<ObservationCell>(1);
        if (result.score() != null) {
            cells.add(cell(result, indicator, Measure.SCORE, result.score()));
        }
        if (result.points() != null) {
            cells.add(cell(result, indicator, Measure.POINTS, result.points()));
        }
        if (cells.isEmpty()) {
            cells.add(cell(result, indicator, Measure.of(indicator), null));
        }
        return cells;
    }

    /** What parts the stream of results: those of one indicator, population and parent come together. */
    String block(ResultView result) {
        var parent = catalog.findUnit(result.unit().id()).map(Unit::parent).orElse(null);
        return result.indicator() + " " + result.population() + " " + parent;
    }

    private ObservationCell cell(ResultView result, Indicator indicator, Measure measure, BigDecimal value) {
        var key = List.of(
                "A",
                Maintained.id(result.indicator()),
                result.population(),
                result.unit().id(),
                measure.code());
        return new ObservationCell(key, result.year(), value, attributes(result, indicator, measure, value));
    }

    private Map<Attribute, String> attributes(
            ResultView result, Indicator indicator, Measure measure, BigDecimal value) {
        var attributes = new EnumMap<Attribute, String>(Attribute.class);
        attributes.put(
                Attribute.OBS_STATUS, Status.of(State.parse(result.state())).name());
        if (catalog.segments(indicator, result.unit().id()).breaks().contains(result.year())) {
            attributes.put(Attribute.BREAK, "B");
        }
        attributes.put(Attribute.UNIT_MEASURE, measure == Measure.SCORE ? "percent" : "points");
        put(attributes, Attribute.DECIMALS, value == null ? null : Math.max(0, value.scale()));
        put(
                attributes,
                Attribute.MAX_POINTS,
                measure == Measure.POINTS && result.maxPoints() != null
                        ? result.maxPoints().toPlainString()
                        : null);
        if (result.rank() != null) {
            var rank = result.rank();
            put(attributes, rank.place(), Attribute.PLACE_BEST, Attribute.PLACE_WORST);
            put(attributes, rank.published(), Attribute.PUBLISHED_BEST, Attribute.PUBLISHED_WORST);
            put(attributes, rank.computed(), Attribute.COMPUTED_BEST, Attribute.COMPUTED_WORST);
            put(attributes, Attribute.UNITS_RANKED, rank.of());
        }
        var source = result.source();
        put(attributes, Attribute.SOURCE, measure == Measure.SCORE ? source.score() : source.points());
        put(attributes, Attribute.RANK_SOURCE, source.rank());
        put(attributes, Attribute.NOTE, result.note());
        return attributes;
    }

    private static void put(Map<Attribute, String> attributes, Interval interval, Attribute best, Attribute worst) {
        Optional.ofNullable(interval).ifPresent(each -> {
            put(attributes, best, each.best());
            put(attributes, worst, each.worst());
        });
    }

    private static void put(Map<Attribute, String> attributes, Attribute attribute, Object value) {
        if (value != null) {
            attributes.put(attribute, value.toString());
        }
    }
}
