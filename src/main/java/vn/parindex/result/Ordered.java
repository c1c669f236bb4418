package vn.parindex.result;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Between which figures each place of a full table lies, though not all figures are known; place 1 first, figures falling.
 *
 * <p>Of several units with figures from {@code v} up, none above place {@code b}, the last is at {@code b} + their number - 1 or below: the figure
 * there is at least {@code v}. The same upside down bounds it from above. Where no unit tells, the scale does. In a
 * table that contradicts itself places can ask for more than there is; the first or last place then stands for it.
 *
 * @param low the least figure on each place
 * @param high the greatest figure on each place
 */
record Ordered(List<BigDecimal> low, List<BigDecimal> high) {

    /** A known figure and the places its unit may have. */
    record Known(BigDecimal value, int best, int worst) {}

    /** {@code risingKnown} are the known figures from the lowest up, of {@code size}; {@code scaleMax} is the greatest possible. */
    static Ordered of(List<Known> risingKnown, int size, BigDecimal scaleMax) {
        BigDecimal[] high = new BigDecimal[size];
        BigDecimal[] low = new BigDecimal[size];
        Arrays.fill(high, scaleMax);
        Arrays.fill(low, BigDecimal.ZERO);
        int[] best = new int[size + 1];
        int[] worst = new int[size + 1];
        for (Known known : risingKnown) {
            worst[known.worst]++;
            for (int place = 1, met = 0; place <= size; place++) {
                met += worst[place];
                if (met > 0) {
                    int bounded = Math.max(0, place - met);
                    high[bounded] = high[bounded].min(known.value);
                }
            }
        }
        for (int i = risingKnown.size() - 1; i >= 0; i--) {
            Known known = risingKnown.get(i);
            best[known.best]++;
            for (int place = size, met = 0; place >= 1; place--) {
                met += best[place];
                if (met > 0) {
                    int bounded = Math.min(size, place + met - 1) - 1;
                    low[bounded] = low[bounded].max(known.value);
                }
            }
        }
        for (int i = 1; i < size; i++) {
            high[i] = high[i].min(high[i - 1]);
            low[size - 1 - i] = low[size - 1 - i].max(low[size - i]);
        }
        return swapped(low, high);
    }

    /** Rounding can hide that places and printed figures disagree by a last digit; the figure then lies between the two. */
    private static Ordered swapped(BigDecimal[] low, BigDecimal[] high) {
        List<BigDecimal> lows = new ArrayList<>();
        List<BigDecimal> highs = new ArrayList<>();
        for (int i = 0; i < low.length; i++) {
            lows.add(low[i].min(high[i]));
            highs.add(low[i].max(high[i]));
        }
        return new Ordered(Collections.unmodifiableList(lows), Collections.unmodifiableList(highs));
    }
}
