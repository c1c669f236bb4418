package vn.parindex.search;

/** What a search comes upon; among hits that fit a query equally well these come in this order. */
enum HitKind {
    UNIT("unit"),
    INDICATOR("indicator"),
    YEAR("year"),
    FIGURE("figure"),
    COMPARISON("comparison"),
    HISTORY("history"),
    RANKING("ranking"),
    SUMMARY("summary"),
    CHECKS("checks"),
    CHECK("check"),
    STATEMENT("statement"),
    SOURCE("source");

    private final String code;

    HitKind(String code) {
        this.code = code;
    }

    /** The code in URLs and JSON. */
    String code() {
        return code;
    }
}
