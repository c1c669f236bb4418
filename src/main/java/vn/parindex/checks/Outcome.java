package vn.parindex.checks;

import vn.parindex.http.Text;

/** What came of a check. */
public enum Outcome {
    CONFIRMED("confirmed", "khớp", "the arithmetic agrees, within the printed roundings"),
    CONTRADICTED("contradicted", "mâu thuẫn", "no completion of the results agrees"),
    UNDECIDABLE("undecidable", "chưa xác định được", "the results known do not decide it");

    private final String code;
    private final Text label;

    Outcome(String code, String vi, String en) {
        this.code = code;
        this.label = new Text(vi, en);
    }

    /** The code in URLs and JSON. */
    public String code() {
        return code;
    }

    public Text label() {
        return label;
    }
}
