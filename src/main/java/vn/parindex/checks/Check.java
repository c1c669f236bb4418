package vn.parindex.checks;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import vn.parindex.catalog.Figure;
import vn.parindex.catalog.Interval;
import vn.parindex.http.Text;

/**
 * One published figure held against arithmetic.
 *
 * @param id stable and safe in a URL: kind, indicator, population, year, subject, statistic, scope and value
 * @param units the units it is about: the subject, or both units of a pair; empty for a whole table
 * @param statistic of the statement; {@code rank} for an order, {@code total} for a sum, the field for differing sources
 * @param scope a group that is no unit of the dataset; null if none
 * @param published what is checked; null for an order, which has no figure of its own
 * @param recomputed what the results give; null where they give nothing
 * @param tolerance half a unit of the last printed decimal of every figure that takes part, added up
 * @param crossesBreak whether the arithmetic spans years that are not comparable
 * @param otherStatements figures of other sources, or of a near statistic, on the same
 * @param note the editor's remarks on the published figure; null if none
 */
public record Check(
        String id,
        CheckKind kind,
        Outcome outcome,
        String indicator,
        String population,
        int year,
        List<String> units,
        String statistic,
        String scope,
        Published published,
        Recomputed recomputed,
        BigDecimal tolerance,
        boolean crossesBreak,
        Text reason,
        List<Evidence> evidence,
        List<OtherStatement> otherStatements,
        String note) {

    /** A figure as printed, and all the documents that state it, by id. */
    public record Published(Figure value, List<String> sources) {}

    /**
     * What the results give: one value where both ends are equal.
     *
     * @param from null where nothing bounds it from below
     * @param to null where nothing bounds it from above
     * @param over the units whose results took part
     * @param of the units there are
     */
    public record Recomputed(BigDecimal from, BigDecimal to, int over, int of) {

        private static final int DECIMALS = 4;

        /** For print, with at most four decimals: one value half up, two ends outwards, so that they still hold. */
        Recomputed printed() {
            boolean exact = from != null && to != null && from.compareTo(to) == 0;
            return new Recomputed(
                    rounded(from, exact ? RoundingMode.HALF_UP : RoundingMode.FLOOR),
                    rounded(to, exact ? RoundingMode.HALF_UP : RoundingMode.CEILING),
                    over,
                    of);
        }

        static BigDecimal rounded(BigDecimal number, RoundingMode mode) {
            return number == null || number.scale() <= DECIMALS ? number : number.setScale(DECIMALS, mode);
        }
    }

    /** A figure that another document prints for the same, or for a near statistic. */
    public record OtherStatement(String statistic, Figure value, Interval place, List<String> sources) {}
}
