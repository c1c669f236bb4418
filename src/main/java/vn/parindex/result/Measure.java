package vn.parindex.result;

import vn.parindex.catalog.Figure;
import vn.parindex.catalog.Indicator;

/** The figure of a result that a ranking orders by; nothing is converted from one to the other. */
public enum Measure {
    SCORE("score"),
    POINTS("points");

    private final String code;

    Measure(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /** What an indicator is ordered by unless another measure is asked for. */
    public static Measure of(Indicator indicator) {
        return indicator.unitOfMeasure().equals("points") ? POINTS : SCORE;
    }

    /** That figure of the result; null where it is not known. */
    public Figure of(Result result) {
        return this == SCORE ? result.score() : result.points();
    }
}
