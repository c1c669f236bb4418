package vn.parindex.format;

/** Whose codes stand in a column. */
public enum Vocabulary {
    INDICATOR,
    UNIT,
    STATE,
    SOURCE
}
