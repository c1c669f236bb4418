package vn.parindex.checks;

/** What came of a check. */
public enum Outcome {
    /** The arithmetic agrees, within the printed roundings. */
    CONFIRMED("confirmed"),
    /** No completion of the results agrees. */
    CONTRADICTED("contradicted"),
    /** The results known do not decide it. */
    UNDECIDABLE("undecidable");

    private final String code;

    Outcome(String code) {
        this.code = code;
    }

    /** The code in URLs and JSON. */
    public String code() {
        return code;
    }
}
