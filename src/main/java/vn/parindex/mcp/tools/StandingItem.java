package vn.parindex.mcp.tools;

import java.math.BigDecimal;
import vn.parindex.catalog.Interval;
import vn.parindex.result.ResultView;

/** One result, as every tool tells it to programs; what the whole answer says already is left out of its items. */
record StandingItem(
        @About(value = "Code of the indicator, where the answer is of several", maybe = true)
        String indicator,

        @About(value = "The year, where the answer is of several", maybe = true)
        Integer year,

        @About("Id of the unit") String unit,

        @About(value = "Its name, where it is not told above", maybe = true)
        String name,

        @About("value: a figure is known; missing, not-published, not-applicable or withheld: none is, and never zero")
        String state,

        @About(value = "Percent, with the printed decimals", maybe = true)
        BigDecimal score,

        @About(maybe = true) BigDecimal points,

        @About(value = "From best to worst; one place where both are equal", maybe = true)
        Interval place,

        @About(value = "Whether a source printed that place; else it is reckoned", maybe = true)
        Boolean published) {

    /** A unit in the one year of a table. */
    static StandingItem ofTable(Phrases words, ResultView result) {
        return of(null, null, words.unit(result.unit()), result);
    }

    /** A year of a series, or a cell of a comparison. */
    static StandingItem ofYear(ResultView result) {
        return of(result.indicator(), result.year(), null, result);
    }

    private static StandingItem of(String indicator, Integer year, String name, ResultView result) {
        var rank = result.rank();
        return new StandingItem(
                indicator,
                year,
                result.unit().id(),
                name,
                result.state(),
                result.score(),
                result.points(),
                rank == null ? null : rank.place(),
                rank == null ? null : rank.place().equals(rank.published()));
    }
}
