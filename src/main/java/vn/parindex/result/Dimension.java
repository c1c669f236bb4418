package vn.parindex.result;

/** What results can be filtered by, by the names of the parameters. */
public enum Dimension {
    INDICATOR,
    POPULATION,
    UNIT,
    REGION,
    YEAR,
    STATE,
    SOURCE
}
