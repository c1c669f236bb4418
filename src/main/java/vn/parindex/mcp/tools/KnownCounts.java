package vn.parindex.mcp.tools;

import vn.parindex.result.Coverage;

/** How much of a table is known: of {@code of} units the scores or points of so many and the published places of so many. */
record KnownCounts(int scores, int places, int of) {

    static KnownCounts of(Coverage coverage) {
        return new KnownCounts(Math.max(coverage.scores(), coverage.points()), coverage.ranks(), coverage.units());
    }

    String in(Phrases words, String population) {
        return words.say(
                        "biết điểm của %1$d/%2$d %4$s, thứ hạng công bố của %3$d",
                        "scores known for %1$d of %2$d %4$s, published places for %3$d")
                .formatted(scores, of, places, words.population(population));
    }
}
