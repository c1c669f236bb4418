package vn.parindex.result;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

/** Statistics of known figures, of which there is at least one. Nothing is rounded but quotients and roots, to 34 digits. */
final class Descriptive {

    static final MathContext PRECISION = MathContext.DECIMAL128;

    private Descriptive() {}

    static BigDecimal mean(List<BigDecimal> figures) {
        return sum(figures).divide(BigDecimal.valueOf(figures.size()), PRECISION);
    }

    static BigDecimal sum(List<BigDecimal> figures) {
        return figures.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The figure at quarters/4 of the way from the lowest to the highest, between neighbours in proportion (type 7). */
    static BigDecimal quartile(List<BigDecimal> falling, int quarters) {
        int way = (falling.size() - 1) * quarters;
        int index = falling.size() - 1 - way / 4;
        BigDecimal figure = falling.get(index);
        BigDecimal rest = BigDecimal.valueOf(way % 4);
        return rest.signum() == 0
                ? figure
                : figure.add(
                        falling.get(index - 1).subtract(figure).multiply(rest).divide(BigDecimal.valueOf(4)));
    }

    /** That of a population: the figures are all there are. */
    static BigDecimal deviation(List<BigDecimal> figures) {
        return root(squaresAboutMean(figures), figures.size());
    }

    /** The standard deviation of {@code count} figures whose squared distances from their mean add up to {@code squares}. */
    static BigDecimal root(BigDecimal squares, int count) {
        return squares.divide(BigDecimal.valueOf(count), PRECISION).sqrt(PRECISION);
    }

    static BigDecimal squaresAboutMean(List<BigDecimal> figures) {
        BigDecimal count = BigDecimal.valueOf(figures.size());
        BigDecimal sum = sum(figures);
        BigDecimal squares =
                sum(figures.stream().map(figure -> figure.multiply(figure)).toList());
        return squares.multiply(count).subtract(sum.multiply(sum)).divide(count, PRECISION);
    }
}
