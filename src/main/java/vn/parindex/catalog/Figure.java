package vn.parindex.catalog;

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
public record Figure(BigDecimal value, int decimals) implements Comparable<Figure> {

    public Figure {
        value = value.setScale(decimals, RoundingMode.HALF_UP);
    }

    /** The figure that is stored in two columns; null where nothing is. */
    public static Figure find(BigDecimal value, Integer decimals) {
        return value == null ? null : new Figure(value, decimals);
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

    /**
     * Whether both may be printings of one number: they lie less than half a last unit of each, added up, apart. 84.5 agrees with 84.46
     * (0.04 of 0.055) and not with 84.44; 20.28 does not agree with 20.27.
     */
    public boolean agreesWith(Figure other) {
        return agree(value, other.value, halfUnit().add(other.halfUnit()));
    }

    /** Whether the number behind this one is higher for certain: it is printed higher, and they do not agree ({@link #agreesWith}). */
    public boolean surelyAbove(Figure other) {
        return value.compareTo(other.value) > 0 && !agreesWith(other);
    }

    /**
     * The one rule for what rounding may hide. A printing stands for the numbers from half a unit below it, counted in, to half a unit
     * above it, left out; so does what is reckoned from printings (a sum, a difference, a mean), with the half units that took part added
     * up. Two of these agree where they share a number: the distance is less than all {@code halfUnits} together, or there is none.
     */
    public static boolean agree(BigDecimal one, BigDecimal other, BigDecimal halfUnits) {
        return one.compareTo(other) == 0 || one.subtract(other).abs().compareTo(halfUnits) < 0;
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
