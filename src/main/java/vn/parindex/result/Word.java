package vn.parindex.result;

import java.util.Optional;
import vn.parindex.catalog.Figure;
import vn.parindex.catalog.Interval;

/**
 * One source's word on one result, as a value.
 *
 * @param source id of the document
 * @param tier how near the document is to the publisher, 1 is nearest
 * @param score percent as printed; null where not stated
 * @param points raw points as printed; null where not stated
 * @param rank the published place or band; null where not stated
 * @param preferred whether it is the editor's choice
 * @param state {@link State#WITHHELD} or {@link State#NOT_PUBLISHED} where the source says so; else null
 * @param note what the editor remarked; null if nothing
 */
public record Word(
        String source,
        int tier,
        Figure score,
        Figure points,
        Interval rank,
        boolean preferred,
        State state,
        String note) {

    /**
     * What a record says.
     *
     * @param tier of its source; empty where that is not known, which is as far as can be
     */
    public static Word of(ScoreRecord record, Optional<Integer> tier) {
        return new Word(
                record.source(),
                tier(tier),
                record.score(),
                record.points(),
                record.rank(),
                record.preferred(),
                record.state() == null ? null : State.parse(record.state()),
                record.note());
    }

    /** Of a source: empty where it is not known, which is as far as can be. */
    static int tier(Optional<Integer> known) {
        return known.orElse(Integer.MAX_VALUE);
    }
}
