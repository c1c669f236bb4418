package vn.parindex.result;

import java.math.BigDecimal;
import java.util.function.BinaryOperator;

/**
 * From the least to the greatest that a figure can be; both are reached.
 *
 * @param high null where nothing bounds it from above
 */
public record Extent(BigDecimal low, BigDecimal high) {

    static Extent exactly(BigDecimal figure) {
        return new Extent(figure, figure);
    }

    static Extent whole(int low, int high) {
        return new Extent(BigDecimal.valueOf(low), BigDecimal.valueOf(high));
    }

    /** Whether it can be one number only. */
    public boolean isExact() {
        return high != null && low.compareTo(high) == 0;
    }

    /** All that lies in one of the two. */
    Extent or(Extent other) {
        return new Extent(low.min(other.low), with(other, BigDecimal::max));
    }

    private BigDecimal with(Extent other, BinaryOperator<BigDecimal> choice) {
        return high == null || other.high == null ? null : choice.apply(high, other.high);
    }
}
