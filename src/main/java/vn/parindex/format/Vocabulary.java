package vn.parindex.format;

/** Whose codes stand in a column. */
public enum Vocabulary {
    INDICATOR,
    UNIT,
    STATE,
    SOURCE,
    /** Who is ranked against whom; also the type of a unit. */
    POPULATION,
    MEASURE,
    /** What a row of a summary is about. */
    SUMMARY_PART
}
