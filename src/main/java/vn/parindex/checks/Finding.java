package vn.parindex.checks;

import java.math.BigDecimal;
import java.util.List;
import vn.parindex.http.Text;

/**
 * What arithmetic says to a stated number.
 *
 * @param recomputed null where the results give nothing
 * @param basis the arithmetic in words
 */
record Finding(
        Outcome outcome, Check.Recomputed recomputed, BigDecimal tolerance, List<Evidence> evidence, Text basis) {

    /** Nothing can be said, and why. */
    static Finding nothing(Text why) {
        return new Finding(Outcome.UNDECIDABLE, null, BigDecimal.ZERO, List.of(), why);
    }

    /** Contradicted outside the range, confirmed where the whole range lies within the tolerance, else undecidable. */
    static Finding of(BigDecimal stated, Range range, BigDecimal ownHalfUnit, int of, Text basis) {
        var tolerance = range.tolerance().add(ownHalfUnit);
        var recomputed = new Check.Recomputed(range.from(), range.to(), range.over(), of);
        return new Finding(outcome(stated, range, tolerance), recomputed, tolerance, range.evidence(), basis);
    }

    private static Outcome outcome(BigDecimal stated, Range range, BigDecimal tolerance) {
        var from = range.from();
        var to = range.to();
        if (from != null && stated.compareTo(from.subtract(tolerance)) < 0
                || to != null && stated.compareTo(to.add(tolerance)) > 0) {
            return Outcome.CONTRADICTED;
        }
        boolean nearBoth = from != null
                && to != null
                && stated.subtract(from).abs().compareTo(tolerance) <= 0
                && stated.subtract(to).abs().compareTo(tolerance) <= 0;
        return nearBoth ? Outcome.CONFIRMED : Outcome.UNDECIDABLE;
    }
}
