package vn.parindex.result;

import vn.parindex.catalog.Figure;
import vn.parindex.catalog.Interval;

/**
 * One source's word on one unit's result, as stored.
 *
 * @param year the year the value is about
 * @param score percent; null where the source does not state it
 * @param points raw points; null where the source does not state them
 * @param rankBest published place, or the better end of a band; null where not stated
 * @param rankWorst published place, or the worse end of a band; null where not stated
 * @param preferred the editor's choice among the sources; exactly one of a result
 * @param state {@code withheld} or {@code not-published} where the source says so; else null
 */
public record ScoreRecord(
        String indicator,
        String population,
        String unit,
        int year,
        Figure score,
        Figure points,
        Integer rankBest,
        Integer rankWorst,
        String source,
        boolean preferred,
        String note,
        String state) {

    /** The published place; null where the source states none. */
    public Interval rank() {
        return rankBest == null ? null : new Interval(rankBest, rankWorst);
    }
}
