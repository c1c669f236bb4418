package vn.parindex.catalog;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A number as it was printed: its value together with its printed decimals, so {@code 90.10} stays {@code 90.10}.
 *
 * <p>Two figures are <em>equal</em> only if they print the same; {@link #sameValue} and {@link #compareTo} ask for the value.
 *
 * @param value the number, its scale is {@code decimals}
 * @param decimals how many decimals were printed, 0 to 6
 */
@Embeddable
public record Figure(
        @Column(precision = 18, scale = 6) BigDecimal value,
        @Column Integer decimals) implements Comparable<Figure> {

    public Figure {
        value = value.setScale(decimals, RoundingMode.HALF_UP);
    }

    /** The figure that prints like this number. */
    public static Figure of(BigDecimal printed) {
        return new Figure(printed, Math.max(0, printed.scale()));
    }

    /** The figure printed so, with a decimal point; throws {@link NumberFormatException} for anything else. */
    public static Figure parse(String printed) {
        return of(new BigDecimal(printed));
    }

    /** Half a unit of the last printed decimal: the exact number lies within this distance of the printed one. */
    public BigDecimal halfUnit() {
        return new BigDecimal("0.5").movePointLeft(decimals);
    }

    /** Whether the numbers are the same, however many decimals were printed. */
    public boolean sameValue(Figure other) {
        return value.compareTo(other.value) == 0;
    }

    /** Whether both may be printings of one number: they differ by no more than half a last unit of each, added up. */
    public boolean agreesWith(Figure other) {
        return value.subtract(other.value).abs().compareTo(halfUnit().add(other.halfUnit())) <= 0;
    }

    /**
     * Whether the number behind this one is higher for certain, whatever digits the printings hide: 90.10 lies above 90.09, and
     * 84.5 does not surely lie above 84.46. Holds for every rounding that keeps the order of numbers.
     */
    public boolean surelyAbove(Figure other) {
        var distance = value.subtract(other.value);
        return distance.signum() > 0 && distance.compareTo(halfUnit().add(other.halfUnit())) >= 0;
    }

    /** Whether it is higher by more than both printings may hide: what it takes to contradict an order (dataset.md, warnings). */
    public boolean exceeds(Figure other) {
        return value.compareTo(other.value) > 0 && !agreesWith(other);
    }

    @Override
    public int compareTo(Figure other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toPlainString();
    }
}
