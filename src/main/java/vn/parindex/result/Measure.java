package vn.parindex.result;

import java.math.BigDecimal;
import vn.parindex.catalog.Catalog;
import vn.parindex.catalog.Figure;
import vn.parindex.catalog.Indicator;
import vn.parindex.http.Text;

/** The figure of a result that a ranking orders by; nothing is converted from one to the other. */
public enum Measure {
    SCORE("score", "điểm, tính theo phần trăm từ 0 đến 100", "percent score, 0 to 100"),
    POINTS("points", "điểm số, trên điểm tối đa của thành phần", "raw points, out of the component's maximum");

    private static final BigDecimal PERCENT = BigDecimal.valueOf(100);

    private final String code;
    private final Text label;

    Measure(String code, String vi, String en) {
        this.code = code;
        this.label = Text.of(vi, en);
    }

    public String code() {
        return code;
    }

    public Text label() {
        return label;
    }

    /** What an indicator is ordered by unless another measure is asked for. */
    public static Measure of(Indicator indicator) {
        return ofUnit(indicator.unitOfMeasure());
    }

    /** The same by the indicator's unit of measure; of any but points, null included, it is the score. */
    public static Measure ofUnit(String unitOfMeasure) {
        return "points".equals(unitOfMeasure) ? POINTS : SCORE;
    }

    /**
     * The greatest possible figure of an indicator in that year; the least is 0.
     *
     * <p>Points end at their maximum where the catalogue knows it for that year, else at the scale, which no part of a total exceeds.
     */
    public BigDecimal ceiling(Catalog catalog, Indicator indicator, int year) {
        Figure scale = indicator.scaleMax();
        BigDecimal highest = scale == null ? PERCENT : scale.value();
        return this == SCORE
                ? highest
                : catalog.findMaxPoints(indicator, year).map(Figure::value).orElse(highest);
    }

    /** That figure of the result; null where it is not known. */
    public Figure of(Result result) {
        return this == SCORE ? result.score() : result.points();
    }
}
