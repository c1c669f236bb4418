package vn.parindex.checks;

import vn.parindex.http.Text;

/** What a check holds against what. */
public enum CheckKind {
    STATEMENT("statement", "số liệu công bố đối chiếu với kết quả", "a published figure against the results"),
    ORDER("order", "thứ hạng công bố đối chiếu với điểm", "published places against scores"),
    SUM("sum", "các phần điểm đối chiếu với tổng của cùng nguồn", "parts against the total of the same source"),
    SOURCES("sources", "các nguồn đối chiếu với nhau", "sources against each other");

    private final String code;
    private final Text label;

    CheckKind(String code, String vi, String en) {
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
