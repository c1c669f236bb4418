package vn.parindex.understanding;

/** What a figure of a result is. */
public enum ColumnMeasure {
    SCORE,
    POINTS,
    RANK;

    /** As a word for a machine. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
