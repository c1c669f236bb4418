package vn.parindex.http;

/** The media types of the formats, as annotations need them: constants. */
public final class Media {

    public static final String JSON = "application/json";
    public static final String CSV = "text/csv";
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    public static final String NDJSON = "application/x-ndjson";
    /** Metadata for the Web of a table (W3C CSVW). */
    public static final String CSVM = "application/csvm+json";
    /** JSON-stat has no registered type; this one is told apart from plain JSON. */
    public static final String JSON_STAT = "application/vnd.json-stat+json";

    public static final String EVENTS = "text/event-stream";

    public static final String SVG = "image/svg+xml";
    public static final String PNG = "image/png";

    private Media() {}
}
