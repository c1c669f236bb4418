package vn.parindex.understanding;

import java.util.Optional;

/**
 * What the words at the head of a column say.
 *
 * @param kind what stands in the column; {@link Kind#FIGURES} where it holds figures of results, {@link Kind#UNKNOWN} where nothing is known
 * @param measure what figures they are; empty where the words do not say it
 * @param indicator whose figures; empty where the words name none
 * @param year of which year; empty where the words name none
 */
record ColumnHeading(Kind kind, Optional<ColumnMeasure> measure, Optional<String> indicator, Optional<Integer> year) {

    /** What may stand in a column. */
    enum Kind {
        NUMBERING,
        UNIT,
        CODE,
        REGION,
        FIGURES,
        /** Over the components of an index, which it names itself: what is under it and names none of them may be any. */
        PARTS,
        /** Change, grade, maximum, a self-assessment: nothing that is a result, and read nowhere. */
        BESIDE,
        NOTE,
        UNKNOWN
    }

    static ColumnHeading of(Kind kind) {
        return new ColumnHeading(kind, Optional.empty(), Optional.empty(), Optional.empty());
    }

    boolean isKnown() {
        return kind != Kind.UNKNOWN;
    }

    /** Whether it says what the rows are about or what the figures are, which only a heading does. */
    boolean isTelling() {
        return kind == Kind.NUMBERING || kind == Kind.UNIT || kind == Kind.CODE || measure.isPresent();
    }

    /**
     * This heading under another that spans it: what the lower says counts, what it leaves open the upper says. Words that are not known
     * may say anything, above or below.
     */
    ColumnHeading under(ColumnHeading upper) {
        if (kind != Kind.FIGURES && kind != Kind.BESIDE) {
            return this;
        }
        if (kind == Kind.BESIDE || upper.kind == Kind.BESIDE) {
            return of(Kind.BESIDE);
        }
        if (upper.kind == Kind.UNKNOWN) {
            return new ColumnHeading(Kind.UNKNOWN, measure, Optional.empty(), year);
        }
        if (upper.kind == Kind.PARTS && indicator.isEmpty()) {
            return new ColumnHeading(Kind.UNKNOWN, measure, Optional.empty(), year);
        }
        if (upper.kind != Kind.FIGURES && upper.kind != Kind.PARTS) {
            return this;
        }
        return new ColumnHeading(
                Kind.FIGURES,
                measure.or(() -> upper.measure),
                indicator.or(() -> upper.indicator),
                year.or(() -> upper.year));
    }
}
