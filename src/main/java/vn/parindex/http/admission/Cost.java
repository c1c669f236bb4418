package vn.parindex.http.admission;

/** What an answer takes of the service. Each kind has a gate of its own, so that none keeps the others out (ADR 031). */
public enum Cost {
    /** Reads a table, or a few rows. */
    CHEAP,
    /** Goes through many tables, draws in dots or writes a workbook. */
    DEAR,
    /** Takes what a publisher sends, or makes a state of the data. */
    UPLOAD,
    /** Takes the few lines that anybody may send, who may send them slowly. */
    LETTER,
    /** Is held back until something happens. */
    WAITING
}
