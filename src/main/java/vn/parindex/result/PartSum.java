package vn.parindex.result;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.function.Predicate;
import vn.parindex.catalog.Figure;

/**
 * The points of some parts of a total, added up: what they come to, and how far the printings of all of them may be off.
 *
 * @param count how many parts
 * @param halfUnits of all parts together
 */
public record PartSum(int count, BigDecimal points, BigDecimal halfUnits) {

    public static final PartSum NONE = new PartSum(0, BigDecimal.ZERO, BigDecimal.ZERO);

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public PartSum plus(Figure part) {
        return new PartSum(count + 1, points.add(part.value()), halfUnits.add(part.halfUnit()));
    }

    /** What the printings of the parts and of the total may hide. */
    public BigDecimal tolerance(Figure total) {
        return halfUnits.add(total.halfUnit());
    }

    public boolean addsUpTo(Figure total) {
        return Figure.agree(total.value(), points, tolerance(total));
    }

    /**
     * Whether these are all the parts of their kind in an edition: every field or, since scoring parts come and go with the method, every
     * scoring part that is expected of the edition; two at least, as one part is no sum.
     *
     * @param members the codes of all parts of the kind that the index has
     * @param expected the scoring parts that some source states of the edition, or whose maximum is known for its year
     */
    public boolean isWhole(Collection<String> members, boolean ofFields, Predicate<String> expected) {
        return count > 1
                && count
                        == members.stream()
                                .filter(member -> ofFields || expected.test(member))
                                .count();
    }

    /** Whether the parts surely come to more than the total, which no missing part can mend. */
    public boolean exceeds(Figure total) {
        return points.compareTo(total.value()) > 0 && !addsUpTo(total);
    }

    /**
     * What the points of an index's parts add up to, as one source states it: its points or, for an index in percent of 100, its
     * score, since that is the sum of the points; nothing is converted. Null where it states neither.
     */
    public static Figure total(Figure score, Figure points, String unitOfMeasure, Figure scaleMax) {
        boolean ofHundred = "percent".equals(unitOfMeasure)
                && scaleMax != null
                && scaleMax.value().compareTo(HUNDRED) == 0;
        return points == null && ofHundred ? score : points;
    }
}
