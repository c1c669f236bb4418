package vn.parindex.result;

/** What results can be filtered by, by the names of the parameters. */
public enum FilterDimension {
    INDICATOR,
    POPULATION,
    UNIT,
    REGION,
    YEAR,
    STATE,
    SOURCE
}
