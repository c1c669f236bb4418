package vn.parindex.checks;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import vn.parindex.catalog.Figure;
import vn.parindex.http.Text;

/**
 * What arithmetic says to a stated number.
 *
 * @param recomputed null where the results give nothing
 * @param basis the arithmetic in words
 */
record Verdict(
        Outcome outcome, Check.Recomputed recomputed, BigDecimal tolerance, List<Evidence> evidence, Text basis) {

    private static final int DECIMALS = 20;

    /** Nothing can be said, and why. */
    static Verdict nothing(Text why) {
        return new Verdict(Outcome.UNDECIDABLE, null, BigDecimal.ZERO, List.of(), why);
    }

    /** Contradicted outside the range, confirmed where the whole range lies within the tolerance, else undecidable. */
    static Verdict of(BigDecimal stated, Range range, BigDecimal ownHalfUnit, int of, Text basis) {
        var tolerance = range.tolerance().add(ownHalfUnit);
        var recomputed = new Check.Recomputed(range.from(), range.to(), range.over(), of);
        return new Verdict(outcome(stated, range, tolerance), recomputed, tolerance, range.evidence(), basis);
    }

    private static Outcome outcome(BigDecimal stated, Range range, BigDecimal halfUnits) {
        var from = cut(range.from());
        var to = cut(range.to());
        var tolerance = cut(halfUnits);
        boolean nearFrom = from != null && Figure.agree(stated, from, tolerance);
        boolean nearTo = to != null && Figure.agree(stated, to, tolerance);
        if (from != null && stated.compareTo(from) < 0 && !nearFrom
                || to != null && stated.compareTo(to) > 0 && !nearTo) {
            return Outcome.CONTRADICTED;
        }
        return nearFrom && nearTo ? Outcome.CONFIRMED : Outcome.UNDECIDABLE;
    }

    /** A quotient has no end: the distance of two, and what it may be, must be cut alike where they are the same. */
    private static BigDecimal cut(BigDecimal number) {
        return number == null || number.scale() <= DECIMALS
                ? number
                : number.setScale(DECIMALS, RoundingMode.HALF_EVEN);
    }
}
