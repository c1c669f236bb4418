package vn.parindex.matrix;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;

/** What a format says of one result; numbers without the zeros behind them, which not every format keeps, and null where there is none. */
public record Cell(
        String indicator, String unit, int year, String state, String score, String points, String best, String worst) {

    /** Of texts; empty ones are none. */
    public static Cell of(
            String indicator,
            String unit,
            String year,
            String state,
            String score,
            String points,
            String best,
            String worst) {
        return new Cell(
                indicator,
                unit,
                new BigDecimal(year).intValueExact(),
                state,
                number(score),
                number(points),
                number(best),
                number(worst));
    }

    /** Of the object that JSON has for a result. */
    static Cell of(JsonNode result) {
        return of(
                result.path("indicator").asText(),
                result.at("/unit/id").asText(),
                result.path("year").asText(),
                result.path("state").asText(),
                text(result.path("score")),
                text(result.path("points")),
                text(result.at("/rank/place/best")),
                text(result.at("/rank/place/worst")));
    }

    private static String text(JsonNode value) {
        return value.isNull() || value.isMissingNode() ? null : value.asText();
    }

    private static String number(String text) {
        return text == null || text.isEmpty() || text.equals("NaN")
                ? null
                : new BigDecimal(text).stripTrailingZeros().toPlainString();
    }
}
