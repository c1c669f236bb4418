package vn.parindex.http;

/** The media types of the formats, as annotations need them: constants. */
public final class Media {

    public static final String JSON = "application/json";
    /** A list with little weight (ADR 026), which is JSON to who does not know the parameter. */
    public static final String COMPACT = JSON + ";view=compact";

    public static final String CSV = "text/csv";
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    public static final String NDJSON = "application/x-ndjson";
    /** Metadata for the Web of a table (W3C CSVW). */
    public static final String CSVM = "application/csvm+json";
    /** JSON-stat has no registered type; this one is told apart from plain JSON. */
    public static final String JSON_STAT = "application/vnd.json-stat+json";

    /** The catalogue, as linked data. */
    public static final String JSON_LD = "application/ld+json";

    public static final String TURTLE = "text/turtle";
    /** Links that stand for themselves (RFC 9264). */
    public static final String LINKSET = "application/linkset+json";
    /** Generic data of SDMX-ML 2.1. */
    public static final String SDMX_ML = "application/vnd.sdmx.genericdata+xml";

    public static final String SDMX_ML_SPECIFIC = "application/vnd.sdmx.structurespecificdata+xml";
    public static final String SDMX_JSON = "application/vnd.sdmx.data+json";
    public static final String SDMX_CSV = "application/vnd.sdmx.data+csv";
    public static final String SDMX_STRUCTURE = "application/vnd.sdmx.structure+xml";
    public static final String SDMX_STRUCTURE_JSON = "application/vnd.sdmx.structure+json";
    public static final String EVENTS = "text/event-stream";

    /** A feed (RFC 4287). */
    public static final String ATOM = "application/atom+xml";

    public static final String SVG = "image/svg+xml";
    public static final String PNG = "image/png";

    private Media() {}
}
